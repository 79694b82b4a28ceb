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
  private static func resolved(_ string: String) throws -> [String] {
    let bytes = Array(string.utf8)
    let text = try MatchText(bytes)
    let matches = Matcher(try NameIndex(SmallLexicon.lexicon)).matches(in: text)
    return Resolver(SmallLexicon.lexicon).resolve(matches, in: text).map { match in
      let shown = String(decoding: bytes[text.span(match.letters).range], as: UTF8.self)
      return "\(shown)=\(match.link?.rawValue ?? "?"):\(match.rule.rawValue)"
    }
  }

  static let rows: [(String, [String], String)] = [
    ("과기부는", ["과기부=?:no-context"], "nothing decides"),
    ("중국 과기부는", ["중국 과기부=most:country-before"], "the country right before decides, and belongs to the name"),
    ("중국과기부는", ["중국과기부=most:country-before"], "without a blank too"),
    ("한국\n과기부", ["한국\n과기부=msit:country-before"], "and across a line break; of Korea's two, today's"),
    ("중국의 과기부", ["중국=china:unique-name", "과기부=most:country-before"], "a genitive decides but stays outside"),
    (
      "중국 횃불센터", ["중국=china:unique-name", "횃불센터=torch:country-before"],
      "a country that need not decide stays outside"
    ),
    ("중국에서 과기부가", ["중국=china:unique-name", "과기부=most:country"], "its country alone in the document"),
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
    ("China's MOST", ["China=china:unique-name", "MOST=most:country-before"], "an English genitive"),
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
