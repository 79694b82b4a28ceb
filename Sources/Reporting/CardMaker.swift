import Ireum
import Lexicography
import Messaging
import Tagging
import TextModel

/// Makes what the template shows of an entry, or of candidates, beside a text.
struct CardMaker {
  /// How many lines are linked openly; the rest is folded away, since nobody tabs through thousands.
  private static let openLines = 30
  private let lexicon: Lexicon

  private let language: UserLanguage

  init(_ lexicon: Lexicon, in language: UserLanguage) { (self.lexicon, self.language) = (lexicon, language) }

  /// The card number `number` of `summary`, with links to `jumps`; `languages` has the tags of forms.
  func card(_ summary: EntitySummary, _ number: Int, _ jumps: [Jump], _ languages: [String: String]) -> Card {
    let entry = summary.entry.flatMap { lexicon[$0] }
    let names = entry?.canonicalNames
    let title = [(names?.ko, Language.ko), (names?.zh, .zh), (names?.en, .en)]
      .lazy.compactMap { text, lang in text.map { Phrase($0, LanguageTag.of($0, in: entry, lang)) } }.first
    let forms = summary.forms.map { Phrase($0, languages[$0]) }
    let rows = entry.map { self.rows(of: $0) + facts(on: $0, forms) } ?? candidates(of: summary)
    let more = jumps.count - Self.openLines
    return Card(
      number: number, class: entry?.type.rawValue ?? "open",
      title: title ?? entry.map { Phrase($0.id.rawValue, nil) } ?? forms.first ?? Phrase("", nil),
      label: entry?.type.label.text(in: language) ?? PageWords(language).open, count: summary.count,
      rows: rows,
      jumps: Self.links(jumps.prefix(Self.openLines)), folded: Self.links(jumps.dropFirst(Self.openLines)),
      foldedLabel: more > 0 ? said("\(Message.count(more, "more line"))", ko: "나머지 \(more)줄") : nil)
  }

  private func rows(of entry: Entry) -> [Row] {
    let names = entry.canonicalNames
    return [
      (said("Korean", ko: "한국어"), names.ko, Language.ko), (said("Chinese", ko: "중국어"), names.zh, .zh),
      (said("English", ko: "영어"), names.en, .en),
    ]
    .compactMap { label, text, lang in
      text.map { Row(label: label, phrases: [Phrase($0, LanguageTag.of($0, in: entry, lang))]) }
    }
  }

  private func facts(on entry: Entry, _ forms: [Phrase]) -> [Row] {
    let former = entry.names.filter { $0.kind == .former }.sorted(by: Name.canonicalOrder).map { name in
      let dates =
        name.from == nil && name.to == nil ? "" : "(\(name.from?.text ?? "")–\(name.to?.text ?? ""))"
      return Row(
        label: said("formerly", ko: "옛 이름"), phrases: [Phrase(name.text, LanguageTag.of(name))], after: dates)
    }
    let sources = Set(entry.names.flatMap(\.sources).map(\.source)).sorted()
    return [Row(label: PageWords(language).forms, phrases: forms)] + former
      + (sources.isEmpty
        ? [] : [Row(label: said("sources", ko: "출처"), phrases: [], after: sources.joined(separator: ", "))])
      + [Row(label: PageWords(language).id, phrases: [], after: entry.id.rawValue)]
  }

  private func candidates(of summary: EntitySummary) -> [Row] {
    summary.candidates.map { id in
      let entry = lexicon[id]
      let names = entry.map { rows(of: $0).flatMap(\.phrases) } ?? []
      let label = entry.map { " \($0.type.label.text(in: language))" } ?? ""
      return Row(label: said("candidate", ko: "후보"), phrases: names, after: "(\(id)\(label))")
    }
  }

  private func said(_ en: String, ko: String) -> String { Message(en, ko: ko).text(in: language) }

  /// Written here and not by the template, which would take longer than to find the names.
  private static func links(_ jumps: ArraySlice<Jump>) -> String {
    jumps.map { "<a href=\"#m\($0.mention)\">\($0.place)</a>" }.joined(separator: " ")
  }
}

/// A link to the first mention of an entry on a line.
struct Jump {
  let mention: Int
  let place: TextPlace
}

// What the template reads; the names of the properties are its tags.

struct Card {
  let number: Int
  let `class`: String
  let title: Phrase
  let label: String
  let count: Int
  let rows: [Row]
  let jumps: String
  let folded: String
  let foldedLabel: String?
}

struct Row {
  let label: String
  let phrases: [Phrase]
  var after = ""
}

/// A piece of text in a language.
struct Phrase {
  let text: String
  let lang: String?

  init(_ text: String, _ lang: String?) { (self.text, self.lang) = (text, lang) }
}
