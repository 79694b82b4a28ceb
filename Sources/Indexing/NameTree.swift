/// A run of names in the file, or a node that leads to several: what the directory and nodes hold.
struct NameRange {
  /// The place in `names`, or of a node in `nodes`.
  let offset: Int
  /// How many names; ``isNode`` where it is a node.
  let count: Int

  static let isNode = 0xFFF
  /// The most names that are looked through one by one.
  static let most = 8
}

/// The directory's slots: UInt32 place, 12 bits count, 20 bits of the hash. A count of 0 is an empty slot.
struct NameDirectory: @unchecked Sendable {
  /// Invariant: `slots` has `mask + 1` elements, a power of two, and lives as long as its file.
  private let slots: UnsafePointer<UInt64>
  private let mask: Int
  private let shift: UInt64

  init?(bytes: UnsafeRawBufferPointer) {
    let count = bytes.count / 8
    guard let base = bytes.baseAddress, count >= 2, count & (count - 1) == 0, bytes.count == count * 8,
      UInt(bitPattern: base) % 8 == 0
    else { return nil }
    slots = base.assumingMemoryBound(to: UInt64.self)
    mask = count - 1
    shift = UInt64(64 - count.trailingZeroBitCount)
  }

  @inline(__always)
  static func mark(_ hash: UInt64) -> UInt64 { hash & 0xF_FFFF }

  @inline(__always)
  func address(_ hash: UInt64) -> UnsafePointer<UInt64> { slots + Int(hash >> shift) }

  /// Calls `body` with every range whose mark is that of `hash`, which may be of other letters; stops where it is true.
  @inline(__always)
  func forEach(_ hash: UInt64, _ body: (NameRange) -> Bool) {
    var at = Int(hash >> shift)
    // A damaged file may have no empty slot, so that no more slots are read than there are.
    for _ in 0...mask {
      let slot = slots[at]
      let count = Int(slot >> 32 & 0xFFF)
      if count == 0 { return }
      if slot >> 44 == Self.mark(hash), body(NameRange(offset: Int(slot & 0xFFFF_FFFF), count: count)) {
        return
      }
      at = (at + 1) & mask
    }
  }

  /// The most slots that a look-up may read before one that is empty.
  var longestRun: Int {
    var longest = 0
    var run = 0
    // Around the end, where a run may go on.
    for at in 0...(mask * 2) {
      run = slots[at & mask] == 0 ? 0 : min(run + 1, mask + 1)
      longest = max(longest, run)
    }
    return longest
  }

  /// The bytes of a directory of `ranges` by hash.
  static func slots(of ranges: [(hash: UInt64, range: NameRange)]) -> [UInt64] {
    var count = 4
    while count * 3 < ranges.count * 4 { count *= 2 }
    var slots = [UInt64](repeating: 0, count: count)
    let shift = UInt64(64 - count.trailingZeroBitCount)
    for (hash, range) in ranges {
      var at = Int(hash >> shift)
      while slots[at] != 0 { at = (at + 1) & (count - 1) }
      slots[at] = slot(hash, range)
    }
    return slots
  }

  static func slot(_ hash: UInt64, _ range: NameRange) -> UInt64 {
    UInt64(range.offset) | UInt64(range.count) << 32 | mark(hash) << 44
  }
}

/// A node of the tree below a directory: names that share `depth` letters, by their next code; of those that only the
/// normalizer can read, names that share `depth` bytes, by their next byte.
///
/// UInt16 depth, UInt16 children, UInt32 place and UInt32 number of the names that end here, then the codes of the
/// children in order (UInt16, to a multiple of 4 bytes), their places (UInt32) and counts (UInt16, to a multiple of 4).
struct NameNode {
  let depth: Int
  let ending: NameRange
  private let codes: UnsafePointer<UInt16>
  private let places: UnsafePointer<UInt32>
  private let counts: UnsafePointer<UInt16>
  let children: Int

  static let headerSize = 12

  /// Returns the node at `offset` of `nodes`, or nil where there is no whole one.
  init?(_ nodes: UnsafeRawBufferPointer, at offset: Int) {
    guard let base = nodes.baseAddress, offset >= 0, offset % 4 == 0, offset + Self.headerSize <= nodes.count
    else {
      return nil
    }
    depth = Int((base + offset).load(as: UInt16.self))
    children = Int((base + offset + 2).load(as: UInt16.self))
    ending = NameRange(
      offset: Int((base + offset + 4).load(as: UInt32.self)),
      count: Int((base + offset + 8).load(as: UInt32.self)))
    let codesAt = offset + Self.headerSize
    let placesAt = codesAt + (children * 2 + 3) / 4 * 4
    let countsAt = placesAt + children * 4
    guard countsAt + children * 2 <= nodes.count else { return nil }
    codes = (base + codesAt).assumingMemoryBound(to: UInt16.self)
    places = (base + placesAt).assumingMemoryBound(to: UInt32.self)
    counts = (base + countsAt).assumingMemoryBound(to: UInt16.self)
  }

  /// The range of the names whose next code is `code`.
  func child(_ code: UInt16) -> NameRange? {
    var low = 0
    var high = children
    while low < high {
      let middle = (low + high) / 2
      if codes[middle] < code { low = middle + 1 } else { high = middle }
    }
    guard low < children, codes[low] == code else { return nil }
    return child(at: low)
  }

  /// The range of the child at `index`, below ``children``.
  func child(at index: Int) -> NameRange { NameRange(offset: Int(places[index]), count: Int(counts[index])) }
}
