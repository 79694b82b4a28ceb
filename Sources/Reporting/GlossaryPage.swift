import Ireum
import Lexicography
import TextModel

/// What the template of a glossary reads; the names of the properties are its tags.
struct GlossaryPage {
  let title: String
  let documents: [String]
  let isOfReports: Bool
  let rowCount: Int
  let mentionCount: Int
  let columns: [Column]
  let rows: [Line]

  struct Column {
    let label: String
    let lang: String
  }

  struct Line {
    let head: Phrase
    let others: [Phrase]
    let `class`: String
    let label: String
    let forms: [Phrase]
    let count: Int
    let notes: [String]
    let id: String
  }

  init(_ glossary: Glossary, documents: [String], lexicon: Lexicon) {
    let more = documents.count > 1 ? " 외 \(documents.count - 1)" : ""
    title = documents.first.map { $0 + more } ?? "사전"
    self.documents = documents
    isOfReports = !documents.isEmpty
    rowCount = glossary.rows.count
    mentionCount = glossary.rows.reduce(0) { $0 + $1.count }
    columns = glossary.languages.map { language in
      switch language {
      case .ko: Column(label: "한국어", lang: "ko")
      case .zh: Column(label: "中文", lang: "zh-Hans")
      case .en: Column(label: "English", lang: "en")
      }
    }
    rows = glossary.rows.map { row in
      let entry = row.id.flatMap { lexicon[EntryID($0)] }
      let names = zip(row.names, glossary.languages).map { text, language in
        text.map { Phrase($0, LanguageTag.of($0, in: entry, language)) } ?? Phrase("–", nil)
      }
      return Line(
        head: names.first ?? Phrase("–", nil), others: Array(names.dropFirst()),
        class: row.id == nil ? "open" : row.type ?? "term",
        label: row.id == nil ? "확정하지 못함" : row.type.flatMap(EntryType.init)?.label ?? "",
        forms: row.forms.map { Phrase($0, LanguageTag.guess(Array($0.utf8)[...])) }, count: row.count,
        notes: row.notes.map(\.label), id: row.id ?? "")
    }
  }
}

extension Glossary.Note {
  /// What the page says.
  fileprivate var label: String {
    switch self {
    case .noLongerExists: "없어짐"
    case .renamed(let since): "이름 바뀜: \(since)"
    case .nonStandard(let form, let standard):
      "\(form): 표준 표기 아님" + (standard.map { ", \($0)(으)로 씀" } ?? "")
    case .formerName(let form, let until): "\(form): 옛 이름" + (until.map { "(\($0)까지)" } ?? "")
    case .ambiguous(let candidates):
      "후보: " + candidates.map { "\($0.name) (\($0.id))" }.joined(separator: ", ")
    }
  }
}
