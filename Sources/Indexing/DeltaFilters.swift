/// The filters of changes: those words of them, as large as the filters of the index, that have a bit set.
///
/// UInt32 place of a word of 8 bytes and UInt32 of the upper and of the lower half of it, one after another.
enum DeltaFilters {
  static let kinds: [IndexFormat.Section] = [
    .pairs, .triples, .plainFirst, .plainSix, .plainEight, .plainNine,
  ]
  private static let size = 12

  /// The words in which `bits` are.
  static func words(ofBits bits: [Int]) -> [UInt8] {
    var words: [UInt32] = []
    var last = -1
    for bit in bits.sorted() {
      if bit >> 6 != last {
        words += [UInt32(bit >> 6), 0, 0]
        last = bit >> 6
      }
      words[words.count - (bit & 32 != 0 ? 2 : 1)] |= 1 << UInt32(bit & 31)
    }
    return NameWriter.bytes(words)
  }

  /// How many words `words` have.
  static func count(_ words: UnsafeRawBufferPointer?) -> Int { (words?.count ?? 0) / size }

  /// Sets in `filter` the bits that `words` have; false where they lie outside.
  static func merge(_ words: UnsafeRawBufferPointer, into filter: UnsafeMutableRawBufferPointer) -> Bool {
    let filter = filter.bindMemory(to: UInt64.self)
    for at in stride(from: 0, to: words.count - size + 1, by: size) {
      func number(_ offset: Int) -> UInt64 {
        UInt64(words.loadUnaligned(fromByteOffset: at + offset, as: UInt32.self))
      }
      let place = Int(number(0))
      guard place < filter.count else { return false }
      filter[place] |= number(4) << 32 | number(8)
    }
    return true
  }
}
