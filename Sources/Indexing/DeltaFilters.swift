/// The filters of changes: those words of them, as large as the filters of the index, that have a bit set.
///
/// UInt32 place of a word of 8 bytes and UInt32 of the upper and of the lower half of it, one after another.
enum DeltaFilters {
  static let kinds: [IndexFormat.Section] = [
    .pairs, .triples, .plainFirst, .plainSix, .plainEight, .plainNine,
  ]
  private static let size = 12

  /// The words of `filter` that are not 0.
  static func words(of filter: [UInt8]) -> [UInt8] {
    var bytes: [UInt8] = []
    filter.withUnsafeBytes { filter in
      for (place, word) in filter.bindMemory(to: UInt64.self).enumerated() where word != 0 {
        for number in [UInt32(place), UInt32(word >> 32), UInt32(truncatingIfNeeded: word)] {
          withUnsafeBytes(of: number) { bytes.append(contentsOf: $0) }
        }
      }
    }
    return bytes
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
