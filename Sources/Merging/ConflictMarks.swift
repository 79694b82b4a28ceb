/// The marks that git writes around the two sides of a conflict.
public enum ConflictMarks {
  /// A file with marks, taken apart.
  public struct Sides: Sendable, Hashable {
    /// The file as our side has it.
    public let ours: String
    /// The file as their side has it.
    public let theirs: String
    /// The file as both once had it, where the marks say so.
    public let base: String?
  }

  /// How a conflict begins whose file was merged by name: nothing but contradictions stands between the marks.
  public static let ourMark = "<<<<<<< ours (ireum)"

  /// `ours` with every stretch in which `theirs` differs as both, between marks.
  static func text(ours: String, theirs: String) -> String {
    var result: [Substring] = []
    for (own, other) in stretches(ours, theirs) {
      result +=
        own == other ? own : [Substring(ourMark)] + own + ["======="] + other + [">>>>>>> theirs (ireum)"]
    }
    return result.joined(separator: "\n") + "\n"
  }

  /// Both texts from the first to the last line, in stretches that are equal or differ.
  private static func stretches(
    _ ours: String, _ theirs: String
  ) -> [(ours: [Substring], theirs: [Substring])] {
    let (own, other) = (lines(ours), lines(theirs))
    let difference = other.difference(from: own)
    let removed = Set(difference.removals.map(offset))
    let inserted = Set(difference.insertions.map(offset))
    var result: [(ours: [Substring], theirs: [Substring])] = []
    var (i, j) = (0, 0)
    while i < own.count || j < other.count {
      var mine: [Substring] = []
      var their: [Substring] = []
      while i < own.count, removed.contains(i) {
        mine.append(own[i])
        i += 1
      }
      while j < other.count, inserted.contains(j) {
        their.append(other[j])
        j += 1
      }
      if !mine.isEmpty || !their.isEmpty {
        result.append((mine, their))
      } else {
        result.append(([own[i]], [other[j]]))
        i += 1
        j += 1
      }
    }
    return result
  }

  private static func offset(_ change: CollectionDifference<Substring>.Change) -> Int {
    switch change {
    case .insert(let offset, _, _), .remove(let offset, _, _): offset
    }
  }

  private static func lines(_ text: String) -> [Substring] {
    text.split(separator: "\n", omittingEmptySubsequences: false).dropLast(text.hasSuffix("\n") ? 1 : 0)
  }

  /// Returns the sides of `text`, which may have marks in the styles `merge`, `diff3` and `zdiff3`; nil where it has
  /// none, or some that do not fit together.
  public static func sides(of text: String) -> Sides? {
    enum Part { case both, ours, base, theirs }
    var part = Part.both
    var (ours, base, theirs): ([Substring], [Substring], [Substring]) = ([], [], [])
    var (count, bases) = (0, 0)
    for line in lines(text) {
      switch (part, line.prefix(7)) {
      case (.both, "<<<<<<<"):
        part = .ours
        count += 1
      case (.ours, "|||||||"):
        part = .base
        bases += 1
      case (.ours, "======="), (.base, "======="): part = .theirs
      case (.theirs, ">>>>>>>"): part = .both
      case (.both, ">>>>>>>"): return nil
      case (.both, _):
        ours.append(line)
        base.append(line)
        theirs.append(line)
      case (.ours, _): ours.append(line)
      case (.base, _): base.append(line)
      case (.theirs, _): theirs.append(line)
      }
    }
    guard part == .both, count > 0 else { return nil }
    func joined(_ lines: [Substring]) -> String { lines.joined(separator: "\n") + "\n" }
    return Sides(ours: joined(ours), theirs: joined(theirs), base: bases == count ? joined(base) : nil)
  }
}
