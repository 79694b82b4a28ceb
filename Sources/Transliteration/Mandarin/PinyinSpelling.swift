/// Syllables of Mandarin written together.
enum PinyinSpelling {
  /// How a spelling differs from Hanyu Pinyin.
  enum Style {
    case pinyin, wadeGiles
    /// ü as passports write it since 2012 (yu), as typed (v), or left without its dots (u).
    case passport, typed, plain
  }

  /// Returns the syllables `ids` as words, of which the first has `firstLength` syllables and the second the rest.
  ///
  /// A name of a person is family and given name; other names are one word: GB/T 16159-2012, 6.2. An apostrophe
  /// stands before a, e, o within a word: Xi'an.
  static func spelled(_ ids: [UInt16], firstLength: Int, style: Style = .pinyin) -> String {
    let syllables = MandarinSyllables.shared
    var result = ""
    for (place, id) in ids.enumerated() {
      var text =
        style == .wadeGiles ? syllables.wadeGiles[Int(id)] : adapted(syllables.pinyin[Int(id)], style)
      let begins = place == 0 || (place == firstLength && firstLength < ids.count)
      if begins {
        if place > 0 { result += " " }
        text = capitalized(text)
      } else if style == .wadeGiles {
        result += "-"
      } else if let first = text.utf8.first, "aeo".utf8.contains(first) {
        result += "'"
      }
      result += text
    }
    return result
  }

  private static func adapted(_ syllable: String, _ style: Style) -> String {
    guard style != .pinyin, syllable.utf8.count > syllable.unicodeScalars.count, syllable != "ê" else {
      return syllable
    }
    let replacement =
      switch style {
      case .passport: syllable.hasSuffix("e") ? "u" : "yu"
      case .typed: "v"
      default: "u"
      }
    return syllable.split(separator: "ü", omittingEmptySubsequences: false).joined(separator: replacement)
  }

  private static func capitalized(_ text: String) -> String {
    guard let first = text.first else { return text }
    return first.uppercased() + text.dropFirst()
  }
}
