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

  /// The canonical names, the history, and why `result` was found.
  func printSummary(of result: Finder.Result) {
    printHead()
    let names = entry.canonicalNames
    for (lang, text) in [("ko", names.ko), ("zh", names.zh), ("en", names.en)] {
      Output.line("    \(lang)  \(text ?? "–")")
    }
    for name in history { Output.line("    formerly  \(name.text)\(Self.period(name.from, name.to))") }
    let sources = result.name.sources.map(\.text).joined(separator: ", ")
    Output.line("    matched  \(result.name.text) (\(result.name.kind.rawValue)): \(result.reason)")
    if !sources.isEmpty { Output.line("    source   \(sources)") }
  }

  /// Everything that the lexicon says of it.
  func printAll() {
    printHead()
    if let note = entry.note { Output.line("    note  \(note)") }
    let rows = entry.names.sorted(by: Name.canonicalOrder).map { name in
      [
        "\(name.lang.rawValue)-\(name.script.rawValue)", name.kind.rawValue, name.text, marks(name),
        name.sources.map(\.text).joined(separator: ", "),
      ]
    }
    for line in style.table(["lang", "kind", "name", "", "sources"], rows, limits: [8, 16, 60, 40, 30]) {
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
        "    claim  \(claim.about): “\(claim.says)” – \(claim.verdict.rawValue)"
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
      name.isPreferred ? "preferred" : nil, name.match == .context ? "needs context" : nil,
      name.from == nil && name.to == nil ? nil : "\(name.from?.text ?? "")–\(name.to?.text ?? "")", name.note,
    ].compactMap(\.self).joined(separator: "; ")
  }

  private static func period(_ from: PartialDate?, _ to: PartialDate?) -> String {
    from == nil && to == nil ? "" : " (\(from?.text ?? "")–\(to?.text ?? ""))"
  }
}
