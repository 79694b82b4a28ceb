/// JSON as it is written, part by part.
struct JSONText {
  private(set) var bytes: [UInt8] = []

  init() { bytes.reserveCapacity(4096) }

  mutating func raw(_ text: String) { bytes.append(contentsOf: text.utf8) }

  mutating func string(_ text: String) {
    bytes.append(UInt8(ascii: "\""))
    escaped(text)
    bytes.append(UInt8(ascii: "\""))
  }

  /// Appends `text` as it stands in a JSON string (RFC 8259, section 7).
  mutating func escaped(_ text: String) {
    if text.utf8.allSatisfy({ $0 >= 0x20 && $0 != UInt8(ascii: "\"") && $0 != UInt8(ascii: "\\") }) {
      return raw(text)
    }
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
    var digits = [UInt8](repeating: UInt8(ascii: "0"), count: 4)
    var rest = scaled
    for place in stride(from: 3, through: 0, by: -1) {
      digits[place] += UInt8(rest % 10)
      rest /= 10
    }
    while digits.last == UInt8(ascii: "0") { digits.removeLast() }
    bytes.append(contentsOf: digits)
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }

  /// Appends a number with as many digits as tell it apart from others.
  mutating func number(_ value: Double) { raw("\(value)") }
}
