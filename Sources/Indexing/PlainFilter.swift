import CMemory

/// How names begin as they are written, so that most places of a text need not be looked up.
///
/// Invariant: the pointers are into the bytes of the index and the shifts fit their sizes, so that no hash leads outside.
struct PlainFilter: @unchecked Sendable {
  private let heads: cmemory_heads

  /// How many bytes can be read from each place that is filtered.
  static let reach = 80
  static let firstSize = Int(CMEMORY_FIRST)

  init?(
    first: UnsafeRawBufferPointer, six: UnsafeRawBufferPointer, eight: UnsafeRawBufferPointer,
    nine: UnsafeRawBufferPointer
  ) {
    guard first.count == Self.firstSize, let base = first.baseAddress, let six = Self.bits(six),
      let eight = Self.bits(eight), let nine = Self.bits(nine)
    else { return nil }
    heads = cmemory_heads(
      first: base.assumingMemoryBound(to: UInt8.self), six: six, eight: eight, nine: nine)
  }

  /// The set of bits in `bytes`, or nil where they are none.
  static func bits(_ bytes: UnsafeRawBufferPointer) -> cmemory_bits? {
    let words = bytes.count / 8
    guard let base = bytes.baseAddress, words >= 8, words & (words - 1) == 0, bytes.count == words * 8,
      UInt(bitPattern: base) % 8 == 0
    else { return nil }
    return cmemory_bits(
      words: base.assumingMemoryBound(to: UInt64.self), shift: UInt32(64 - words.trailingZeroBitCount))
  }

  /// Notes in `places`, which has room for one more than `count`, the offsets from `bytes` below `count` at which a name
  /// may begin, and returns how many. From each ``reach`` bytes can be read.
  func filter(
    _ bytes: UnsafePointer<UInt8>, _ count: Int, into places: UnsafeMutablePointer<UInt32>
  ) -> Int {
    withUnsafePointer(to: heads) { cmemory_filter($0, bytes, count, places) }
  }
}

/// A filter on its way into an index.
struct PlainFilterWriter {
  private var first: FilterWriter
  private var six: FilterWriter
  private var eight: FilterWriter
  private var nine: FilterWriter
  private var shortCount = 0

  /// Returns an empty filter for `count` names; `bits` may give a part another size than such a filter has.
  init(names count: Int, ofChanges: Bool, _ bits: (IndexFormat.Section, Int) -> Int) {
    first = FilterWriter(bits: PlainFilter.firstSize * 8, ofChanges: ofChanges)
    let own = (
      FilterWriter.size(bits: count * 4, atLeast: 1 << 16, atMost: 1 << 21),
      FilterWriter.size(bits: count * 2, atLeast: 1 << 13, atMost: 1 << 20),
      FilterWriter.size(bits: count * 16, atLeast: 1 << 16, atMost: 1 << 27)
    )
    six = FilterWriter(bits: bits(.plainSix, own.0), ofChanges: ofChanges)
    eight = FilterWriter(bits: bits(.plainEight, own.1), ofChanges: ofChanges)
    nine = FilterWriter(bits: bits(.plainNine, own.2), ofChanges: ofChanges)
  }

  mutating func add(_ name: ArraySlice<UInt8>) {
    guard let lead = name.first else { return }
    guard name.count >= 6 else { return addShort(lead, name.dropFirst().first) }
    first.set((Int(lead >> 7) * 16 + Int(lead & 15)) * 8 + Int(lead >> 4 & 7))
    var head: UInt64 = 0
    for (offset, byte) in name.prefix(8).enumerated() { head |= UInt64(byte) << UInt64(8 * offset) }
    let hash = cmemory_hash_six(head)
    six.set(hash)
    if name.count < 9 {
      eight.set(hash)
    } else {
      nine.set(cmemory_hash_nine(head, name[name.startIndex + 8]))
    }
  }

  /// Puts a name of one to five bytes into one of eight groups; one of a single byte with any second.
  private mutating func addShort(_ lead: UInt8, _ second: UInt8?) {
    let group = shortCount & 7
    shortCount += 1
    first.set((32 + Int(lead & 15)) * 8 + group)
    first.set((48 + Int(lead >> 4)) * 8 + group)
    if let second {
      first.set((64 + Int(second & 15)) * 8 + group)
      first.set((80 + Int(second >> 4)) * 8 + group)
    } else {
      for index in 64..<96 { first.set(index * 8 + group) }
    }
  }

  func write(into sections: inout [IndexFormat.Section: [UInt8]]) {
    sections[.plainFirst] = first.section
    sections[.plainSix] = six.section
    sections[.plainEight] = eight.section
    sections[.plainNine] = nine.section
  }
}
