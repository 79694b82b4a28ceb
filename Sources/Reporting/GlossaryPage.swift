import Ireum
import Lexicography
import Messaging
import TextModel

/// What the template of a glossary reads; the names of the properties are its tags.
struct GlossaryPage {
  let words: PageWords
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

  init(_ glossary: Glossary, documents: [String], lexicon: Lexicon, in language: UserLanguage) {
    words = PageWords(language)
    let more = documents.count - 1
    let andMore = more > 0 ? Message(" and \(more) more", ko: " 외 \(more)").text(in: language) : ""
    title = documents.first.map { $0 + andMore } ?? Message("Lexicon", ko: "사전").text(in: language)
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
    let open = words.open
    rows = glossary.rows.map { row in
      let entry = row.id.flatMap { lexicon[EntryID($0)] }
      let names = zip(row.names, glossary.languages).map { text, language in
        text.map { Phrase($0, LanguageTag.of($0, in: entry, language)) } ?? Phrase("–", nil)
      }
      return Line(
        head: names.first ?? Phrase("–", nil), others: Array(names.dropFirst()),
        class: row.id == nil ? "open" : row.type ?? "term",
        label: row.id == nil ? open : row.type.flatMap(EntryType.init)?.label.text(in: language) ?? "",
        forms: row.forms.map { Phrase($0, LanguageTag.guess(Array($0.utf8)[...])) }, count: row.count,
        notes: row.notes.map { $0.message.text(in: language) }, id: row.id ?? "")
    }
  }
}
