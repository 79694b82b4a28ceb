import Discovery
import Indexing
import Lexicography
import Matching
import TestSupport
import TextModel
import Testing

/// Which names are only parts of longer ones that the lexicon does not have.
struct LongerBodiesTests {
  private static func entry(
    _ id: String, _ type: EntryType, _ names: String..., match: MatchPolicy = .always, country: String? = nil,
    in place: String? = nil
  ) -> Entry {
    Entry(
      id: EntryID(id), type: type, country: country,
      names: names.map { text in
        let isHan = text.unicodeScalars.contains { ("一"..."鿿").contains($0) }
        let isHangul = text.unicodeScalars.contains { ("가"..."힣").contains($0) }
        return Name(
          lang: isHan ? .zh : isHangul ? .ko : .en, script: isHan ? .hans : isHangul ? .hang : .latn,
          kind: .official, text: text, match: match)
      }, relations: place.map { [Relation(kind: .locatedIn, target: EntryID($0))] } ?? [])
  }

  private static let lexicon = Lexicon(entries: [
    entry("beijing", .place, "베이징", "北京", "베이징시"), entry("gimpo", .place, "김포"), entry("doha", .place, "도하"),
    entry("anyang", .place, "안양"), entry("tiananmen", .place, "톈안먼", "天安門"),
    entry("wenzhou", .place, "원저우", "溫州", country: "CN"),
    entry("shanxi", .place, "山西", "山西省"), entry("shandong", .place, "Shandong"),
    entry("haiti", .country, "海地"), entry("moel", .organization, "노동부"),
    entry("most", .organization, "科技部", "과기부", country: "CN"),
    entry("dawn", .organization, "黎明大学", in: "beijing"), entry("kbs", .organization, "KBS"),
    entry("hyundai", .organization, "현대차"),
    entry("knu", .organization, "경북대"), entry("tsinghua", .organization, "칭화대"),
    entry("kaist", .organization, "KAIST"),
    entry("iccas", .organization, "化学研究所", match: .context),
  ])

  static let rows: [(String, [String], String)] = [
    ("김포 경찰서에 갔다.", [], "a public body alone after its place"),
    ("베이징 고등법원과 김포 선관위", [], "courts and commissions too"),
    ("김포에 갔다.", ["김포"], "and the place itself"),
    ("도하 뉴스가 전했다.", [], "a paper of a place"),
    ("KBS 기자협회와 현대차 미국판매법인", [], "bodies of their own beside a body"),
    ("KBS 관계자와 현대차 직원", ["KBS", "현대차"], "and people of it"),
    ("경북대 사범대학부설고등학교", [], "the school of a school"),
    ("칭화대 자동화계와 KAIST 신소재공학과", [], "departments of generic words"),
    ("칭화대\n자동화계", [], "over a line break"),
    ("칭화대 총장", ["칭화대"], "a title is no department"),
    ("베이징시 과학기술위\n원회", [], "a head that goes on in the next line"),
    ("톈안먼(天安門)광장", [], "a kind after the bracket makes another thing of both"),
    ("원저우(溫州)시", ["원저우", "溫州"], "the kind of place that it is does not"),
    ("안씨는 말했다. 안양 대역이다.", [], "a surname and a form of address"),
    ("안양에 갔다.", ["안양"], "and the city"),
    ("岫禾机器人科技（北京）有限公司", [], "a place in the name of a company"),
    ("山西煤炭化学研究所", [], "a short form that ends a longer name, and the place that begins it"),
    ("中科院和化学研究所", ["化学研究所"], "the short form itself"),
    ("山西省发展和改革委员会", [], "an and within what a bureau does"),
    ("省科技部和科技部", ["科技部"], "a bureau of a province, by its short form"),
    ("北京科技部在上海科技部", ["北京", "科技部", "科技部"], "no unit before it"),
    ("베이징시 과기부와 성 과기부, 당시 과기부", ["과기부"], "a town or a unit before it, and a word that ends so"),
    ("黎明大学物理系和黎明大学关系", ["黎明大学"], "a faculty, and a word that ends so"),
    ("黎明大学国际处", [], "an office of a school"),
    ("黎明大学（山西）", [], "a campus where the school is not"),
    ("黎明大学（北京）", ["黎明大学", "北京"], "where it is"),
    ("在北京设联络处", ["北京"], "a verb before what is set up"),
    ("北京布局", ["北京"], "a word that ends as a bureau does"),
    ("沿海地区的海地", ["海地"], "the end of one word and the beginning of another"),
    ("黎明大学机器人", [], "a company that is called after a school"),
    ("黎明大学机器人专业", ["黎明大学"], "and what it teaches"),
    ("‘베이징 새벽 포럼’이 열렸다.", [], "the beginning of an event in quotes"),
    ("‘베이징 새벽’ 사업", [], "and of a programme"),
    ("‘베이징’ 사업", ["베이징"], "a name alone in quotes"),
    ("‘베이징 새벽 이니셔티브’와 ‘베이징의 이니셔티브’", ["베이징"], "a programme by its head, and whose one is"),
    ("“北京黎明计划”", [], "in Chinese"),
    ("‘김포 해오름센터’와 ‘김포 프로젝트’", [], "a body with a word of its own, and a plan of a place alone"),
    ("‘HTWO 베이징’과 ‘KBS 베이징’", ["KBS", "베이징"], "a place after a Latin name that nobody knows"),
    ("HTWO베이징에서", [], "and glued to it"),
    ("베이징1과 김 과장이 베이징 1과를", ["베이징"], "a numbered department"),
    ("北京航空与北京能源", ["北京"], "a company of a place, and its industry"),
    ("黎明大学的物理系", ["黎明大学"], "what the school has is not in its name"),
    ("北京队主场对阵", [], "a team of a place"),
    ("北京队员", ["北京"], "and its members"),
    ("科技部第三研究所与科技部", ["科技部"], "a numbered institute of a ministry"),
    ("科技部水运科学研究院的", [], "an institute of it"),
    ("科技部重点实验室", [], "and what is called after it"),
    ("山西省工业和信息化厅副厅长", [], "a bureau of several words"),
    ("黎明大学教授宋苇航和海洋大学", ["黎明大学"], "a post and who has it"),
    ("미즈하라 도모코(溫州朋子)와 원저우(溫州)", ["원저우", "溫州"], "the characters of a person"),
    ("제9회 베이징 재난안전·기후적응 학술대회", [], "an event by its edition"),
    ("“北京气候与渔业联合研究中心”和“北京与研究中心”", ["北京"], "a centre in quotes, and two things"),
    ("北京科技航海运动学校", [], "a head far from its place"),
    ("“베이징에 왔다”고 했다.", ["베이징"], "a sentence in quotes"),
    ("KBS 정상회의", [], "a meeting of a body"),
    ("노동부 창원지청과 노동부", ["노동부"], "an office of a ministry"),
    ("베이징시 국제협력과 추천서", [], "a department of a town"),
    ("베이징시 국제협력은", ["베이징시"], "what it does"),
    ("칭화대 국제센터에서", [], "a centre of a school"),
    ("北京中医药大学", [], "中 in a word"),
    ("科技部驻北京办事处", [], "where a part of it is posted"),
    ("北京国际金融中心实地考察", [], "a head before a word"),
    ("北京能源局牵头", [], "a bureau before a verb"),
    ("北京局面", ["北京"], "a word that begins as a bureau does"),
    ("溫州港示范", [], "a harbour"),
    ("山西省外办和山西省举办", ["山西省"], "an office by its short form, and a verb that ends so"),
    ("黎明大学深海科学与工程研究所", [], "an and within a field"),
    ("黎明大学学生与研究院", ["黎明大学"], "and one after people"),
    ("溫州绿洲制药\n北京", ["北京"], "a company in a cell of its own"),
    ("원저우 뤼저우전기와 원저우 의약바이오", ["원저우"], "a company that no word names, after its town"),
    ("KBS 베이징 사무소와 KBS 베이징 특파원", ["KBS", "베이징"], "a branch whose place stands apart"),
    ("KBS Shandong Sub-Council, KBS Shandong", [], "and in Latin letters"),
    ("黎明大学北京基地与黎明大学北京", ["黎明大学", "北京"], "a branch whose place stands between in Chinese, and a place alone"),
    ("주한 중국대사관 과기부, 그 과기부", ["과기부"], "a department of a mission that is called as a ministry"),
    ("北京、溫州海屿、山西", ["北京", "山西"], "a coined word after a town, in a list"),
    ("칭화대 의료진과", ["칭화대"], "an and after people"),
    ("2026 베이징 소비재 수출상담회, 베이징 상담", ["베이징"], "an event by its year"),
    ("2026 베이징에서 열린 수출상담회", ["베이징"], "and one that is held there"),
    ("2026北京消费品对接会", [], "the same in Chinese"),
  ]

  private static func wholes(_ text: some StringProtocol, _ matcher: Matcher) throws -> [String] {
    let matchText = try MatchText(Array(text.utf8))
    let matches = matcher.matches(in: matchText)
    let longer = LongerBodies(matchText, matches) { lexicon[$0] }
    return matches.filter { !longer.isPart($0) }.map { match in
      String(decoding: matchText.original[matchText.span(match.letters).range], as: UTF8.self)
    }
  }

  @Test("A part of a longer name is none", arguments: rows)
  func parts(text: String, expected: [String], rule: String) throws {
    #expect(try Self.wholes(text, Matcher(try NameIndex(Self.lexicon))) == expected, "\(rule)")
  }

  @Test("A text may break off anywhere: every beginning and every end of these is read")
  func brokenOff() throws {
    let matcher = Matcher(try NameIndex(Self.lexicon))
    for (text, _, _) in Self.rows {
      for cut in text.indices {
        for piece in [text[..<cut], text[cut...]] {
          let wholes = try Self.wholes(piece, matcher)
          #expect(wholes.allSatisfy { piece.contains($0) })
        }
      }
    }
  }
}
