/// A half-open range of a text, in UTF-8 bytes.
public struct TextSpan: Sendable, Hashable, Comparable {
  /// The first byte.
  public let start: Int
  /// One past the last byte; never below `start`.
  public let end: Int

  /// Returns the span of `start..<end`; an `end` below `start` makes an empty span at `start`.
  public init(_ start: Int, _ end: Int) {
    self.start = start
    self.end = max(start, end)
  }

  /// The number of bytes.
  public var length: Int { end - start }

  /// The same span as a range.
  public var range: Range<Int> { start..<end }

  /// Whether the two share at least one byte.
  public func overlaps(_ other: TextSpan) -> Bool { start < other.end && other.start < end }

  /// By start, then by end.
  public static func < (left: TextSpan, right: TextSpan) -> Bool {
    (left.start, left.end) < (right.start, right.end)
  }
}
