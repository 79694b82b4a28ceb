/// Compares the names of organisations, events and programmes by their parts.
///
///     let comparer = OrganizationComparer(phonetic: sameSound)
///     comparer.compare(OrganizationName(folded: …), OrganizationName(folded: …))?.items
///
/// - Each part of one name must be a translation or a reading of a part of the other; heads must agree. What is left
///   over on either side speaks against.
/// - Symmetric. Bounded: names have at most ``OrganizationName/limit`` letters that are divided.
public struct OrganizationComparer: Sendable {
  /// Whether one part is a reading of the other: the cost (0 exact, in log-odds) and how; nil where it is none.
  public typealias Phonetic =
    @Sendable (_ a: NamePart, _ b: NamePart) -> (cost: Float, steps: [String])?

  private let phonetic: Phonetic
  private let table = ComponentTable.shared

  /// Returns a comparer that asks `phonetic` about what no component explains.
  public init(phonetic: @escaping Phonetic) { self.phonetic = phonetic }

  /// Returns what speaks for and against `a` and `b` being one name; nil where neither has a component, so that only
  /// their sound can tell.
  public func compare(_ a: OrganizationName, _ b: OrganizationName) -> OrganizationEvidence? {
    guard a.hasComponents || b.hasComponents, !a.parses.isEmpty, !b.parses.isEmpty else { return nil }
    // One order, so that the answer does not depend on that of the arguments.
    let isTurned = b.text.scalars.lexicographicallyPrecedes(a.text.scalars)
    let (left, right) = isTurned ? (b, a) : (a, b)
    var best: OrganizationAlignment?
    let heard = HeardParts(phonetic)
    for x in left.parses {
      for y in right.parses {
        let found = Aligner.align(left, x, right, y, table: table, heard: heard)
        if found.total > best?.total ?? -.infinity { best = found }
      }
    }
    guard var best else { return nil }
    if best.hasRemainder || best.hasConflict,
      let shorter = Abbreviator(left, right, table: table).alignment(), shorter.total > best.total
    {
      best = shorter
    }
    // A sound alone says nothing of words; it is weighed as a sound.
    let isOneScript = left.script == right.script
    if best.steps.allSatisfy({ $0.isReading && !(isOneScript && $0.isEqual) }) { return nil }
    return OrganizationEvidence(left, right, best, table: table)
  }
}

/// What one comparison has asked about the sound of parts: the ways to divide two names ask the same again.
final class HeardParts {
  private let phonetic: OrganizationComparer.Phonetic
  private var known: [(x: NamePart, y: NamePart, answer: (cost: Float, steps: [String])?)] = []

  init(_ phonetic: @escaping OrganizationComparer.Phonetic) { self.phonetic = phonetic }

  /// Whether `x` is a reading of `y`.
  func ask(_ x: NamePart, _ y: NamePart) -> (cost: Float, steps: [String])? {
    if let last = known.first(where: { $0.x === x && $0.y === y }) { return last.answer }
    let answer = phonetic(x, y)
    known.append((x, y, answer))
    return answer
  }
}
