import Lexicography
import TextModel

/// The entries of an index that changed since it was made: which of its own no longer count, and what counts in their place.
///
/// An entry changes as a whole: it is taken out of the index and stands, with all its names, among the changed ones.
struct ChangedEntries {
  /// What was made, without any changes.
  let base: NameIndex
  /// The positions in the base of those that no longer count.
  private(set) var removed: Set<Int> = []
  private(set) var entries: [EntryID: FlaggedEntry] = [:]
  /// Where each of them stands, or would stand, among the entries of the base.
  private(set) var places: [EntryID: Int] = [:]
  /// Where the entry that was asked for last stands in the base: whoever finds it is likely to change it.
  private var located: (id: EntryID, place: (position: Int, isThere: Bool))?

  /// Returns the changes that `index` has.
  init(_ index: NameIndex) {
    base = index.live?.base ?? index
    guard let live = index.live else { return }
    removed = Set(live.removed.map { Int($0) })
    for (number, place) in live.places.enumerated() {
      guard let found = index.flagged(at: base.header.entries + number) else { continue }
      entries[found.entry.id] = found
      places[found.entry.id] = Int(place)
    }
  }

  /// Makes `change`.
  mutating func apply(_ change: IndexChange) throws(IndexChange.Fault) {
    switch change {
    case .add(let row): try add(row)
    case .clear(let id):
      guard let found = find(id) else { return }
      guard found.isOfPack else { throw .ofLexicon(id) }
      remove(id)
    case .remove(let id):
      guard let found = find(id) else { throw .noEntry(id) }
      guard found.isOfPack else { throw .ofLexicon(id) }
      remove(id)
    case .removeName(let id, let text):
      guard var found = find(id) else { throw .noEntry(id) }
      guard found.isOfPack else { throw .ofLexicon(id) }
      guard let index = found.entry.names.firstIndex(where: { $0.text.utf8.elementsEqual(text.utf8) }) else {
        throw .noName(id, text: text)
      }
      found.entry.names.remove(at: index)
      found.flags.remove(at: index)
      if found.entry.names.isEmpty { remove(id) } else { put(found) }
    }
  }

  private mutating func add(_ row: IndexedRow) throws(IndexChange.Fault) {
    var found =
      find(row.id)
      ?? FlaggedEntry(
        entry: Entry(id: row.id, type: row.type, country: row.country, status: .active, names: []), flags: [])
    if let other = found.entry.redirect { throw .replaced(row.id, by: other) }
    // What it has is not added again.
    if found.entry.names.contains(where: { $0.text.utf8.elementsEqual(row.text.utf8) }) { return }
    found.entry.names.append(row.name)
    found.flags.append(row.finding.flags)
    put(found)
  }

  /// The entry `id` as it is now.
  mutating func find(_ id: EntryID) -> FlaggedEntry? {
    if let found = entries[id] { return found }
    let place = place(of: id)
    guard place.isThere, !removed.contains(place.position) else { return nil }
    return base.flagged(at: place.position)
  }

  private mutating func place(of id: EntryID) -> (position: Int, isThere: Bool) {
    if let located, located.id == id { return located.place }
    let place = base.entries.place(of: id)
    located = (id, place)
    return place
  }

  private mutating func put(_ entry: FlaggedEntry) {
    let id = entry.entry.id
    if entries.updateValue(entry, forKey: id) == nil { leaveBase(id) }
  }

  private mutating func remove(_ id: EntryID) {
    entries[id] = nil
    leaveBase(id)
    places[id] = nil
  }

  /// Takes the entry `id` out of the base, where it has one.
  private mutating func leaveBase(_ id: EntryID) {
    let (place, isThere) = place(of: id)
    places[id] = place
    if isThere { removed.insert(place) }
  }

  // MARK: Lexicons

  /// Adds the entries that say something of those that changed: the names of what was replaced stand for what replaced it,
  /// and those of a parent are turned to the front of its children's.
  mutating func addDependents() {
    guard base.header.features & NameTables.Feature.lexicon != 0 else { return }
    let lexicon = self.lexicon
    let linked = lexicon.entries.filter { !$0.relations.isEmpty || $0.redirect != nil }
    var count = -1
    while count != entries.count {
      count = entries.count
      for entry in linked where entries[entry.id] == nil {
        let meant = lexicon.resolving(entry.id)?.id
        let isTouched =
          meant.map { entries[$0] != nil } ?? true || entry.parents.contains { entries[$0] != nil }
        if isTouched, let found = find(entry.id) { put(found) }
      }
      for entry in Array(entries.values) {
        guard let meant = lexicon.resolving(entry.entry.id)?.id, entries[meant] == nil,
          let found = find(meant)
        else { continue }
        put(found)
      }
    }
  }

  /// Those that count in place of others, in the order of their ids; what is put in order are the ids, which are small.
  var sorted: [FlaggedEntry] { entries.keys.sorted().compactMap { entries[$0] } }

  /// All entries as they are now; of an index of packs those alone that changed.
  var lexicon: Lexicon {
    let changed = sorted.map(\.entry)
    guard base.header.features & NameTables.Feature.lexicon != 0 else { return Lexicon(entries: changed) }
    let kept = (0..<base.header.entries).filter { !removed.contains($0) }.compactMap(base.entries.entry(at:))
    return Lexicon(entries: kept + changed)
  }
}
