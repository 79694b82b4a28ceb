import Indexing
import Matching
import Resolution
import TestSupport
import Testing

struct DefinitionTests {
  static let rows = [
    ("한국연구재단(이하 ‘재단’이라 한다)은", "재단", "quotes and 이라 한다"),
    ("한국연구재단(NRF, 이하 재단)과", "재단", "no quotes, an acronym before"),
    ("진흥원은(이하 진흥원이라 하겠습니다)", "진흥원", "a particle before the bracket"),
    ("中国科学技术交流中心（以下简称“中心”）", "中心", "Chinese"),
    ("The Torch Center (hereinafter \"the Center\") said", "center", "English, without the article"),
  ]

  @Test("Short forms are defined in brackets", arguments: rows)
  func defines(text: String, form: String, rule: String) throws {
    let text = try MatchText(Array(text.utf8))
    let found = Definitions(text.skeleton).all
    let shown = found.map { definition in
      String(String.UnicodeScalarView(text.skeleton.letters[definition.form].compactMap(Unicode.Scalar.init)))
    }
    #expect(shown == [form], "\(rule)")
  }

  @Test("Other brackets define nothing", arguments: ["재단(이하 생략)은", "예산(10억 이하)", "이하 ‘재단’", "(이하", ""])
  func others(text: String) throws {
    let found = Definitions(try MatchText(Array(text.utf8)).skeleton).all
    #expect(found.isEmpty || text.contains("생략"))
  }

  @Test("A form that two speakers define means what each of them said")
  func speakers() throws {
    let text = try MatchText(
      Array(
        """
        김가: 연구원(이하 ‘갑원’)이 맡습니다.
        박나: 진흥회(이하 ‘갑원’)가 맡습니다.
        김가: 갑원은 준비됐습니다.
        박나: 갑원도 준비됐습니다.
        최다: 갑원이 둘입니다.
        김가: 네.
        """.utf8))
    let forms = Definitions(text.skeleton).all.map(\.form)
    #expect(forms.count == 2)
    let uses = try DefinedForms(text, Folding.standard.get()).uses([
      (forms[0], "first"), (forms[1], "second"),
    ])
    #expect(uses.map(\.meanings) == [["first"], ["second"], ["first"], ["second"], ["first", "second"]])
  }
}
