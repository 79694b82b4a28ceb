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
      ("北京市海淀区", .place, .nikl, "베이징시 하이뎬구", "a place within a place is read by itself"),
      ("荆州市沙市区", .place, .pinyin, "Jingzhou Shi Shashi Qu", "市 after one character is no unit"),
      ("景德镇", .place, .nikl, "징더전", "a name that ends like a suffix is transcribed whole"),
      ("羌族自治州", .place, .nikl, "창족자치주", "族 after a people's name is 족"),
      ("金한길", nil, .sinoKorean, "김한길", "a surname in Han before Hangul is read as one"),
      ("金한길", nil, .rr, "Gim Hangil", "half in Hangul is a Korean name"),
      ("柳知영", .person, .sinoKorean, "유지영", "initial-sound law in mixed names"),
      ("努尔·白克力", nil, .nikl, "누얼 바이커리", "the dot within foreign names is a blank"),
      ("首爾", .place, .sinoKorean, "서울", "首爾 writes 서울"),
      ("처우", .place, .pinyin, "Chou", "one syllable is likelier than two"),
      ("장웨이", .person, .pinyin, "Zhang Wei", "a common surname is likelier"),
      ("한복남", nil, .rr, "Han Boknam", "a surname and two given syllables make a person"),
      ("인왕리", nil, .rr, "Inwang-ri", "a unit makes a place"),
      ("봉천1동", nil, .rr, "Bongcheon 1-dong", "a unit after a number makes a place"),
      ("왕십리", nil, .rr, "Wangsimni", "a quarter that ends like a unit is one word"),
      ("영동", nil, .rr, "Yeongdong", "one syllable before 동 tells nothing"),
      ("난산-리", nil, .mr, "Nansal-li", "the hyphen of a unit is the scheme's own"),
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

  @Test(
    "Spellings of other regions are among the twenty best variants",
    arguments: [
      ("曾荫权", "Tsang Yam-kuen"), ("李登輝", "Lee Teng-hui"), ("欧阳锋", "Au-Yeung Fung"), ("박봉주", "Pak Pong-ju"),
      ("장성택", "Jang Song-thaek"),
    ])
  func regional(name: String, form: String) {
    #expect(Variants().ranked(of: name, type: .person, limit: 20).contains { $0.form == form })
  }

  @Test("Mixed names are read where they are Han")
  func mixed() {
    #expect(Self.forms("北京Robot", .place, .pinyin) == ["BeijingRobot"])
    #expect(Self.forms("北京Robot", .place, .nikl) == ["베이징Robot"])
  }
}
