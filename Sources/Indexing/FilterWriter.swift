/// A set of bits on its way into an index; its size is a power of two.
struct FilterWriter {
  private(set) var bytes: [UInt8]
  /// How far a 64-bit hash is shifted to address a bit, and to address a pair of bits.
  let shift: UInt64
  let pairShift: UInt64

  init(bits: Int) {
    bytes = [UInt8](repeating: 0, count: bits / 8)
    shift = UInt64(64 - bits.trailingZeroBitCount)
    pairShift = UInt64(64 - (bits / 2).trailingZeroBitCount)
  }

  mutating func set(_ bit: Int) { bytes[bit >> 3] |= 1 << UInt8(bit & 7) }

  /// Sets the bit that `cmemory_bit` reads of `hash`.
  mutating func set(_ hash: UInt64) { set(Int(hash >> shift)) }

  /// The least power of two that is no less than `bits`, within bounds.
  static func size(bits: Int, atLeast: Int, atMost: Int) -> Int {
    var size = atLeast
    while size < min(bits, atMost) { size *= 2 }
    return size
  }
}
