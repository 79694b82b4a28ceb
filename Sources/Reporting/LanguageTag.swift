import Lexicography

/// BCP 47 tags of names and of stretches of text, so that they are read aloud and drawn in their own language.
enum LanguageTag {
  /// The tag of `name`; a script is named only where the language has several or the script is not its own.
  static func of(_ name: Name) -> String {
    switch (name.lang, name.script) {
    case (.en, _): "en"
    case (.ko, .latn): "ko-Latn"
    case (.ko, .hans), (.ko, .hant): "ko-Hani"
    case (.ko, _): "ko"
    case (.zh, .hang), (.zh, .kore): "zh"
    case (.zh, let script): "zh-\(script.rawValue)"
    }
  }

  /// The tag of `text` where it is a name of `entry` in `language`, or of the language alone.
  static func of(_ text: String, in entry: Entry?, _ language: Language) -> String {
    entry?.names.first { $0.lang == language && $0.text == text }.map(of) ?? language.rawValue
  }

  /// The tag of `form`, as a text writes it, where it was found by `name`: the name's, if it is written so.
  static func of(_ form: String, foundBy name: Name?) -> String? {
    if let name, name.text == form { return of(name) }
    return guess(Array(form.utf8)[...])
  }

  /// The language that the letters of `bytes`, UTF-8, speak for; nil without a letter of the three.
  ///
  /// A fifth of Hangul among Hangul and Han makes Korean, since Chinese has none. A Chinese character is a word
  /// or half of one and counts as three Latin letters.
  static func guess(_ bytes: ArraySlice<UInt8>) -> String? {
    var (hangul, han, latin) = (0, 0, 0)
    var before: UInt8 = 0
    for byte in bytes {
      switch before {
      case 0xEA: hangul += byte >= 0xB0 ? 1 : 0
      case 0xEB, 0xEC: hangul += 1
      case 0xED: hangul += byte <= 0x9E ? 1 : 0
      case 0xE4: han += byte >= 0xB8 ? 1 : 0
      case 0xE5...0xE9: han += 1
      default: latin += (0x61...0x7A).contains(byte | 0x20) ? 1 : 0
      }
      before = byte
    }
    if hangul + han + latin == 0 { return nil }
    if hangul > 0, hangul * 5 >= han, (hangul + han) * 3 >= latin { return "ko" }
    return han * 3 >= latin ? "zh" : "en"
  }
}
