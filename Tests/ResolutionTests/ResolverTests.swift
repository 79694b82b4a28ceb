import Indexing
import Lexicography
import Matching
import Resolution
import TestSupport
import TextModel
import Testing

/// Which entry a name means in its document.
struct ResolverTests {
  /// Each mention as `text=id:rule`, with `?` for one that stays ambiguous.
  private static func resolved(_ string: String, asOf: PartialDate? = nil) throws -> [String] {
    let bytes = Array(string.utf8)
    let text = try MatchText(bytes)
    let matches = Matcher(try NameIndex(SmallLexicon.lexicon)).matches(in: text)
    return Resolver(SmallLexicon.lexicon).resolve(matches, in: text, asOf: asOf).map { match in
      let shown = String(decoding: bytes[text.span(match.letters).range], as: UTF8.self)
      return "\(shown)=\(match.link?.rawValue ?? "?"):\(match.rule.rawValue)"
    }
  }

  static let rows: [(String, [String], String)] = [
    ("과기부는", ["과기부=?:no-context"], "nothing decides"),
    ("중국 과기부는", ["중국 과기부=most:country-before"], "the country right before decides, and belongs to the name"),
    ("중국과기부는", ["중국과기부=most:country-before"], "without a blank too"),
    ("한국\n과기부", ["한국\n과기부=msit:country-before"], "and across a line break; of Korea's two, today's"),
    ("중국의 과기부", ["중국의 과기부=most:country-before"], "a genitive between them belongs to it"),
    (
      "중국 횃불센터", ["중국=china:unique-name", "횃불센터=torch:country-before"],
      "a country that need not decide stays outside"
    ),
    ("중국에서 과기부가", ["중국=china:unique-name", "과기부=most:setting"], "its country opens the sentence"),
    (
      "방중단은 중국을 찾아 과기부를", ["중국=china:unique-name", "과기부=?:tie"],
      "in Korean, a mention of the other country alone does not decide against Korea's own"
    ),
    (
      "한국과 중국, 과기부", ["한국=korea:unique-name", "중국=china:unique-name", "과기부=?:tie"],
      "both countries decide nothing"
    ),
    ("과기정통부(과기부)", ["과기정통부=msit:unique-name", "과기부=msit:gloss"], "A(B) confirm each other"),
    ("과기정통부. 과기부", ["과기정통부=msit:unique-name", "과기부=msit:full-name"], "the full name in the document"),
    (
      "중국 과기부. 과기정통부. 과기부",
      ["중국 과기부=most:country-before", "과기정통부=msit:unique-name", "과기부=most:same-form"],
      "the same form decided once is stronger than a full name"
    ),
    (
      "중국 과기부. 한국 과기부. 과기부",
      ["중국 과기부=most:country-before", "한국 과기부=msit:country-before", "과기부=?:tie"],
      "decided both ways, it stays open"
    ),
    (
      "중국 과학기술부(MOST)",
      ["중국 과학기술부=most:country-before", "MOST=most:gloss"], "a gloss of a decided name"
    ),
    ("과학기술부(과기부)", ["과학기술부=?:no-context", "과기부=?:no-context"], "two homographs confirm nothing"),
    ("火炬中心", ["火炬中心=?:no-context"], "a generic name needs context"),
    ("공업정보화부가 이날 오후에 밝혔다. 火炬中心", ["공업정보화부=miit:unique-name", "火炬中心=torch:parent"], "its parent"),
    (
      "火炬中心 (Torch Center)", ["火炬中心=torch:gloss", "Torch Center=torch:gloss"],
      "two generic names of one entry"
    ),
    (
      "한국 공업정보화부", ["한국=korea:unique-name", "공업정보화부=?:no-context"],
      "a public body of one country is not another's"
    ),
    ("한국 샤오미자동차", ["한국=korea:unique-name", "샤오미자동차=xiaomi-auto:unique-name"], "a company abroad is"),
    ("과기부(중국)", ["과기부=most:gloss", "중국=china:unique-name"], "the country in parentheses"),
    ("중국측 과기부", ["중국=china:unique-name", "과기부=most:country-before"], "측 between"),
    (
      "과기부. 한국 과기부와 중국", ["과기부=?:tie", "한국 과기부=msit:country-before", "중국=china:unique-name"],
      "a form is carried forward, not back"
    ),
    (
      "글로벌성장팀. 공업정보화부 과장 김하늘. NIPA",
      ["글로벌성장팀=team:parent", "공업정보화부=miit:unique-name", "김하늘=?:no-context", "NIPA=nipa:unique-name"],
      "a namesake beside another body"
    ),
    ("한국 횃불센터", ["한국=korea:unique-name", "횃불센터=?:no-context"], "another country speaks against it"),
    (
      "글로벌성장팀 팀장 김하늘", ["글로벌성장팀=team:related", "김하늘=kim:related"], "two names that need context, side by side"
    ),
    ("글로벌성장팀이다.\n김하늘", ["글로벌성장팀=?:no-context", "김하늘=?:no-context"], "but not across lines"),
    (
      "China's MOST", ["China=china:unique-name", "MOST=most:country-before"], "which MOST does not need here"
    ),
    (
      "NIPA와 과기부", ["NIPA=nipa:unique-name", "과기부=?:no-context"],
      "an agency does not speak for its ministry"
    ),
    (
      "과기정통부는 중국에 갔다. 과기부",
      ["과기정통부=msit:unique-name", "중국=china:unique-name", "과기부=?:tie"],
      "the full name of one and the country of the other contradict each other"
    ),
    ("김하늘", ["김하늘=?:no-context"], "a namesake"),
    (
      "NIPA 글로벌성장팀 김하늘",
      ["NIPA=nipa:unique-name", "글로벌성장팀=team:related", "김하늘=kim:related"],
      "a team by its body, a person by the team"
    ),
  ]

  static let carrying: [(String, [String], String)] = [
    (
      "중국 문화부는 9일 밝혔다. 문화부는 또", ["중국 문화부=cn-culture:country-before", "문화부=cn-culture:same-form"],
      "a form is carried to the next sentence"
    ),
    (
      "중국 문화부는 9일 밝혔다. 한국도 문화부가", ["중국 문화부=cn-culture:country-before", "한국=korea:unique-name", "문화부=?:tie"],
      "not past the rival's country in the sentence"
    ),
    (
      "중국 문화부는 9일 밝혔다. 회의는 길었다. 문화체육관광부도 왔다. 끝에 문화부가",
      ["중국 문화부=cn-culture:country-before", "문화체육관광부=kr-culture:unique-name", "문화부=?:tie"],
      "nor far off where the rival stands in the document"
    ),
    (
      "중국 과기부. 회의. 과기정통부도 왔다. 과기부와 과기부가 함께",
      [
        "중국 과기부=most:country-before", "과기정통부=msit:unique-name", "과기부=?:no-context", "과기부=?:no-context",
      ], "a form beside itself means two things"
    ),
    (
      "문화체육관광부(이하 ‘문화부’라 한다)는 중국에 갔다. 문화부는",
      [
        "문화체육관광부=kr-culture:unique-name", "문화부=kr-culture:gloss", "중국=china:unique-name",
        "문화부=kr-culture:same-form",
      ], "a form that the writer defines"
    ),
    (
      "문화체육관광부는 밝혔다. ‘문화부’라고만 적지", ["문화체육관광부=kr-culture:unique-name", "문화부=?:no-context"],
      "a quoted form is spoken of"
    ),
    (
      "문화체육관광부. 어느 문화부인지", ["문화체육관광부=kr-culture:unique-name", "문화부=?:no-context"],
      "so is one that is asked for"
    ),
    (
      "중국에서는 문화부가 정하고", ["중국=china:unique-name", "문화부=cn-culture:setting"],
      "the country that opens the sentence"
    ),
    ("중국에서는 한국의 문화부가", ["중국=china:unique-name", "한국의 문화부=kr-culture:country-before"], "the nearer one wins"),
    (
      "중국은 한국과 함께 문화부를", ["중국=china:unique-name", "한국=korea:unique-name", "문화부=?:tie"],
      "two countries in the sentence set none"
    ),
    (
      "중국 은행권이 문화부에", ["중국=china:unique-name", "문화부=?:tie"],
      "the first letter of the next word is no particle"
    ),
  ]

  @Test("What was decided is carried forward until something nearer contradicts", arguments: carrying)
  func carried(text: String, expected: [String], rule: String) throws {
    #expect(try Self.resolved(text) == expected, "\(rule)")
  }

  static let times: [(String, String?, [String], String)] = [
    ("국토교통부. 국토부", nil, ["국토교통부=molit:unique-name", "국토부=molit:full-name"], "no date"),
    (
      "국토교통부. 국토부", "2010", ["국토교통부=molit:unique-name", "국토부=?:no-context"],
      "today's body did not exist in 2010"
    ),
    ("국토해양부. 국토부", "2010", ["국토해양부=mltm:unique-name", "국토부=mltm:full-name"], "the one of then"),
    ("국토해양부. 국토부", "2020", ["국토해양부=mltm:unique-name", "국토부=mltm:full-name"], "documents name what is past"),
    (
      "한국 국토부", "2010-05", ["한국=korea:unique-name", "국토부=mltm:country-before"],
      "the country of both, the time of one"
    ),
    ("한국 국토부", "2020-05", ["한국=korea:unique-name", "국토부=molit:country-before"], "and of the other"),
    ("국토교통부. 2011년의 국토부", nil, ["국토교통부=molit:unique-name", "국토부=mltm:time"], "a year right before"),
    ("국토해양부. 국토부는 2019년 당시", nil, ["국토해양부=mltm:unique-name", "국토부=molit:time"], "a year right after"),
    ("국토교통부. 옛 국토부 청사", nil, ["국토교통부=molit:unique-name", "국토부=mltm:time"], "a word of the past"),
    ("국토교통부. 국토부 시절의", nil, ["국토교통부=molit:unique-name", "국토부=mltm:time"], "after it"),
    (
      "국토교통부는 2011년부터. 국토부는", nil, ["국토교통부=molit:unique-name", "국토부=molit:full-name"],
      "a year farther off says nothing"
    ),
  ]

  @Test("A body is not meant at a time at which it did not exist", arguments: times)
  func time(text: String, asOf: String?, expected: [String], rule: String) throws {
    #expect(try Self.resolved(text, asOf: asOf.flatMap { PartialDate($0) }) == expected, "\(rule)")
  }

  static let persons: [(String, [String], String)] = [
    (
      "글로벌성장팀 회의에 NIPA 김하늘이", ["글로벌성장팀=team:related", "NIPA=nipa:unique-name", "김하늘=kim:parent"],
      "one person of the name"
    ),
    (
      "NIPA 글로벌성장팀\n한빛정밀 이사 김하늘", ["NIPA=nipa:unique-name", "글로벌성장팀=team:related", "김하늘=?:no-context"],
      "an unknown body and a rank before the name"
    ),
    (
      "NIPA 글로벌성장팀\n그날에는 팀장 김하늘이", ["NIPA=nipa:unique-name", "글로벌성장팀=team:related", "김하늘=kim:parent"],
      "a word with a particle is no body"
    ),
    (
      "NIPA 글로벌성장팀\n김하늘 한밭대학교 교수", ["NIPA=nipa:unique-name", "글로벌성장팀=team:related", "김하늘=?:no-context"],
      "an unknown body after the name"
    ),
    (
      "NIPA 글로벌성장팀\n김하늘이라는 분을 만났다.", ["NIPA=nipa:unique-name", "글로벌성장팀=team:related", "김하늘=?:no-context"],
      "a person whom the reader does not know"
    ),
    (
      "NIPA 글로벌성장팀\n다른 부서의 김하늘 주무관은 동명이인이다.",
      ["NIPA=nipa:unique-name", "글로벌성장팀=team:related", "김하늘=?:no-context"], "the writer says so"
    ),
    (
      "NIPA 글로벌성장팀\n저희 센터의 김하늘 박사도 과제를 냈는데,\n동명이인이라 서류가 섞였다.",
      ["NIPA=nipa:unique-name", "글로벌성장팀=team:related", "김하늘=?:no-context"], "across a line break"
    ),
    (
      "NIPA 글로벌성장팀\n김하늘 위원\n서류\n동명이인 주의",
      ["NIPA=nipa:unique-name", "글로벌성장팀=team:related", "김하늘=kim:parent"], "but not of another line of a list"
    ),
    (
      "NIPA 글로벌성장팀 김하늘\n한빛정밀 이사 김하늘\n김하늘이 말했다.",
      [
        "NIPA=nipa:unique-name", "글로벌성장팀=team:related", "김하늘=kim:related", "김하늘=?:no-context",
        "김하늘=?:no-context",
      ], "with namesakes, the one beside the own body only"
    ),
  ]

  @Test("A person is not meant beside another body, nor among namesakes", arguments: persons)
  func person(text: String, expected: [String], rule: String) throws {
    #expect(try Self.resolved(text) == expected, "\(rule)")
  }

  @Test("Evidence decides, or the name stays ambiguous", arguments: rows)
  func evidence(text: String, expected: [String], rule: String) throws {
    #expect(try Self.resolved(text) == expected, "\(rule)")
  }

  @Test("The order of the entries does not matter", arguments: 0..<20)
  func orderFree(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let text = try MatchText(Array("중국 과학기술부(MOST)와 한국, 과기부와 과기정통부의 김하늘, NIPA 글로벌성장팀".utf8))
    func run(_ lexicon: Lexicon) throws -> [ResolvedMatch] {
      Resolver(lexicon).resolve(Matcher(try NameIndex(lexicon)).matches(in: text), in: text)
    }
    let shuffled = Lexicon(entries: SmallLexicon.lexicon.entries.shuffled(using: &random))
    #expect(try run(shuffled) == run(SmallLexicon.lexicon))
  }
}
