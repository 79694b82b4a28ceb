import Normalization
import TestSupport
import TextModel
import Testing

struct NormalizerTests {
  static let matching: [(String, String, String)] = [
    ("ＳＫ　하이닉스", "sk 하이닉스", "full width and the ideographic space"),
    ("ＮＩＰＡ２０２６", "nipa2026", "full-width Latin and digits"),
    ("\u{1112}\u{116B}\u{11BA}\u{1107}\u{116E}\u{11AF}", "횃불", "NFD Hangul composes"),
    ("ㅎㅏㄴㄱㅜㄱ", "한국", "compatibility jamo, typed letter by letter"),
    ("\u{FFA1}\u{FFC2}\u{FFA4}\u{FFCC}", "가노", "half-width jamo"),
    ("ㄱㅏㄳㅏ", "갃\u{1161}", "a cluster ends a syllable and begins none"),
    ("\u{F9E1}", "李", "a compatibility ideograph"),
    ("鍾南山 乾隆", "钟南山 干隆", "traditional characters, for matching only"),
    ("Lü Xiānzhì ǛǙ", "lu xianzhi uu", "case and Latin diacritics"),
    ("e\u{301}\u{323}", "e", "combining marks after a Latin letter"),
    ("횃\u{200B}불\u{FEFF}센\u{00AD}터", "횃불센터", "zero width, BOM and soft hyphen"),
    ("한ㆍ중・日·美•獨‧法", "한·중·日·美·独·法", "middle dots, ㆍ among them"),
    ("한–중—미−일‐독", "한-중-미-일-독", "dashes"),
    ("‘가’“나”「다」『라』《마》", "'가'\"나\"\"다\"\"라\"\"마\"", "quotes and book titles"),
    ("（가）【나】〔다〕[라]", "(가)(나)(다)(라)", "brackets"),
    ("가\u{00A0}나\u{3000}다", "가 나 다", "NBSP and the ideographic space"),
    ("가\n\n나\r\n다", "가\n나\n다", "a line break with or without a blank line"),
    ("가\n\n\n나", "가\u{2029}나", "three line ends divide paragraphs"),
    ("가   나\t다", "가\t나\t다", "three spaces or a tab divide columns"),
    ("㈜삼성", "(주)삼성", "compatibility symbols"),
  ]

  @Test("The matching profile folds what only looks different", arguments: matching)
  func folds(text: String, expected: String, rule: String) throws {
    #expect(
      try Normalizer(.matching).normalize(text).string.unicodeScalars.elementsEqual(expected.unicodeScalars),
      "\(rule)")
  }

  @Test(
    "The display profile rewrites nothing that is shown",
    arguments: [
      ("乾隆 鍾南山 ＮＩＰＡ Lü", "乾隆 鍾南山 ＮＩＰＡ Lü", "no folding"),
      ("  중관촌\n\n전시센터 ", "중관촌 전시센터", "one line, single blanks, none at the ends"),
      ("\u{1112}\u{1161}\u{11AB}", "한", "NFC"),
    ])
  func display(text: String, expected: String, rule: String) throws {
    #expect(try Normalizer(.display).normalize(text).string.utf8.elementsEqual(expected.utf8), "\(rule)")
  }

  @Test("A compatibility ideograph keeps its reading as a hint, at its place")
  func hints() throws {
    let text = try Normalizer(.matching).normalize("이름 \u{F9E1}\u{F972}")
    #expect(text.readingHints.map(\.reading) == ["이", "심"])
    #expect(text.readingHints.map(\.span) == [TextSpan(7, 10), TextSpan(10, 13)])
  }

  @Test(
    "Malformed UTF-8 is reported with its offset and survived",
    arguments: [
      ([0x61, 0xFF, 0x62], [TextSpan(1, 2)], "a\u{FFFD}b"),
      ([0xEA, 0xB0, 0x61], [TextSpan(0, 2)], "\u{FFFD}a"),
      (
        [0x61, 0xED, 0xA0, 0x80], [TextSpan(1, 2), TextSpan(2, 3), TextSpan(3, 4)],
        "a\u{FFFD}\u{FFFD}\u{FFFD}"
      ),
      ([0xF0, 0x9F, 0x98], [TextSpan(0, 3)], "\u{FFFD}"),
      ([0xC0, 0x80], [TextSpan(0, 1), TextSpan(1, 2)], "\u{FFFD}\u{FFFD}"),
    ] as [([UInt8], [TextSpan], String)])
  func malformed(bytes: [UInt8], spans: [TextSpan], expected: String) throws {
    let text = try Normalizer(.matching).normalize(bytes)
    #expect(text.malformed == spans)
    #expect(text.string == expected)
  }
}
