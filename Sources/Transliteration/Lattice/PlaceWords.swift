/// Words for kinds of places in three languages: Tables/place-words.tsv.
package enum PlaceWords {
  /// A kind: 山, 산, mountain.
  package struct Row: Sendable {
    /// The word in Han characters.
    package let han: [UInt32]
    /// The words in Hangul, the usual one first.
    package let hangul: [String]
    /// The words in Latin letters, small.
    package let latin: [String]
    /// Whether one of two names may lack it: 市 and not 港.
    package let isAdministrative: Bool
  }

  /// The rows, in the order of the table.
  package static let rows: [Row] = {
    var rows: [Row] = []
    func list(_ cell: ArraySlice<UInt8>) -> [String] { cell.parts("|").map(\.text).filter { $0 != "-" } }
    Table("place-words.tsv").forEachRow { cells in
      rows.append(
        Row(
          han: cells[0].scalars, hangul: list(cells[1]), latin: list(cells[2]),
          isAdministrative: cells[3].text == "admin"))
    }
    return rows
  }()
}
