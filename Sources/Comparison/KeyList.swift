import Transliteration

/// Keys as they are made, one after another in UTF-8.
struct KeyList {
  private(set) var bytes: [UInt8] = []
  private var ranges: [Range<Int>] = []
  /// The places of the keys in ``bytes``; sorted, each key once, after ``sort()``.
  private(set) var sorted: [Range<Int>] = []
  private var start = 0

  init() {
    bytes.reserveCapacity(256)
    ranges.reserveCapacity(16)
    sorted.reserveCapacity(16)
  }

  /// Empties the list, for the keys of another name.
  mutating func removeAll() {
    bytes.removeAll(keepingCapacity: true)
    ranges.removeAll(keepingCapacity: true)
    sorted.removeAll(keepingCapacity: true)
  }

  /// Begins a key of the kind that `letter` stands for.
  mutating func begin(_ letter: Unicode.Scalar) {
    start = bytes.count
    bytes.append(UInt8(truncatingIfNeeded: letter.value))
  }

  mutating func append(_ text: some Sequence<UInt8>) { bytes.append(contentsOf: text) }

  /// Appends a code point; what is none is left out.
  mutating func append(_ value: UInt32) { bytes.append(codePoint: value) }

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

  /// Sorts the keys by the order of their letters.
  mutating func sort() {
    let list = bytes
    let bytes = list.span
    next: for range in ranges {
      var place = sorted.count
      sorted.append(range)
      while place > 0 {
        let order = Self.order(range, sorted[place - 1], bytes)
        if order == 0 {
          sorted.remove(at: place)
          continue next
        }
        if order > 0 { break }
        sorted[place] = sorted[place - 1]
        sorted[place - 1] = range
        place -= 1
      }
    }
  }

  /// Below 0 where the key at `left` comes before that at `right`, 0 where they are alike.
  private static func order(_ left: Range<Int>, _ right: Range<Int>, _ bytes: Span<UInt8>) -> Int {
    let shift = right.lowerBound - left.lowerBound
    for place in left.lowerBound..<left.lowerBound + min(left.count, right.count) {
      let (x, y) = (bytes[place], bytes[place + shift])
      if x != y { return x < y ? -1 : 1 }
    }
    return left.count - right.count
  }
}
