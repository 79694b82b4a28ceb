import Lexicography
import Messaging
import TextModel

/// Decides what would become of the records of a file in a lexicon.
///
/// A record is an entry of the lexicon only where it says the entry's id, or its id in a registry. Without one, a
/// record of which an entry has every name is the same; what only resembles entries is left to people.
public struct ImportPlanner {
  private let lexicon: Lexicon
  private let capacity: Capacity
  private let defaultType: EntryType?
  private let sources: [SourceReference]
  private let byRegistry: [String: [EntryID]]
  private var byName: [String: Set<EntryID>] = [:]
  private var search: CandidateSearch?
  private var changed: [EntryID: Entry] = [:]
  /// The entries that are called something in the file, or are in a registry.
  private var byKey: [String: EntryID] = [:]
  private var keys: Set<String> = []
  private var losses = Losses()

  /// Returns a planner for `lexicon` and files of `capacity`; `type` is what records are that do not say it, and
  /// `sources` are cited for names that cite none.
  public init(_ lexicon: Lexicon, capacity: Capacity, type: EntryType?, sources: [SourceReference]) {
    (self.lexicon, self.capacity, defaultType, self.sources) = (lexicon, capacity, type, sources)
    var byRegistry: [String: [EntryID]] = [:]
    for entry in lexicon.entries {
      for id in entry.ids { byRegistry["\(id.scheme):\(id.value)", default: []].append(entry.id) }
    }
    self.byRegistry = byRegistry
  }

  /// Returns what would become of `records`, and the faults that keep some from being judged; `progress` hears how many
  /// were judged.
  public mutating func plan(
    _ records: [ImportedEntry], progress: (Int) -> Void = { _ in }
  ) -> (plan: ImportPlan, faults: [Fault]) {
    var items: [ImportPlan.Item] = []
    var faults: [Fault] = []
    prepare(for: records)
    for (index, record) in records.enumerated() {
      if index % 100 == 99 { progress(index + 1) }
      do throws(Fault) {
        items.append(try item(record))
      } catch {
        faults.append(error)
      }
    }
    if let fault = missingSources(items) { faults.append(fault) }
    return (ImportPlan(items: items, losses: losses), faults)
  }

  /// One fault for all names that would come in without a source.
  private func missingSources(_ items: [ImportPlan.Item]) -> Fault? {
    let bare = items.filter { item in
      (item.outcome == .new || item.outcome == .adds) && item.record.names.contains { $0.sources.isEmpty }
    }
    guard let first = bare.first else { return nil }
    return Fault(
      "no-source", at: first.record.place,
      Message(
        "\(Message.count(bare.count, "record")) with names that have no source",
        ko: "출처 없는 이름이 있는 기록 \(bare.count)개"),
      hint: Message(
        "--source ID, a file under sources/, or --source editors",
        ko: "--source ID(sources/ 아래의 파일) 또는 --source editors를 주십시오"))
  }

  private mutating func prepare(for records: [ImportedEntry]) {
    keys = Set(records.map(\.key))
    for (key, ids) in byRegistry where ids.count == 1 { byKey[key] = lexicon.resolving(ids[0])?.id }
    for record in records where !record.key.isEmpty { if let id = known(record) { byKey[record.key] = id } }
    guard records.contains(where: { known($0) == nil }) else { return }
    for entry in lexicon.entries where entry.status != .deprecated {
      for name in entry.names { byName[Spelling.folded(name.text), default: []].insert(entry.id) }
    }
    search = CandidateSearch(lexicon, types: Set(records.compactMap { $0.type ?? defaultType }))
  }

  private mutating func item(_ record: ImportedEntry) throws(Fault) -> ImportPlan.Item {
    var record = record
    for index in record.names.indices where record.names[index].sources.isEmpty {
      record.names[index].sources = sources
    }
    if let unknown = record.names.flatMap(\.sources).first(where: { lexicon.sources[$0.source] == nil }) {
      throw Fault(
        "unknown-source", at: record.place,
        Message("there is no source '\(unknown.source)'", ko: "출처 '\(unknown.source)'이(가) 없습니다"),
        hint: Message(
          "write sources/\(unknown.source).yaml first", ko: "먼저 sources/\(unknown.source).yaml을 쓰십시오"))
    }
    resolveLinks(of: &record)
    if let id = known(record), let entry = changed[id] ?? lexicon[id] { return judged(record, beside: entry) }
    guard let type = record.type ?? defaultType else {
      throw Fault(
        "no-type", at: record.place, Message("nothing says what it is", ko: "유형이 없습니다"),
        hint: Message(
          "give a column type, or --type \(EntryType.allCases.map(\.rawValue).joined(separator: "|"))",
          ko: "type 열이나 --type \(EntryType.allCases.map(\.rawValue).joined(separator: "|"))"))
    }
    if record.names.isEmpty, record.redirect == nil {
      throw Fault("no-name", at: record.place, Message("it has no name", ko: "이름이 없습니다"))
    }
    if let entry = entryWithAllNames(of: record, type: type) {
      let item = judged(record, beside: entry)
      if item.outcome == .same { return item }
      return self.item(
        record, type,
        candidates: [
          ImportPlan.Candidate(
            entry: entry.id, place: nil, name: record.names[0].text, query: record.names[0].text, score: 1,
            reason: Message("has every name of it", ko: "모든 이름이 같음"))
        ])
    }
    let candidates = search?.find(record, type: type) ?? []
    let item = item(record, type, candidates: candidates)
    if item.outcome == .new { search?.add(record, type: type) }
    return item
  }

  /// Makes relations of links to what is in the lexicon; those to new things of the file wait for their ids.
  private mutating func resolveLinks(of record: inout ImportedEntry) {
    let own = known(record)
    for link in record.links {
      if let id = byKey[link.key] {
        if id == own { continue }
        record.relations.append(
          Relation(kind: link.kind, target: id, sources: record.names.first?.sources ?? sources))
      } else if !keys.contains(link.key) {
        losses.add(
          "relation.absent",
          Message(
            "relations to what is neither in the file nor in the lexicon", ko: "파일에도 사전에도 없는 것과의 관계"),
          example: "\(record.key.isEmpty ? "\(record.place.line)" : record.key) \(link.key)")
      }
    }
    record.links.removeAll { byKey[$0.key] != nil || !keys.contains($0.key) }
  }

  private func item(
    _ record: ImportedEntry, _ type: EntryType, candidates: [ImportPlan.Candidate]
  ) -> ImportPlan.Item {
    ImportPlan.Item(
      record: record, type: type, outcome: candidates.isEmpty ? .new : .possibleDuplicate, entry: nil,
      result: nil, additions: [], conflicts: [], candidates: candidates)
  }

  private mutating func judged(_ record: ImportedEntry, beside entry: Entry) -> ImportPlan.Item {
    let judge = ImportJudge(record, beside: entry, capacity)
    let outcome: ImportPlan.Outcome =
      !judge.conflicts.isEmpty ? .conflict : judge.additions.isEmpty ? .same : .adds
    if outcome == .adds { changed[entry.id] = judge.result }
    return ImportPlan.Item(
      record: record, type: entry.type, outcome: outcome, entry: entry.id,
      result: outcome == .adds ? judge.result : outcome == .conflict ? entry : nil,
      additions: judge.additions, conflicts: judge.conflicts,
      candidates: [])
  }

  /// The entry that `record` says it is.
  private func known(_ record: ImportedEntry) -> EntryID? {
    if let id = record.id { return lexicon.resolving(id)?.id }
    let found = Set(record.ids.flatMap { byRegistry["\($0.scheme):\($0.value)"] ?? [] })
    return found.count == 1 ? found.first.flatMap { lexicon.resolving($0)?.id } : nil
  }

  /// The one entry of `type` that has every name of `record`, where there is only one and nothing speaks against it.
  private func entryWithAllNames(of record: ImportedEntry, type: EntryType) -> Entry? {
    guard var left = record.names.first.map({ byName[Spelling.folded($0.text)] ?? [] }) else { return nil }
    for name in record.names.dropFirst() { left.formIntersection(byName[Spelling.folded(name.text)] ?? []) }
    let entries = left.compactMap { lexicon[$0] }.filter { entry in
      entry.type == type && (record.country == nil || entry.country == record.country)
    }
    return entries.count == 1 ? entries[0] : nil
  }
}
