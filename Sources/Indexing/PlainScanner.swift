import CMemory
import Glibc
import TextModel

/// Finds names exactly as they are written, the longest at the leftmost place, as other engines do.
///
/// Bytes are compared with bytes: no folding, no gaps, no boundaries. Text is taken block by block, and each step
/// is done for a whole block before the next, so that what is read from memory is on its way when it is needed.
struct PlainScanner: ~Copyable {
  private typealias Probe = (start: UInt32, isOther: Bool, hash: UInt64)
  private typealias Found = (start: UInt32, isOther: Bool, offset: UInt32, count: UInt32)

  private static let blockSize = 1 << 14

  private let tables: NameTables
  private let starts: UnsafeMutablePointer<UInt32>
  private let probes: UnsafeMutablePointer<Probe>
  private let ranges: UnsafeMutablePointer<Found>
  private let codes: UnsafeMutablePointer<UInt16>
  /// Whether every match is wanted, and not the longest at the leftmost place.
  private let findsAll: Bool

  init(_ tables: NameTables, findsAll: Bool = false) {
    self.tables = tables
    self.findsAll = findsAll
    // At most one start for each byte and one more; six probes for each start.
    starts = .allocate(capacity: Self.blockSize + 1)
    probes = .allocate(capacity: Self.batch * 6)
    ranges = .allocate(capacity: Self.mostRanges)
    codes = .allocate(capacity: tables.longest + 1)
  }

  deinit {
    starts.deallocate()
    probes.deallocate()
    ranges.deallocate()
    codes.deallocate()
  }

  /// How many starts are looked up at a time, and how many ranges they may have before they are compared.
  private static let batch = 256
  private static let mostRanges = 4096

  private struct Best {
    var start = -1
    var end = 0
    var name = 0
  }

  /// Calls `found` with the span and the record of each match, in order; no two overlap.
  func scan(
    _ text: UnsafeBufferPointer<UInt8>, _ found: (_ start: Int, _ end: Int, _ name: Int) -> Void
  ) {
    guard let base = text.baseAddress, tables.count > 0 else { return }
    var best = Best()
    var at = 0
    // Of the last bytes a copy is filtered, after which there is room to read.
    let last = max(0, text.count - PlainFilter.reach - 1)
    while at < last {
      let size = min(last - at, Self.blockSize)
      look(base, text.count, at, tables.plain.filter(base + at, size, into: starts), &best, found)
      at += size
    }
    let rest = text.count - last
    withUnsafeTemporaryAllocation(of: UInt8.self, capacity: rest + PlainFilter.reach + 1) { copy in
      copy.initialize(repeating: 0)
      guard let copied = copy.baseAddress else { return }
      copied.update(from: base + last, count: rest)
      look(base, text.count, last, tables.plain.filter(copied, rest, into: starts), &best, found)
    }
    if best.end > 0 { found(best.start, best.end, best.name) }
  }

  // MARK: Look up

  /// Looks up the `count` places in ``starts``, which are counted from `origin`.
  private func look(
    _ base: UnsafePointer<UInt8>, _ limit: Int, _ origin: Int, _ count: Int, _ best: inout Best,
    _ found: (_ start: Int, _ end: Int, _ name: Int) -> Void
  ) {
    for first in stride(from: 0, to: count, by: Self.batch) {
      var probed = 0
      for index in first..<min(count, first + Self.batch) {
        probe(base + origin, limit - origin, starts[index], &probed)
      }
      var ranged = 0
      for index in 0..<probed {
        let (start, isOther, hash) = probes[index]
        (isOther ? tables.others : tables.directory).forEach(hash) { range in
          if ranged == Self.mostRanges {
            compare(base, limit, origin, ranged, &best, found)
            ranged = 0
          }
          tables.prefetch(range)
          ranges[ranged] = (start, isOther, UInt32(range.offset), UInt32(range.count))
          ranged += 1
          return false
        }
      }
      compare(base, limit, origin, ranged, &best, found)
    }
  }

  /// Works out the first letters at `start` of a block and asks for the slots where names that begin so are listed.
  @inline(__always)
  private func probe(_ base: UnsafePointer<UInt8>, _ limit: Int, _ start: UInt32, _ probed: inout Int) {
    let place = Int(start)
    if place + 9 <= limit {
      let bytes = UnsafeRawPointer(base + place).loadUnaligned(as: UInt64.self)
      let last = UnsafeRawPointer(base + place + 5).loadUnaligned(as: UInt32.self) >> 8
      // Three code points of three bytes, as almost all in Korean and Chinese are.
      if bytes & 0x0000_C0C0_F0C0_C0F0 == 0x0000_8080_E080_80E0, last & 0xC0_C0F0 == 0x80_80E0 {
        let first = cell(UInt32(truncatingIfNeeded: bytes))
        let second = cell(UInt32(truncatingIfNeeded: bytes >> 24))
        let third = cell(last)
        if LetterCells.isKnown(first), LetterCells.isKnown(second), LetterCells.isKnown(third) {
          if tables.hasOthers { addOthers(base, limit, start, &probed) }
          addAll(
            start, LetterCells.code(first), LetterCells.code(second), LetterCells.code(third), 3, &probed)
          return
        }
      }
    }
    probeAny(base, limit, start, &probed)
  }

  /// The same for letters of any kind.
  private func probeAny(_ base: UnsafePointer<UInt8>, _ limit: Int, _ start: UInt32, _ probed: inout Int) {
    var letters: (UInt16, UInt16, UInt16) = (0, 0, 0)
    var count = 0
    var at = Int(start)
    while at < limit, count < 3 {
      var scalar: UInt32 = 0
      let length = LetterReader.decode(base, at, limit, &scalar)
      guard length > 0, let code = code(of: scalar) else { break }
      if code != Self.noLetter {
        if code == 0 { break }
        if count == 0 { letters.0 = code } else if count == 1 { letters.1 = code } else { letters.2 = code }
        count += 1
      }
      at += length
    }
    if tables.hasOthers { addOthers(base, limit, start, &probed) }
    addAll(start, letters.0, letters.1, letters.2, count, &probed)
  }

  /// Asks for names that only the normalizer can read.
  private func addOthers(_ base: UnsafePointer<UInt8>, _ limit: Int, _ start: UInt32, _ probed: inout Int) {
    add(start, tables.otherHash(base, Int(start), limit), true, &probed)
    for count in 1...2 where tables.hasShortOthers {
      add(start, tables.otherHash(base, Int(start), limit, count: count), true, &probed)
    }
  }

  /// Asks for names that begin with the `count` letters, and for those of two and one.
  @inline(__always)
  private func addAll(
    _ start: UInt32, _ first: UInt16, _ second: UInt16, _ third: UInt16, _ count: Int, _ probed: inout Int
  ) {
    if count == 3 { add(start, IndexHash.triple(IndexHash.pack(first, second, third)), false, &probed) }
    if count >= 2, tables.isPair(first, second) {
      add(start, IndexHash.triple(IndexHash.pack(first, second, 0)), false, &probed)
    }
    if count >= 1, tables.isSingle(first) {
      add(start, IndexHash.triple(IndexHash.pack(first, 0, 0)), false, &probed)
    }
  }

  @inline(__always)
  private func add(_ start: UInt32, _ hash: UInt64, _ isOther: Bool, _ probed: inout Int) {
    cmemory_prefetch((isOther ? tables.others : tables.directory).address(hash))
    probes[probed] = (start, isOther, hash)
    probed += 1
  }

  private static let noLetter = NameTables.noLetter

  /// The cell of a code point of three bytes, the first in the lowest bits.
  @inline(__always)
  private func cell(_ bytes: UInt32) -> UInt32 {
    tables.cells[(bytes & 0x0F) << 12 | (bytes >> 8 & 0x3F) << 6 | (bytes >> 16 & 0x3F)]
  }

  /// The code of `scalar`, 0 where no name has it, ``noLetter`` for a gap; nil where only the normalizer knows.
  @inline(__always)
  private func code(of scalar: UInt32) -> UInt16? {
    let code = tables.plainCode(scalar)
    return code == NameTables.isUnknown ? nil : code
  }

  // MARK: Compare

  private func compare(
    _ base: UnsafePointer<UInt8>, _ limit: Int, _ origin: Int, _ count: Int, _ best: inout Best,
    _ found: (_ start: Int, _ end: Int, _ name: Int) -> Void
  ) {
    for index in 0..<count {
      let (start, isOther, offset, size) = ranges[index]
      let place = origin + Int(start)
      if findsAll {
        best = Best(start: place)
      } else if place != best.start {
        if place < best.end { continue }
        if best.end > 0 { found(best.start, best.end, best.name) }
        best = Best(start: place)
      }
      let range = NameRange(offset: Int(offset), count: Int(size))
      if range.count == NameRange.isNode {
        if isOther {
          walkBytes(base, limit, place, range, &best, found)
        } else {
          walk(base, limit, place, range, &best, found)
        }
      } else {
        compare(base, limit, place, range, &best, found)
      }
    }
  }

  /// Compares the names of `range`, none of which is a node, with the text at `start`.
  @inline(__always)
  private func compare(
    _ base: UnsafePointer<UInt8>, _ limit: Int, _ start: Int, _ range: NameRange, _ best: inout Best,
    _ found: (_ start: Int, _ end: Int, _ name: Int) -> Void
  ) {
    guard let names = tables.names.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return }
    let room = limit - start
    var offset = range.offset
    for _ in 0..<range.count {
      guard let record = NameRecord(tables.names, at: offset) else { return }
      let length = record.textEnd - record.textStart
      if length > 0, length <= room, findsAll || start + length > best.end,
        MappedBytes.isEqual(
          base + start, room, names + record.textStart, tables.names.count - record.textStart, length),
        tables.hasCounting(at: offset)
      {
        if findsAll {
          found(start, start + length, offset)
        } else {
          best.end = start + length
          best.name = offset
        }
      }
      offset = record.textEnd
    }
  }

  private func walk(
    _ base: UnsafePointer<UInt8>, _ limit: Int, _ start: Int, _ range: NameRange, _ best: inout Best,
    _ found: (_ start: Int, _ end: Int, _ name: Int) -> Void
  ) {
    var range = range
    var at = start
    var count = 0
    var depth = -1
    while range.count == NameRange.isNode {
      // Nodes lead forward only, which a damaged file cannot change.
      guard let node = NameNode(tables.nodes, at: range.offset), node.depth > depth,
        node.depth < tables.longest + 1
      else { return }
      depth = node.depth
      if node.ending.count > 0 { compare(base, limit, start, node.ending, &best, found) }
      while count <= depth {
        var scalar: UInt32 = 0
        let length = at < limit ? LetterReader.decode(base, at, limit, &scalar) : 0
        guard length > 0, let code = code(of: scalar), code != 0 else { return }
        at += length
        if code != Self.noLetter {
          codes[count] = code
          count += 1
        }
      }
      guard let child = node.child(codes[depth]) else { return }
      range = child
    }
    compare(base, limit, start, range, &best, found)
  }

  /// The same among names that only the normalizer can read.
  private func walkBytes(
    _ base: UnsafePointer<UInt8>, _ limit: Int, _ start: Int, _ range: NameRange, _ best: inout Best,
    _ found: (_ start: Int, _ end: Int, _ name: Int) -> Void
  ) {
    var range = range
    var depth = -1
    while range.count == NameRange.isNode {
      guard let node = NameNode(tables.nodes, at: range.offset), node.depth > depth else { return }
      depth = node.depth
      if node.ending.count > 0 { compare(base, limit, start, node.ending, &best, found) }
      guard start + depth < limit, let child = node.child(UInt16(base[start + depth])) else { return }
      range = child
    }
    compare(base, limit, start, range, &best, found)
  }
}

extension NameIndex {
  /// The names that stand in `bytes` exactly as they are written: the longest at the leftmost place where `isLongest`,
  /// else those of all that `choose` takes.
  package func plainNames(
    in bytes: [UInt8], isLongest: Bool, choose: ([Range<Int>]) -> [Int]
  ) -> [(span: TextSpan, names: [IndexedName])] {
    var found: [(span: Range<Int>, place: Int)] = []
    bytes.withUnsafeBufferPointer { text in
      PlainScanner(tables, findsAll: !isLongest).scan(text) { found.append(($0..<$1, $2)) }
    }
    if !isLongest {
      found.sort { ($0.span.lowerBound, $0.span.upperBound) < ($1.span.lowerBound, $1.span.upperBound) }
      // A name that only the normalizer can read is found by both directories, and one that was added since has a record of
      // its own beside one of the same text.
      var last: Range<Int>?
      found.removeAll { match in
        defer { last = match.span }
        return match.span == last
      }
      found = choose(found.map(\.span)).map { found[$0] }
    }
    return found.map { match in
      (
        TextSpan(match.span.lowerBound, match.span.upperBound),
        names(at: tables.placesOfText(at: match.place)[...])
      )
    }
  }

  /// Calls `found` with the span of each name that stands in `text` exactly as it is written, and its place in the
  /// index: the longest at the leftmost place, in order; no two overlap.
  public func scanPlain(
    _ text: UnsafeBufferPointer<UInt8>, _ found: (_ start: Int, _ end: Int, _ name: UInt32) -> Void
  ) {
    PlainScanner(tables).scan(text) { found($0, $1, UInt32(truncatingIfNeeded: $2)) }
  }
}
