import Transliteration

/// JSON as it is written, part by part; one is used again for line after line.
struct JSONText {
  private(set) var bytes: [UInt8] = []
  private var numbers = NumberTexts()
  /// Whether anything needs an escape: forms are made of the name and of tables, and tables have no such signs.
  private(set) var needsEscapes = false

  init() {}

  /// Empties the text, for a line whose parts need escapes only where one of the names does.
  mutating func begin(escaping name: String, _ other: String = "") {
    needsEscapes = Self.needsEscapes(name) || Self.needsEscapes(other)
    bytes.removeAll(keepingCapacity: true)
  }

  private static func needsEscapes(_ name: String) -> Bool {
    let letters = name.utf8.span
    for index in letters.indices {
      let byte = letters[index]
      // Readings have full-width signs, which begin with EF, narrow: ＂ is a quotation mark there.
      if byte < 0x20 || byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "\\") || byte == 0xEF {
        return true
      }
    }
    return false
  }

  /// Appends `byte` as it is.
  mutating func raw(_ byte: UInt8) { bytes.append(byte) }

  /// Appends `text` as it is.
  mutating func raw(_ text: String) {
    let text = text.utf8.span
    bytes.append(addingCapacity: text.count) { output in
      for index in text.indices { output.append(text[index]) }
    }
  }

  /// Appends `piece` as it is.
  mutating func raw(_ piece: [UInt8]) { bytes.append(contentsOf: piece) }

  /// Appends `start`, what stands at `range` of `text`, and `end`, all as they are.
  mutating func raw(_ start: [UInt8], _ text: [UInt8], _ range: Range<Int>, _ end: [UInt8]) {
    let (start, text, end) = (start.span, text.span, end.span)
    bytes.append(addingCapacity: start.count + range.count + end.count) { output in
      for index in start.indices { output.append(start[index]) }
      for index in range { output.append(text[index]) }
      for index in end.indices { output.append(end[index]) }
    }
  }

  /// Appends `text` as it is.
  mutating func raw(_ text: ArraySlice<UInt8>) { bytes.append(contentsOf: text) }

  /// Appends reasons, `"강 = Kang (…)","…"`, with escapes.
  mutating func escaped(_ reasons: [Reason]) {
    for (index, reason) in reasons.enumerated() {
      if index > 0 { raw(",") }
      string(reason.description)
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
    escape(text.utf8)
  }

  /// Appends `text`, UTF-8, likewise.
  mutating func escaped(_ text: ArraySlice<UInt8>) {
    guard needsEscapes else { return raw(text) }
    escape(text)
  }

  private mutating func escape(_ text: some Sequence<UInt8>) {
    for byte in text {
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
    bytes.append(addingCapacity: 6) { output in
      output.append(UInt8(ascii: "0"))
      output.append(UInt8(ascii: "."))
      var rest = scaled
      var unit = 1000
      while rest > 0 {
        output.append(UInt8(truncatingIfNeeded: 48 + rest / unit))
        rest %= unit
        unit /= 10
      }
    }
  }

  private static func hex(_ digit: UInt8) -> UInt8 { digit < 10 ? 48 + digit : 87 + digit }

  /// Appends a number with as many digits as tell it apart from others.
  mutating func number(_ value: Double) {
    // Most have two decimals at most; where those give the value back, no shorter digits do.
    guard value != 0, abs(value) < 1000 else { return raw(numbers.text(value)) }
    let hundredths = (value * 100).rounded()
    guard hundredths / 100 == value else { return raw(numbers.text(value)) }
    let number = Int(abs(hundredths))
    if value < 0 { bytes.append(UInt8(ascii: "-")) }
    let (whole, tenths, rest) = (number / 100, number / 10 % 10, number % 10)
    if whole >= 100 { digit(whole / 100) }
    if whole >= 10 { digit(whole / 10 % 10) }
    digit(whole % 10)
    bytes.append(UInt8(ascii: "."))
    digit(tenths)
    if rest > 0 { digit(rest) }
  }

  private mutating func digit(_ digit: Int) { bytes.append(UInt8(truncatingIfNeeded: 48 + digit)) }
}
