/// Writes reasons, of one reading or of several one after the other.
struct TraceWriter: Sendable {
  /// A place among the reasons.
  struct Place: Comparable, Sendable {
    static let start = Place(text: 0, step: 0)
    let text: Int
    let step: Int

    static func < (first: Place, second: Place) -> Bool { first.text < second.text }
  }

  /// The words of each reason in quotes, with a comma behind it.
  private(set) var text: [UInt8] = []
  private(set) var steps: [TraceStep] = []

  /// Returns a writer with room for `count` reasons.
  init(capacity count: Int = 0) {
    guard count > 0 else { return }
    text.reserveCapacity(count * 56)
    steps.reserveCapacity(count)
  }

  /// Where the next reason is written.
  var place: Place { Place(text: text.count, step: steps.count) }

  mutating func append(_ source: String, _ target: String, _ rule: WrittenRule) {
    begin(source.utf8.count, target.utf8.count, rule)
    text.append(UInt8(ascii: "\""))
    text.append(contentsOf: source.utf8)
    text.append(contentsOf: " = ".utf8)
    text.append(contentsOf: target.utf8)
    text.append(contentsOf: rule.ending)
  }

  /// Appends a reason whose source is code points, and its target what stands at `range` of `bytes` in UTF-8.
  mutating func append(
    _ source: some Collection<UInt32>, _ bytes: [UInt8], _ range: Range<Int>, _ rule: WrittenRule
  ) {
    let target = bytes.span
    append(source, targetWidth: range.count, rule) { output in
      for index in range { output.append(target[index]) }
    }
  }

  /// Appends a reason whose target is letters packed into an integer, first lowest.
  mutating func append(_ source: some Collection<UInt32>, packed target: UInt64, _ rule: WrittenRule) {
    append(source, targetWidth: (71 - target.leadingZeroBitCount) / 8, rule) { output in
      var rest = target
      while rest != 0 {
        output.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }

  /// Appends a reason of one code point for others.
  mutating func append(_ source: some Collection<UInt32>, scalar target: UInt32, _ rule: WrittenRule) {
    append(source, targetWidth: UTF8.width(target), rule) { $0.append(scalar: target) }
  }

  private mutating func append(
    _ source: some Collection<UInt32>, targetWidth: Int, _ rule: WrittenRule,
    writeTarget: (inout OutputSpan<UInt8>) -> Void
  ) {
    let sourceWidth = source.reduce(0) { $0 + UTF8.width($1) }
    begin(sourceWidth, targetWidth, rule)
    let ending = rule.ending.span
    text.append(addingCapacity: sourceWidth + targetWidth + 4 + ending.count) { output in
      output.append(UInt8(ascii: "\""))
      for value in source { output.append(scalar: value) }
      output.append(UInt8(ascii: " "))
      output.append(UInt8(ascii: "="))
      output.append(UInt8(ascii: " "))
      writeTarget(&output)
      for index in ending.indices { output.append(ending[index]) }
    }
  }

  /// Appends a reason that was written before.
  mutating func append(_ reason: WrittenReason) {
    steps.append(reason.step)
    text.append(contentsOf: reason.text)
  }

  /// Appends reasons that another writer wrote.
  mutating func append(_ text: ArraySlice<UInt8>, _ steps: ArraySlice<TraceStep>) {
    self.steps.append(contentsOf: steps)
    self.text.append(contentsOf: text)
  }

  /// Empties the writer, which keeps its room.
  mutating func removeAll() {
    text.removeAll(keepingCapacity: true)
    steps.removeAll(keepingCapacity: true)
  }

  private mutating func begin(_ source: Int, _ target: Int, _ rule: WrittenRule) {
    steps.append(
      TraceStep(
        source: UInt32(source), target: UInt32(target), rule: UInt32(rule.number),
        length: UInt32(source + target + rule.ending.count + 4)))
  }
}

/// A reason that is written once, with a table, for all readings that have it.
struct WrittenReason: Sendable {
  fileprivate let text: [UInt8]
  fileprivate let step: TraceStep

  init(_ source: String, _ target: String, _ rule: Rule) {
    var writer = TraceWriter()
    writer.append(source, target, WrittenRule(rule))
    (text, step) = (writer.text, writer.steps[0])
  }
}

extension UTF8 {
  /// How many bytes `value` takes; what is no scalar value stands as U+FFFD.
  static func width(_ value: UInt32) -> Int {
    switch value {
    case 0..<0x80: 1
    case 0x80..<0x800: 2
    case 0x10000..<0x11_0000: 4
    default: 3
    }
  }
}

extension OutputSpan<UInt8> {
  /// Appends the code point `value` in UTF-8; what is no scalar value as U+FFFD.
  mutating func append(scalar value: UInt32) {
    func tail(_ shift: UInt32) -> UInt8 { UInt8(truncatingIfNeeded: value >> shift & 0x3F) | 0x80 }
    switch value {
    case 0..<0x80: append(UInt8(truncatingIfNeeded: value))
    case 0x80..<0x800:
      append(UInt8(truncatingIfNeeded: value >> 6) | 0xC0)
      append(tail(0))
    case 0x10000..<0x11_0000:
      append(UInt8(truncatingIfNeeded: value >> 18) | 0xF0)
      append(tail(12))
      append(tail(6))
      append(tail(0))
    case 0xD800..<0xE000, 0x11_0000...: append(scalar: 0xFFFD)
    default:
      append(UInt8(truncatingIfNeeded: value >> 12) | 0xE0)
      append(tail(6))
      append(tail(0))
    }
  }
}

extension [UInt8] {
  /// Appends the code point `value` in UTF-8; what is no scalar value as U+FFFD.
  mutating func append(scalar value: UInt32) {
    append(addingCapacity: 4) { $0.append(scalar: value) }
  }

  /// Appends bytes packed into an integer, first lowest; a zero ends them.
  mutating func append(packed bytes: UInt64) {
    append(addingCapacity: 8) { output in
      var rest = bytes
      while rest != 0 {
        output.append(UInt8(truncatingIfNeeded: rest))
        rest >>= 8
      }
    }
  }
}
