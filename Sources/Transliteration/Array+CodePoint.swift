extension [UInt8] {
  /// Appends `value`, a code point, in UTF-8; what is none is left out.
  @inlinable package mutating func append(codePoint value: UInt32) {
    switch value {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(0xC0 | UInt8(truncatingIfNeeded: value >> 6))
      append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    case 0x800..<0xD800:
      // Three bytes, as Han characters and Hangul have.
      append(0xE0 | UInt8(truncatingIfNeeded: value >> 12))
      append(0x80 | UInt8(truncatingIfNeeded: value >> 6 & 0x3F))
      append(0x80 | UInt8(truncatingIfNeeded: value & 0x3F))
    default: if let scalar = Unicode.Scalar(value) { self += UTF8.encode(scalar) ?? .init() }
    }
  }
}
