import ICU

/// Case, as ICU knows it.
public enum LetterCase {
  /// Whether the well-formed UTF-8 `bytes` hold a lower-case letter, wide ones included.
  public static func hasLowercase(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    var value: UInt32 = 0
    var rest = 0
    for byte in bytes {
      if byte < 0x80 {
        if byte &- 0x61 < 26 { return true }
        continue
      }
      if byte < 0xC0 {
        value = value << 6 | UInt32(byte & 0x3F)
        rest -= 1
      } else {
        rest = byte < 0xE0 ? 1 : byte < 0xF0 ? 2 : 3
        value = UInt32(byte) & (0x7F >> UInt32(rest + 1))
      }
      if rest == 0, CharacterProperties.isLowercase(value) { return true }
    }
    return false
  }
}
