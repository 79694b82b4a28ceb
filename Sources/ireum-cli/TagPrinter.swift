import Ireum
import Lexicography
import Messaging
import Reporting
import Tagging
import TextModel

/// Words tagged documents in one of the formats of `tag`.
struct TagPrinter: Sendable {
  let format: TagCommand.Format
  let unit: OffsetUnit
  let style: Style
  let hasUnknown: Bool
  let isExplained: Bool
  /// The columns of `--format tsv`, which are the keys of `--format jsonl`.
  private static let columns = [
    "doc", "start", "end", "unit", "text", "fragments", "id", "type", "nameKind", "rule", "status",
    "candidates",
    "ko", "zh", "en", "page", "line",
  ]

  /// What stands before all documents.
  var head: [UInt8] {
    guard format == .tsv else { return [] }
    return Array(((Self.columns + (hasUnknown ? ["cluster"] : [])).joined(separator: "\t") + "\n").utf8)
  }

  /// Returns what is written of `document`, whose entries are of `lexicon`.
  func text(_ document: TaggedDocument, _ lexicon: Lexicon) -> [UInt8] {
    switch format {
    case .jsonl: jsonLines(document, lexicon)
    case .tsv: tsv(document, lexicon)
    case .html: Array(HTMLReport(lexicon, in: Interface.pageLanguage).page(of: document).utf8)
    case .terminal: Array(summary(document, lexicon).map { $0 + "\n" }.joined().utf8)
    }
  }

  private func jsonLines(_ document: TaggedDocument, _ lexicon: Lexicon) -> [UInt8] {
    let offsets = OffsetConverter(document.bytes, to: unit, from: document.start)
    return Self.lines(document.mentions) { mention in
      JSONLine.write(
        MentionRecord(
          mention, in: document, offsets: offsets, unit: unit, lexicon: lexicon, hasClusters: hasUnknown,
          isExplained: isExplained))
    }
  }

  private static func lines(_ mentions: [Mention], _ line: (Mention) -> String) -> [UInt8] {
    var lines: [UInt8] = []
    for mention in mentions {
      lines += line(mention).utf8
      lines.append(0x0A)
    }
    return lines
  }

  private func tsv(_ document: TaggedDocument, _ lexicon: Lexicon) -> [UInt8] {
    let offsets = OffsetConverter(document.bytes, to: unit, from: document.start)
    return Self.lines(document.mentions) { mention in
      let names = mention.entry.flatMap { lexicon[$0] }?.canonicalNames
      let place = document.place(of: mention)
      let fragments = mention.fragments.map { "\(offsets.convert($0.start))-\(offsets.convert($0.end))" }
      var cells: [String] = [
        document.name, "\(offsets.convert(mention.span.start))", "\(offsets.convert(mention.span.end))",
        unit.rawValue, document.text(mention.span), fragments.joined(separator: ","),
        mention.entry?.rawValue ?? "", mention.type?.rawValue ?? "", mention.nameKind?.rawValue ?? "",
        mention.rule.rawValue, mention.status.rawValue,
        mention.candidates.map(\.entry.rawValue).joined(separator: ","), names?.ko ?? "", names?.zh ?? "",
        names?.en ?? "", place.page.map(String.init) ?? "", "\(place.line)",
      ]
      if hasUnknown { cells.append(document.cluster(of: mention).map(String.init) ?? "") }
      return cells.map(Self.escaped).joined(separator: "\t")
    }
  }

  /// A cell of TSV: what would end it is written as `\t`, `\n`, `\r`, and a backslash as two.
  private static func escaped(_ cell: String) -> String {
    var result = ""
    for scalar in cell.unicodeScalars {
      switch scalar {
      case "\t": result += "\\t"
      case "\n": result += "\\n"
      case "\r": result += "\\r"
      case "\\": result += "\\\\"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  private func summary(_ document: TaggedDocument, _ lexicon: Lexicon) -> [String] {
    let summaries = EntitySummary.of(document)
    let linked = summaries.filter { $0.entry != nil }
    let open = summaries.filter { $0.entry == nil && !$0.candidates.isEmpty }
    let unknown = summaries.filter(\.isUnknown)
    let ambiguous = open.reduce(0) { $0 + $1.count }
    let part = document.part.map { said(" (part \($0))", ko: " (\($0)부)") } ?? ""
    var lines = [
      style.bold(InputFile.shown(document.name) + part)
        + said(
          ": \(Message.count(document.mentions.count, "mention")), \(Message.count(linked.count, "entry", "entries")), \(ambiguous) ambiguous",
          ko: ": 언급 \(document.mentions.count), 표제어 \(linked.count), 확정하지 못함 \(ambiguous)")
    ]
    if !linked.isEmpty {
      let rows = linked.map { summary in
        let entry = summary.entry.flatMap { lexicon[$0] }
        let names = entry?.canonicalNames
        return [
          "\(summary.count)", entry?.type.label.text(in: Interface.language) ?? "", names?.ko ?? "–",
          names?.zh ?? "–",
          names?.en ?? "–",
          summary.forms.joined(separator: " / "), Self.shown(summary.places),
        ]
      }
      let header = [
        said("n", ko: "횟수"), said("type", ko: "유형"), "한국어", "中文", "English", said("in the text", ko: "본문 표기"),
        linked.first?.places.first?.page == nil ? said("lines", ko: "줄") : said("pages:lines", ko: "쪽:줄"),
      ]
      for line in style.table(header, rows, limits: [5, 12, 28, 24, 32, 28, 24]) { lines.append("  " + line) }
    }
    for summary in open {
      lines.append(
        "  "
          + style.warning(
            "\(said("ambiguous", ko: "확정하지 못함")): \(summary.forms.joined(separator: " / "))")
          + " (\(said("\(summary.count)", ko: "\(summary.count)회")), \(Self.label(summary.places))\(Self.shown(summary.places)))"
      )
      for candidate in summary.candidates {
        let names = lexicon[candidate]?.canonicalNames
        let shown = [names?.ko, names?.zh, names?.en].compactMap(\.self).joined(separator: " / ")
        lines.append("    \(candidate)  \(shown)")
      }
    }
    return lines + Self.unknown(unknown, style)
  }

  /// The unknown entities, most mentioned first, with what they are and their forms.
  private static func unknown(_ unknown: [EntitySummary], _ style: Style) -> [String] {
    guard !unknown.isEmpty else { return [] }
    let rows = unknown.map { summary in
      [
        "\(summary.count)", summary.type?.label.text(in: Interface.language) ?? "",
        summary.forms.joined(separator: " / "), shown(summary.places),
      ]
    }
    let header = [
      said("n", ko: "횟수"), said("type", ko: "유형"), said("in the text", ko: "본문 표기"), said("lines", ko: "줄"),
    ]
    return ["  " + style.bold(said("not in the lexicon:", ko: "사전에 없는 이름:"))]
      + style.table(header, rows, limits: [5, 12, 60, 24]).map { "  " + $0 }
  }

  private static func label(_ places: [TextPlace]) -> String {
    if places.first?.page != nil { return "" }
    return said(places.count == 1 ? "line " : "lines ", ko: "줄 ")
  }

  private static func shown(_ places: [TextPlace]) -> String {
    let first = places.prefix(6).map(\.description).joined(separator: ",")
    return places.count > 6 ? first + ",…" : first
  }
}
