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
    let found = Definitions(text.skeleton).all.filter { !$0.isBare }
    let shown = found.map { definition in
      String(String.UnicodeScalarView(text.skeleton.letters[definition.form].compactMap(Unicode.Scalar.init)))
    }
    #expect(shown == [form], "\(rule)")
  }

  @Test("Other brackets define nothing", arguments: ["재단(이하 생략)은", "예산(10억 이하)", "이하 ‘재단’", "(이하", ""])
  func others(text: String) throws {
    let found = Definitions(try MatchText(Array(text.utf8)).skeleton).all.filter { !$0.isBare }
    #expect(found.isEmpty || text.contains("생략"))
  }

  @Test(
    "A bracket alone defines what abbreviates the name before it",
    arguments: [
      ("기술보증기금(기보)은", [String](), true, "first letters"), ("中国科学院金属研究所（金属所）", [], true, "letters in order"),
      ("국가기술표준원(국표원)", [], true, "letters of Hangul in order"),
      ("중국계량과학연구원(NIM)", ["National Institute of Metrology, China"], true, "capitals of the English name"),
      (
        "한중과학기술협력센터(KOSTEC)", ["Korea-China Science & Technology Cooperation Center"], true,
        "letters within words"
      ),
      ("새벽연구원(SRI)", [], true, "capitals of no known name"),
      ("Dawn Research Institute (DRI)", [], true, "of an English name"),
      ("중국계량과학연구원(UAE)", ["National Institute of Metrology, China"], false, "capitals of something else"),
      ("삼성전자(DS)", [], false, "two capitals may be anything"),
      ("서울대학교(서울)", [], false, "the beginning is a place"),
      ("한국산업은행(산은)", [], true, "first letters after the country"),
      ("국가금융감독관리총국(금융감독\n\n총국)", [], true, "over a line break"),
      ("새벽연구원(박 원장)", [], false, "other letters"),
      ("Dawn Research Institute (UAE)", [], false, "no initials"),
      ("새벽연구원(sri)", [], false, "small letters"),
    ])
  func abbreviates(text: String, names: [String], isDefined: Bool, rule: String) throws {
    let text = try MatchText(Array(text.utf8))
    let found = Definitions(text.skeleton).all.contains { definition in
      definition.isBare
        && text.isAbbreviation(definition.form, of: 0..<definition.nameEnd, names: names)
    }
    #expect(found == isDefined, "\(rule)")
  }

  @Test(
    "Sentences define too",
    arguments: [
      ("한국연구재단을 ‘재단’으로 적었다.", "재단", "what a name is called in quotes"),
      ("한국연구재단도 ‘재단’이라고 부른다.", "재단", "also called"),
      ("재단은 한국연구재단입니다.", "재단", "a topic that abbreviates what it is"),
    ])
  func sentences(text: String, form: String, rule: String) throws {
    let text = try MatchText(Array(text.utf8))
    let found = Definitions(text.skeleton).all.map { definition in
      String(String.UnicodeScalarView(text.skeleton.letters[definition.form].compactMap(Unicode.Scalar.init)))
    }
    #expect(found.contains(form), "\(rule)")
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
    let forms = Definitions(text.skeleton).all.filter { !$0.isBare }.map(\.form)
    #expect(forms.count == 2)
    let uses = try DefinedForms(text, Folding.standard.get()).uses([
      (forms[0], "first"), (forms[1], "second"),
    ])
    #expect(uses.map(\.meanings) == [["first"], ["second"], ["first"], ["second"], ["first", "second"]])
  }
}
