import Decoding
import Extraction
import TestSupport
import Testing

struct HTMLReaderTests {
  private static func text(_ html: String) async throws -> String {
    let page = Array(("<!DOCTYPE html>" + html).utf8)
    return String(decoding: try await TextExtractor.extract(page).bytes, as: UTF8.self)
  }

  static let pages: [(String, String, String)] = [
    ("<p>횃불</p><p>센터</p>", "횃불\n\n\n센터", "a border between blocks"),
    ("<p>횃불<br>센터<br/>는", "횃불\n센터\n는", "a line end for br"),
    ("<p>횃<b>불</b><span>센</span>터", "횃불센터", "nothing for other elements"),
    ("<ul><li>가<li>나</ul><h2>다</h2>라", "가\n\n\n나\n\n\n다\n\n\n라", "end tags may be missing"),
    (
      "<table><tr><th>중국<td>과기부<tr><td>가</td><td></td><td>나</td></table>",
      "중국\t과기부\n\n\n가\t나", "cells are apart, rows more so"
    ),
    ("<td>중국</td><td>과기부</td>", "중국\t과기부", "cells without a table"),
    ("<div><div>가</div></div>\n \n<div>나", "가\n\n\n나", "nested blocks are one border"),
    ("<p> 한국 \n\t 전력 ", "한국 전력", "blanks are one space, none at the edges"),
    ("<pre>가  나\n다\t라</pre>", "가  나\n다\t라", "blanks of pre stay"),
    (
      "<p>가</p><script>if (a < b) { '</p>' }</script><style>p { x: '나' }</style>다", "가\n\n\n다",
      "no scripts or styles"
    ),
    (
      "<head><title>제목</title></head><body>본문<!-- 숨은 --><template>틀</template>", "본문",
      "no head, comment, template"
    ),
    ("<p>A&amp;B &lt;p&gt; &#xD683;&#48520; &nope; &hellip;", "A&B <p> 횃불 &nope; …", "references"),
    ("<p>공업&shy;정보&#8203;화부", "공업\u{AD}정보\u{200B}화부", "invisible characters stay, as offsets count them"),
    (
      "<p><ruby>北<rp>(</rp><rt>běi</rt><rp>)</rp>京<rt>jīng</rt></ruby>은", "北京(běijīng)은",
      "readings follow their text"
    ),
    ("<p>가</html>나", "가\n\n\n나", "what stands after the end is read too"),
    ("<p>가\u{0}나", "가 나", "a zero byte is no end"),
    ("<p>가&x;", "가&x;", "references without a meaning stay"),
    ("<p title='>'>가</p><img alt=나>", "가", "attributes are no text"),
    ("<p>가<unknown>나</unknown></o:p>다", "가나다", "unknown elements"),
  ]

  @Test("Blocks, lines, cells and blanks become breaks", arguments: pages)
  func structure(html: String, expected: String, rule: String) async throws {
    let found = html.contains("\0") ? try await Self.utf16(html) : try await Self.text(html)
    #expect(found == expected + "\n", "\(rule)")
  }

  /// Zero bytes come by way of UTF-16 only; UTF-8 with one is binary.
  private static func utf16(_ html: String) async throws -> String {
    let units = ("<!DOCTYPE html>" + html).utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    return String(decoding: try await TextExtractor.extract([0xFF, 0xFE] + units).bytes, as: UTF8.self)
  }

  @Test(
    "The charset is that of the bytes, then that of the page, then a guess",
    arguments: [
      ("<meta charset=euc-kr>", [0xC8, 0xB6, 0xBA, 0xD2], "횃불"),
      (
        "<meta http-equiv=Content-Type content='text/html; charset=ks_c_5601-1987'>",
        [0xC8, 0xB6, 0xBA, 0xD2], "횃불"
      ),
      ("<META CHARSET=\"GB2312\">", [0xBB, 0xF0, 0xBE, 0xE6, 0x81, 0x40], "火炬丂"),
      ("<meta charset=euc-kr>", Array("횃불".utf8), "횃불"),
      ("<meta charset=utf-16>", Array("ab".utf8), "ab"),
      ("<meta name=x>", [0xC8, 0xB6, 0xBA, 0xD2, 0xBC, 0xBE, 0xC5, 0xCD], "횃불센터"),
    ] as [(String, [UInt8], String)])
  func charsets(head: String, body: [UInt8], expected: String) async throws {
    let page = Array("<html><head>\(head)</head><p>".utf8) + body
    let text = try await TextExtractor.extract(page)
    #expect(String(decoding: text.bytes, as: UTF8.self) == expected + "\n")
    #expect(text.kind == .html)
  }

  @Test("A page without text, too deep or with too many attributes says so")
  func failures() async throws {
    await #expect(throws: ExtractionFailure.noText(.html, pages: nil)) {
      try await Self.text("<title>제목</title><p> </p>")
    }
    await #expect(throws: ExtractionFailure.tooDeep(limit: 2000)) {
      try await Self.text(String(repeating: "<div>", count: 5000) + "가")
    }
    await #expect(throws: ExtractionFailure.self) {
      try await Self.text("<p \((0..<30_000).map { "a\($0)" }.joined(separator: " "))>가")
    }
    let drawing = "<svg><path d='\(String(repeating: "0 1 ", count: 30_000))'/></svg><p>가"
    #expect(try await Self.text(drawing) == "가\n")
    await #expect(throws: ExtractionFailure.decoding(.unknownCharset("klingon"))) {
      try await Self.text("<meta charset=klingon><p>x")
    }
  }

  private static let seed =
    "<!DOCTYPE html><html><head><meta charset=utf-8><title>가</title></head><body><h1>나&amp;다</h1><table><tr><td>"
    + "라<td>마</table><ruby>北<rt>b</rt></ruby><!-- 숨 --><script>x<y</script><pre> 바\n</pre><p class='a b'>사<br>아"

  private static let parts = ["<", ">", "</", "<!--", "&#", "'", "]]>", "\0"]

  @Test(
    "Mutated pages never do worse than fail, and give well-formed text", .timeLimit(.minutes(10)),
    arguments: 0..<400)
  func mutated(seed: UInt64) async {
    var random = SeededGenerator(seed: seed)
    var page = Array(Self.seed.utf8)
    for _ in 0..<Int.random(in: 1...12, using: &random) {
      let at = Int.random(in: 15..<page.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: page[at] = UInt8.random(in: .min ... .max, using: &random)
      case 1: page.remove(at: at)
      case 2:
        let part = Self.parts[Int.random(in: 0..<Self.parts.count, using: &random)]
        page.insert(contentsOf: part.utf8, at: at)
      default: page.insert(contentsOf: page[at..<min(page.count, at + 40)], at: at)
      }
    }
    let text = try? await TextExtractor.extract(page, charset: "utf-8")
    if let text { #expect(String(validating: text.bytes, as: UTF8.self) != nil) }
  }

  @Test(
    "Hostile pages come to an end", .timeLimit(.minutes(10)),
    arguments: [
      "<b>", "<b></i>", "<table><tr><td>", "<!--", "<a b=", "&", "&#1", "<p a ", "</p>", "<", "<![CDATA[",
    ])
  func hostile(part: String) async {
    _ = try? await Self.text(String(repeating: part, count: 200_000 / part.utf8.count))
  }
}
