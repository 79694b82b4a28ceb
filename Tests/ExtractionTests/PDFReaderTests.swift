import Extraction
import TestSupport
import Testing

struct PDFReaderTests {
  private static func text(_ runs: [TinyPDF.Run]...) async throws -> ExtractedText {
    try await TextExtractor.extract(TinyPDF(runs).bytes)
  }

  static let layouts: [([TinyPDF.Run], String, String)] = [
    ([.init(50, 700, "횃불"), .init(50, 685, "센터")], "횃불\n센터", "a line is a line"),
    ([.init(50, 700, "횃불"), .init(70, 700, "센터")], "횃불센터", "runs that adjoin are one word"),
    ([.init(50, 700, "횃불"), .init(73, 700, "센터")], "횃불 센터", "a gap is a space"),
    ([.init(50, 700, "중국"), .init(90, 700, "과기부")], "중국\t과기부", "a wide gap is a cell's"),
    (
      [.init(50, 700, "가"), .init(75, 700, "나"), .init(100, 700, "다"), .init(125, 700, "라")],
      "가 나 다 라", "wide gaps all over are a justified line's"
    ),
    (
      [.init(50, 700, "중국"), .init(50, 685, "베이징"), .init(200, 700, "과기부")],
      "중국\n베이징\n\n\n과기부", "the next cell of a row"
    ),
    (
      [.init(50, 700, "가"), .init(400, 700, "중국"), .init(50, 680, "과기부")], "가\t중국\n과기부",
      "a line with a gap in it"
    ),
    ([.init(400, 700, "중국"), .init(50, 680, "과기부")], "중국\n\n\n과기부", "the next row of a table"),
    ([.init(50, 100, "정보통신"), .init(300, 700, "산업진흥원")], "정보통신\n산업진흥원", "the top of the next column"),
    ([.init(70, 700, "횃불은"), .init(50, 685, "불")], "횃불은\n불", "an indented first line"),
    (
      (1...9).map { .init(50 + 15 * $0, 700, "\($0)") }, "1 2 3 4 5 6 7 8 9",
      "numbers are no letters set apart"
    ),
    ([.init(50, 700, "Zhong-"), .init(50, 685, "guancun")], "Zhong-\nguancun", "a hyphen stays"),
    ([.init(50, 700, "횃불"), .init(50, 700, "횃불"), .init(73, 700, "센터")], "횃불 센터", "bold by drawing twice"),
    ([.init(50, 700, "A&B<횃>\"'")], "A&B<횃>\"'", "references of pdftotext's"),
    (
      "마음과박유빈총괄의".enumerated().map {
        .init(50 + 13 * $0.offset + ($0.offset > 2 ? 4 : 0), 700, String($0.element))
      },
      "마음과 박유빈총괄의", "letters set apart to fill a line"
    ),
  ]

  @Test("Words come together as they stand on the page", arguments: layouts)
  func layout(runs: [TinyPDF.Run], expected: String, rule: String) async throws {
    let text = try await Self.text(runs)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected + "\n", "\(rule)")
  }

  @Test("Pages begin after a form feed, and say which have no text")
  func pages() async throws {
    let text = try await Self.text([.init(50, 700, "횃불")], [], [.init(50, 700, "센터")])
    #expect(String(decoding: text.bytes, as: UTF8.self) == "횃불\n\u{C}\n\u{C}센터\n")
    #expect(text.pageStarts == [0, 8, 10])
    #expect(text.remarks == [.emptyPages([2]), .extracted(.pdf, pages: 3)])
    #expect(text.remarks[0].explanation.message.text(in: .en) == "pages without text: 2; blank, or scanned")
  }

  @Test("Each page is told as it is read")
  func progress() async throws {
    var seen: [Int] = []
    _ = try await TextExtractor.extract(
      TinyPDF((1...3).map { [.init(50, 700, "\($0)")] }).bytes, onPage: { seen.append($0) })
    #expect(seen.last == 3)
  }

  @Test("A PDF that gives no text says why")
  func failures() async {
    await #expect(throws: ExtractionFailure.noText(.pdf, pages: 2)) { try await Self.text([], []) }
    await #expect(throws: ExtractionFailure.encrypted) {
      try await TextExtractor.extract(TinyPDF([[.init(50, 700, "가")]], isEncrypted: true).bytes)
    }
    await #expect(throws: ExtractionFailure.self) {
      try await TextExtractor.extract(Array(TinyPDF([[.init(50, 700, "가")]]).bytes.prefix(200)))
    }
  }

  @Test("Letters without a meaning are counted")
  func unmapped() async throws {
    let text = try await Self.text([.init(50, 700, "\u{E001}\u{E002}가")])
    #expect(text.remarks.first == .unmapped(2, total: 3))
  }

  @Test("Cut and mutated files never do worse than fail", arguments: 0..<40)
  func mutated(seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    var file = TinyPDF([[.init(50, 700, "횃불센터")], [.init(50, 700, "중국")]]).bytes
    for _ in 0..<Int.random(in: 1...10, using: &random) {
      file[Int.random(in: 8..<file.count, using: &random)] = UInt8.random(in: .min ... .max, using: &random)
    }
    if seed.isMultiple(of: 2) { file.removeLast(Int.random(in: 0..<(file.count - 8), using: &random)) }
    guard let text = try? await TextExtractor.extract(file) else { return }
    #expect(String(validating: text.bytes, as: UTF8.self) != nil)
    #expect(
      text.pageStarts == text.pageStarts.sorted() && text.pageStarts.allSatisfy { $0 <= text.bytes.count })
  }
}
