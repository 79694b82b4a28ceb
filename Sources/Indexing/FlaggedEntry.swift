import Lexicography

/// An entry and how texts have each of its names found, by the flags of ``NameRecord``.
struct FlaggedEntry: Sendable {
  var entry: Entry
  var flags: [UInt8]
  /// Whether it is found by names that are made of its own, or of those of entries that redirect to it.
  var hasOthers = false

  /// Flags that a pack says of a name; all others follow from the name.
  static let said = NameRecord.Flag.needsUpperCase | NameRecord.Flag.isSilent

  /// Whether a pack could have said all of it.
  var isOfPack: Bool {
    entry.status == .active && entry.redirect == nil && entry.note == nil && entry.relations.isEmpty
      && entry.claims.isEmpty && entry.ids.isEmpty && entry.review == nil && !hasOthers
      && entry.names.allSatisfy {
        $0 == Name(lang: $0.lang, script: $0.script, kind: .official, text: $0.text)
      }
  }

  /// Adds the name of `row`, and says whether it is new: what the entry has is not added again.
  mutating func add(_ row: IndexedRow) throws(IndexChange.Fault) -> Bool {
    if let other = entry.redirect { throw .replaced(row.id, by: other) }
    if entry.names.contains(where: { $0.text.utf8.elementsEqual(row.text.utf8) }) { return false }
    entry.names.append(row.name)
    flags.append(row.finding.flags)
    return true
  }
}

extension NameIndex {
  /// The entry at `position`, as ``NameRecord/entry`` counts.
  func flagged(at position: Int) -> FlaggedEntry? {
    guard let found = entries.indexed(position) else { return nil }
    let flags = found.names.map { name in
      name.place.flatMap { NameRecord(tables.names, at: Int($0.record)) }.map { $0.flags & FlaggedEntry.said }
        ?? 0
    }
    return FlaggedEntry(entry: found.entry, flags: flags, hasOthers: !found.others.isEmpty)
  }
}
