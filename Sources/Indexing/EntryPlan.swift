import Lexicography
import TextModel

/// The entries of an index in the order of their ids, and the names by which each is found.
struct EntryPlan {
  /// Where a name to be found stands among those of an entry.
  private enum Slot {
    case own(entry: Int, name: Int)
    case other(entry: Int, number: Int)
    case row(Int)
  }

  private enum Item {
    indirect case entry(Entry)
    case rows(Range<Int>)
  }

  private let lexicon: Lexicon
  private var rows: [IndexBuilder.Row]
  private let bytes: [UInt8]
  private var items: [Item] = []
  /// The flags of the names that an entry of the lexicon has from packs, after its own, by the place of the entry.
  private var addedFlags: [Int: [UInt8]] = [:]
  private var slots: [Slot] = []
  private var others: [Int: [(order: Int, name: Name)]] = [:]
  private(set) var texts: [UInt8] = []
  private(set) var drafts: [NameDraft] = []

  /// Names of an entry are ordered by the place of the entry in which they stand, and then by theirs in it.
  private static let orderOfEntry = 1 << 20

  var count: Int { items.count }

  /// `flags` are what packs said of all names of some entries of the lexicon.
  init(
    _ lexicon: Lexicon, _ rows: [IndexBuilder.Row], _ bytes: [UInt8], _ flags: [EntryID: [UInt8]] = [:]
  ) {
    (self.lexicon, self.rows, self.bytes) = (lexicon, rows, bytes)
    let groups = sortRows()
    let entries = lexicon.entries
    // Both are in order; rows of an id that the lexicon has become names of that entry.
    var next = 0
    for entry in entries {
      let id = Array(entry.id.rawValue.utf8)
      while next < groups.count, bytes[self.rows[groups[next].lowerBound].id].lexicographicallyPrecedes(id) {
        items.append(.rows(groups[next]))
        next += 1
      }
      var entry = entry
      if next < groups.count, bytes[self.rows[groups[next].lowerBound].id].elementsEqual(id) {
        entry.names += groups[next].map { name(self.rows[$0]) }
        addedFlags[items.count] = groups[next].map { self.rows[$0].flags }
        next += 1
      }
      if let said = flags[entry.id] { addedFlags[items.count] = said }
      items.append(.entry(entry))
    }
    items += groups[min(next, groups.count)...].map { .rows($0) }
  }

  /// The plan of `changed`, which are in order, among the entries of `lexicon`.
  init(changed: [FlaggedEntry], in lexicon: Lexicon) {
    var builder = IndexBuilder()
    for found in changed {
      let first = builder.rowCount
      if found.isOfPack {
        builder.add(found)
        items.append(.rows(first..<builder.rowCount))
      } else {
        addedFlags[items.count] = found.flags
        items.append(.entry(found.entry))
      }
    }
    (self.lexicon, rows, bytes) = (lexicon, builder.rows, builder.bytes)
  }

  /// Sorts the rows by id and text, drops those that say the same again, and returns those of each id.
  private mutating func sortRows() -> [Range<Int>] {
    let bytes = bytes
    bytes.withUnsafeBufferPointer { bytes in
      func compare(_ left: Range<Int>, _ right: Range<Int>) -> Int {
        if left == right { return 0 }
        let common = min(left.count, right.count)
        for offset in 0..<common {
          let (a, b) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
          if a != b { return a < b ? -1 : 1 }
        }
        return left.count - right.count
      }
      rows.sort { left, right in compare(left.id, right.id) < 0 }
    }
    var groups: [Range<Int>] = []
    var start = 0
    while start < rows.count {
      var end = start + 1
      while end < rows.count,
        rows[end].id == rows[start].id || isSame(rows[end].id, rows[start].id)
      {
        end += 1
      }
      groups.append(start..<end)
      start = end
    }
    return withoutRepetition(groups)
  }

  /// Drops rows that say the same again, and returns where those of each id are now.
  private mutating func withoutRepetition(_ groups: [Range<Int>]) -> [Range<Int>] {
    var kept: [IndexBuilder.Row] = []
    kept.reserveCapacity(rows.count)
    let unique = groups.map { group in
      let start = kept.count
      if group.count <= Self.fewRows {
        for row in rows[group] where !kept[start...].contains(where: { isSame($0.text, row.text) }) {
          kept.append(row)
        }
        return start..<kept.count
      }
      var seen: Set<ArraySlice<UInt8>> = []
      for row in rows[group] where seen.insert(bytes[row.text]).inserted { kept.append(row) }
      return start..<kept.count
    }
    rows = kept
    return unique
  }

  /// Of so few rows each is compared with each; of more a set is made.
  private static let fewRows = 8

  private func isSame(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    guard left.count == right.count else { return false }
    for offset in 0..<left.count where bytes[left.lowerBound + offset] != bytes[right.lowerBound + offset] {
      return false
    }
    return true
  }

  private func name(_ row: IndexBuilder.Row) -> Name {
    Name(
      lang: Language.allCases[Int(row.lang)], script: Script.allCases[Int(row.script)], kind: .official,
      text: String(decoding: bytes[row.text], as: UTF8.self))
  }

  // MARK: Names

  /// Notes every name to be found.
  mutating func addNames() {
    texts.reserveCapacity(bytes.count)
    var positions: [EntryID: Int] = [:]
    for (position, item) in items.enumerated() {
      if case .entry(let entry) = item { positions[entry.id] = position }
    }
    for (position, item) in items.enumerated() {
      switch item {
      case .rows(let range):
        for row in range {
          add(bytes[rows[row].text], position, rows[row].type, rows[row].flags, .row(row))
        }
      case .entry(let entry): addNames(of: entry, at: position, positions)
      }
    }
  }

  private mutating func addNames(of entry: Entry, at position: Int, _ positions: [EntryID: Int]) {
    guard entry.status != .draft, let meant = lexicon.resolving(entry.id), let found = positions[meant.id]
    else {
      return
    }
    let added = addedFlags[position] ?? []
    for (index, name) in entry.names.enumerated() {
      let order = position * Self.orderOfEntry + index * 4
      let fromPack = index - (entry.names.count - added.count)
      let flags = fromPack >= 0 ? added[fromPack] : 0
      if found == position {
        add(name, found, meant.type, flags, .own(entry: position, name: index))
      } else {
        add(other: name, order, found, meant.type, flags)
      }
      for (number, turned) in Self.turned(name, of: entry, lexicon).enumerated() {
        add(other: turned, order + 1 + number, found, meant.type, NameRecord.Flag.isDerived)
      }
    }
  }

  private mutating func add(other name: Name, _ order: Int, _ entry: Int, _ type: EntryType, _ flags: UInt8) {
    let number = others[entry, default: []].count
    others[entry, default: []].append((order, name))
    add(name, entry, type, flags, .other(entry: entry, number: number))
  }

  private mutating func add(_ name: Name, _ entry: Int, _ type: EntryType, _ flags: UInt8, _ slot: Slot) {
    var flags = flags
    if name.kind == .acronym, name.text.unicodeScalars.allSatisfy({ !("a"..."z" ~= $0) }) {
      flags |= NameRecord.Flag.needsUpperCase
    }
    add(Array(name.text.utf8)[...], entry, IndexBuilder.number(type), flags, slot)
  }

  private mutating func add(
    _ text: ArraySlice<UInt8>, _ entry: Int, _ type: UInt8, _ flags: UInt8, _ slot: Slot
  ) {
    let start = texts.count
    texts.append(contentsOf: text)
    drafts.append(NameDraft(start: start, length: text.count, entry: UInt32(entry), type: type, flags: flags))
    slots.append(slot)
  }

  /// How else an English name is written: with "and" for "&", or the other way round; and one that ends in the name of a
  /// parent, with the parent first: of "School of Integrated Circuits, Tsinghua University" also "Tsinghua University,
  /// School of Integrated Circuits", with the comma and without.
  private static func turned(_ name: Name, of entry: Entry, _ lexicon: Lexicon) -> [Name] {
    guard name.script == .latn else { return [] }
    let joined = [(" & ", " and "), (" and ", " & ")].first { name.text.contains($0.0) }.map { sign, other in
      var joined = name
      joined.text = name.text.replacing(sign, with: other)
      return joined
    }
    return (joined.map { [$0] } ?? []) + parentFirst(name, of: entry, lexicon)
  }

  private static func parentFirst(_ name: Name, of entry: Entry, _ lexicon: Lexicon) -> [Name] {
    guard name.text.contains(", ") else { return [] }
    let parents = entry.parents.compactMap { lexicon[$0] }.flatMap(\.names).filter { $0.script == .latn }
    guard
      let parent = parents.map(\.text).filter({ name.text.hasSuffix(", " + $0) }).max(by: {
        $0.count < $1.count
      })
    else { return [] }
    let own = name.text.dropLast(parent.count + 2)
    return [", ", " "].map { joint in
      var turned = name
      turned.text = parent + joint + own
      return turned
    }
  }

  // MARK: Entries

  /// Writes the entries, whose names have `places` in the order of `drafts`.
  func writeEntries(
    _ places: [IndexedPlace?], into sections: inout [IndexFormat.Section: [UInt8]]
  ) throws(IndexError) {
    var own: [Int: [IndexedPlace?]] = [:]
    var made: [Int: [(order: Int, name: Name, place: IndexedPlace)]] = [:]
    var ofRow = [IndexedPlace?](repeating: nil, count: rows.count)
    for (draft, slot) in slots.enumerated() {
      switch slot {
      case .row(let row): ofRow[row] = places[draft]
      case .own(let entry, let name):
        if own[entry] == nil, case .entry(let value) = items[entry] {
          own[entry] = Array(repeating: nil, count: value.names.count)
        }
        own[entry]?[name] = places[draft]
      case .other(let entry, let number):
        guard let place = places[draft], let other = others[entry]?[number] else { continue }
        made[entry, default: []].append((other.order, other.name, place))
      }
    }
    var encoder = EntryEncoder()
    var starts: [UInt32] = []
    for (position, item) in items.enumerated() {
      guard encoder.bytes.count < Int(UInt32.max) else { throw .tooLarge }
      starts.append(UInt32(encoder.bytes.count))
      switch item {
      case .entry(let entry):
        encoder.put(
          entry, places: own[position] ?? Array(repeating: nil, count: entry.names.count),
          others: made[position] ?? [])
      case .rows(let range): write(range, ofRow, to: &encoder)
      }
    }
    starts.append(UInt32(clamping: encoder.bytes.count))
    sections[.entryPlaces] = NameWriter.bytes(starts)
    sections[.entries] = encoder.bytes
    var rest = EntryEncoder()
    rest.putRest(of: lexicon)
    sections[.rest] = rest.bytes
  }

  private func write(_ range: Range<Int>, _ places: [IndexedPlace?], to encoder: inout EntryEncoder) {
    let first = rows[range.lowerBound]
    encoder.putPlain(
      id: bytes[first.id], type: first.type, country: first.country, names: range.count)
    for index in range {
      let row = rows[index]
      encoder.putPlain(lang: row.lang, script: row.script, text: bytes[row.text], place: places[index])
    }
    encoder.endPlain()
  }
}
