import Normalization
import TestSupport
import TextModel
import Testing

/// Properties of normalization that no table of cases can show.
struct NormalizerPropertyTests {
  /// A piece of text and what matching makes of it, whatever stands beside it.
  private static let atoms: [(source: String, matching: String)] = [
    ("가", "가"), ("\u{1112}\u{1161}\u{11AB}", "한"), ("ㅎㅏㄴ", "한"), ("ﾡￂ", "가"), ("Ａ", "a"), ("ﬁ", "fi"),
    ("９", "9"), ("é", "e"), ("u\u{308}", "u"), ("ǚ", "u"), ("\u{F9E1}", "李"), ("鍾", "钟"), ("門", "门"),
    ("中", "中"),
    ("\u{200B}", ""), ("\u{FEFF}", ""), ("ㆍ", "·"), ("—", "-"), ("「", "\""), ("（", "("), ("㈜", "(주)"),
    ("😀", "😀"),
    ("Σ", "σ"), ("ß", "ss"), ("x", "x"),
  ]

  @Test("Every offset of the result maps to the atom that it came from", arguments: 0..<40)
  func exactOffsets(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var source = ""
    var expected = ""
    var places: [(source: TextSpan, target: TextSpan)] = []
    for _ in 0..<60 {
      // A letter between atoms keeps them apart: jamo and marks would otherwise join their neighbours.
      guard let atom = Self.atoms.randomElement(using: &random) else { continue }
      for piece in [atom, (source: "|", matching: "|")] {
        places.append(
          (
            TextSpan(source.utf8.count, source.utf8.count + piece.source.utf8.count),
            TextSpan(expected.utf8.count, expected.utf8.count + piece.matching.utf8.count)
          ))
        source += piece.source
        expected += piece.matching
      }
    }
    let text = try Normalizer(.matching).normalize(source)
    #expect(text.string.utf8.elementsEqual(expected.utf8))
    for place in places where place.target.length > 0 {
      #expect(text.map.original(place.target) == place.source)
    }
  }

  @Test("Normalizing again changes nothing, for every code point", arguments: Profile.allCases)
  func idempotentEverywhere(profile: Profile) throws {
    let normalizer = Normalizer(profile)
    for start in stride(from: UInt32(0), through: 0x10FFFF, by: 512) {
      let scalars = (start..<(start + 512)).compactMap(Unicode.Scalar.init)
      // Each once by itself, once after a Hangul letter that it might join, once after a Latin one.
      let text = scalars.map { "|\($0)|가\($0)|e\($0)|" }.joined()
      let once = try normalizer.normalize(text)
      let twice = try normalizer.normalize(once.bytes)
      #expect(once.bytes == twice.bytes, "from U+\(String(start, radix: 16))")
    }
  }

  private static let alphabet: [String] = [
    "가", "각", "\u{1100}", "\u{1161}", "\u{11A8}", "ㄱ", "ㅏ", "ㄳ", "ﾡ", "ￂ", "A", "é", "e", "\u{301}",
    "\u{323}", "Ａ", "中",
    "門", "\u{F9E1}", "乾", " ", "\u{A0}", "\u{3000}", "\n", "\r", "\r\n", "\t", "\u{2029}", "\u{200B}",
    "\u{FE0F}", "·",
    "ㆍ", "-", "—", "'", "´", "¨", "(", "（", "İ", "ǆ", "😀", "\u{0C}", "\u{85}",
  ]

  @Test("Normalizing again changes nothing, for random mixed text", arguments: 0..<200)
  func idempotent(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = (0..<40).compactMap { _ in Self.alphabet.randomElement(using: &random) }.joined()
    for profile in Profile.allCases {
      let once = try Normalizer(profile).normalize(text)
      #expect(try Normalizer(profile).normalize(once.bytes).bytes == once.bytes, "\(text.debugDescription)")
    }
  }

  @Test("The map of random bytes is in order, inside the text and between characters", arguments: 0..<200)
  func orderedMap(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = (0..<30).compactMap { _ in Self.alphabet.randomElement(using: &random) }.joined().utf8.map(
      \.self)
    for _ in 0..<4 {
      bytes.insert(
        .random(in: .min ... .max, using: &random), at: .random(in: 0...bytes.count, using: &random))
    }
    let text = try Normalizer(.matching).normalize(bytes)
    var before = TextSpan(0, 0)
    var at = 0
    for scalar in text.string.unicodeScalars {
      let span = text.map.original(TextSpan(at, at + UTF8.width(scalar)))
      #expect(span.start >= before.start && span.end >= before.end && span.end <= bytes.count)
      #expect(span.length > 0)
      at += UTF8.width(scalar)
      before = span
    }
  }
}
