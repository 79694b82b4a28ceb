import Exchanging
import Ireum
import Lexicography
import Messaging
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
      let limits = columns.map { [.count: 5, .type: 12][$0] ?? 30 }
      for line in style.table(header, rows(missing: "–"), limits: limits) { Output.line(line) }
    case .markdown:
      Output.line(Self.markdown(header))
      Output.line(Self.markdown(header.map { _ in "---" }))
      for row in rows(missing: "–") { Output.line(Self.markdown(row.map(Self.escapedForMarkdown))) }
    case .tsv:
      for row in [columns.map(\.rawValue)] + rows(missing: "", isForMachines: true) {
        Output.line(row.map(Self.flat).joined(separator: "\t"))
      }
    case .csv:
      // Spreadsheets take UTF-8 for the local code page without the mark, and want CR LF.
      Output.write("\u{FEFF}")
      for row in [header] + rows(missing: "") {
        let cells = zip(columns, row).map { $0 == .count ? CSVCell.quoted($1) : CSVCell.text($1) }
        Output.write(cells.joined(separator: ",") + "\r\n")
      }
    case .html:
      Output.write(HTMLReport(lexicon, in: Interface.pageLanguage).page(of: glossary, documents: files))
    case .json:
      for row in glossary.rows {
        Output.line(
          JSONLine.write(GlossaryRecord(row, languages: glossary.languages, in: Interface.language)))
      }
    }
  }

  /// The columns, by the titles that they have in TSV, whatever the language.
  private enum Column: String {
    case ko = "한국어"
    case zh = "中文"
    case en = "English"
    case type, note, id
    case forms = "in the text"
    case count = "n"
  }

  private var columns: [Column] {
    let languages: [Column] = glossary.languages.map { language in
      switch language {
      case .ko: .ko
      case .zh: .zh
      case .en: .en
      }
    }
    return languages + [.type] + (isOfReports ? [.forms, .count] : []) + [.note, .id]
  }

  private var header: [String] {
    columns.map { column in
      switch column {
      case .ko, .zh, .en: column.rawValue
      case .type: said("type", ko: "유형")
      case .forms: said("in the text", ko: "본문 표기")
      case .count: said("n", ko: "횟수")
      case .note: said("note", ko: "비고")
      case .id: said("id", ko: "식별자")
      }
    }
  }

  /// The rows; types are codes for machines, else words.
  private func rows(missing: String, isForMachines: Bool = false) -> [[String]] {
    glossary.rows.map { row in
      let used = isOfReports ? [row.forms.joined(separator: " / "), "\(row.count)"] : []
      let label = row.type.flatMap(EntryType.init)?.label.text(in: Interface.language)
      let notes = row.notes.map { $0.message.text(in: Interface.language) }
      return row.names.map { $0 ?? missing } + [(isForMachines ? row.type : label) ?? missing] + used
        + [notes.joined(separator: "; "), row.id ?? missing]
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
