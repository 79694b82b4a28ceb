/// Syllables of Mandarin written together.
enum PinyinSpelling {
  /// How a spelling differs from Hanyu Pinyin.
  enum Style: Int, CaseIterable {
    case pinyin, wadeGiles
    /// ü as passports write it since 2012 (yu), as typed (v), or left without its dots (u).
    case passport, typed, plain
  }

  /// Returns the syllables `ids` as words, of which the first has `firstLength` syllables and the second the rest.
  ///
  /// A name of a person is family and given name; other names are one word: GB/T 16159-2012, 6.2. An apostrophe
  /// stands before a, e, o within a word: Xi'an.
  static func spelled(_ ids: some Sequence<UInt16>, firstLength: Int, style: Style = .pinyin) -> String {
    let syllables = MandarinSyllables.shared
    var result = ""
    for (place, id) in ids.enumerated() {
      let spelling = syllables.spelling(of: id, style)
      if place == 0 {
        result = spelling.capital
      } else if place == firstLength {
        result += " "
        result += spelling.capital
      } else {
        if style == .wadeGiles {
          result += "-"
        } else if syllables.startsWithVowel[Int(id)] {
          result += "'"
        }
        result += spelling.small
      }
    }
    return result
  }

  /// A syllable of Hanyu Pinyin in `style`.
  static func adapted(_ syllable: String, _ style: Style) -> String {
    switch style {
    case .pinyin: syllable
    case .wadeGiles: WadeGiles.spelling(ofPinyin: syllable)
    case .passport: syllable.replacing("ü", with: syllable.hasSuffix("e") ? "u" : "yu")
    case .typed: syllable.replacing("ü", with: "v")
    case .plain: syllable.replacing("ü", with: "u")
    }
  }
}
