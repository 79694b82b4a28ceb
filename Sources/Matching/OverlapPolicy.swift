/// Which of the matches that overlap one another count.
public enum OverlapPolicy: String, Sendable, CaseIterable {
  /// All of them.
  case all
  /// The longest, and of equals the first; then the longest of what is left.
  case longest
  /// All that do not lie inside another.
  case noSub = "no-sub"
  /// Those that together have the greatest weight; a match weighs the square of its letters.
  case weighted
}

extension OverlapPolicy {
  /// Returns the indexes of those of `intervals`, by start and then end, that count, in order.
  public func choose(_ intervals: [Range<Int>]) -> [Int] { MatchSelection.choose(intervals, self) }
}
