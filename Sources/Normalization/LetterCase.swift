import ICU

/// Case, as ICU knows it.
public enum LetterCase {
  /// Whether the well-formed UTF-8 `bytes` hold a lower-case letter, wide ones included.
  public static func hasLowercase(_ bytes: ArraySlice<UInt8>) -> Bool {
    String(decoding: bytes, as: UTF8.self).unicodeScalars.contains {
      CharacterProperties.isLowercase($0.value)
    }
  }
}
