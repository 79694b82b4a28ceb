/// Mandarin readings that names have and running text has not: Tables/mandarin.tsv and words.tsv.
struct MandarinFacts: Sendable {
  static let shared = MandarinFacts()
  /// The default readings of a character in names, best first.
  private(set) var any: [UInt32: [UInt16]] = [:]
  /// The readings of a surname's characters, best first; of a double surname there is one.
  private(set) var surnames: [[UInt32]: [[UInt16]]] = [:]
  /// The readings of a character in a given name, best first.
  private(set) var given: [UInt32: [UInt16]] = [:]
  /// Words.
  private(set) var words = HanWords()

  private init() {
    let syllables = MandarinSyllables.shared
    func readings(_ cell: ArraySlice<UInt8>) -> [[UInt16]] {
      cell.parts("|").map { $0.parts(" ").compactMap { syllables.id(of: $0.text) } }
    }
    Table("mandarin.tsv").forEachRow { cells in
      let word = cells[0].scalars
      let found = readings(cells[1])
      switch cells[2].text {
      case "any": any[word[0]] = found.compactMap(\.first)
      case "surname": surnames[word.map(HanTable.shared.simplified)] = found
      case "given": given[word[0]] = found.compactMap(\.first)
      default: words.add(word, found[0])
      }
    }
    Table("words.tsv").forEachRow { cells in words.add(cells[0].scalars, readings(cells[1])[0]) }
  }
}
