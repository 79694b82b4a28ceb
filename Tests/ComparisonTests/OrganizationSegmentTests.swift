import Testing

@testable import Comparison

/// A name as the comparer takes it; the rows here are folded already.
func organization(_ name: String) -> OrganizationName {
  OrganizationName(folded: name.lowercased().unicodeScalars.map(\.value))
}

struct OrganizationSegmentTests {
  /// `?` the rest, `!` the head.
  static let rows = [
    ("환경부", "환경 + 부!", "a head of one syllable at the end"),
    ("국립환경과학원", "국립 + 환경 + 과학 + 원!", "words in a row"),
    ("중국공정원", "중국 + 공정 + 원!", "a word and a head of one syllable"),
    ("中国社会科学院", "中国 + 社会 + 科学 + 院!", "科学院 is two words"),
    ("生态环境部", "生态 + 环境 + 部!", "words in a row"),
    ("国家文化和旅游局", "国家 + 文化 + 和 + 旅游 + 局!", "a function word between words"),
    ("浙江大学", "浙江 + 大学!", "a province"),
    ("复旦大学", "复旦? + 大学!", "the rest before the head"),
    ("푸단대", "푸단? + 대!", "a short head at the end"),
    ("盐城市科技局", "盐城? + 市 + 科技 + 局!", "市 after the rest, not 城市"),
    ("㈜한빛전자".replacing("㈜", with: "(주)"), "주식회사 + 한빛? + 전자", "a legal form before the name"),
    ("한빛전자주식회사", "한빛? + 전자 + 주식회사", "a legal form after the name"),
    ("華電有限公司".replacing("華電", with: "华电"), "华电? + 有限公司", "a legal form"),
    ("昆山市第三人民医院", "昆山? + 市 + 第三 + 人民 + 医院!", "a number"),
    ("fudan university", "fudan? + university!", "a Latin word is whole"),
    ("university of oxford", "university! + of + oxford?", "the head before of"),
    (
      "institute of physics, chinese academy of sciences",
      "institute! + of + physics + chinese + academy + of + sciences", "the head before the comma"
    ),
    ("hanbit electronics co., ltd.", "hanbit? + electronics + co ltd", "a legal form of two words"),
    ("third people's hospital of kunshan", "third + people + hospital! + of + kunshan?", "the genitive goes"),
    ("ministry of sports & tourism", "ministry! + of + sports + and + tourism", "& is and"),
    ("가온", "가온?", "no component"),
    ("", "", "nothing"),
  ]

  @Test("A name is divided at the least cost", arguments: rows)
  func divides(name: String, expected: String, rule: String) {
    #expect(organization(name).description == expected, "\(rule)")
  }

  @Test(
    "Junk and very long names are divided in bounded time, and keep every letter", .timeLimit(.minutes(10)))
  func bounds() {
    let junk = ["((((", "，，，", "\u{0}\u{FFFD}", "no no no no", "第第第第", "제제제", "1st 2nd 99999999", "''''s's"]
    let long = ["가", "科学", "science ", "第一", "(", "국립과학원"].map { String(repeating: $0, count: 10_000) }
    for text in junk + long {
      let name = organization(text)
      for parse in name.parses {
        #expect(
          zip(parse.segments, parse.segments.dropFirst()).allSatisfy { $0.start <= $1.start },
          "\(text.prefix(12))")
      }
      _ = OrganizationComparer { _, _ in nil }.compare(name, organization("과학원"))
      _ = name.componentKeys
    }
  }

  static let sameKeys = [
    ("중국사회과학원", "中国社会科学院", "Chinese Academy of Social Sciences"),
    ("환경보건위원회", "环境卫生委员会", "Environmental Health Commission"),
    ("국립해양박물관", "国家海洋博物馆", "National Maritime Museum"),
  ]

  @Test("Names of the same components share a key in all languages", arguments: sameKeys)
  func keys(korean: String, chinese: String, english: String) {
    let keys = [korean, chinese, english].map { Set(organization($0).componentKeys) }
    #expect(!keys[0].isDisjoint(with: keys[1]) && !keys[0].isDisjoint(with: keys[2]))
    #expect(!keys[1].isDisjoint(with: keys[2]))
  }

  @Test("A name that one word names has no component key")
  func noKeys() {
    #expect(organization("复旦大学").componentKeys.isEmpty && organization("가온").componentKeys.isEmpty)
  }
}
