import Normalization
import Testing

struct DisplayWidthTests {
  @Test(
    "Columns are what a terminal shows",
    arguments: [
      ("abc", 3), ("횃불센터", 8), ("火炬中心", 8), ("ＮＩＰＡ", 8), ("e\u{301}", 1), ("횃\u{200B}불", 4),
      ("\u{1112}\u{1161}\u{11AB}", 2), ("–", 1), ("", 0),
    ])
  func columns(text: String, expected: Int) {
    #expect(DisplayWidth.columns(text) == expected)
  }
}
