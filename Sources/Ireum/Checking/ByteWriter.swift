/// Writes numbers and texts as bytes, as ``ByteReader`` reads them: numbers in groups of seven bits, lowest first, the
/// last without its upper bit; texts as their length in UTF-8 and the bytes.
struct ByteWriter {
  private(set) var bytes: [UInt8] = []

  mutating func write(_ number: Int) {
    var rest = UInt(bitPattern: number)
    while rest >= 0x80 {
      bytes.append(UInt8(truncatingIfNeeded: rest) | 0x80)
      rest >>= 7
    }
    bytes.append(UInt8(rest))
  }

  mutating func write(_ text: String) {
    write(text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func write(_ flag: Bool) { bytes.append(flag ? 1 : 0) }

  mutating func write<Value>(_ value: Value?, _ body: (inout ByteWriter, Value) -> Void) {
    write(value != nil)
    if let value { body(&self, value) }
  }

  mutating func write<Values: Collection>(
    _ values: Values, _ body: (inout ByteWriter, Values.Element) -> Void
  ) {
    write(values.count)
    for value in values { body(&self, value) }
  }

  mutating func write<Value: CaseIterable & Equatable>(case value: Value) {
    write(Value.allCases.enumerated().first { $0.element == value }?.offset ?? 0)
  }

  mutating func append(_ other: [UInt8]) { bytes += other }
}

/// Reads what ``ByteWriter`` wrote. Bytes that it did not write make it fail, and nothing else.
struct ByteReader {
  /// The bytes are not what was expected.
  struct Failure: Error {}

  private let bytes: [UInt8]
  private(set) var place: Int
  private let end: Int

  init(_ bytes: [UInt8], _ range: Range<Int>) {
    (self.bytes, place, end) = (bytes, range.lowerBound, min(range.upperBound, bytes.count))
  }

  var isAtEnd: Bool { place >= end }

  mutating func number() throws(Failure) -> Int {
    var value: UInt = 0
    var shift: UInt = 0
    while place < end, shift < 64 {
      let byte = bytes[place]
      place += 1
      value |= UInt(byte & 0x7F) << shift
      if byte < 0x80 { return Int(bitPattern: value) }
      shift += 7
    }
    throw Failure()
  }

  /// A number that counts something of at least one byte each.
  mutating func count() throws(Failure) -> Int {
    let value = try number()
    guard value >= 0, value <= end - place else { throw Failure() }
    return value
  }

  mutating func text() throws(Failure) -> String {
    let length = try count()
    defer { place += length }
    return String(decoding: bytes[place..<place + length], as: UTF8.self)
  }

  mutating func flag() throws(Failure) -> Bool {
    guard place < end, bytes[place] < 2 else { throw Failure() }
    place += 1
    return bytes[place - 1] == 1
  }

  mutating func optional<Value>(
    _ body: (inout ByteReader) throws(Failure) -> Value
  ) throws(Failure) -> Value? {
    try flag() ? try body(&self) : nil
  }

  mutating func list<Value>(
    _ body: (inout ByteReader) throws(Failure) -> Value
  ) throws(Failure) -> [Value] {
    let count = try count()
    var values: [Value] = []
    values.reserveCapacity(count)
    for _ in 0..<count { values.append(try body(&self)) }
    return values
  }

  mutating func value<Value: CaseIterable>(_: Value.Type) throws(Failure) -> Value
  where Value.AllCases.Index == Int {
    let index = try number()
    guard Value.allCases.indices.contains(index) else { throw Failure() }
    return Value.allCases[index]
  }

  /// Passes over `length` bytes and returns where they are.
  mutating func range(_ length: Int) throws(Failure) -> Range<Int> {
    guard length >= 0, length <= end - place else { throw Failure() }
    defer { place += length }
    return place..<place + length
  }
}
