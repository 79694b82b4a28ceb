/// Mandarin readings that names have and running text has not: Tables/mandarin.tsv and words.tsv.
final class MandarinFacts: Sendable {
  static let shared = MandarinFacts()
  /// The default readings of a character in names, best first.
  let any: HanMap<[UInt16]>
  /// The readings of a character in a given name, best first.
  let given: HanMap<[UInt16]>
  /// Words.
  let words: HanWords
  private let surnames: [UInt128: [[UInt16]]]

  /// The readings of a surname's characters, simplified, best first; of a double surname there is one.
  func surname(_ characters: ArraySlice<UInt32>) -> [[UInt16]]? { surnames[HanKey.of(characters)] }

  private init() {
    let syllables = MandarinSyllables.shared
    func readings(_ cell: ArraySlice<UInt8>) -> [[UInt16]] {
      cell.parts("|").map { $0.parts(" ").compactMap { syllables.id(of: $0.text) } }
    }
    var (any, given) = (HanMap<[UInt16]>(), HanMap<[UInt16]>())
    var surnames: [UInt128: [[UInt16]]] = [:]
    var words = HanWords()
    Table("mandarin.tsv").forEachRow { cells in
      let word = cells[0].scalars
      let found = readings(cells[1])
      switch cells[2].text {
      case "any": any[word[0]] = found.compactMap(\.first)
      case "surname": surnames[HanKey.of(word.map(HanTable.shared.simplified))] = found
      case "given": given[word[0]] = found.compactMap(\.first)
      default: words.add(word, found[0])
      }
    }
    Table("words.tsv").forEachRow { cells in words.add(cells[0].scalars, readings(cells[1])[0]) }
    (self.any, self.given, self.surnames, self.words) = (any, given, surnames, words)
  }
}
