import Transliteration

/// One character for all forms of a Han character: simplified, traditional, Korean and Japanese forms.
enum HanFolding {
  static func folded(_ value: UInt32) -> UInt32 { HanForms.folded(value) }
}
