import CMemory
import Lexicography
import Normalization

/// Finds every place of a run where the letters of a name stand, with gaps that the name allows.
///
/// A filter of two and three letters comes first, then all that pass look up their ranges of names, then the names
/// are compared: each step for many places before the next, so that what is read from memory is on its way.
/// Inside a word of Latin letters or digits a name begins only after an `x`, which may join two.
package struct OccurrenceFinder: ~Copyable {
  private typealias Kind = FoldTable.Kind
  private typealias Probe = (start: Int32, hash: UInt64)
  private typealias Found = (start: Int32, offset: UInt32, count: UInt32)

  /// How many letters are filtered at a time, and how many places are looked up.
  private static let block = 1 << 12
  private static let batch = 256
  private static let mostRanges = 2048

  private let tables: NameTables
  private let starts: UnsafeMutablePointer<UInt32>
  private let probes: UnsafeMutablePointer<Probe>
  private let ranges: UnsafeMutablePointer<Found>
  /// The letters and gaps of a name that is compared.
  private var own: LetterBuffer
  private var failure: IndexError?

  package init(_ index: NameIndex) { self.init(index.tables) }

  init(_ tables: NameTables) {
    self.tables = tables
    starts = .allocate(capacity: Self.block + 1)
    probes = .allocate(capacity: Self.batch * 3)
    ranges = .allocate(capacity: Self.mostRanges)
    own = LetterBuffer(capacity: 64)
  }

  deinit {
    starts.deallocate()
    probes.deallocate()
    ranges.deallocate()
  }

  /// Adds the candidates that begin at the letters `places` of `run`.
  package mutating func find(_ run: LetterRun, _ places: Range<Int>, into list: inout OccurrenceList) {
    guard tables.count > 0, run.count > 0, let letters = run.letters.baseAddress,
      let gaps = run.gaps.baseAddress
    else { return }
    withUnsafeTemporaryAllocation(of: UInt16.self, capacity: run.count + 2) { codes in
      guard let base = codes.baseAddress else { return }
      for index in 0..<run.count { base[index] = tables.codes[letters[index]] }
      base[run.count] = 0
      base[run.count + 1] = 0
      let arrays = cmemory_letters(
        letters: UnsafeMutablePointer(mutating: letters), starts: UnsafeMutablePointer(mutating: run.starts),
        ends: UnsafeMutablePointer(mutating: run.ends), codes: base,
        gaps: UnsafeMutableRawPointer(mutating: gaps).assumingMemoryBound(to: UInt8.self))
      find(run, arrays, places, into: &list)
    }
  }

  /// The same for a run whose letters are in `arrays` too, with two zeros after their codes. Nothing is written to them.
  mutating func find(
    _ run: LetterRun, _ arrays: cmemory_letters, _ places: Range<Int>, into list: inout OccurrenceList
  ) {
    guard tables.count > 0 else { return }
    var arrays = arrays
    var index = places.lowerBound
    while index < places.upperBound {
      let end = min(places.upperBound, index + Self.block)
      let count = withUnsafePointer(to: tables.heads) {
        cmemory_filter_codes($0, &arrays, index, end, starts)
      }
      for first in stride(from: 0, to: count, by: Self.batch) {
        look(run, arrays.codes, first..<min(count, first + Self.batch), into: &list)
      }
      index = end
    }
  }

  /// Looks up those of ``starts`` that `numbers` are.
  private mutating func look(
    _ run: LetterRun, _ codes: UnsafePointer<UInt16>, _ numbers: Range<Int>, into list: inout OccurrenceList
  ) {
    var probed = 0
    for index in numbers {
      let start = Int(starts[index])
      let first = codes[start]
      let second = codes[start + 1]
      let third = codes[start + 2]
      if tables.isSingle(first) { add(start, IndexHash.pack(first, 0, 0), &probed) }
      guard second != 0 else { continue }
      if tables.isPair(first, second) { add(start, IndexHash.pack(first, second, 0), &probed) }
      if third != 0 { add(start, IndexHash.pack(first, second, third), &probed) }
    }
    var ranged = 0
    for index in 0..<probed {
      let (start, hash) = probes[index]
      tables.directory.forEach(hash) { range in
        if ranged == Self.mostRanges {
          compare(run, codes, ranged, into: &list)
          ranged = 0
        }
        tables.prefetch(range)
        ranges[ranged] = (start, UInt32(range.offset), UInt32(range.count))
        ranged += 1
        return false
      }
    }
    compare(run, codes, ranged, into: &list)
  }

  private func add(_ start: Int, _ key: UInt64, _ probed: inout Int) {
    let hash = IndexHash.triple(key)
    cmemory_prefetch(tables.directory.address(hash))
    probes[probed] = (Int32(truncatingIfNeeded: start), hash)
    probed += 1
  }

  // MARK: Compare

  private mutating func compare(
    _ run: LetterRun, _ codes: UnsafePointer<UInt16>, _ count: Int, into list: inout OccurrenceList
  ) {
    for index in 0..<count {
      let (start, offset, size) = ranges[index]
      var range = NameRange(offset: Int(offset), count: Int(size))
      var depth = -1
      while range.count == NameRange.isNode {
        // Nodes lead forward only, which a damaged file cannot change.
        guard let node = NameNode(tables.nodes, at: range.offset), node.depth > depth else { break }
        depth = node.depth
        compare(run, codes, Int(start), node.ending, into: &list)
        let next = Int(start) + depth
        guard next < run.count, let child = node.child(codes[next]) else { break }
        range = child
      }
      if range.count != NameRange.isNode { compare(run, codes, Int(start), range, into: &list) }
    }
  }

  /// Compares the names of `range`, none of which is a node, with the letters from `start` on.
  private mutating func compare(
    _ run: LetterRun, _ codes: UnsafePointer<UInt16>, _ start: Int, _ range: NameRange,
    into list: inout OccurrenceList
  ) {
    var offset = range.offset
    // How many letters of the name before agree, and which text stands for names without one.
    var agreed = -1
    var text = 0..<0
    var last = -1
    for number in 0..<range.count {
      guard let record = NameRecord(tables.names, at: offset) else { return }
      let place = offset
      offset = record.textEnd
      if !record.hasSameText { text = record.textStart..<record.textEnd }
      if number > 0, record.shared < 255 {
        // Names are in order: this one differs where the one before does, or it and all that follow come after.
        if record.shared > agreed, agreed < last { continue }
        if record.shared < agreed { return }
      }
      if isWritten(record, text, run, start) {
        (agreed, last) = (record.letters, record.letters)
        if isAllowedAsWritten(record, run, start) { add(record, place, start, start + agreed, into: &list) }
        continue
      }
      if start + record.letters > run.count {
        agreed = agreement(text, codes + start, run.count - start, record)
      } else {
        agreed = agreement(text, codes + start, record.letters, record)
      }
      last = record.letters
      guard agreed == record.letters, agreed > 0 else { continue }
      if isAllowed(record, text, run, start, codes) {
        add(record, place, start, start + agreed, into: &list)
      }
    }
  }

  /// Whether the text has at the letter `start` the bytes of a name, and its letters.
  @inline(__always)
  private func isWritten(_ record: NameRecord, _ text: Range<Int>, _ run: LetterRun, _ start: Int) -> Bool {
    let end = start + record.letters
    guard !record.isComplex, record.letters > 0, end <= run.count, let bytes = run.bytes.baseAddress,
      let names = tables.names.baseAddress?.assumingMemoryBound(to: UInt8.self)
    else { return false }
    let first = Int(run.starts[start])
    return Int(run.ends[end - 1]) == first + text.count
      && MappedBytes.isEqual(
        bytes + first, run.bytes.count - first, names + text.lowerBound, tables.names.count - text.lowerBound,
        text.count)
  }

  /// Whether a name that stands at `start` as it is written may be found there.
  @inline(__always)
  private func isAllowedAsWritten(_ record: NameRecord, _ run: LetterRun, _ start: Int) -> Bool {
    guard record.flags & (NameRecord.Flag.isSilent | NameRecord.Flag.refusesItself) == 0 else { return false }
    return record.flags & NameRecord.Flag.needsUpperCase == 0
      || !LetterCase.hasLowercase(run.original(start..<(start + record.letters)))
  }

  /// How many of the letters of a name, at most `limit`, have `codes`. A name that is none of its own record's letters
  /// agrees in none.
  private mutating func agreement(
    _ text: Range<Int>, _ codes: UnsafePointer<UInt16>, _ limit: Int, _ record: NameRecord
  ) -> Int {
    guard let base = tables.names.baseAddress?.assumingMemoryBound(to: UInt8.self) else { return 0 }
    if record.isComplex { return complexAgreement(text, codes, limit) }
    var at = text.lowerBound
    var count = 0
    while at < text.upperBound, count < limit {
      var scalar: UInt32 = 0
      let length = LetterReader.decode(base, at, text.upperBound, &scalar)
      guard length > 0 else { return 0 }
      at += length
      let code = tables.plainCode(scalar)
      if code == NameTables.noLetter { continue }
      if code != codes[count] { return count }
      count += 1
    }
    return count
  }

  private mutating func complexAgreement(_ text: Range<Int>, _ codes: UnsafePointer<UInt16>, _ limit: Int)
    -> Int
  {
    readOwn(text)
    var count = 0
    while count < min(limit, own.count), tables.codes[own.letters[count]] == codes[count] { count += 1 }
    return count
  }

  /// Reads the letters and gaps of a name.
  private mutating func readOwn(_ text: Range<Int>) {
    own.count = 0
    let bytes = UnsafeRawBufferPointer(rebasing: tables.names[text]).bindMemory(to: UInt8.self)
    var reader = LetterReader(tables)
    do throws(IndexError) { try reader.read(bytes, 0, bytes.count, into: &own) } catch {
      own.count = 0
      failure = error
    }
  }

  /// Whether the name may be written with the gaps that the text has at `start`.
  private mutating func isAllowed(
    _ record: NameRecord, _ text: Range<Int>, _ run: LetterRun, _ start: Int, _ codes: UnsafePointer<UInt16>
  ) -> Bool {
    guard record.flags & NameRecord.Flag.isSilent == 0, let letters = run.letters.baseAddress,
      let gaps = run.gaps.baseAddress
    else { return false }
    let count = record.letters
    if record.flags & NameRecord.Flag.needsUpperCase != 0,
      LetterCase.hasLowercase(run.original(start..<(start + count)))
    {
      return false
    }
    var hasGaps = record.hasGaps
    var index = 1
    while !hasGaps, index < count {
      hasGaps = gaps[start + index] != .none
      index += 1
    }
    if !hasGaps { return true }
    readOwn(text)
    guard own.count == count,
      GapRule.allows(name: own.gaps, text: gaps + start, letters: letters + start, count: count)
    else { return false }
    return !isCountryAndNoun(record, run, start, codes)
  }

  /// Whether a name that is written in one stands apart after its first word, a country: 한국 전력 수급 is about
  /// electricity in Korea and not about 한국전력. The head of a body says that it is the name: 한국 관광공사.
  ///
  /// The end of a line is a blank where there are others (한국⏎벤처 투자).
  private func isCountryAndNoun(
    _ record: NameRecord, _ run: LetterRun, _ start: Int, _ codes: UnsafePointer<UInt16>
  ) -> Bool {
    let gaps = run.gaps[start..<(start + record.letters)].dropFirst()
    guard gaps.contains(.space),
      let place = gaps.indices.first(where: { place in
        (gaps[place] == .space || gaps[place] == .lineBreak) && own.gaps[place - start] == .none
          && hasCountry(UnsafeBufferPointer(start: codes + start, count: place - start))
      }), LetterClass(of: run.letters[place]).isSyllabic
    else { return false }
    if record.letters <= GapRule.fewestApart { return true }
    let offset = place - start
    return TypeSet(rawValue: 1 << UInt8(record.type)) == .organization
      && LetterClass(of: run.letters[start + offset]) == .hangul
      && !BodyHeads.end(run.letters[(start + offset)..<(start + record.letters)])
  }

  /// Whether a country has a name of these letters.
  private func hasCountry(_ codes: UnsafeBufferPointer<UInt16>) -> Bool {
    var isFound = false
    let country = TypeSet.country
    tables.forEachName(Array(codes)) { found in
      if TypeSet(rawValue: 1 << UInt8(found.record.type)) == country { isFound = true }
    }
    return isFound
  }

  private func add(
    _ record: NameRecord, _ place: Int, _ start: Int, _ end: Int, into list: inout OccurrenceList
  ) {
    let type = TypeSet(rawValue: 1 << UInt8(record.type))
    list.names.append(UInt32(truncatingIfNeeded: place))
    let last = list.candidates.count - 1
    if last >= 0, Int(list.candidates[last].start) == start, Int(list.candidates[last].end) == end {
      list.candidates[last].nameCount += 1
      list.candidates[last].types = list.candidates[last].types | type
    } else {
      list.candidates.append(
        Occurrence(
          start: Int32(start), end: Int32(end), firstName: Int32(truncatingIfNeeded: list.names.count - 1),
          nameCount: 1,
          types: type))
    }
  }
}
