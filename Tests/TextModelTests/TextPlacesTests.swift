import TextModel
import Testing

struct TextPlacesTests {
  @Test("Lines count from 1, in the text or in its pages")
  func places() {
    let bytes = Array("a\nb\n\u{C}c\nd\n\u{C}".utf8)
    let plain = TextPlaces(bytes)
    #expect([0, 1, 2, 5, 7].map { plain.place(at: $0).description } == ["1", "1", "2", "3", "4"])
    let paged = TextPlaces(bytes, pageStarts: [0, 5, 10])
    #expect(
      [0, 2, 4, 5, 7, 10].map { paged.place(at: $0).description } == [
        "p.1:1", "p.1:2", "p.1:3", "p.2:1", "p.2:2", "p.3:1",
      ])
    #expect(TextPlaces([]).place(at: 0) == TextPlace(line: 1))
  }
}
