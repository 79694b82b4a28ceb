/// A set of bits on its way into an index; its size is a power of two.
struct FilterWriter {
  private var bytes: [UInt8]
  /// The bits that are set where it is one of changes, which are few; nil where it is whole.
  private var bits: [Int]?
  /// How far a 64-bit hash is shifted to address a bit, and to address a pair of bits.
  let shift: UInt64
  let pairShift: UInt64

  init(bits: Int, ofChanges: Bool) {
    bytes = [UInt8](repeating: 0, count: ofChanges ? 0 : bits / 8)
    self.bits = ofChanges ? [] : nil
    shift = UInt64(64 - bits.trailingZeroBitCount)
    pairShift = UInt64(64 - (bits / 2).trailingZeroBitCount)
  }

  mutating func set(_ bit: Int) {
    if bits != nil { bits?.append(bit) } else { bytes[bit >> 3] |= 1 << UInt8(bit & 7) }
  }

  /// The bytes of its section.
  var section: [UInt8] { bits.map(DeltaFilters.words(ofBits:)) ?? bytes }

  /// Sets the bit that `cmemory_bit` reads of `hash`.
  mutating func set(_ hash: UInt64) { set(Int(hash >> shift)) }

  /// The least power of two that is no less than `bits`, within bounds.
  static func size(bits: Int, atLeast: Int, atMost: Int) -> Int {
    var size = atLeast
    while size < min(bits, atMost) { size *= 2 }
    return size
  }
}
