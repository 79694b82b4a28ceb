/// The syllables of Mandarin, toneless, with their Hangul (Tables/nikl.tsv) and Latin spellings.
///
/// A syllable's id is its place in the table. Spellings are made once, because every name is put together from them.
final class MandarinSyllables: Sendable {
  /// A spelling inside a word, and at the beginning of one, packed into integers, first byte lowest.
  struct Spelling: Sendable {
    let small: UInt64
    let capital: UInt64
    /// The reason that the syllable is spelled so.
    let reason: WrittenReason

    init(_ pinyin: String, _ style: PinyinSpelling.Style) {
      let text = PinyinSpelling.adapted(pinyin, style)
      small = MandarinSyllables.packed(text)
      capital = MandarinSyllables.packed(text.prefix(1).uppercased() + text.dropFirst())
      reason = WrittenReason(
        pinyin, text, style == .wadeGiles ? .wadeGiles : pinyin.contains("ü") ? .umlaut : .pinyin)
    }
  }

  /// `text` in UTF-8; every spelling and every syllable's Hangul has eight bytes at most.
  private static func packed(_ text: String) -> UInt64 { KoreanSpelling.pack(text.utf8) ?? 0 }

  static let shared = MandarinSyllables()

  /// Hanyu Pinyin, by id: `lü`.
  let pinyin: [String]
  /// The same in UTF-8, packed into an integer, first byte lowest.
  let pinyinLetters: [UInt64]
  /// The same in UTF-8, and with u for ü.
  let (pinyinBytes, pinyinKeys): ([[UInt8]], [[UInt8]])
  /// The first letter of those with u.
  let pinyinInitials: [[UInt8]]
  /// Hangul by the Chinese table of 외래어 표기법, by id: `뤼`.
  let hangul: [String]
  /// The reason that a syllable has its Hangul, by id.
  let soundReason: [WrittenReason]
  /// The same in UTF-8, packed into an integer, first byte lowest.
  let hangulLetters: [UInt64]
  /// Wade–Giles without tones, by id: `lü`, `ch'ing`.
  let wadeGiles: [String]
  /// Whether a syllable's pinyin has ü.
  let hasUmlaut: [Bool]
  /// Whether an apostrophe stands before a syllable within a word: a, e, o.
  let startsWithVowel: [Bool]
  private let spellings: [[Spelling]]
  private let ids: [String: UInt16]
  private let idsOfLetters: [UInt64: UInt16]

  /// The number of syllables.
  var count: Int { pinyin.count }

  /// The id of `pinyin`, which is lower case without tones.
  func id(of pinyin: String) -> UInt16? { ids[pinyin] }

  /// The same of UTF-8.
  func id(of pinyin: ArraySlice<UInt8>) -> UInt16? {
    KoreanSpelling.pack(pinyin).flatMap { idsOfLetters[$0] }
  }

  /// How `id` is spelled in `style`.
  func spelling(of id: UInt16, _ style: PinyinSpelling.Style) -> Spelling {
    spellings[style.rawValue][Int(id)]
  }

  private init() {
    var (pinyin, hangul): ([String], [String]) = ([], [])
    var ids: [String: UInt16] = [:]
    Table("nikl.tsv").forEachRow { cells in
      let spelling = cells[0].text
      ids[spelling] = UInt16(pinyin.count)
      pinyin.append(spelling)
      hangul.append(cells[1].text)
    }
    pinyinLetters = pinyin.map(Self.packed)
    hangulLetters = hangul.map(Self.packed)
    pinyinBytes = pinyin.map { Array($0.utf8) }
    let plain = pinyin.map { $0.replacing("ü", with: "u") }
    pinyinKeys = plain.map { Array($0.utf8) }
    pinyinInitials = plain.map { Array($0.prefix(1).utf8) }
    soundReason = zip(pinyin, hangul).map { WrittenReason($0, $1, .nikl) }
    wadeGiles = pinyin.map { WadeGiles.spelling(ofPinyin: $0) }
    hasUmlaut = pinyin.map { $0.contains("ü") }
    startsWithVowel = pinyin.map { $0.utf8.first.map("aeo".utf8.contains) ?? false }
    spellings = PinyinSpelling.Style.allCases.map { style in
      pinyin.map { Spelling($0, style) }
    }
    (self.pinyin, self.hangul, self.ids) = (pinyin, hangul, ids)
    idsOfLetters = Dictionary(uniqueKeysWithValues: zip(pinyinLetters, 0...))
  }
}
