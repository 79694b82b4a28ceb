import ICU

/// How text looks on a terminal.
public enum DisplayWidth {
  /// The columns that `text` takes: two for East Asian wide characters, none for marks and invisible ones
  /// (UAX #11).
  public static func columns(_ text: String) -> Int {
    text.unicodeScalars.reduce(0) { $0 + columns($1.value) }
  }

  private static func columns(_ scalar: UInt32) -> Int {
    if (0x20..<0x7F).contains(scalar) { return 1 }
    if (0xAC00...0xD7A3).contains(scalar) || (0x4E00...0x9FFF).contains(scalar) { return 2 }
    // Vowels and finals of conjoining jamo are drawn into the block that the initial opened.
    if scalar < 0x20 || (0x1160...0x11FF).contains(scalar) { return 0 }
    if CharacterProperties.isNonspacingMark(scalar) || CharacterProperties.isDefaultIgnorable(scalar) {
      return 0
    }
    return CharacterProperties.isWide(scalar) ? 2 : 1
  }
}
