// Reporting: a tagged document as a page to look at and pass on.
// Start at HTMLReport. Promise: one file, no network, right without scripts; the text is shown as it stands.
// Not here: which names there are (Tagging), tables of names (Ireum's Glossary).

import Ireum
import Lexicography
import Mustache
import Tagging
import TextModel

/// Makes the page of a tagged document.
public struct HTMLReport {
  private let template: MustacheTemplate
  private let lexicon: Lexicon

  /// Returns a maker of pages with the names of `lexicon`.
  public init(_ lexicon: Lexicon) {
    self.lexicon = lexicon
    do {
      template = try MustacheTemplate(
        string: String(decoding: PackageResources.report_mustache, as: UTF8.self))
    } catch {
      preconditionFailure("the template is part of this build and has a fault: \(error)")
    }
  }

  /// Returns the page of `document`, whole.
  public func page(of document: TaggedDocument) -> String {
    let summaries = EntitySummary.of(document)
    let targets = Dictionary(
      uniqueKeysWithValues: summaries.enumerated().map { (Self.key($1.entry, $1.candidates), "e\($0 + 1)") })
    var jumps: [String: [Jump]] = [:]
    var segments: [Segment] = []
    var at = 0
    for (index, mention) in document.mentions.enumerated() {
      let target = targets[Self.key(mention.entry, mention.candidates.map(\.entry).sorted())] ?? ""
      let text = document.text(mention.span)
      segments.append(Segment(text: document.text(TextSpan(at, mention.span.start))))
      segments.append(
        Segment(
          text: text, isMention: true, id: "m\(index + 1)", target: target,
          class: Self.style(mention.entry, mention.type)))
      let number = jumps[target, default: []].count + 1
      jumps[target, default: []].append(
        Jump(id: "m\(index + 1)", number: number, label: "\(number)번째 언급 \(text)"))
      at = mention.span.end
    }
    segments.append(Segment(text: document.text(TextSpan(at, document.bytes.count))))
    return template.render(
      Page(
        title: document.name, mentionCount: document.mentions.count,
        entityCount: summaries.count { $0.entry != nil },
        openCount: document.mentions.count { $0.status == .ambiguous },
        key: EntryType.allCases.map { Key(type: $0.rawValue, label: Self.label($0)) }
          + [Key(type: "open", label: "확정하지 못함")],
        segments: segments,
        entities: summaries.map { summary in
          let key = Self.key(summary.entry, summary.candidates)
          return entity(summary, targets[key] ?? "", jumps[targets[key] ?? ""] ?? [])
        }))
  }

  private func entity(_ summary: EntitySummary, _ target: String, _ jumps: [Jump]) -> Entity {
    guard let entry = summary.entry.flatMap({ lexicon[$0] }) else {
      return Entity(
        target: target, class: "open", title: summary.forms.first ?? "", label: "확정하지 못함",
        count: summary.count,
        names: [],
        facts: summary.candidates.map { id in
          let names = lexicon[id]?.canonicalNames
          let shown = [names?.ko, names?.zh, names?.en].compactMap(\.self).joined(separator: " / ")
          return Fact(label: "후보", text: "\(shown) (\(id))")
        }, jumps: jumps)
    }
    let names = entry.canonicalNames
    let shown = [("한국어", "ko", names.ko), ("중국어", "zh", names.zh), ("영어", "en", names.en)]
    return Entity(
      target: target, class: Self.style(entry.id, entry.type),
      title: names.ko ?? names.zh ?? names.en ?? entry.id.rawValue,
      label: Self.label(entry.type), count: summary.count,
      names: shown.compactMap { label, lang, text in text.map { Named(label: label, lang: lang, text: $0) } },
      facts: facts(entry, summary), jumps: jumps)
  }

  private func facts(_ entry: Entry, _ summary: EntitySummary) -> [Fact] {
    let forms = summary.forms.joined(separator: " / ")
    let former = entry.names.filter { $0.kind == .former }.sorted(by: Name.canonicalOrder).map { name in
      Fact(label: "옛 이름", text: "\(name.text) (\(name.from?.text ?? "")–\(name.to?.text ?? ""))")
    }
    let sources = Set(entry.names.flatMap(\.sources).map(\.source)).sorted()
    return [Fact(label: "본문 표기", text: forms)] + former
      + (sources.isEmpty ? [] : [Fact(label: "출처", text: sources.joined(separator: ", "))])
      + [Fact(label: "식별자", text: entry.id.rawValue)]
  }

  private static func key(_ entry: EntryID?, _ candidates: [EntryID]) -> [EntryID] {
    entry.map { [$0] } ?? [EntryID("")] + candidates
  }

  private static func style(_ entry: EntryID?, _ type: EntryType?) -> String {
    entry == nil ? "open" : type?.rawValue ?? "term"
  }

  private static func label(_ type: EntryType) -> String {
    switch type {
    case .organization: "기관"
    case .person: "인물"
    case .place: "장소"
    case .event: "행사"
    case .program: "사업"
    case .product: "제품"
    case .term: "용어"
    case .country: "나라"
    }
  }
}

// What the template reads; the names of the properties are its tags.

private struct Page {
  let title: String
  let mentionCount: Int
  let entityCount: Int
  let openCount: Int
  let key: [Key]
  let segments: [Segment]
  let entities: [Entity]
}

private struct Key {
  let type: String
  let label: String
}

private struct Segment {
  let text: String
  var isMention = false
  var id = ""
  var target = ""
  var `class` = ""
}

private struct Entity {
  let target: String
  let `class`: String
  let title: String
  let label: String
  let count: Int
  let names: [Named]
  let facts: [Fact]
  let jumps: [Jump]
}

private struct Named {
  let label: String
  let lang: String
  let text: String
}

private struct Fact {
  let label: String
  let text: String
}

private struct Jump {
  let id: String
  let number: Int
  let label: String
}
