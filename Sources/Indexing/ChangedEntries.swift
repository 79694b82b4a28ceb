import Lexicography
import TextModel

/// The entries of an index that changed since it was made: which of its own no longer count, and what counts in their place.
///
/// An entry changes as a whole: it is taken out of the index and stands, with all its names, among the changed ones.
struct ChangedEntries {
  /// What was made, without any changes.
  let base: NameIndex
  /// The positions in the base of those that no longer count, and how many names the index has of them.
  private(set) var removed: Set<Int> = []
  private(set) var removedNames = 0
  /// Those that count in place of them, nil where one went again, and where each stands by its id.
  private var changed: [Changed?] = []
  private var numbers: [EntryID: Int] = [:]
  /// Where the entry that was asked for last stands in the base: whoever finds it is likely to change it.
  private var located: (id: EntryID, place: (position: Int, isThere: Bool))?

  /// An entry that changed, and where it stands, or would stand, among the entries of the base.
  struct Changed {
    fileprivate(set) var found: FlaggedEntry
    let place: Int
  }

  /// Returns the changes that `index` has.
  init(_ index: NameIndex) {
    base = index.live?.base ?? index
    guard let live = index.live else { return }
    removed = Set(live.removed.map { Int($0) })
    removedNames = live.removedNames
    for (number, place) in live.places.enumerated() {
      guard let found = index.flagged(at: base.header.entries + number) else { continue }
      numbers[found.entry.id] = changed.count
      changed.append(Changed(found: found, place: Int(place)))
    }
  }

  /// Makes `change`.
  mutating func apply(_ change: IndexChange) throws(IndexChange.Fault) {
    switch change {
    case .add(let row): try add(row)
    case .clear(let id): if try isThere(id) { remove(id) }
    case .remove(let id):
      guard try isThere(id) else { throw .noEntry(id) }
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

  /// Whether there is an entry `id`, of which no more is read than that takes; one of a lexicon is refused.
  private mutating func isThere(_ id: EntryID) throws(IndexChange.Fault) -> Bool {
    let isOfPack: Bool
    if let number = numbers[id], let found = changed[number]?.found {
      isOfPack = found.isOfPack
    } else {
      let place = place(of: id)
      guard place.isThere, !removed.contains(place.position),
        let outline = base.entries.base.outline(at: place.position)
      else { return false }
      isOfPack = outline.isOfPack
    }
    guard isOfPack else { throw .ofLexicon(id) }
    return true
  }

  private mutating func add(_ row: IndexedRow) throws(IndexChange.Fault) {
    if let number = numbers[row.id], changed[number] != nil {
      _ = try changed[number]?.found.add(row)
      return
    }
    var found =
      find(row.id)
      ?? FlaggedEntry(
        entry: Entry(id: row.id, type: row.type, country: row.country, status: .active, names: []), flags: [])
    if try found.add(row) { put(found) }
  }

  /// The entry `id` as it is now.
  mutating func find(_ id: EntryID) -> FlaggedEntry? {
    if let number = numbers[id], let found = changed[number]?.found { return found }
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

  private mutating func put(_ found: FlaggedEntry) {
    let id = found.entry.id
    if let number = numbers[id] {
      changed[number]?.found = found
    } else {
      numbers[id] = changed.count
      changed.append(Changed(found: found, place: leaveBase(id)))
    }
  }

  private mutating func remove(_ id: EntryID) {
    if let number = numbers.removeValue(forKey: id) {
      changed[number] = nil
    } else {
      leaveBase(id)
    }
  }

  /// Takes the entry `id` out of the base, where it has one, and returns its place there.
  @discardableResult
  private mutating func leaveBase(_ id: EntryID) -> Int {
    let (place, isThere) = place(of: id)
    if isThere, removed.insert(place).inserted {
      removedNames += base.entries.base.outline(at: place)?.names ?? 0
    }
    return place
  }

  // MARK: Lexicons

  /// Adds the entries that say something of those that changed: the names of what was replaced stand for what replaced it,
  /// and those of a parent are turned to the front of its children's.
  mutating func addDependents() {
    guard base.header.features & NameTables.Feature.lexicon != 0 else { return }
    let lexicon = self.lexicon
    let linked = lexicon.entries.filter { !$0.relations.isEmpty || $0.redirect != nil }
    var count = -1
    while count != numbers.count {
      count = numbers.count
      for entry in linked where numbers[entry.id] == nil {
        let meant = lexicon.resolving(entry.id)?.id
        let isTouched =
          meant.map { numbers[$0] != nil } ?? true || entry.parents.contains { numbers[$0] != nil }
        if isTouched, let found = find(entry.id) { put(found) }
      }
      for id in Array(numbers.keys) {
        guard let meant = lexicon.resolving(id)?.id, numbers[meant] == nil,
          let found = find(meant)
        else { continue }
        put(found)
      }
    }
  }

  /// Those that count in place of others, in the order of their ids: of the places in the base, which are small, and of the
  /// ids only where those are equal.
  var sorted: [Changed] {
    let order = changed.indices.compactMap { number in
      changed[number].map { (place: $0.place, number: number) }
    }
    .sorted { left, right in
      if left.place != right.place { return left.place < right.place }
      guard let a = changed[left.number]?.found.entry.id, let b = changed[right.number]?.found.entry.id else {
        return false
      }
      return a < b
    }
    return order.compactMap { changed[$0.number] }
  }

  /// All entries as they are now; none of an index of packs, whose entries do not speak of each other.
  var lexicon: Lexicon {
    guard base.header.features & NameTables.Feature.lexicon != 0 else { return Lexicon(entries: []) }
    let kept = (0..<base.header.entries).filter { !removed.contains($0) }.compactMap(base.entries.entry(at:))
    return Lexicon(entries: kept + changed.compactMap { $0?.found.entry })
  }
}
