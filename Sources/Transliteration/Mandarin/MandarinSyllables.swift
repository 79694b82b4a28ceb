/// The syllables of Mandarin, toneless, with their Hangul (Tables/nikl.tsv) and Wade–Giles spelling.
///
/// A syllable's id is its place in the table.
struct MandarinSyllables: Sendable {
  static let shared = MandarinSyllables()

  /// Hanyu Pinyin, by id: `lü`.
  private(set) var pinyin: [String] = []
  /// Hangul by the Chinese table of 외래어 표기법, by id: `뤼`.
  private(set) var hangul: [String] = []
  /// Wade–Giles without tones, by id: `lü`, `ch'ing`.
  private(set) var wadeGiles: [String] = []
  private var ids: [String: UInt16] = [:]

  /// The number of syllables.
  var count: Int { pinyin.count }

  /// The id of `pinyin`, which is lower case without tones.
  func id(of pinyin: String) -> UInt16? { ids[pinyin] }

  private init() {
    Table("nikl.tsv").forEachRow { cells in
      let spelling = cells[0].text
      ids[spelling] = UInt16(pinyin.count)
      pinyin.append(spelling)
      hangul.append(cells[1].text)
      wadeGiles.append(WadeGiles.spelling(ofPinyin: spelling))
    }
  }
}
