import Lexicography
import TextModel

/// The names of a lexicon by key, in a form that is mapped from a file and not read.
///
///     let index = try NameIndex(mapping: "names.index")
///     index.names(try index.skeleton(of: "횃불 센터").letters)
///
/// Names of drafts are not in it; those of deprecated entries stand for the entry that replaced them. Nothing in the
/// bytes is trusted: what is damaged is refused when it is opened, or gives no names; it is never read out of bounds.
public struct NameIndex: Sendable {
  /// What the index says of itself.
  public let header: IndexHeader
  /// The entries whose names these are; each is made when it is asked for.
  public let lexicon: Lexicon
  /// How texts are read for it.
  public let folding: Folding
  let tables: NameTables
  let entries: EntryTable
  /// The bytes, which everything above points into.
  let owner: IndexBytes
  /// What it is made of where it has changes; nil where it has none.
  let live: LiveIndex?
  /// The lexicon that was given with the names, where it does not lie in the bytes.
  private let given: Lexicon?

  /// Returns the index of `lexicon`, made in memory.
  public init(_ lexicon: Lexicon) throws(IndexError) {
    try self.init(lexicon, folding: try Folding.standard.get(), isPlain: true)
  }

  /// Returns the index of `lexicon`, read by `folding`; `isPlain` as for ``IndexBuilder/build(isPlain:)``.
  public init(_ lexicon: Lexicon, folding: Folding, isPlain: Bool) throws(IndexError) {
    var builder = IndexBuilder()
    builder.add(lexicon)
    try self.init(
      IndexBytes(copying: try builder.bytes(isPlain: isPlain, folding: folding)), isThorough: false,
      lexicon: lexicon)
  }

  /// Maps the index at `path`. Files above ``largestChecked`` bytes are checked in their smaller sections only;
  /// see ``check()``.
  public init(mapping path: String) throws(IndexError) {
    let bytes: IndexBytes
    do throws(SystemError) { bytes = try IndexBytes(mapping: path) } catch { throw .unreadable(error.code) }
    try self.init(bytes, isThorough: bytes.bytes.count <= Self.largestChecked)
  }

  /// Returns the index whose bytes are `bytes`.
  public init(bytes: [UInt8]) throws(IndexError) {
    try self.init(IndexBytes(copying: bytes), isThorough: true)
  }

  /// Returns the index whose bytes are `bytes`, whatever its sections hold: for tests of what damage may do.
  package init(unchecked bytes: [UInt8]) throws(IndexError) {
    try self.init(IndexBytes(copying: bytes), isThorough: nil)
  }

  /// Returns the index at `bytes`, which are in the program and stay there.
  public init(staticBytes bytes: UnsafeRawBufferPointer) throws(IndexError) {
    try self.init(IndexBytes(static: bytes), isThorough: false)
  }

  /// The largest file of which every byte is checked when it is opened.
  public static let largestChecked = 1 << 24

  init(_ owner: IndexBytes, isThorough: Bool?, lexicon: Lexicon? = nil) throws(IndexError) {
    let (header, sections) = try IndexContainer.read(owner.bytes, isThorough: isThorough)
    if sections[.base] != nil { throw .isChanges }
    guard
      let tables = NameTables(
        sections, count: header.names, longest: header.longest, features: header.features, owner: owner),
      let foldBytes = sections[.fold],
      let folding = Folding(foldBytes, cells: tables.cells, owner: owner)
    else { throw .damaged("names") }
    guard let held = IndexedEntries(sections, count: header.entries, names: tables.names, owner: owner)
    else {
      throw .damaged("entries")
    }
    let entries = EntryTable(held)
    self.init(
      header: header, lexicon: lexicon ?? Lexicon(entries), folding: folding, tables: tables,
      entries: entries, owner: owner, given: lexicon, live: nil)
  }

  init(
    header: IndexHeader, lexicon: Lexicon, folding: Folding, tables: NameTables, entries: EntryTable,
    owner: IndexBytes, given: Lexicon? = nil, live: LiveIndex?
  ) {
    (self.header, self.lexicon, self.folding, self.tables) = (header, lexicon, folding, tables)
    (self.entries, self.owner, self.given, self.live) = (entries, owner, given, live)
  }

  /// Returns the same index with entries of its own, for another thread: threads that share them wait for each other.
  public func separate() throws(IndexError) -> NameIndex {
    if let live { return try NameIndex(live.base.separate(), changes: live.delta) }
    return try NameIndex(owner, isThorough: false, lexicon: given)
  }

  /// Calls `body` with the bytes of the index, as a file holds them, without any changes; they are there for the time of
  /// the call.
  public func withBytes<R>(_ body: (UnsafeRawBufferPointer) throws -> R) rethrows -> R {
    let owner = live?.base.owner ?? owner
    return try withExtendedLifetime(owner) { try body(owner.bytes) }
  }

  /// The version of the format that this program reads and writes.
  public static let formatVersion = Int(IndexFormat.version)

  /// The sections of the file and their sizes, in their order.
  public var sections: [(name: String, bytes: Int)] {
    withBytes { bytes in
      guard let (_, sections) = try? IndexContainer.read(bytes, isThorough: false) else { return [] }
      return IndexFormat.Section.allCases.compactMap { kind in sections[kind].map { ("\(kind)", $0.count) } }
    }
  }

  /// How many bytes a section has; 0 where it is not there.
  func size(of kind: IndexFormat.Section) -> Int {
    (try? IndexContainer.read(owner.bytes, isThorough: nil))?.sections[kind]?.count ?? 0
  }

  /// Checks every byte of it; those of changes were checked when they were opened.
  public func check() throws(IndexError) {
    _ = try IndexContainer.read(live?.base.owner.bytes ?? owner.bytes, isThorough: true)
  }

  // MARK: Names

  /// Returns the skeleton of `text`, by which names are found.
  public func skeleton(of text: String) throws(IndexError) -> Skeleton {
    try Skeleton(Array(text.utf8), folding)
  }

  /// The names whose key is `letters`, in the order of their entries.
  public func names(_ letters: [UInt32]) -> [IndexedName] {
    var places: [UInt32] = []
    tables.forEachName(letters.map { tables.codes[$0] }) {
      places.append(UInt32(truncatingIfNeeded: $0.place))
    }
    return names(at: places[...])
  }

  /// Whether an entry of `type` has a name whose key is `letters`.
  public func hasName(_ letters: [UInt32], of type: EntryType) -> Bool {
    var isFound = false
    tables.forEachName(letters.map { tables.codes[$0] }) { found in
      if TypeSet(rawValue: 1 << UInt8(found.record.type)) == TypeSet(type) { isFound = true }
    }
    return isFound
  }

  /// Whether there may be a name that begins with `letters` and is longer.
  package func mayGoOn(_ letters: [UInt32]) -> Bool { tables.mayGoOn(letters.map { tables.codes[$0] }) }

  /// Every key and its names, in code-point order.
  public var all: [(letters: [UInt32], names: [IndexedName])] {
    var found: [(letters: [UInt32], names: [IndexedName])] = []
    forEachKey { letters, places in
      found.append((letters, names(at: places[...])))
    }
    return found.sorted { $0.letters.lexicographicallyPrecedes($1.letters) }
  }

  /// Calls `body` with every key and the places of its names, in the order of the file, once a key.
  public func forEachKey(_ body: (_ letters: [UInt32], _ places: [UInt32]) -> Void) {
    if live != nil { return forEachLiveKey(body) }
    var key: [UInt32] = []
    var places: [UInt32] = []
    tables.forEachRecord(from: 0) { found in
      let letters = tables.letters(of: found)
      if letters != key {
        if !places.isEmpty { body(key, places) }
        (key, places) = (letters, [])
      }
      places.append(UInt32(truncatingIfNeeded: found.place))
      return true
    }
    if !places.isEmpty { body(key, places) }
  }

  /// The same where names were added behind those of the base, some with keys that it has.
  private func forEachLiveKey(_ body: (_ letters: [UInt32], _ places: [UInt32]) -> Void) {
    var order: [[UInt32]] = []
    var places: [[UInt32]: [UInt32]] = [:]
    tables.forEachRecord(from: 0) { found in
      guard tables.counts(found.record) else { return true }
      let letters = tables.letters(of: found)
      if places[letters] == nil { order.append(letters) }
      places[letters, default: []].append(UInt32(truncatingIfNeeded: found.place))
      return true
    }
    for letters in order { body(letters, places[letters, default: []]) }
  }

  /// Returns at most `limit` names that begin with `prefix` after folding, in the order of the file, of entries that
  /// `isWanted`.
  public func names(
    beginning prefix: String, limit: Int, where isWanted: (IndexedName) -> Bool = { _ in true }
  ) throws(IndexError) -> [IndexedName] {
    let codes = try skeleton(of: prefix).letters.map { tables.codes[$0] }
    var found: [IndexedName] = []
    tables.forEachName(beginning: codes) { name in
      for name in names(at: [UInt32(truncatingIfNeeded: name.place)]) where isWanted(name) {
        found.append(name)
      }
      return found.count < limit
    }
    return found
  }

  /// Calls `body` with the end and the names of every key that begins at `start` of `letters`, shortest first.
  public func forEachName(
    in letters: [UInt32], from start: Int, _ body: (_ end: Int, _ names: [IndexedName]) -> Void
  ) {
    for end in letters.indices[start...].map({ $0 + 1 }).prefix(header.longest) {
      let names = names(Array(letters[start..<end]))
      if !names.isEmpty { body(end, names) }
    }
  }

  /// The names at `places`, in the order of their entries.
  package func names(at places: ArraySlice<UInt32>) -> [IndexedName] {
    var found: [(order: Int, name: IndexedName)] = []
    var known: [Int: IndexedEntry] = [:]
    for place in places {
      guard let record = NameRecord(tables.names, at: Int(place)), tables.counts(record),
        let entry = known[record.entry] ?? entries.indexed(record.entry)
      else { continue }
      known[record.entry] = entry
      for placed in entry.placed(at: place, position: record.entry, entries) {
        found.append((placed.order, indexed(placed.name, of: entry.entry.id, record)))
      }
    }
    found.sort { $0.order < $1.order }
    return found.map(\.name)
  }

  private func indexed(_ name: Name, of entry: EntryID, _ record: NameRecord) -> IndexedName {
    let text = Array(name.text.utf8)
    let skeleton = try? Skeleton(text, folding)
    return IndexedName(
      entry: entry, name: name, letters: skeleton?.letters ?? [], gaps: skeleton?.gaps ?? [],
      needsUpperCase: record.flags & NameRecord.Flag.needsUpperCase != 0)
  }
}

extension IndexedEntry {
  /// Its name at `place`, with its place in the order of all names; the entry stands at `position`.
  func placed(at place: UInt32, position: Int, _ entries: EntryTable) -> [(order: Int, name: Name)] {
    for (index, name) in names.enumerated() where name.place?.record == place {
      return [(entries.rank(of: position) << 20 + index * 4, name.name)]
    }
    for other in others where other.name.place?.record == place {
      let rank = entries.rank(of: other.order >> 20, besides: position)
      return [(rank << 20 + other.order & 0xF_FFFF, other.name.name)]
    }
    return []
  }
}

extension NameIndex {
  /// The place of a name that is written exactly as `text`, UTF-8; nil where there is none.
  public func place(ofExactly text: UnsafeBufferPointer<UInt8>) -> UInt32? {
    tables.place(ofExactly: text)
  }
}
