import TextModel

/// Rows of evaluation data that are wrong themselves, each with why; they are left out, and counted.
///
/// A table with the columns `input`, `form` and `why`: the name as asked, and what the data wrongly give for it.
public struct FaultyRows: Sendable {
  private let rows: Set<[String]>

  /// Reads `text`, which is what `file` holds.
  public init(_ text: String, file: String) throws(GoldError) {
    var header: [Substring]?
    var rows: Set<[String]> = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      let place = SourceLocation(file: file, line: index + 1)
      guard let columns = header else {
        header = cells
        continue
      }
      guard let input = columns.firstIndex(where: { ["input", "hangul"].contains($0) }),
        let form = columns.firstIndex(where: { ["form", "roman", "gold"].contains($0) }),
        let why = columns.firstIndex(of: "why")
      else { throw GoldError(place: place, reason: "stands under a header without input, form and why") }
      guard cells.count == columns.count, !cells[why].isEmpty else {
        throw GoldError(place: place, reason: "does not say why the row is faulty")
      }
      rows.insert([String(cells[input]), String(cells[form])])
    }
    self.rows = rows
  }

  /// Whether the row of `question` is faulty.
  func contains(_ question: ReadingQuestion) -> Bool {
    question.inputs.contains { input in question.gold.contains { rows.contains([input, $0]) } }
  }
}
