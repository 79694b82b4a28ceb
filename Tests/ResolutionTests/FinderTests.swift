import Indexing
import Resolution
import TestSupport
import Testing

struct FinderTests {
  private static func found(_ query: String) throws -> [String] {
    try Finder(NameIndex(SmallLexicon.lexicon)).find(query).map { "\($0.entry)\($0.isExact ? "" : "?")" }
  }

  @Test(
    "A name is found in any spelling that normalization makes equal",
    arguments: [
      ("횃불센터", ["torch"]), ("torch center", ["torch"]), ("火炬中心", ["torch"]), ("ＮＩＰＡ", ["nipa"]),
      ("nipa", ["nipa"]),
      ("\u{1112}\u{116B}\u{11BA}\u{1107}\u{116E}\u{11AF}센터", ["torch"]), ("중관촌 전시센터", ["zgc-hall"]),
      ("鍾南山", ["zhong"]), ("中關村展示中心", ["zgc-hall"]), ("과기부", ["most", "msit", "old-most"]),
    ])
  func exact(query: String, ids: [String]) throws {
    #expect(try Self.found(query) == ids)
  }

  @Test(
    "A near name is suggested, not linked; short names have no neighbours",
    arguments: [
      ("Torch Centre", ["torch?"]), ("Torch Cneter", ["torch?"]), ("정보통신산업진흥언", ["nipa?"]),
      ("횃불쎈터", ["torch?"]),
      ("조단오", []), ("이연", []), ("존재하지않는이름", []), ("", []), ("   ", []), ("𠀀", []),
    ])
  func suggestions(query: String, ids: [String]) throws {
    #expect(try Self.found(query) == ids)
  }

  @Test(
    "Edit distance counts letters, and swapped neighbours as one",
    arguments: [
      ("abc", "abc", 0), ("abc", "abd", 1), ("abc", "acb", 1), ("abc", "ab", 1), ("", "ab", 2),
      ("ca", "abc", 3),
    ])
  func distance(left: String, right: String, expected: Int) {
    func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    #expect(EditDistance.between(letters(left), letters(right), atMost: 5) == expected)
    #expect(EditDistance.between(letters(right), letters(left), atMost: 5) == expected)
    #expect(expected == 0 || EditDistance.between(letters(left), letters(right), atMost: expected - 1) == nil)
  }
}
