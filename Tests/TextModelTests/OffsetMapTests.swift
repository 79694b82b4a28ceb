import Testing
import TextModel

struct OffsetMapTests {
  /// "Ａbc" → "abc" → "ac": a wide letter narrowed, then b removed.
  private static let map: OffsetMap = {
    var map = OffsetMap()
    map.append([.init(source: TextSpan(0, 3), target: TextSpan(0, 1))])
    map.append([.init(source: TextSpan(1, 2), target: TextSpan(1, 1))])
    return map
  }()

  @Test(
    "A span maps through every rewrite",
    arguments: [
      (TextSpan(0, 1), TextSpan(0, 3), "a changed run maps to the whole of its original"),
      (TextSpan(1, 2), TextSpan(4, 5), "what was removed before it does not belong to it"),
      (TextSpan(0, 2), TextSpan(0, 5), "what was removed inside it does"),
      (TextSpan(1, 1), TextSpan(4, 4), "an empty span stays empty"),
    ])
  func spans(span: TextSpan, original: TextSpan, rule: String) {
    #expect(Self.map.original(span) == original, "\(rule)")
  }

  @Test("A text that was not rewritten maps to itself")
  func identity() {
    #expect(OffsetMap().original(TextSpan(3, 7)) == TextSpan(3, 7))
  }

  @Test(
    "Offsets convert to every unit",
    arguments: [
      (OffsetUnit.utf8, [0, 1, 4, 8, 9]), (.codepoints, [0, 1, 2, 3, 4]), (.utf16, [0, 1, 2, 4, 5]),
    ])
  func units(unit: OffsetUnit, expected: [Int]) {
    let converter = OffsetConverter(Array("a박😀z".utf8), to: unit)
    #expect([0, 1, 4, 8, 9].map(converter.convert) == expected)
  }

  @Test("Conversion reads on from checkpoints as from the start")
  func checkpoints() {
    let text = String(repeating: "a박😀", count: 1000)
    let converter = OffsetConverter(Array(text.utf8), to: .utf16)
    var utf8 = 0
    var utf16 = 0
    for scalar in text.unicodeScalars {
      #expect(converter.convert(utf8) == utf16)
      utf8 += UTF8.width(scalar)
      utf16 += UTF16.width(scalar)
    }
    #expect(converter.convert(utf8) == utf16)
  }
}
