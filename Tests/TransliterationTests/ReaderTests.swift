import Lexicography
import Testing
import Transliteration

/// The readings of names, each with the rule that decides; tables of more facts lie in corpora/readings.
struct ReaderTests {
  private static let reader = Reader()

  private static func forms(_ name: String, _ type: EntryType?, _ system: ReadingSystem) -> [String] {
    reader.readings(of: name, type: type).filter { $0.system == system }.map(\.form)
  }

  @Test(
    "The first reading follows the rule",
    arguments: [
      ("单田芳", .person, .pinyin, "Shan Tianfang", "the surname's reading leads"),
      ("单县", .place, .pinyin, "Shan Xian", "a word's reading leads in places"),
      ("银行", nil, .pinyin, "Yinhang", "a known word is no person"),
      ("重慶", .place, .nikl, "충칭", "traditional characters find simplified words"),
      ("浙江省", .place, .nikl, "저장성", "a suffix is written in Korean"),
      ("洪洞", .place, .pinyin, "Hongtong", "洞 after one character is no suffix"),
      ("香港", .place, .nikl, "홍콩", "an established name comes before the sound"),
      ("李舜臣", .person, .sinoKorean, "이순신", "initial-sound law"),
      ("\u{F9E1}舜臣", .person, .sinoKorean, "이순신", "a compatibility ideograph's reading wins"),
      ("\u{F914}園", nil, .sinoKorean, "낙원", "a compatibility ideograph's reading wins over surnames"),
      ("申砬", .person, .sinoKorean, "신립", "a given name of one syllable keeps its sound"),
      ("广州", .place, .sinoKorean, "광주", "a simplified character is read as its traditional form"),
      ("뤼셴즈", .person, .pinyin, "Lü Xianzhi", "the table, backwards"),
      ("Lv Xianzhi", .person, .pinyin, "Lü Xianzhi", "v is ü"),
      ("Ts'ao Ts'ao", .person, .pinyin, "Cao Cao", "an apostrophe of Wade–Giles is heard"),
      ("Xi'an", .place, .nikl, "시안", "an apostrophe of pinyin cuts"),
      ("Xian", .place, .nikl, "셴", "without it the longer syllable leads"),
    ] as [(String, EntryType?, ReadingSystem, String, String)])
  func first(name: String, type: EntryType?, system: ReadingSystem, form: String, rule: String) {
    #expect(Self.forms(name, type, system).first == form, "\(rule)")
  }

  @Test(
    "Other readings stay in the set",
    arguments: [
      ("翟志刚", .person, .pinyin, "Di Zhigang", "two true surnames"),
      ("葉劍英", .person, .sinoKorean, "엽검영", "two readings of a surname"),
      ("李舜臣", .person, .sinoKorean, "리순신", "the North keeps ㄹ"),
      ("상하이", .place, .pinyin, "Shanghai", "the table, backwards"),
      ("이쫭", .place, .pinyin, "Yizhuang", "tense for plain"),
      ("Xian", .place, .pinyin, "Xi'an", "apostrophes are dropped"),
      ("Chou En-lai", .person, .pinyin, "Zhou Enlai", "apostrophes of Wade–Giles are dropped"),
    ] as [(String, EntryType?, ReadingSystem, String, String)])
  func inSet(name: String, type: EntryType?, system: ReadingSystem, form: String, rule: String) {
    #expect(Self.forms(name, type, system).contains(form), "\(rule)")
  }

  @Test("Reasons name each part, what it became and the rule")
  func reasons() {
    let reading = Self.reader.readings(of: "浙江省", type: .place).first { $0.system == .nikl }
    #expect(
      reading?.reasons.map(\.description) == [
        "zhe = 저 (외래어 표기법, Chinese table)", "jiang = 장 (외래어 표기법, Chinese table)",
        "省 = 성 (administrative suffix)",
      ])
    let passport = Self.reader.readings(of: "吕布", type: .person).first { $0.form == "Lyu Bu" }
    #expect(
      passport?.reasons.map(\.description) == ["lü = lyu (ü written v, yu or u)", "bu = bu (Hanyu Pinyin)"])
  }

  @Test("Hangul of no Korean surname has no Korean spellings, and Korean names have")
  func korean() {
    #expect(Self.forms("뤼셴즈", nil, .attested).isEmpty)
    #expect(!Self.forms("박윤규", nil, .attested).isEmpty)
  }

  @Test("Mixed names are read where they are Han")
  func mixed() {
    #expect(Self.forms("北京Robot", .place, .pinyin) == ["BeijingRobot"])
    #expect(Self.forms("北京Robot", .place, .nikl) == ["베이징Robot"])
  }
}
