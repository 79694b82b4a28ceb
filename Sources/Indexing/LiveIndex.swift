import Lexicography

/// What a live index is made of, and what no longer counts of it.
final class LiveIndex: Sendable {
  /// The index without changes.
  let base: NameIndex
  let delta: IndexBytes
  /// Positions in the base of entries that no longer count, and where the added ones stand in it; both in order.
  let removed: [UInt32]
  let places: [UInt32]
  let removedNames: Int

  init(base: NameIndex, delta: IndexBytes, _ file: DeltaFile) {
    (self.base, self.delta, removedNames) = (base, delta, file.removedNames)
    (removed, places) = (Array(file.removed), Array(file.places))
  }
}

/// The entries of a base that no longer count, a bit each by position.
///
/// Invariant: `words` has a bit for each position below `count` and lives as long as the tables' owner.
struct RemovedEntries: @unchecked Sendable {
  private let words: UnsafePointer<UInt64>
  private let count: Int

  init(_ removed: UnsafeBufferPointer<UInt32>, of count: Int, _ memory: LiveMemory) throws(IndexError) {
    let words = try memory.zeros((count / 64 + 1) * 8).bindMemory(to: UInt64.self)
    for position in removed where position < count { words[Int(position / 64)] |= 1 << UInt64(position % 64) }
    guard let base = words.baseAddress else { throw .damaged("changes") }
    (self.words, self.count) = (UnsafePointer(base), count)
  }

  @inline(__always)
  func contains(_ entry: Int) -> Bool {
    entry < count && words[entry >> 6] >> UInt64(entry & 63) & 1 != 0
  }
}

extension NameIndex {
  /// Returns `base`, which has no changes, with those in `delta`.
  ///
  /// The tables of the base are copied where they are changed, page by page: filters get the bits of the added names, the
  /// directory their places, and their records stand behind those of the base. So a text is read once, for both.
  init(_ base: NameIndex, changes delta: IndexBytes) throws(IndexError) {
    let file = try DeltaFile(delta, of: base)
    let memory = LiveMemory()
    let (baseHeader, baseSections) = try IndexContainer.read(base.owner.bytes, isThorough: nil)
    var live = LiveSections(base, baseSections, file, memory)
    var sections = try live.sections()
    sections[.near] = baseSections[.near]
    var header = baseHeader
    header.names += file.header.names - file.removedNames
    header.entries += file.header.entries - file.removed.count
    header.longest = max(header.longest, file.header.longest)
    header.features |= file.header.features
    // What the index is into which they are folded: so that who remembers it by its digest knows it after that too.
    header.digest = Self.foldedDigest(delta.bytes) ?? header.digest
    let owner = IndexBytes(keeping: [base.owner, delta, memory])
    guard
      var tables = NameTables(
        sections, count: header.names, longest: header.longest, features: header.features, owner: owner),
      let nearBytes = file.sections[.near], let near = NearTable(bytes: nearBytes)
    else { throw .damaged("changes") }
    tables.removed = try RemovedEntries(file.removed, of: base.header.entries, memory)
    tables.addedNear = near
    tables.addedPlace = base.tables.names.count
    guard
      let added = IndexedEntries(
        file.sections, count: file.header.entries, names: tables.names, owner: owner)
    else { throw .damaged("changes") }
    let index = LiveIndex(base: base, delta: delta, file)
    let entries = EntryTable(base.entries.base, added: added, index)
    self.init(
      header: header, lexicon: Lexicon(entries), folding: base.folding, tables: tables, entries: entries,
      owner: owner, live: index)
  }
}
