import Foundation
import Ireum
import Reporting
import TestSupport
import Testing

struct HTMLReportTests {
  private static func page(_ text: String, name: String = "보고서.txt") throws -> String {
    let toolkit = try Toolkit(SmallLexicon.lexicon)
    let bytes = Array(text.utf8)
    return HTMLReport(toolkit.lexicon).page(
      of: TaggedDocument(name: name, bytes: bytes, mentions: try toolkit.tag(bytes)))
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
    #expect(links.count > 60 && links.allSatisfy(ids.contains))
  }

  @Test("Nothing is fetched: no address, no style sheet, no script from elsewhere")
  func selfContained() throws {
    let page = try Self.page(Self.text)
    #expect(page.firstMatch(of: /https?:|src=|<link|@import|url\(/) == nil)
  }

  @Test("An ambiguous name is marked and has its candidates")
  func ambiguous() throws {
    let page = try Self.page("과기부는")
    #expect(page.contains("<a class=\"m open\" id=\"m1\" href=\"#e1\" data-tip=\"e1\">과기부</a>"))
    #expect(page.matches(of: /<dt>후보<\/dt>/).count == 3)
  }
}
