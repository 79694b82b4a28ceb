import Foundation
import Ireum
import Reporting
import TestSupport
import Testing

struct HTMLReportTests {
  /// The page of `text`; with pages that begin after form feeds where it `hasPages`.
  private static func page(_ text: String, name: String = "보고서.txt", hasPages: Bool = false) throws -> String
  {
    let toolkit = try Toolkit(SmallLexicon.lexicon)
    let bytes = Array(text.utf8)
    let pages = [0] + bytes.indices.filter { bytes[$0] == 0x0C }.map { $0 + 1 }
    return HTMLReport(toolkit.lexicon).page(
      of: TaggedDocument(
        name: name, bytes: bytes, pageStarts: hasPages ? pages : [], mentions: try toolkit.tag(bytes)))
  }

  /// What stands between the tags of `<main>`, its characters unescaped: what a reader sees of the text.
  private static func shownText(_ page: String) throws -> String {
    let main = try #require(page.firstMatch(of: /<main[^>]*>([\s\S]*)<\/main>/)).1
    return String(main).replacing(/<[^>]*>/, with: "").replacing("&lt;", with: "<").replacing(
      "&gt;", with: ">"
    )
    .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }

  private static let text =
    "중국 과기부(MOST)와 <b>NIPA</b> & \"횃불\n\n센터\"의 회의 {{title}} </main><script>alert(1)</script>\r\n과기정통부, 인천공항"

  @Test("The page shows the text as it stands, whatever is in it")
  func unchanged() throws {
    let page = try Self.page(Self.text)
    #expect(try Self.shownText(page).utf8.elementsEqual(Self.text.utf8))
    #expect(!page.contains("alert(1)</script>") && page.components(separatedBy: "<script").count == 2)
  }

  @Test("Every link leads to something in the page, and every id is there once")
  func links() throws {
    let page = try Self.page(Self.text + String(repeating: " NIPA", count: 30))
    let ids = page.matches(of: /\sid="([^"]+)"/).map { String($0.1) }
    #expect(Set(ids).count == ids.count)
    let links = page.matches(of: /href="#([^"]+)"/).map { String($0.1) }
    #expect(links.count > 35 && links.allSatisfy(ids.contains))
  }

  @Test("Nothing is fetched: no address, no style sheet, no script from elsewhere")
  func selfContained() throws {
    let page = try Self.page(Self.text)
    #expect(page.firstMatch(of: /https?:|src=|<link|@import|url\(/) == nil)
  }

  @Test("An ambiguous name is marked and has its candidates")
  func ambiguous() throws {
    let page = try Self.page("과기부는")
    #expect(page.contains(##"<a id="m1" href="#e1" class="open">과기부</a>는"##))
    #expect(page.matches(of: /<dt>후보<\/dt>/).count == 3)
  }

  /// The line and the text of each block.
  private static func blocks(_ page: String) -> [String] {
    page.matches(of: /<div data-line="(\d+)"[^>]*>([\s\S]*?)<\/div>/).map { match in
      "\(match.1) " + String(match.2).replacing(/<[^>]*>/, with: "").replacing("\n", with: "/")
    }
  }

  static let blockRows = [
    ("a", ["1 a"], "one line"),
    ("1\n2\n3\n4\n5\n6\n7\n8\n9\n10\n11\n12\n", ["1 1/2/3/4/5/6/7/8/9/10", "11 11/12/"], "ten lines"),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n\n11\n12", ["1 1/2/3/4/5/6/7/8/9//11", "12 12"],
      "none ends with an empty line"
    ),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n정보통신\n산업진흥원\n12", ["1 1/2/3/4/5/6/7/8/9/정보통신/산업진흥원", "12 12"],
      "none cuts a mention"
    ),
    ("\n\n\n\n\n\n\n\n\n\n\n\n", ["1 ////////////"], "nothing but empty lines"),
  ]

  @Test("The text comes in blocks of ten lines, each with the number of its first", arguments: blockRows)
  func blocks(text: String, expected: [String], rule: String) throws {
    let page = try Self.page(text)
    #expect(Self.blocks(page) == expected, "\(rule)")
    #expect(try Self.shownText(page).utf8.elementsEqual(text.utf8))
  }

  @Test("A text of carriage returns and line feeds keeps both, and no block ends with one")
  func carriageReturns() throws {
    let text = String(repeating: "NIPA\r\n", count: 25)
    let page = try Self.page(text)
    #expect(try Self.shownText(page).utf8.elementsEqual(text.utf8))
    #expect(page.matches(of: /<div data-line/).count == 3 && !page.unicodeScalars.contains("\u{0}"))
    #expect(page.components(separatedBy: "\r</div>").count == 1)
  }

  @Test(
    "A line that is too long for a browser comes in blocks, cut between words and never in a mention",
    arguments: [
      ("정보통신산업진흥원 ", "after a blank"), ("정보통신 산업진흥원 ", "not after a blank of a mention"),
      ("科学技术部", "before a Chinese character"), ("ㅇ", "nowhere"),
    ])
  func longLine(word: String, rule: String) throws {
    let text = String(repeating: word, count: 200_000 / word.utf8.count) + "\r\n끝"
    let page = try Self.page(text)
    #expect(try Self.shownText(page).utf8.elementsEqual(text.utf8), "\(rule)")
    let blocks = page.matches(
      of: /<div(?: data-line="\d+")?(?: lang="\w+")? style="--rows:\d+">([\s\S]*?)<\/div>/)
    #expect(blocks.count == (word == "ㅇ" ? 1 : 4), "\(rule)")
    #expect(blocks.allSatisfy { $0.1.hasPrefix("<a ") || word == "ㅇ" }, "\(rule)")
    #expect(page.matches(of: /<div data-line=/).count == 1)
  }

  @Test(
    "Text and mentions say their language, where it is not that of what is around",
    arguments: [
      ("한국의 Torch Center는 MIIT 소속", #"<main lang="ko">"#, "mostly Hangul"),
      ("한국의 MIIT 소속", #"class="organization" lang="en">MIIT<"#, "a name in another language"),
      ("과기정통부와 中关村", #"lang="zh-Hans">中关村<"#, "written as the lexicon has it: its script is known"),
      ("과기정통부와 中關村", #"lang="zh">中關村<"#, "traditional characters of a simplified name"),
      ("科学技术部和 MIIT", #"<main lang="zh">"#, "Chinese without Hangul"),
      ("Torch Center of China", #"<main lang="en">"#, "Latin letters"),
      ("12 – 34", #"<main lang="und">"#, "no letters"),
    ])
  func languages(text: String, expected: String, rule: String) throws {
    #expect(try Self.page(text).contains(expected), "\(rule)")
  }

  static let pageRows = [
    ("가\n\u{C}나", "[1쪽]{1 가}\n\u{C}[2쪽]{1 나}", "lines count from 1 on each page"),
    ("가", "[1쪽]{1 가}", "one page has a number too"),
    ("가\n나\n\u{C}\n\u{C}다", "[1쪽]{1 가\n나}\n\u{C}[2쪽]\n\u{C}[3쪽]{1 다}", "a blank page"),
    ("\n\u{C}가\n\u{C}", "[1쪽]\n\u{C}[2쪽]{1 가\n\u{C}}[3쪽]", "blank pages at both ends"),
    (
      "가\n정보통신\n\u{C}산업진흥원\n나", "[1쪽]{1 가\n정보통신\n\u{C}[2쪽]산업진흥원\n나}",
      "a mention that runs over the break holds it"
    ),
    (
      "1\n2\n3\n4\n5\n6\n7\n8\n9\n정보통신\n\u{C}산업진흥원\n2\n3\n\u{C}1",
      "[1쪽]{1 1\n2\n3\n4\n5\n6\n7\n8\n9\n정보통신\n\u{C}[2쪽]산업진흥원}\n{2 2\n3}\n\u{C}[3쪽]{1 1}",
      "blocks after such a mention are numbered on their page"
    ),
  ]

  @Test(
    "A page break is a separator with a label and no text; lines are numbered on each page",
    arguments: pageRows)
  func pages(text: String, expected: String, rule: String) throws {
    let page = try Self.page(text, hasPages: true)
    #expect(try Self.shownText(page).utf8.elementsEqual(text.utf8), "\(rule)")
    let main = String(try #require(page.firstMatch(of: /<main[^>]*>([\s\S]*)<\/main>/)).1)
    let shown = main.replacing(/<span class="page" role="separator" aria-label="(\d+쪽)"><\/span>/) {
      "[\($0.1)]"
    }
    .replacing(/<div data-line="(\d+)"[^>]*>/) { "{\($0.1) " }.replacing("</div>", with: "}").replacing(
      /<[^>]*>/, with: "")
    #expect(shown == expected, "\(rule)")
  }

  @Test("Without pages there is no separator, whatever the text holds")
  func noPages() throws {
    #expect(try !Self.page("가\n\u{C}나").contains("class=\"page\""))
  }

  @Test("A card links each line of its mentions once, and folds all but thirty away")
  func jumps() throws {
    let few = try Self.page("NIPA NIPA\nNIPA")
    #expect(few.contains(##"<p>본문의 줄: <a href="#m1">1</a> <a href="#m3">2</a></p>"##))
    #expect(!few.contains("<details>"))
    let many = try Self.page(String(repeating: "NIPA\n", count: 31))
    #expect(many.contains(##"<details><summary>나머지 1줄</summary><p><a href="#m31">31</a></p></details>"##))
  }

  @Test("A page is called by the file's name, not by where it lay")
  func title() throws {
    let page = try Self.page("NIPA", name: "/home/kim/보고서 <1>.txt")
    #expect(page.contains("<h1>보고서 &lt;1&gt;.txt</h1>") && !page.contains("kim"))
    #expect(try Self.page("NIPA", name: "-").contains("<h1>표준 입력</h1>"))
  }
}
