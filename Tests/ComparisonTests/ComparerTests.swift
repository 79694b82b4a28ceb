import Comparison
import Lexicography
import Testing

/// The names that the project began with, and a row for each rule.
struct ComparerTests {
  private static let sameRows: [(String, String, EntryType, String)] = [
    ("吕先志", "뤼셴즈", .person, "Mandarin in Hangul"), ("吕先志", "여선지", .person, "Sino-Korean, initial law"),
    ("뤼셴즈", "Lyu Xianzhi", .person, "ü as yu"),
    ("여선지", "Lyu Xianzhi", .person, "Korean and Mandarin throughout"),
    ("박윤규", "Park Yun-kyu", .person, "attested spelling"), ("박윤규", "Bak Yungyu", .person, "RR"),
    ("이쫭", "亦庄", .place, "non-standard spelling"), ("이쫭", "이좡", .place, "one sound, two spellings"),
    ("횃불센터", "火炬中心", .organization, "components"), ("횃불센터", "Torch Center", .organization, "components"),
    ("칭화대", "清华大学", .organization, "short head"), ("칭화대", "Tsinghua University", .organization, "postal"),
    ("과학기술정보통신부", "과기정통부", .organization, "abbreviation"),
    ("工业和信息化部", "工信部", .organization, "abbreviation"), ("전국경제인연합회", "전경련", .organization, "law in it"),
    ("식품의약품안전처", "식약처", .organization, "a later letter"),
    ("Procter & Gamble", "Procter and Gamble", .organization, "& is and"),
    ("泰山", "Mount Tai", .place, "the kind first"), ("울릉도", "Ulleung Island", .place, "the kind translated"),
    ("한라산", "Hallasan Mountain", .place, "the kind twice"),
    ("엘지전자", "LG Electronics", .organization, "letters"),
    ("北京协和医院", "베이징협화병원", .organization, "和 is no and"),
    ("종로2가", "Jongno 2-ga", .place, "digits of both"), ("종로2가", "鐘路二街", .place, "a number that counts"),
    ("을지로3가", "Euljiro 3-ga", .place, "digits of both"),
    ("장안1동", "Jangan 1(il)-dong", .place, "a digit that is read"),
    ("浙江", "浙江省", .place, "a province is known by its name"),
    ("峨嵋山", "峨眉山", .place, "two forms of a character"),
    ("량강도", "양강도", .place, "the initial-sound law in Korean"),
    ("창사", "창샤", .place, "a slip that many make"),
    ("선저우 16호", "神舟十六号", .program, "a number in characters"),
    ("Shenzhou 16", "선저우 16호", .program, "호 unsaid"),
    ("칭화대", "청화대학교", .organization, "Mandarin and Korean throughout"),
    ("忠淸南道", "South Chungcheong Province", .place, "the Korean form of a character"),
  ]

  @Test("Names that are one", arguments: sameRows)
  func same(a: String, b: String, type: EntryType, rule: String) {
    #expect(Comparer().compare(a, b, type: type).verdict == .same, "\(a) | \(b): \(rule)")
  }

  private static let differentRows: [(String, String, EntryType?, String)] = [
    ("王毅", "王怡", .person, "characters"), ("台州", "泰州", .place, "characters"), ("박윤규", "박연규", .person, "윤, 연"),
    ("山西", "陕西", .place, "characters"), ("KAIST", "KIST", .organization, "acronyms"),
    ("중관촌", "중관촌포럼", nil, "head"), ("863계획", "973계획", .program, "numbers"),
    ("문화체육관광부", "문화관광부", .organization, "words are no abbreviation"),
    ("두산", "Daesang", .organization, "sounds alike"), ("Park Ji-sun", "박지성", .person, "one sound"),
    ("종로2가", "종로", .place, "a number in one only"), ("종로2가", "Jongno 3-ga", .place, "numbers"),
    ("종로2가", "鐘路三街", .place, "numbers"), ("長沙", "長沙縣", .place, "a county named like a city"),
    ("吉林省", "吉林市", .place, "two kinds of places"),
    ("国家统计局", "통계청", .organization, "two countries' heads"), ("횃불센터", "횃불포럼", .organization, "heads"),
    ("Lyu Xianzhi", "루이지애나주", nil, "pinyin is no English"),
    ("lyu xianzhi", "루이지애나주", .place, "pinyin is no English"),
    ("원저우", "Wenchang", nil, "원 in Mandarin, 저 in Korean"), ("선지우", "산자위", nil, "either in both languages"),
    ("김민수", "김민주", nil, "수, 주"), ("쉬안", "시안", nil, "two syllables of Mandarin"),
    ("란퉁", "난퉁", nil, "no law in Mandarin"), ("리저우", "이저우", .place, "no law in Mandarin"),
    ("추저우", "Quzhou", .place, "추 is chu"), ("쉬창", "Xichang", .place, "쉬 is xu"),
    ("친저우", "Jinzhou", .place, "Korean jin and Mandarin zhou"),
    ("국가급 포럼", "中关村论坛", nil, "a word over on either side"), ("国家能源局", "Korea Energy Agency", nil, "the same"),
    ("36氪", "Kuk", nil, "a number in one only"), ("삼성SDI", "Samsung SDS", .organization, "letters"),
    ("선저우 16호", "神舟十七号", .program, "numbers"),
  ]

  @Test("Names that are not one, however alike", arguments: differentRows)
  func different(a: String, b: String, type: EntryType?, rule: String) {
    #expect(Comparer().compare(a, b, type: type).verdict != .same, "\(a) | \(b): \(rule)")
  }

  @Test(
    "Initials stand for the parts of a name, and never decide",
    arguments: [("MIIT", "工业和信息化部"), ("NRF", "한국연구재단"), ("NPC", "全国人民代表大会"), ("공신부", "工业和信息化部")])
  func initials(short: String, long: String) {
    let found = Comparer().compare(short, long, type: .organization)
    #expect(found.verdict != .same)
    #expect(found.evidence.contains { $0.feature == "acronym" || $0.feature == "abbreviation" })
  }

  @Test(
    "The derivation is given in words",
    arguments: [
      ("吕先志", "뤼셴즈", "吕 = lü = 뤼 · 先 = xian = 셴 · 志 = zhi = 즈"),
      ("亦庄", "이쫭", "庄 = zhuang = 쫭, non-standard; standard 좡"),
      ("火炬中心", "횃불센터", "火炬 = 횃불 (torch)"),
    ])
  func words(a: String, b: String, expected: String) {
    let found = Comparer().compare(a, b)
    #expect(
      found.evidence.contains { $0.value.contains(expected) }, "\(found.evidence.map(\.value))")
  }

  @Test(
    "Any text is compared without fault",
    arguments: [
      "", " ", "\u{0}", "()", "((((", "）（", "𠮷", "\u{301}", "A", "·", "12",
      String(repeating: "가", count: 500),
    ])
  func anything(text: String) {
    for other in ["", "박윤규", text, "Mount Park", "Lake Lake Lake"] {
      let found = Comparer().compare(text, other)
      #expect((0...1).contains(found.score))
      #expect(found == Comparer().compare(other, text))
    }
  }
}
