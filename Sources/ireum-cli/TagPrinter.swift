import Ireum
import Lexicography
import Messaging
import Reporting
import Tagging
import TextModel

/// Writes tagged documents to standard output in one of the formats of `tag`.
struct TagPrinter {
  let format: TagCommand.Format
  let unit: OffsetUnit
  let style: Style
  let lexicon: Lexicon
  let hasUnknown: Bool
  let isExplained: Bool
  /// The columns of `--format tsv`, which are the keys of `--format jsonl`.
  private static let columns = [
    "doc", "start", "end", "unit", "text", "fragments", "id", "type", "nameKind", "rule", "status",
    "candidates",
    "ko", "zh", "en", "page", "line",
  ]

  init(
    format: TagCommand.Format, unit: OffsetUnit, style: Style, lexicon: Lexicon, hasUnknown: Bool = false,
    isExplained: Bool = false
  ) {
    (self.format, self.unit, self.style, self.lexicon) = (format, unit, style, lexicon)
    (self.hasUnknown, self.isExplained) = (hasUnknown, isExplained)
    if format == .tsv {
      Output.line((Self.columns + (hasUnknown ? ["cluster"] : [])).joined(separator: "\t"))
    }
  }

  func print(_ document: TaggedDocument) {
    switch format {
    case .jsonl: printJSON(document)
    case .tsv: printTSV(document)
    case .html: Output.write(HTMLReport(lexicon, in: Interface.pageLanguage).page(of: document))
    case .terminal: printSummary(document)
    }
  }

  private func printJSON(_ document: TaggedDocument) {
    let offsets = OffsetConverter(document.bytes, to: unit)
    printLines(document.mentions) { mention in
      JSONLine.write(
        MentionRecord(
          mention, in: document, offsets: offsets, unit: unit, lexicon: lexicon, hasClusters: hasUnknown,
          isExplained: isExplained))
    }
  }

  /// Writes a line for each mention, many at a time, since a write for each would cost more than the line.
  private func printLines(_ mentions: [Mention], _ line: (Mention) -> String) {
    var pending = ""
    for mention in mentions {
      pending += line(mention) + "\n"
      if pending.utf8.count > 1 << 16 {
        Output.write(pending)
        pending = ""
      }
    }
    Output.write(pending)
  }

  private func printTSV(_ document: TaggedDocument) {
    let offsets = OffsetConverter(document.bytes, to: unit)
    printLines(document.mentions) { mention in
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
      if hasUnknown { cells.append(mention.cluster.map(String.init) ?? "") }
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

  private func printSummary(_ document: TaggedDocument) {
    let summaries = EntitySummary.of(document)
    let linked = summaries.filter { $0.entry != nil }
    let open = summaries.filter { $0.entry == nil && !$0.candidates.isEmpty }
    let unknown = summaries.filter(\.isUnknown)
    let ambiguous = open.reduce(0) { $0 + $1.count }
    Output.line(
      style.bold(InputFile.shown(document.name))
        + said(
          ": \(Message.count(document.mentions.count, "mention")), \(Message.count(linked.count, "entry", "entries")), \(ambiguous) ambiguous",
          ko: ": 언급 \(document.mentions.count), 표제어 \(linked.count), 확정하지 못함 \(ambiguous)"))
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
      for line in style.table(header, rows, limits: [5, 12, 28, 24, 32, 28, 24]) { Output.line("  " + line) }
    }
    for summary in open {
      Output.line(
        "  "
          + style.warning(
            "\(said("ambiguous", ko: "확정하지 못함")): \(summary.forms.joined(separator: " / "))")
          + " (\(said("\(summary.count)", ko: "\(summary.count)회")), \(Self.label(summary.places))\(Self.shown(summary.places)))"
      )
      for candidate in summary.candidates {
        let names = lexicon[candidate]?.canonicalNames
        let shown = [names?.ko, names?.zh, names?.en].compactMap(\.self).joined(separator: " / ")
        Output.line("    \(candidate)  \(shown)")
      }
    }
    printUnknown(unknown)
  }

  /// The unknown entities, most mentioned first, with what they are and their forms.
  private func printUnknown(_ unknown: [EntitySummary]) {
    guard !unknown.isEmpty else { return }
    Output.line("  " + style.bold(said("not in the lexicon:", ko: "사전에 없는 이름:")))
    let rows = unknown.map { summary in
      [
        "\(summary.count)", summary.type?.label.text(in: Interface.language) ?? "",
        summary.forms.joined(separator: " / "), Self.shown(summary.places),
      ]
    }
    let header = [
      said("n", ko: "횟수"), said("type", ko: "유형"), said("in the text", ko: "본문 표기"), said("lines", ko: "줄"),
    ]
    for line in style.table(header, rows, limits: [5, 12, 60, 24]) { Output.line("  " + line) }
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
