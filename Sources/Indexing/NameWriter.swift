/// Writes the sections of an index by which names are found.
struct NameWriter {
  private typealias Kind = FoldTable.Kind

  let texts: [UInt8]
  private(set) var drafts: [NameDraft]
  private let folding: Folding
  private let isPlain: Bool
  /// The index to which the names are added; its letters keep their codes, and its names stand before these.
  let base: NameIndex?
  /// The codes of the letters of all names, one name after another.
  private(set) var codes: [UInt16] = []
  private var letters: [UInt32] = []
  private var codeOfLetter: [UInt32: UInt16] = [:]
  private var letterOfCode: [UInt32] = [0]
  /// The drafts in the order of their codes.
  private(set) var order: [Int] = []
  /// The place of each name in `names`, in the order of `order`.
  private(set) var places: [UInt32] = []
  private(set) var sharedWithPrevious: [Int] = []
  private(set) var hasTextOfPrevious: [Bool] = []
  private(set) var longest = 0
  var features: UInt32 = 0

  init(texts: [UInt8], drafts: [NameDraft], folding: Folding, isPlain: Bool, base: NameIndex? = nil) {
    (self.texts, self.drafts, self.folding, self.isPlain) = (texts, drafts, folding, isPlain)
    self.base = base
  }

  /// Returns the sections, and the place of each name of `drafts` in `names`; nil for one without letters.
  mutating func write() throws(IndexError) -> (
    sections: [IndexFormat.Section: [UInt8]], places: [IndexedPlace?]
  ) {
    try readLetters()
    try assignCodes()
    sort()
    var sections: [IndexFormat.Section: [UInt8]] = [:]
    sections[.fold] = Array(folding.bytes)
    sections[.codes] = PageTable.bytes(sparse: codeOfLetter)
    sections[.cells] = LetterCells.bytes(folding.table, codes: codeOfLetter)
    sections[.letters] = Self.bytes(letterOfCode)
    sections[.names] = try writeNames()
    sections[.samples] = Self.bytes(samples())
    let (directory, tree) = writeTree()
    var nodes = tree
    let others = writeOthers(into: &nodes)
    sections[.nodes] = nodes
    let ranges = directory.map { (IndexHash.triple($0.key), $0.range) }
    sections[.directory] = Self.bytes(NameDirectory.slots(of: ranges))
    sections[.others] = Self.bytes(NameDirectory.slots(of: others))
    writeFilters(directory.map(\.key), into: &sections)
    if isPlain { sections[.near] = writeNear() }
    return (sections, placesOfDrafts())
  }

  /// The same for names that are added to the base; see ``DeltaFile``.
  mutating func writeAdded() throws(IndexError) -> (
    sections: [IndexFormat.Section: [UInt8]], places: [IndexedPlace?]
  ) {
    try readLetters()
    try assignCodes()
    sort()
    var sections: [IndexFormat.Section: [UInt8]] = [:]
    sections[.letters] = Self.bytes(Array(letterOfCode.dropFirst()))
    sections[.names] = try writeNames()
    let (directory, tree) = writeTree()
    var nodes = tree
    let others = writeOthers(into: &nodes)
    sections[.nodes] = nodes
    sections[.added] = DeltaFile.bytes(directory.map { ($0.key, $0.range) })
    sections[.addedOthers] = DeltaFile.bytes(others.map { ($0.hash, $0.range) })
    writeFilters(directory.map(\.key), into: &sections)
    for kind in DeltaFilters.kinds { sections[kind] = sections[kind].map(DeltaFilters.words) }
    sections[.near] = writeNear()
    return (sections, placesOfDrafts())
  }

  private func placesOfDrafts() -> [IndexedPlace?] {
    var placeOfDraft = [IndexedPlace?](repeating: nil, count: drafts.count)
    var text: UInt32 = 0
    for (index, draft) in order.enumerated() {
      if !hasTextOfPrevious[index] { text = places[index] }
      placeOfDraft[draft] = IndexedPlace(record: places[index], text: text)
    }
    return placeOfDraft
  }

  static func bytes<T: FixedWidthInteger>(_ values: [T]) -> [UInt8] {
    values.withUnsafeBytes { Array($0) }
  }

  // MARK: Letters and codes

  private mutating func readLetters() throws(IndexError) {
    var failure: IndexError?
    letters.reserveCapacity(texts.count / 2)
    do {
      let fold = folding.table
      var buffer = LetterBuffer(capacity: 256)
      texts.withUnsafeBufferPointer { texts in
        for index in drafts.indices {
          let draft = drafts[index]
          let text = UnsafeBufferPointer(rebasing: texts[draft.start..<(draft.start + draft.length)])
          buffer.count = 0
          var reader = LetterReader(folding)
          do throws(IndexError) { try reader.read(text, 0, text.count, into: &buffer) } catch {
            failure = error
            return
          }
          drafts[index].letters = letters.count..<(letters.count + buffer.count)
          letters.append(contentsOf: UnsafeBufferPointer(start: buffer.letters, count: buffer.count))
          drafts[index].hasGaps = (0..<buffer.count).contains { buffer.gaps[$0] != .none }
          drafts[index].isComplex = Self.isComplex(text, fold)
          if drafts[index].hasGaps {
            if !GapRule.allows(
              name: buffer.gaps, text: buffer.gaps, letters: buffer.letters, count: buffer.count)
            {
              drafts[index].flags |= NameRecord.Flag.refusesItself
            }
          }
          longest = max(longest, buffer.count)
        }
      }
    }
    if let failure { throw failure }
  }

  /// Whether the letters of `text` cannot be read by table alone.
  private static func isComplex(_ text: UnsafeBufferPointer<UInt8>, _ fold: PageTable) -> Bool {
    guard let base = text.baseAddress else { return false }
    var at = 0
    while at < text.count {
      var scalar: UInt32 = 0
      let length = LetterReader.decode(base, at, text.count, &scalar)
      if length == 0 { return true }
      switch fold[scalar] {
      case Kind.complex, Kind.joining, Kind.initialJamo, Kind.apostrophe, Kind.invisible: return true
      default: at += length
      }
    }
    return false
  }

  /// Gives the most frequent letters the lowest codes, from 1 on.
  private mutating func assignCodes() throws(IndexError) {
    if let base { return try assignCodes(after: base) }
    // A table up to the last letter: of millions of letters each is looked up twice.
    var counts = [Int](repeating: 0, count: Int(letters.max() ?? 0) + 1)
    for letter in letters { counts[Int(letter)] += 1 }
    let known = counts.indices.filter { counts[$0] > 0 }
      .sorted { counts[$0] != counts[$1] ? counts[$0] > counts[$1] : $0 < $1 }
    guard known.count < Int(NameTables.isUnknown) else { throw .tooLarge }
    for (index, letter) in known.enumerated() {
      codeOfLetter[UInt32(letter)] = UInt16(index + 1)
      counts[letter] = index + 1
    }
    letterOfCode += known.map { UInt32($0) }
    codes = letters.map { UInt16(counts[Int($0)]) }
    letters = []
  }

  /// Gives letters that the base lacks the codes after its own.
  private mutating func assignCodes(after base: NameIndex) throws(IndexError) {
    codes.reserveCapacity(letters.count)
    for letter in letters {
      var code = base.tables.codes[letter]
      if code == 0 { code = codeOfLetter[letter] ?? 0 }
      if code == 0 {
        let next = base.tables.letters.count + letterOfCode.count - 1
        guard next < Int(NameTables.isUnknown) else { throw .tooLarge }
        code = UInt16(next)
        codeOfLetter[letter] = code
        letterOfCode.append(letter)
      }
      codes.append(code)
    }
    letters = []
  }

  // MARK: Order

  private mutating func sort() {
    var keyed: [(key: UInt64, draft: UInt32)] = []
    keyed.reserveCapacity(drafts.count)
    for (index, draft) in drafts.enumerated() where !draft.letters.isEmpty {
      var key: UInt64 = 0
      for offset in 0..<4 {
        let code = offset < draft.letters.count ? codes[draft.letters.lowerBound + offset] : 0
        key = key << 16 | UInt64(code)
      }
      keyed.append((key, UInt32(index)))
    }
    keyed.sort { $0.key < $1.key }
    var order = keyed.map { Int($0.draft) }
    var start = 0
    while start < keyed.count {
      var end = start + 1
      while end < keyed.count, keyed[end].key == keyed[start].key { end += 1 }
      if end - start > 1 { order[start..<end].sort { isBefore($0, $1) } }
      start = end
    }
    self.order = order
    sharedWithPrevious = order.indices.map { $0 == 0 ? 0 : shared(order[$0 - 1], order[$0]) }
  }

  /// By letters, then as written, then by entry, then as they came.
  private func isBefore(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (drafts[left], drafts[right])
    let common = min(a.letters.count, b.letters.count)
    var offset = 4
    while offset < common {
      let (x, y) = (codes[a.letters.lowerBound + offset], codes[b.letters.lowerBound + offset])
      if x != y { return x < y }
      offset += 1
    }
    if a.letters.count != b.letters.count { return a.letters.count < b.letters.count }
    if !hasSameText(left, right) {
      return texts[a.start..<(a.start + a.length)].lexicographicallyPrecedes(
        texts[b.start..<(b.start + b.length)])
    }
    return (a.entry, left) < (b.entry, right)
  }

  private func hasSameText(_ left: Int, _ right: Int) -> Bool {
    let (a, b) = (drafts[left], drafts[right])
    return a.length == b.length
      && texts[a.start..<(a.start + a.length)].elementsEqual(texts[b.start..<(b.start + b.length)])
  }

  private func shared(_ left: Int, _ right: Int) -> Int {
    let (a, b) = (drafts[left].letters, drafts[right].letters)
    var count = 0
    while count < min(a.count, b.count), codes[a.lowerBound + count] == codes[b.lowerBound + count] {
      count += 1
    }
    return count
  }

  // MARK: Names

  private mutating func writeNames() throws(IndexError) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(texts.count + drafts.count * 9)
    let start = base?.tables.names.count ?? 0
    let firstEntry = UInt32(base?.header.entries ?? 0)
    places.reserveCapacity(order.count)
    for (index, number) in order.enumerated() {
      let draft = drafts[number]
      guard draft.length <= NameRecord.mostBytes, start + bytes.count < Int(UInt32.max) - NameRecord.mostBytes
      else {
        throw .tooLarge
      }
      places.append(UInt32(start + bytes.count))
      var flags = draft.flags
      let isSame =
        index > 0 && sharedWithPrevious[index] == draft.letters.count
        && drafts[order[index - 1]].letters.count == draft.letters.count
        && hasSameText(order[index - 1], number)
      hasTextOfPrevious.append(isSame)
      if isSame { flags |= NameRecord.Flag.sameText }
      let length = isSame ? 0 : draft.length
      let isLong = draft.letters.count > 255 || length > 255
      if isLong { flags |= NameRecord.Flag.isLong }
      let head =
        (firstEntry + draft.entry) | UInt32(draft.type) << 27 | (draft.hasGaps ? 1 << 30 : 0)
        | (draft.isComplex ? 1 << 31 : 0)
      withUnsafeBytes(of: head) { bytes.append(contentsOf: $0) }
      bytes.append(isLong ? 0 : UInt8(draft.letters.count))
      bytes.append(isLong ? 0 : UInt8(length))
      bytes.append(UInt8(min(255, sharedWithPrevious[index])))
      bytes.append(flags)
      if isLong {
        withUnsafeBytes(of: UInt16(draft.letters.count)) { bytes.append(contentsOf: $0) }
        withUnsafeBytes(of: UInt16(length)) { bytes.append(contentsOf: $0) }
      }
      if !isSame { bytes.append(contentsOf: texts[draft.start..<(draft.start + draft.length)]) }
    }
    return bytes
  }

  /// The place of every 64th name, or of the next after it that has a text of its own.
  private func samples() -> [UInt32] {
    var samples: [UInt32] = []
    for start in stride(from: 0, to: places.count, by: NameTables.sampleStride) {
      let index = (start..<places.count).first { !hasTextOfPrevious[$0] }
      if let index, samples.last != places[index] { samples.append(places[index]) }
    }
    return samples
  }

  // MARK: Filters

  private mutating func writeFilters(_ keys: [UInt64], into sections: inout [IndexFormat.Section: [UInt8]]) {
    let triples = FilterWriter.size(bits: keys.count * 16, atLeast: 1 << 16, atMost: 1 << 27)
    let pairBits = FilterWriter.size(bits: keys.count * 4, atLeast: 1 << 15, atMost: 1 << 20)
    var byPair = FilterWriter(bits: bits(.pairs, pairBits * 2))
    var byTriple = FilterWriter(bits: bits(.triples, triples))
    for key in keys {
      let (first, second, third) = (
        UInt16(truncatingIfNeeded: key), UInt16(truncatingIfNeeded: key >> 16), key >> 32
      )
      if second == 0 {
        // A name of one letter, whatever follows it.
        features |= NameTables.Feature.singles
        byPair.set(Int(IndexHash.pair(first, 0) >> byPair.pairShift) * 2 + 1)
        continue
      }
      let pair = Int(IndexHash.pair(first, second) >> byPair.pairShift) * 2
      byPair.set(third == 0 ? pair + 1 : pair)
      if third != 0 { byTriple.set(IndexHash.triple(key)) }
    }
    sections[.pairs] = byPair.bytes
    sections[.triples] = byTriple.bytes
    writePlain(isPlain ? drafts : [], into: &sections)
  }

  /// As many bits as the base has, into which they are to go; else `own`.
  private func bits(_ kind: IndexFormat.Section, _ own: Int) -> Int {
    base.map { $0.size(of: kind) * 8 } ?? own
  }

  /// Sets the bits of the first bytes of every name as it is written.
  private func writePlain(_ drafts: [NameDraft], into sections: inout [IndexFormat.Section: [UInt8]]) {
    var filter = PlainFilterWriter(names: drafts.count, bits)
    for draft in drafts { filter.add(texts[draft.start..<(draft.start + draft.length)]) }
    filter.write(into: &sections)
  }
}
