import Editing
import Lexicography
import TextModel

extension ImportPlan {
  /// What is done with records that contradict an entry.
  public enum ConflictPolicy: String, Sendable, CaseIterable {
    /// They are left out.
    case skip
    /// What they say is kept as open claims of the entry.
    case claim
  }

  /// What is done with records that may be an entry of the lexicon.
  public enum DuplicatePolicy: String, Sendable, CaseIterable {
    /// They are left out.
    case skip
    /// They become drafts, to be reviewed.
    case draft
    /// They become entries.
    case add
  }

  /// Returns the edits that do what is planned; `makeID` gives a new id to a record that says none.
  ///
  /// Relations come last, since both ends must be there.
  public func edits(
    conflicts: ConflictPolicy, duplicates: DuplicatePolicy, makeID: (Item) -> EntryID
  ) -> (edits: [LexiconEdit], entries: [Entry]) {
    var added: [Entry] = []
    var replaced: [EntryID: Entry] = [:]
    var ids: [String: EntryID] = [:]
    var links: [(EntryID, ImportedEntry)] = []
    for item in items {
      var id = item.entry
      switch item.outcome {
      case .new: id = item.record.id ?? makeID(item)
      case .possibleDuplicate where duplicates != .skip: id = item.record.id ?? makeID(item)
      case .adds: if let result = item.result { replaced[result.id] = result }
      case .same, .conflict, .possibleDuplicate: break
      }
      guard let id else { continue }
      if !item.record.key.isEmpty { ids[item.record.key] = id }
      guard item.entry == nil else { continue }
      var entry = item.record.entry(id, type: item.type)
      if item.outcome == .possibleDuplicate, duplicates == .draft { entry.status = .draft }
      added.append(entry)
      links.append((id, item.record))
    }
    let linked = links.flatMap { id, record in
      record.links.compactMap { link in
        ids[link.key].map {
          (id, Relation(kind: link.kind, target: $0, sources: record.names.first?.sources ?? []))
        }
      }
    }
    let more = Dictionary(grouping: linked, by: \.0).mapValues { $0.map(\.1) }
    let whole = added.map { entry in
      var entry = entry
      entry.relations += (more[entry.id] ?? []).filter { $0.target != entry.id }
      return entry
    }
    // Relations and redirects last: what they lead to must be there. A retired entry has nothing else.
    let bare = whole.filter { !$0.names.isEmpty }.map { entry in
      var entry = entry
      (entry.relations, entry.redirect) = ([], nil)
      return LexiconEdit.add(entry)
    }
    let retired = whole.filter(\.names.isEmpty).map { LexiconEdit.add($0) }
    let related = whole.filter { !$0.names.isEmpty && (!$0.relations.isEmpty || $0.redirect != nil) }
    let rest = retired + related.map { LexiconEdit.replace($0) }
    let claims = conflicts == .claim ? claimed(over: replaced) : []
    let changed = replaced.values.filter { entry in !claims.contains { $0.id == entry.id } }
    return (
      bare + rest + (changed + claims).sorted { $0.id < $1.id }.map { LexiconEdit.replace($0) }, whole
    )
  }

  /// The entries that records contradict, with what those say as open claims.
  private func claimed(over replaced: [EntryID: Entry]) -> [Entry] {
    var entries = replaced
    var touched: Set<EntryID> = []
    for item in items where item.outcome == .conflict {
      guard let id = item.entry, var entry = entries[id] ?? item.result else { continue }
      let sources = item.record.names.first?.sources ?? []
      for conflict in item.conflicts {
        let says = "\(conflict.field): \(conflict.there)"
        if entry.claims.contains(where: { $0.says == says }) { continue }
        entry.claims.append(
          Claim(
            about: conflict.field.contains("name") ? "name" : conflict.field, says: says, verdict: .open,
            sources: sources))
      }
      entries[id] = entry
      touched.insert(id)
    }
    return touched.compactMap { entries[$0] }
  }
}
