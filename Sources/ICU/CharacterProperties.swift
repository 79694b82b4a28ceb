internal import CICU

/// Properties of one code point, from ICU's data (UCD).
package enum CharacterProperties {
  /// The scripts that this project tells apart.
  package enum Script: Sendable {
    case common, hangul, han, latin, other
  }

  package static func script(of scalar: UInt32) -> Script {
    switch Int(cicu_script(scalar)) {
    case CICU_SCRIPT_HANGUL: .hangul
    case CICU_SCRIPT_HAN: .han
    case CICU_SCRIPT_LATIN: .latin
    case CICU_SCRIPT_COMMON: .common
    default: .other
    }
  }

  package static func isDefaultIgnorable(_ scalar: UInt32) -> Bool { cicu_is_default_ignorable(scalar) != 0 }
  package static func isLetterOrDigit(_ scalar: UInt32) -> Bool { cicu_is_letter_or_digit(scalar) != 0 }
  package static func isLowercase(_ scalar: UInt32) -> Bool { cicu_is_lowercase(scalar) != 0 }
  package static func isSpaceSeparator(_ scalar: UInt32) -> Bool { cicu_is_space_separator(scalar) != 0 }
  package static func isNonspacingMark(_ scalar: UInt32) -> Bool { cicu_is_nonspacing_mark(scalar) != 0 }

  /// Whether a terminal shows `scalar` two columns wide (UAX #11, Wide or Fullwidth).
  package static func isWide(_ scalar: UInt32) -> Bool { cicu_is_wide(scalar) != 0 }

  /// The base letter of a Latin letter with diacritics (u for ü), nil for anything else.
  package static func latinBase(of scalar: UInt32) -> UInt32? {
    let base = cicu_latin_base(scalar)
    return base == 0 ? nil : base
  }
}
