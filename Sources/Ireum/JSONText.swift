import Transliteration

/// JSON as it is written, part by part.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  /// Whether anything needs an escape: forms are made of the name and of tables, and tables have no such signs.
  private let needsEscapes: Bool
  /// Where the last reasons of each place are written.
  private var reasonPlaces: [Range<Int>] = []

  init(escaping name: String, capacity: Int) {
    needsEscapes = name.utf8.contains { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }
    bytes.reserveCapacity(capacity)
  }

  /// Appends `text` as it is. Most pieces are a few bytes long, and one by one is quickest for these.
  mutating func raw(_ text: String) {
    let span = text.utf8.span
    for index in span.indices { bytes.append(span[index]) }
  }

  /// Appends reasons, `"강 = Kang (…)","…"`; those that the reading before has in the same place are copied.
  mutating func reasons(_ reasons: [Reason], like before: [Reason]) {
    for index in reasons.indices {
      if index > 0 { bytes.append(UInt8(ascii: ",")) }
      let start = bytes.count
      if index < before.count, index < reasonPlaces.count, before[index] == reasons[index] {
        bytes.append(contentsOf: bytes[reasonPlaces[index]])
      } else {
        raw("\"")
        escaped(reasons[index].source)
        raw(" = ")
        escaped(reasons[index].target)
        raw(" (")
        bytes.append(contentsOf: reasons[index].rule.rawValue.utf8)
        raw(")\"")
      }
      if index < reasonPlaces.count {
        reasonPlaces[index] = start..<bytes.count
      } else {
        reasonPlaces.append(start..<bytes.count)
      }
    }
  }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    escaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends `text` as it stands in a JSON string (RFC 8259, section 7).
  mutating func escaped(_ text: String) {
    guard needsEscapes else { return raw(text) }
    for byte in text.utf8 {
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"):
        bytes.append(UInt8(ascii: "\\"))
        bytes.append(byte)
      case 0..<0x20:
        raw("\\u00")
        bytes.append(UInt8(ascii: "0") + byte >> 4)
        bytes.append(Self.hex(byte & 0xF))
      default: bytes.append(byte)
      }
    }
  }

  /// Appends a number of `0...1` with at most four decimals.
  mutating func weight(_ weight: Double) {
    let scaled = Int((weight * 10_000).rounded())
    if scaled >= 10_000 { return raw("1") }
    if scaled == 0 { return raw(weight > 0 ? "0.0001" : "0") }
    raw("0.")
    var rest = scaled
    var unit = 1000
    while rest > 0 {
      bytes.append(UInt8(ascii: "0") + UInt8(rest / unit))
      rest %= unit
      unit /= 10
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }

  /// Appends a number with as many digits as tell it apart from others.
  mutating func number(_ value: Double) { raw("\(value)") }
}
