import CMemory

/// The sections of an index by which names are found, as they lie in the file.
///
/// Invariant: all pointers are into the bytes that the owner of the tables keeps, and the sizes were checked by
/// ``init``; offsets that are read out of the file are checked where they are followed.
struct NameTables: @unchecked Sendable {
  let fold: PageTable
  let codes: PageTable
  let cells: LetterCells
  let letters: UnsafeBufferPointer<UInt32>
  let names: UnsafeRawBufferPointer
  let samples: UnsafeBufferPointer<UInt32>
  let nodes: UnsafeRawBufferPointer
  let directory: NameDirectory
  /// The names that can be compared as they are written only after the normalizer, by their first code points.
  let others: NameDirectory
  let hasOthers: Bool
  let hasShortOthers: Bool
  /// The filter of names by the codes of their first letters.
  let heads: cmemory_codes
  let plain: PlainFilter
  /// Nil where the index was made for texts alone.
  let near: NearTable?
  /// Whether a name of one letter is among them.
  let hasSingles: Bool
  /// What keeps the bytes.
  private let owner: IndexBytes
  /// How many names, and the letters of the longest.
  let count: Int
  let longest: Int

  /// Returns the tables in `sections`, or nil where one is not what it must be.
  init?(
    _ sections: [IndexFormat.Section: UnsafeRawBufferPointer], count: Int, longest: Int, features: UInt32,
    owner: IndexBytes
  ) {
    guard let foldBytes = sections[.fold], let fold = PageTable(bytes: foldBytes),
      let codeBytes = sections[.codes], let codes = PageTable(bytes: codeBytes),
      let letterBytes = sections[.letters], let names = sections[.names], let nodes = sections[.nodes],
      let sampleBytes = sections[.samples], let directoryBytes = sections[.directory],
      let directory = NameDirectory(bytes: directoryBytes), let otherBytes = sections[.others],
      let others = NameDirectory(bytes: otherBytes), let pairs = sections[.pairs],
      let tripleBytes = sections[.triples], let triples = PlainFilter.bits(tripleBytes),
      let cellBytes = sections[.cells], let cells = LetterCells(bytes: cellBytes),
      let first = sections[.plainFirst], let six = sections[.plainSix], let eight = sections[.plainEight],
      let nine = sections[.plainNine],
      let plain = PlainFilter(first: first, six: six, eight: eight, nine: nine),
      let pairBase = pairs.baseAddress, Self.isPowerOfTwo(pairs.count),
      letterBytes.count % 4 == 0, sampleBytes.count % 4 == 0,
      longest >= 0, longest <= NameRecord.mostBytes * 18
    else { return nil }
    near = sections[.near].flatMap(NearTable.init)
    if near == nil, sections[.near] != nil { return nil }
    (self.fold, self.codes, self.names, self.nodes) = (fold, codes, names, nodes)
    (self.directory, self.others, self.cells, self.plain) = (directory, others, cells, plain)
    letters = letterBytes.bindMemory(to: UInt32.self)
    samples = sampleBytes.bindMemory(to: UInt32.self)
    heads = cmemory_codes(
      pairs: pairBase.assumingMemoryBound(to: UInt8.self),
      pair_shift: UInt32(64 - (pairs.count * 4).trailingZeroBitCount),
      has_singles: features & Feature.singles == 0 ? 0 : 1, triples: triples)
    hasSingles = features & Feature.singles != 0
    hasOthers = features & Feature.others != 0
    hasShortOthers = features & Feature.shortOthers != 0
    self.count = count
    self.owner = owner
    self.longest = longest
  }

  static let sampleStride = 64
  static let noLetter: UInt16 = 0xFFFF
  static let isUnknown: UInt16 = 0xFFFE

  enum Feature {
    static let singles: UInt32 = 1
    static let others: UInt32 = 4
    static let shortOthers: UInt32 = 8
  }

  private static func isPowerOfTwo(_ count: Int) -> Bool { count >= 64 && count & (count - 1) == 0 }

  /// The code of `scalar` as it is written, 0 where no name has it; ``noLetter`` for a gap, ``isUnknown`` where only the
  /// normalizer knows.
  @inline(__always)
  func plainCode(_ scalar: UInt32) -> UInt16 {
    guard scalar < LetterCells.count else { return farCode(scalar) }
    let cell = cells[scalar]
    let value = LetterCells.value(cell)
    if FoldTable.isLetter(value) { return LetterCells.code(cell) }
    switch value {
    case FoldTable.Kind.itself: return codes[scalar]
    case FoldTable.Kind.space...FoldTable.Kind.dot: return Self.noLetter
    default: return Self.isUnknown
    }
  }

  /// The same of one beyond the first plane.
  private func farCode(_ scalar: UInt32) -> UInt16 {
    let value = fold[scalar]
    if FoldTable.isLetter(value) { return codes[UInt32(value)] }
    switch value {
    case FoldTable.Kind.itself: return codes[scalar]
    case FoldTable.Kind.space...FoldTable.Kind.dot: return Self.noLetter
    default: return Self.isUnknown
    }
  }

  /// Asks for what `range` leads to: the head of a node, or as much of the names as is likely to be read.
  @inline(__always)
  func prefetch(_ range: NameRange) {
    guard range.count != NameRange.isNode else {
      cmemory_prefetch(nodes.baseAddress.map { $0 + range.offset })
      return
    }
    guard let base = names.baseAddress else { return }
    cmemory_prefetch(base + range.offset)
    cmemory_prefetch(base + range.offset + 32)
    if range.count > 2 { cmemory_prefetch(base + range.offset + 96) }
    if range.count > 4 { cmemory_prefetch(base + range.offset + 160) }
  }

  /// Whether a name of two letters may have these codes.
  @inline(__always)
  func isPair(_ first: UInt16, _ second: UInt16) -> Bool {
    let pair = Int(IndexHash.pair(first, second) >> UInt64(heads.pair_shift))
    return heads.pairs[pair >> 2] >> UInt8((pair & 3) * 2) & 2 != 0
  }

  /// Whether a name of one letter may have this code.
  @inline(__always)
  func isSingle(_ code: UInt16) -> Bool { hasSingles && isPair(code, 0) }

  /// The hash of the first three code points at `start`, or of as many as there are.
  func otherHash(_ base: UnsafePointer<UInt8>, _ start: Int, _ limit: Int, count: Int = 3) -> UInt64 {
    var packed: UInt64 = 0
    var at = start
    for index in 0..<count where at < limit {
      var scalar: UInt32 = 0
      let length = LetterReader.decode(base, at, limit, &scalar)
      if length == 0 { break }
      packed |= UInt64(scalar) << UInt64(21 * index)
      at += length
    }
    return IndexHash.triple(packed)
  }
}
