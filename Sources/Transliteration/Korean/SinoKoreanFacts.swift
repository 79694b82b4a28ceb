/// Korean readings of Han characters that names have: Tables/hanja.tsv.
final class SinoKoreanFacts: Sendable {
  static let shared = SinoKoreanFacts()
  /// The readings of a character in names, best first, before the initial-sound law.
  let any: HanMap<[UInt16]>
  /// Words, as they are written at the beginning.
  let words: HanWords
  private let surnames: [UInt128: [[UInt16]]]

  /// The readings of a surname's characters, simplified, best first.
  func surname(_ characters: ArraySlice<UInt32>) -> [[UInt16]]? { surnames[HanKey.of(characters)] }

  private init() {
    func syllables(_ cell: ArraySlice<UInt8>) -> [UInt16] { cell.scalars.map { UInt16($0) } }
    var any = HanMap<[UInt16]>()
    var surnames: [UInt128: [[UInt16]]] = [:]
    var words = HanWords()
    Table("hanja.tsv").forEachRow { cells in
      let word = cells[0].scalars
      switch cells[2].text {
      case "any": any[word[0]] = cells[1].parts("|").flatMap(syllables)
      case "surname":
        surnames[HanKey.of(word.map(HanTable.shared.simplified))] = cells[1].parts("|").map(syllables)
      default: words.add(word, syllables(cells[1]))
      }
    }
    (self.any, self.surnames, self.words) = (any, surnames, words)
  }
}
