/// The edits between two runs of codes: letters put in, left out or replaced by others.
enum LetterDistance {
  /// The most edits that are told apart.
  static let most = 2

  /// Returns the distance of `left` and `right`, or nil where it is above `limit`, which is at most ``most``.
  ///
  /// What both begin with costs nothing in any best alignment; then each of the three edits is tried. With two edits that
  /// is at most nine ways, each a comparison of what is left.
  ///
  /// Invariant: `left` and `right` have as many elements as the counts say.
  @inline(__always)
  static func between(
    _ left: UnsafePointer<UInt16>, _ leftCount: Int, _ right: UnsafePointer<UInt16>, _ rightCount: Int,
    atMost limit: Int
  ) -> Int? {
    let found = rest(left, leftCount, right, rightCount, limit)
    return found <= limit ? found : nil
  }

  private static func rest(
    _ left: UnsafePointer<UInt16>, _ leftCount: Int, _ right: UnsafePointer<UInt16>, _ rightCount: Int,
    _ limit: Int
  ) -> Int {
    let difference = leftCount - rightCount
    guard abs(difference) <= limit else { return limit + 1 }
    var same = 0
    let common = min(leftCount, rightCount)
    while same < common, left[same] == right[same] { same += 1 }
    let (leftRest, rightRest) = (leftCount - same, rightCount - same)
    if leftRest == 0 || rightRest == 0 { return max(leftRest, rightRest) }
    if limit == 0 { return 1 }
    let (left, right) = (left + same, right + same)
    var best = 1 + rest(left + 1, leftRest - 1, right + 1, rightRest - 1, limit - 1)
    if best == 1 { return best }
    best = min(best, 1 + rest(left + 1, leftRest - 1, right, rightRest, limit - 1))
    if best == 1 { return best }
    return min(best, 1 + rest(left, leftRest, right + 1, rightRest - 1, limit - 1))
  }
}
