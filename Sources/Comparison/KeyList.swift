/// Keys as they are made, one after another in UTF-8.
struct KeyList {
  private(set) var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  private var start = 0

  init() {
    bytes.reserveCapacity(256)
    ranges.reserveCapacity(16)
  }

  /// Begins a key of the kind that `letter` stands for.
  mutating func begin(_ letter: Unicode.Scalar) {
    start = bytes.count
    bytes.append(UInt8(truncatingIfNeeded: letter.value))
  }

  mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

  /// Appends a code point; what is none is left out.
  mutating func append(_ value: UInt32) {
    if value < 0x80 { return bytes.append(UInt8(value)) }
    if let scalar = Unicode.Scalar(value) { bytes += UTF8.encode(scalar) ?? .init() }
  }

  /// Appends `number` to the base of 36.
  mutating func append(number: UInt64) {
    let first = bytes.count
    var rest = number
    repeat {
      let digit = UInt8(truncatingIfNeeded: rest % 36)
      bytes.append(digit < 10 ? 48 + digit : 87 + digit)
      rest /= 36
    } while rest > 0
    bytes[first...].reverse()
  }

  /// Ends the key; one that is no longer than `shortest` is dropped.
  mutating func end(shortest: Int = 0) {
    if bytes.count - start > shortest { ranges.append(start..<bytes.count) }
  }

  /// The places of the keys in ``bytes``, by the order of their letters, each key once.
  var sorted: [Range<Int>] {
    var result: [Range<Int>] = []
    result.reserveCapacity(ranges.count)
    for range in ranges {
      var place = result.count
      while place > 0, precedes(range, result[place - 1]) { place -= 1 }
      if place > 0, bytes[result[place - 1]] == bytes[range] { continue }
      result.insert(range, at: place)
    }
    return result
  }

  private func precedes(_ left: Range<Int>, _ right: Range<Int>) -> Bool {
    for offset in 0..<min(left.count, right.count) {
      let (x, y) = (bytes[left.lowerBound + offset], bytes[right.lowerBound + offset])
      if x != y { return x < y }
    }
    return left.count < right.count
  }
}
