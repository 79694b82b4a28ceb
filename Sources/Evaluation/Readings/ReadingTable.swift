import Lexicography
import TextModel
import Transliteration

/// A table of names with their forms, recognised by its header line.
///
/// Tab-separated, UTF-8; lines that begin with `#` are comments; several values of a cell stand between `|`.
public struct ReadingTable: Sendable {
  /// One row: its cells by column, and where it stands.
  struct Row {
    let place: SourceLocation
    let cells: [String: String]

    subscript(_ column: String) -> String { cells[column] ?? "" }

    /// The values of a cell.
    func list(_ column: String) -> [String] {
      self[column].split(separator: "|").map { String($0.drop { $0 == " " }) }.filter { !$0.isEmpty }
    }
  }

  /// The questions of the table, in the order of its rows; none of a table that holds no readings.
  public let questions: [ReadingQuestion]

  /// Reads `text`, which is what `file` holds; nil where its header is none of the known ones.
  public init?(_ text: String, file: String) throws(GoldError) {
    let name = file.split(separator: "/").last.map(String.init) ?? file
    var header: [String] = []
    var make: (Row) throws(GoldError) -> [ReadingQuestion] = { (_) throws(GoldError) in [] }
    var questions: [ReadingQuestion] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if header.isEmpty {
        guard let known = ReadingTableKind.maker(ofHeader: cells, task: name) else { return nil }
        (header, make) = (cells, known)
        continue
      }
      let place = SourceLocation(file: file, line: index + 1)
      guard cells.count <= header.count else {
        throw GoldError(place: place, reason: "has \(cells.count) cells under \(header.count) columns")
      }
      questions += try make(Row(place: place, cells: .init(uniqueKeysWithValues: zip(header, cells))))
    }
    if header.isEmpty { return nil }
    self.questions = questions
  }
}
