/// Korean readings of Han characters that names have: Tables/hanja.tsv.
struct SinoKoreanFacts: Sendable {
  static let shared = SinoKoreanFacts()
  /// The readings of a character in names, best first, before the initial-sound law.
  private(set) var any: [UInt32: [UInt16]] = [:]
  /// The readings of a surname's characters, best first, by its simplified form.
  private(set) var surnames: [[UInt32]: [[UInt16]]] = [:]
  /// Words, as they are written at the beginning.
  private(set) var words = HanWords()

  private init() {
    func syllables(_ cell: ArraySlice<UInt8>) -> [UInt16] { cell.scalars.map { UInt16($0) } }
    Table("hanja.tsv").forEachRow { cells in
      let word = cells[0].scalars
      switch cells[2].text {
      case "any": any[word[0]] = cells[1].parts("|").flatMap(syllables)
      case "surname":
        surnames[word.map(HanTable.shared.simplified)] = cells[1].parts("|").map(syllables)
      default: words.add(word, syllables(cells[1]))
      }
    }
  }
}
