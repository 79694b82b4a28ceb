import TextModel

/// A rewritten text and its edits, built from left to right over its source.
struct Rewrite {
  private(set) var bytes: [UInt8] = []
  private(set) var edits: [OffsetMap.Edit] = []
  /// How much of the source is in `bytes` already.
  private var copied = 0

  init(bytes: [UInt8], edits: [OffsetMap.Edit]) {
    (self.bytes, self.edits) = (bytes, edits)
  }

  /// Returns what `body` makes of `source`: it names the runs to replace, in order; the rest is kept.
  static func of(_ source: [UInt8], _ body: (inout Rewrite) -> Void) -> Rewrite {
    var result = Rewrite(bytes: [], edits: [])
    result.bytes.reserveCapacity(source.count)
    body(&result)
    if result.edits.isEmpty { return Rewrite(bytes: source, edits: []) }
    result.bytes.append(contentsOf: source[result.copied...])
    return result
  }

  /// Replaces `range` of `source` by `replacement`; a replacement by the same bytes is no edit.
  mutating func replace(_ range: Range<Int>, of source: [UInt8], by replacement: some Collection<UInt8>) {
    if source[range].elementsEqual(replacement) { return }
    bytes.append(contentsOf: source[copied..<range.lowerBound])
    let start = bytes.count
    bytes.append(contentsOf: replacement)
    edits.append(
      .init(source: TextSpan(range.lowerBound, range.upperBound), target: TextSpan(start, bytes.count)))
    copied = range.upperBound
  }
}

/// A code point of a text and where it stands.
struct ScalarAt {
  let value: UInt32
  let range: Range<Int>
}

/// Walks well-formed UTF-8 by code points; a step after `Step.repair` may rely on that.
struct ScalarWalk: Sequence, IteratorProtocol {
  private let bytes: [UInt8]
  private var at = 0

  init(_ bytes: [UInt8]) { self.bytes = bytes }

  mutating func next() -> ScalarAt? {
    guard at < bytes.count else { return nil }
    let start = at
    let lead = UInt32(bytes[at])
    let length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    var value = length == 1 ? lead : lead & (0x7F >> UInt32(length))
    for index in (start + 1)..<(start + length) where length > 1 {
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    at = start + length
    return ScalarAt(value: value, range: start..<at)
  }
}

/// The UTF-8 of one code point; U+FFFD where `value` is none.
func utf8(_ value: UInt32) -> [UInt8] {
  Array(String(Unicode.Scalar(value) ?? "\u{FFFD}").utf8)
}
