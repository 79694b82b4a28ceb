/// The sections of an index with those of its changes in them.
///
/// What is small, or much changed, is copied whole; of the rest only those pages are that are written.
struct LiveSections {
  private typealias Kind = IndexFormat.Section

  private let base: NameIndex
  private let own: [IndexFormat.Section: UnsafeRawBufferPointer]
  private let file: DeltaFile
  private let memory: LiveMemory
  /// Room for what is copied whole, of which the first `used` bytes are taken.
  private var room = UnsafeMutableRawBufferPointer(start: nil, count: 0)
  private var used = 0
  private var whole: Set<IndexFormat.Section> = []

  init(
    _ base: NameIndex, _ own: [IndexFormat.Section: UnsafeRawBufferPointer], _ file: DeltaFile,
    _ memory: LiveMemory
  ) {
    (self.base, self.own, self.file, self.memory) = (base, own, file, memory)
  }

  mutating func sections() throws(IndexError) -> [IndexFormat.Section: UnsafeRawBufferPointer] {
    var sections = own
    let added = file.added(.added)
    let addedOthers = file.added(.addedOthers)
    var changes: [IndexFormat.Section: Int] = [.directory: added.count, .others: addedOthers.count]
    for kind in DeltaFilters.kinds { changes[kind] = DeltaFilters.count(file.sections[kind]) }
    if let letters = file.sections[.letters], letters.count > 0 { changes[.cells] = letters.count / 4 }
    whole = Set(changes.filter { $0.value > 0 && isCopiedWhole($0.key, $0.value) }.keys)
    room = try memory.room(whole.reduce(0) { $0 + Self.aligned(own[$1]?.count ?? 0) })
    for kind in [Kind.names, .nodes] { sections[kind] = try longer(kind) }
    for kind in DeltaFilters.kinds { sections[kind] = try filter(kind) }
    sections[.directory] = try directory(
      .directory, added.map { (IndexHash.triple($0.key), $0.range) }, startHash)
    sections[.others] = try directory(
      .others, addedOthers.map { ($0.key, $0.range) }, otherHash)
    try addLetters(to: &sections)
    return sections
  }

  private func part(_ kind: IndexFormat.Section) throws(IndexError) -> UnsafeRawBufferPointer {
    guard let part = own[kind] else { throw .damaged("\(kind)") }
    return part
  }

  // MARK: Copies

  /// Whether `changes` in the section are likely to touch most of its pages, or there are few.
  private func isCopiedWhole(_ kind: IndexFormat.Section, _ changes: Int) -> Bool {
    let size = own[kind]?.count ?? 0
    return size <= Self.small || changes >= size / LiveMemory.page
  }

  private static let small = 1 << 21

  private static func aligned(_ size: Int) -> Int {
    (size + IndexFormat.alignment - 1) / IndexFormat.alignment * IndexFormat.alignment
  }

  /// A copy of `part`, which is the section.
  private mutating func copy(
    _ kind: IndexFormat.Section, _ part: UnsafeRawBufferPointer
  ) throws(IndexError) -> UnsafeMutableRawBufferPointer {
    guard whole.contains(kind), used + part.count <= room.count else {
      return try memory.copy(part, of: base.owner)
    }
    let copy = UnsafeMutableRawBufferPointer(rebasing: room[used..<(used + part.count)])
    copy.copyMemory(from: part)
    used += Self.aligned(part.count)
    return copy
  }

  /// The section with that of the changes behind it.
  private func longer(_ kind: IndexFormat.Section) throws(IndexError) -> UnsafeRawBufferPointer {
    let part = try part(kind)
    guard let more = file.sections[kind] else { throw .damaged("changes") }
    guard part.count + more.count < Int(UInt32.max) else { throw .tooLarge }
    let copy = try memory.copy(part, of: base.owner, more: more.count)
    UnsafeMutableRawBufferPointer(rebasing: copy[part.count...]).copyMemory(from: more)
    return UnsafeRawBufferPointer(copy)
  }

  /// The filter with the bits of the changes.
  private mutating func filter(_ kind: IndexFormat.Section) throws(IndexError) -> UnsafeRawBufferPointer {
    let part = try part(kind)
    guard let words = file.sections[kind], words.count > 0 else { return part }
    let copy = try copy(kind, part)
    guard DeltaFilters.merge(words, into: copy) else { throw .damaged("changes") }
    return UnsafeRawBufferPointer(copy)
  }

  // MARK: Letters

  /// Gives letters that the base lacks the codes after its own.
  private mutating func addLetters(
    to sections: inout [IndexFormat.Section: UnsafeRawBufferPointer]
  ) throws(IndexError) {
    guard let bytes = file.sections[.letters], bytes.count % 4 == 0 else { throw .damaged("changes") }
    let more = bytes.bindMemory(to: UInt32.self)
    guard !more.isEmpty else { return }
    let letters = Array(base.tables.letters) + Array(more)
    guard letters.count < Int(NameTables.isUnknown), more.allSatisfy({ $0 <= 0x10FFFF }) else {
      throw .damaged("changes")
    }
    let first = base.tables.letters.count
    let codes = more.enumerated().map { (scalar: $1, value: UInt16(first + $0)) }
    sections[.letters] = try memory.copy(letters)
    sections[.codes] = try memory.copy(PageTable.bytes(sparse: try part(.codes), adding: codes))
    let cells = try copy(.cells, try part(.cells))
    LetterCells.add(Array(more), codesFrom: first, to: cells.bindMemory(to: UInt32.self))
    sections[.cells] = UnsafeRawBufferPointer(cells)
  }

  // MARK: Directories

  /// The directory with `added` in it; where it has no room, a larger one, made of the hashes of all names of the base.
  private mutating func directory(
    _ kind: IndexFormat.Section, _ added: [(hash: UInt64, range: NameRange)],
    _ hash: (NameTables.Found) -> UInt64?
  ) throws(IndexError) -> UnsafeRawBufferPointer {
    let part = try part(kind)
    if added.isEmpty { return part }
    let copy = try copy(kind, part)
    if NameDirectory.add(added, to: copy.bindMemory(to: UInt64.self)) { return UnsafeRawBufferPointer(copy) }
    guard let directory = NameDirectory(bytes: part) else { throw .damaged("\(kind)") }
    var all: [(hash: UInt64, range: NameRange)] = []
    base.tables.forEachRecord(from: 0) { found in
      guard let own = hash(found) else { return true }
      // The name that a range begins with stands for it; others have the same mark, and are no more than looked through.
      directory.forEach(own) { range in
        if firstName(of: range) == found.place { all.append((own, range)) }
        return false
      }
      return true
    }
    return try memory.copy(NameDirectory.slots(of: all + added))
  }

  private func firstName(of range: NameRange) -> Int {
    guard range.count == NameRange.isNode else { return range.offset }
    return NameNode(base.tables.nodes, at: range.offset)?.ending.offset ?? -1
  }

  /// The hash of the first letters of a name.
  private func startHash(of found: NameTables.Found) -> UInt64? {
    let codes = base.tables.codes(of: found)
    guard let first = codes.first else { return nil }
    return IndexHash.triple(
      IndexHash.pack(first, codes.count > 1 ? codes[1] : 0, codes.count > 2 ? codes[2] : 0))
  }

  /// The hash of the first code points of a name that only the normalizer can read.
  private func otherHash(of found: NameTables.Found) -> UInt64? {
    guard found.record.isComplex, let start = base.tables.names.bindMemory(to: UInt8.self).baseAddress else {
      return nil
    }
    return base.tables.otherHash(start, found.text.lowerBound, found.text.upperBound)
  }
}

extension NameDirectory {
  /// How many slots are tried at most, so that look-ups stay short.
  private static let mostTried = 512

  /// Adds `ranges` to `slots`, a power of two of them, and says whether there was room.
  static func add(
    _ ranges: [(hash: UInt64, range: NameRange)], to slots: UnsafeMutableBufferPointer<UInt64>
  ) -> Bool {
    let mask = slots.count - 1
    guard mask > 0, slots.count & mask == 0 else { return false }
    let shift = UInt64(64 - slots.count.trailingZeroBitCount)
    for (hash, range) in ranges {
      var at = Int(hash >> shift)
      var tried = 0
      while slots[at] != 0 {
        at = (at + 1) & mask
        tried += 1
        if tried >= min(mostTried, mask) { return false }
      }
      slots[at] = slot(hash, range)
    }
    return true
  }
}
