/// Where a part of a long text begins in the whole, so that offsets and lines count from the beginning of that.
public struct TextStart: Sendable, Hashable {
  /// The text before it, in UTF-8 bytes.
  public private(set) var utf8 = 0
  /// The text before it, in code points.
  public private(set) var codepoints = 0
  /// The text before it, in UTF-16 code units.
  public private(set) var utf16 = 0
  /// How many lines end before it.
  public private(set) var lines = 0

  /// Returns the beginning of a text.
  public init() {}

  /// Moves past `bytes`, well-formed UTF-8.
  public mutating func advance(over bytes: [UInt8]) {
    var (points, long, ends) = (0, 0, 0)
    for byte in bytes {
      if byte & 0xC0 != 0x80 { points += 1 }
      if byte >= 0xF0 { long += 1 }
      if byte == 0x0A { ends += 1 }
    }
    utf8 += bytes.count
    codepoints += points
    utf16 += points + long
    lines += ends
  }

  /// The text before it, in `unit`.
  public func offset(in unit: OffsetUnit) -> Int {
    switch unit {
    case .codepoints: codepoints
    case .utf8: utf8
    case .utf16: utf16
    }
  }
}
