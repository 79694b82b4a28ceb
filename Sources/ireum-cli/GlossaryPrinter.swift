import Ireum
import Lexicography
import Reporting

/// Writes a glossary to standard output.
struct GlossaryPrinter {
  private let glossary: Glossary
  private let files: [String]
  private let lexicon: Lexicon
  private let style: Style
  private var isOfReports: Bool { !files.isEmpty }

  /// A writer of the glossary of `files`; of the lexicon where there are none.
  init(_ glossary: Glossary, of files: [String], lexicon: Lexicon, style: Style) {
    (self.glossary, self.files, self.lexicon, self.style) = (glossary, files, lexicon, style)
  }

  func print(as format: GlossaryCommand.Format) {
    switch format {
    case .terminal:
      let limits = header.map { ["n": 5, "type": 12, "id": 30][$0] ?? 30 }
      for line in style.table(header, rows(missing: "–"), limits: limits) { Output.line(line) }
    case .markdown:
      Output.line(Self.markdown(header))
      Output.line(Self.markdown(header.map { _ in "---" }))
      for row in rows(missing: "–") { Output.line(Self.markdown(row.map(Self.escapedForMarkdown))) }
    case .tsv:
      for row in [header] + rows(missing: "") { Output.line(row.map(Self.flat).joined(separator: "\t")) }
    case .csv:
      // Spreadsheets take UTF-8 for the local code page without the mark, and want CR LF.
      Output.write("\u{FEFF}")
      for row in [header] + rows(missing: "") {
        let cells = zip(header, row).map { $0 == "n" ? CSVCell.quoted($1) : CSVCell.text($1) }
        Output.write(cells.joined(separator: ",") + "\r\n")
      }
    case .html:
      Output.write(HTMLReport(lexicon).page(of: glossary, documents: files))
    case .json:
      for row in glossary.rows {
        Output.line(JSONLine.write(GlossaryRecord(row, languages: glossary.languages)))
      }
    }
  }

  private var header: [String] {
    let titles = glossary.languages.map { language in
      switch language {
      case .ko: "한국어"
      case .zh: "中文"
      case .en: "English"
      }
    }
    return titles + ["type"] + (isOfReports ? ["in the text", "n"] : []) + ["note", "id"]
  }

  private func rows(missing: String) -> [[String]] {
    glossary.rows.map { row in
      let used = isOfReports ? [row.forms.joined(separator: " / "), "\(row.count)"] : []
      return row.names.map { $0 ?? missing } + [row.type ?? missing] + used
        + [row.notes.map(\.text).joined(separator: "; "), row.id ?? missing]
    }
  }

  private static func markdown(_ cells: [String]) -> String { "| \(cells.joined(separator: " | ")) |" }

  private static func escapedForMarkdown(_ cell: String) -> String {
    flat(cell).replacing("\\", with: "\\\\").replacing("|", with: "\\|")
  }

  private static func flat(_ cell: String) -> String {
    cell.replacing("\t", with: " ").replacing("\r", with: " ").replacing("\n", with: " ")
  }
}
