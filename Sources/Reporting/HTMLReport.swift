// Reporting: what was found as a page to look at and pass on.
// Start at HTMLReport. Promise: one file, no network, right without scripts; a text is shown as it stands.
// Not here: which names there are (Tagging), what a table of names holds (Ireum's Glossary).

import Ireum
import Lexicography
import Messaging
import Mustache
import Tagging
import TextModel

/// Makes the pages of tagged documents and of glossaries.
public struct HTMLReport {
  private let templates: MustacheLibrary
  private let lexicon: Lexicon
  private let language: UserLanguage

  /// Returns a maker of pages with the names of `lexicon` that speak `language`.
  public init(_ lexicon: Lexicon, in language: UserLanguage = .ko) {
    (self.lexicon, self.language) = (lexicon, language)
    var templates = MustacheLibrary()
    for (name, bytes) in [
      ("style", PackageResources.style_mustache), ("report", PackageResources.report_mustache),
      ("glossary", PackageResources.glossary_mustache),
    ] {
      do {
        try templates.register(String(decoding: bytes, as: UTF8.self), named: name)
      } catch {
        preconditionFailure("the template \(name) is part of this build and has a fault: \(error)")
      }
    }
    self.templates = templates
  }

  /// Returns the page of `document`, whole: its text with the mentions marked, and a card for each entry.
  public func page(of document: TaggedDocument) -> String {
    let summaries = EntitySummary.of(document)
    let cards = Dictionary(
      uniqueKeysWithValues: summaries.enumerated().map { (Self.key($1.entry, $1.candidates), $0 + 1) })
    // Every mention has a summary; 0 would be a card that is not there.
    let cardOf = document.mentions.map { cards[Self.key($0.entry, $0.candidates.map(\.entry).sorted())] ?? 0 }
    var jumps = Array(repeating: [Jump](), count: summaries.count + 1)
    for (index, (card, place)) in zip(cardOf, document.mentions.map(document.place)).enumerated()
    where jumps[card].last?.place != place {
      jumps[card].append(Jump(mention: index + 1, place: place))
    }
    let forms = document.mentions.map { mention in
      let form = mention.fragments.map { document.text($0) }.joined(separator: "⏎")
      return (form, LanguageTag.of(form, foundBy: mention.candidates.first?.name))
    }
    let languages = Dictionary(forms, uniquingKeysWith: { first, _ in first })
    let text = MarkedText(
      document.bytes, pageStarts: document.pageStarts,
      zip(document.mentions, zip(cardOf, forms)).map { mention, found in
        let style = mention.entry == nil ? "open" : mention.type?.rawValue ?? "term"
        return MarkedText.Mark(span: mention.span, card: found.0, style: style, language: found.1.1)
      })
    let maker = CardMaker(lexicon, in: language)
    return render(
      DocumentPage(
        words: PageWords(language), title: title(document.name), mentionCount: document.mentions.count,
        entityCount: summaries.count { $0.entry != nil },
        openCount: document.mentions.count { $0.status == .ambiguous },
        key: EntryType.allCases.map { Key(type: $0.rawValue, label: $0.label.text(in: language)) }
          + [Key(type: "open", label: PageWords(language).open)],
        lang: text.language, text: text.html(in: language),
        cards: summaries.enumerated().map { index, summary in
          maker.card(summary, index + 1, jumps[index + 1], languages.compactMapValues(\.self))
        }), "report")
  }

  /// Returns the page of `glossary`, whole: one table of what `documents`, their names, name; of the lexicon, and
  /// so without forms and counts, where there are none.
  public func page(of glossary: Glossary, documents: [String]) -> String {
    render(
      GlossaryPage(glossary, documents: documents.map(title), lexicon: lexicon, in: language), "glossary")
  }

  /// What a page calls a document: a page is passed on, and where the file lay is not for everybody.
  private func title(_ name: String) -> String {
    name == "-"
      ? Message("standard input", ko: "표준 입력").text(in: language)
      : name.split(separator: "/").last.map(String.init) ?? name
  }

  private func render(_ page: Any, _ template: String) -> String {
    guard let text = templates.render(page, withTemplate: template) else {
      preconditionFailure("the template \(template) is registered above")
    }
    return text
  }

  private static func key(_ entry: EntryID?, _ candidates: [EntryID]) -> [EntryID] {
    entry.map { [$0] } ?? [EntryID("")] + candidates
  }
}

// What the template reads; the names of the properties are its tags.

private struct DocumentPage {
  let words: PageWords
  let title: String
  let mentionCount: Int
  let entityCount: Int
  let openCount: Int
  let key: [Key]
  let lang: String
  let text: String
  let cards: [Card]
}

private struct Key {
  let type: String
  let label: String
}
