import Ireum
import Lexicography
import Resolution

/// Shows an entry to a person.
struct EntryPrinter {
  private let entry: Entry
  private let lexicon: Lexicon
  private let style: Style

  init(_ entry: Entry, lexicon: Lexicon, style: Style) {
    (self.entry, self.lexicon, self.style) = (entry, lexicon, style)
  }

  /// The names to write, of the time `asOf`, the history, and why `result` was found.
  func printSummary(of result: Finder.Result, asOf: PartialDate? = nil) {
    printHead()
    let names = entry.canonicalNames(asOf: asOf)
    for (lang, text) in [("ko", names.ko), ("zh", names.zh), ("en", names.en)] {
      Output.line("    \(lang)  \(text ?? "–")")
    }
    let formerly = said("formerly", ko: "옛 이름")
    for name in history { Output.line("    \(formerly)  \(name.text)\(Self.period(name.from, name.to))") }
    let sources = result.name.sources.map(\.text).joined(separator: ", ")
    let reason = result.reason.text(in: Interface.language)
    Output.line(
      "    \(said("matched", ko: "찾은 꼴"))  \(result.name.text) (\(result.name.kind.rawValue)): \(reason)")
    if !sources.isEmpty { Output.line("    \(said("source ", ko: "출처   "))  \(sources)") }
  }

  /// Everything that the lexicon says of it.
  func printAll() {
    printHead()
    if let note = entry.note { Output.line("    \(said("note", ko: "비고"))  \(note)") }
    let rows = entry.names.sorted(by: Name.canonicalOrder).map { name in
      [
        "\(name.lang.rawValue)-\(name.script.rawValue)", name.kind.rawValue, name.text, marks(name),
        name.sources.map(\.text).joined(separator: ", "),
      ]
    }
    let header = [
      said("lang", ko: "언어"), said("kind", ko: "종류"), said("name", ko: "이름"), "", said("sources", ko: "출처"),
    ]
    for line in style.table(header, rows, limits: [8, 16, 60, 40, 30]) {
      Output.line("    " + line)
    }
    for relation in entry.relations {
      let target = lexicon[relation.target]?.canonicalNames
      let shown = target?.ko ?? target?.zh ?? target?.en ?? ""
      Output.line(
        "    \(relation.kind.rawValue)  \(relation.target) \(shown)\(Self.period(relation.from, relation.to))"
          + cited(relation.sources))
    }
    for claim in entry.claims {
      Output.line(
        "    \(said("claim", ko: "주장"))  \(claim.about): “\(claim.says)” – \(claim.verdict.rawValue)"
          + (claim.note.map { ": \($0)" } ?? "") + cited(claim.sources))
    }
    for id in entry.ids { Output.line("    \(id.scheme)  \(id.value)") }
  }

  private func printHead() {
    let facts = [entry.type.rawValue, entry.country, entry.status == .active ? nil : entry.status.rawValue]
    Output.line("  \(style.bold(entry.id.rawValue))  \(facts.compactMap(\.self).joined(separator: ", "))")
  }

  private var history: [Name] {
    entry.names.filter { $0.kind == .former }.sorted(by: Name.canonicalOrder)
  }

  private func cited(_ sources: [SourceReference]) -> String {
    sources.isEmpty ? "" : style.dim(" [\(sources.map(\.text).joined(separator: ", "))]")
  }

  private func marks(_ name: Name) -> String {
    [
      name.isPreferred ? said("preferred", ko: "우선") : nil,
      name.match == .context ? said("needs context", ko: "문맥 필요") : nil,
      name.from == nil && name.to == nil ? nil : "\(name.from?.text ?? "")–\(name.to?.text ?? "")", name.note,
    ].compactMap(\.self).joined(separator: "; ")
  }

  private static func period(_ from: PartialDate?, _ to: PartialDate?) -> String {
    from == nil && to == nil ? "" : " (\(from?.text ?? "")–\(to?.text ?? ""))"
  }
}
