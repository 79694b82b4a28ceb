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
    var bytes: [UInt8] = []
    append(ids, firstLength: firstLength, style: style, to: &bytes)
    return String(decoding: bytes, as: UTF8.self)
  }

  /// As ``spelled(_:firstLength:style:)``, appended to `bytes` in UTF-8.
  static func append(
    _ ids: some Sequence<UInt16>, firstLength: Int, style: Style = .pinyin, to bytes: inout [UInt8]
  ) {
    let syllables = MandarinSyllables.shared
    for (place, id) in ids.enumerated() {
      if place == 0 || place == firstLength {
        if place > 0 { bytes.append(UInt8(ascii: " ")) }
        bytes.append(packed: syllables.spelling(of: id, style).capital)
      } else {
        if style == .wadeGiles {
          bytes.append(UInt8(ascii: "-"))
        } else if syllables.startsWithVowel[Int(id)] {
          bytes.append(UInt8(ascii: "'"))
        }
        bytes.append(packed: syllables.spelling(of: id, style).small)
      }
    }
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
