/// What an offset counts.
public enum OffsetUnit: String, Sendable, CaseIterable {
  /// Unicode code points; the default of every output.
  case codepoints
  /// UTF-8 bytes; what this project uses inside.
  case utf8
  /// UTF-16 code units, as JavaScript, Java and .NET count.
  case utf16
}

/// Converts UTF-8 offsets of one text to another unit.
///
///     OffsetConverter(Array("a박".utf8), to: .codepoints).convert(4)   // 2
public struct OffsetConverter: Sendable {
  private static let stride = 1024
  private let bytes: [UInt8]
  private let unit: OffsetUnit
  private let start: Int
  /// Units before each multiple of `stride` bytes, so that a conversion reads at most one stride.
  private var checkpoints: [Int] = []

  /// Returns a converter for `bytes`, well-formed UTF-8, which begin at `start` of a longer text.
  public init(_ bytes: [UInt8], to unit: OffsetUnit, from start: TextStart = TextStart()) {
    self.bytes = bytes
    self.unit = unit
    self.start = start.offset(in: unit)
    guard unit != .utf8 else { return }
    var count = 0
    for (index, byte) in bytes.enumerated() {
      if index % Self.stride == 0 { checkpoints.append(count) }
      count += Self.units(startedBy: byte, unit)
    }
  }

  /// Returns `offset`, a UTF-8 offset of the bytes on a character's border, in the converter's unit and the whole text.
  public func convert(_ offset: Int) -> Int {
    guard unit != .utf8, !bytes.isEmpty else { return start + offset }
    let checkpoint = min(offset / Self.stride, checkpoints.count - 1)
    var count = checkpoints[checkpoint]
    for byte in bytes[(checkpoint * Self.stride)..<min(offset, bytes.count)] {
      count += Self.units(startedBy: byte, unit)
    }
    return start + count
  }

  /// How many units the character has whose lead byte is `byte`; none for a continuation byte.
  private static func units(startedBy byte: UInt8, _ unit: OffsetUnit) -> Int {
    if byte & 0xC0 == 0x80 { return 0 }
    return unit == .utf16 && byte >= 0xF0 ? 2 : 1
  }
}
