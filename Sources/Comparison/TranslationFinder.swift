import Lexicography

/// Finds, among the names of bodies, those that are one name with one of a few: translated, read, or in part both.
///
/// Whether a name can be a translation at all is told by its words, which is quick; only then is it compared.
public struct TranslationFinder: Sendable {
  private let wanted: [PreparedName]
  private let type: EntryType
  private let comparer = Comparer()

  /// Returns a finder of `names`, which are of `type`; nil where words do not make up names of that type.
  public init?(_ names: [String], type: EntryType) {
    guard ![.person, .place, .country].contains(type) else { return nil }
    self.type = type
    wanted = names.map { PreparedName($0, type: type) }
  }

  /// Returns which of the names, by its place, is one with `name`, and how that is known; nil where none is.
  public func find(_ name: String) -> (index: Int, comparison: NameComparison)? {
    let words = PreparedName.words(of: name)
    let indices = wanted.indices.filter { index in
      wanted[index].organization.map { words.mayTranslate($0) } == true
    }
    guard !indices.isEmpty else { return nil }
    let prepared = PreparedName(name, type: type)
    var best: (index: Int, comparison: NameComparison)?
    for index in indices {
      let comparison = comparer.compare(wanted[index], prepared, inWords: false)
      if comparison.verdict == .same, comparison.score > best?.comparison.score ?? 0 {
        best = (index, comparison)
      }
    }
    return best.map { ($0.index, comparer.compare(wanted[$0.index], prepared)) }
  }
}

extension OrganizationName {
  /// Whether the name can be a translation of `other`, as far as words tell: both have a head of one kind, or neither has
  /// one and they share a word; and they are not of two places.
  func mayTranslate(_ other: OrganizationName) -> Bool {
    let (mine, theirs) = (headClasses, other.headClasses)
    if mine & theirs == 0, mine != 0 || theirs != 0 { return false }
    let (places, others) = (components(where: \.isLocal), other.components(where: \.isLocal))
    if !places.isEmpty, !others.isEmpty, places.isDisjoint(with: others) { return false }
    if mine != 0 { return true }
    let words = { (segment: OrganizationSegment) in !segment.isTransparent }
    return !components(where: words).isDisjoint(with: other.components(where: words))
  }

  /// The kinds of its heads, in all ways to divide it.
  private var headClasses: UInt16 {
    parses.reduce(0) { $1.head < 0 ? $0 : $0 | $1.segments[$1.head].headClasses }
  }

  /// The components that the parts of which `isMeant` holds may stand for, but for those in brackets.
  private func components(where isMeant: (OrganizationSegment) -> Bool) -> Set<UInt16> {
    let table = ComponentTable.shared
    var result: Set<UInt16> = []
    for parse in parses {
      for segment in parse.segments where !segment.isAside && isMeant(segment) {
        for sense in segment.senses { result.insert(table.senses[Int(sense)].component) }
      }
    }
    return result
  }
}
