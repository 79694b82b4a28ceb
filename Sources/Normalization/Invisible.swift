import ICU

/// Characters that nobody sees and that text extraction leaves inside names.
enum Invisible {
  static func drop(_ bytes: [UInt8]) -> Rewrite {
    Rewrite.of(bytes) { result in
      for scalar in ScalarWalk(bytes) where isInvisible(scalar.value) {
        result.replace(scalar.range, of: bytes, by: [])
      }
    }
  }

  private static func isInvisible(_ value: UInt32) -> Bool {
    // Most text is ASCII, Hangul syllables or unified ideographs: none of them is ignorable, so ICU is asked
    // about the few others only.
    if value < 0xAD || (0xAC00...0xD7A3).contains(value) || (0x4E00...0x9FFF).contains(value) { return false }
    return CharacterProperties.isDefaultIgnorable(value)
  }
}
