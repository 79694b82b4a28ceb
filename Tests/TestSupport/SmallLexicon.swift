import Lexicography
import TextModel

/// A lexicon of a few entries, each there for a rule.
public enum SmallLexicon {
  /// The lexicon.
  public static let lexicon = Lexicon(entries: entries)

  private static func name(
    _ text: String, _ kind: NameKind = .official, _ match: MatchPolicy = .always
  ) -> Name {
    let isHangul = text.unicodeScalars.contains { ("가"..."힣").contains($0) }
    let isHan = text.unicodeScalars.contains { ("一"..."鿿").contains($0) }
    return Name(
      lang: isHangul ? .ko : isHan ? .zh : .en, script: isHangul ? .hang : isHan ? .hans : .latn, kind: kind,
      text: text, match: match, sources: [SourceReference("editors")])
  }

  private static func entry(
    _ id: String, _ type: EntryType, _ country: String? = nil, parent: String? = nil,
    status: EntryStatus = .active, _ names: [Name]
  ) -> Entry {
    Entry(
      id: EntryID(id), type: type, country: country, status: status, names: names,
      relations: parent.map { [Relation(kind: .parent, target: EntryID($0))] } ?? [])
  }

  /// An entry whose official name has dates.
  private static func dated(
    _ id: String, _ country: String, _ status: EntryStatus, _ official: Name, from: String, to: String? = nil,
    _ others: [Name]
  ) -> Entry {
    var official = official
    official.from = PartialDate(from)
    official.to = to.flatMap { PartialDate($0) }
    return entry(id, .organization, country, status: status, [official] + others)
  }

  private static let entries = [
    entry("korea", .country, "KR", [name("한국", .short), name("대한민국"), name("Korea", .short)]),
    entry("china", .country, "CN", [name("중국", .short), name("中国", .short), name("China", .short)]),
    entry(
      "most", .organization, "CN",
      [
        name("과학기술부", .official, .context), name("과기부", .short, .context), name("科学技术部"),
        name("MOST", .acronym, .context),
      ]),
    entry(
      "old-most", .organization, "KR", status: .inactive,
      [name("과학기술부", .official, .context), name("과기부", .short, .context)]),
    entry(
      "msit", .organization, "KR",
      [name("과학기술정보통신부"), name("과기정통부", .short), name("과기부", .short, .context)]),
    entry("miit", .organization, "CN", [name("공업정보화부"), name("MIIT", .acronym)]),
    entry(
      "torch", .organization, "CN", parent: "miit",
      [
        name("횃불첨단산업개발센터"), name("횃불센터", .short, .context), name("火炬中心", .short, .context),
        name("Torch Center", .short, .context),
      ]),
    entry("nipa", .organization, "KR", parent: "msit", [name("정보통신산업진흥원"), name("NIPA", .acronym)]),
    entry("team", .organization, "KR", parent: "nipa", [name("글로벌성장팀", .official, .context)]),
    entry("kim", .person, parent: "team", [name("김하늘", .official, .context)]),
    entry("i-yeong", .person, nil, [name("이영")]),
    entry("cstec", .organization, "CN", [name("중국과학기술교류센터"), name("CSTEC", .acronym)]),
    entry("kic", .organization, "KR", [name("KIC중국", .short), name("글로벌혁신센터", .official, .context)]),
    entry("zgc", .place, "CN", [name("중관촌"), name("中关村")]),
    entry("zgc-forum", .event, "CN", [name("중관촌 포럼")]),
    entry("zgc-hall", .place, "CN", [name("중관촌전시센터"), name("中关村展示中心")]),
    entry("incheon", .place, "KR", [name("인천")]),
    entry("incheon-airport", .place, "KR", [name("인천공항", .short)]),
    entry("robotera", .organization, "CN", [name("로봇에라", .transliteration)]),
    entry("robot", .term, nil, [name("로봇", .official)]),
    entry("xiaomi-auto", .organization, "CN", [name("샤오미자동차"), name("Xiaomi Auto")]),
    entry("jd", .organization, "CN", [name("징둥", .short), name("징동", .misspelling), name("JD", .acronym)]),
    entry("vbot", .organization, "CN", [name("Vbot", .short)]),
    entry("galaxea", .organization, "CN", [name("Galaxea Dynamics")]),
    entry("jo", .person, nil, [name("조단우")]),
    entry("zhong", .person, nil, [name("钟南山")]),
    entry("wang", .person, nil, [name("王毅")]),
    entry("xiaomi", .organization, "CN", [name("小米", .short), name("Xiaomi", .short)]),
    entry("beijing", .place, "CN", [name("베이징"), name("北京"), name("Beijing")]),
    entry("busan", .place, "KR", [name("부산"), name("Busan")]),
    entry("fudan", .organization, "CN", [name("푸단대학교"), name("复旦大学"), name("Fudan University")]),
    entry("law", .organization, "CN", parent: "fudan", [name("School of Law, Fudan University")]),
    entry("kotra", .organization, "KR", [name("코트라", .short), name("KOTRA", .acronym)]),
    entry("kic-network", .organization, "KR", [name("KIC", .acronym)]),
    entry("mofcom", .organization, "CN", [name("商务部")]),
    entry("shanghai", .place, "CN", [name("上海"), name("上海市")]),
    entry("shanghai-university", .organization, "CN", [name("上海大学")]),
    entry("boc", .organization, "CN", [name("中国银行")]),
    entry("kvic", .organization, "KR", [name("한국벤처투자"), name("KVIC", .acronym)]),
    entry("kai", .organization, "KR", [name("한국항공우주산업")]),
    entry("kepco", .organization, "KR", [name("한국전력", .short), name("한국전력공사")]),
    entry("kto", .organization, "KR", [name("한국관광공사")]),
    entry("krx", .organization, "KR", [name("한국거래소")]),
    entry("ai", .term, nil, [name("인공지능"), name("AI", .acronym)]),
    dated(
      "mltm", "KR", .inactive, name("국토해양부"), from: "2008-02-29", to: "2013-03-22",
      [name("국토부", .short, .context)]),
    dated("molit", "KR", .active, name("국토교통부"), from: "2013-03-23", [name("국토부", .short, .context)]),
    entry("cn-culture", .organization, "CN", [name("문화부", .short, .context), name("文化部", .short, .context)]),
    entry("kr-culture", .organization, "KR", [name("문화부", .short, .context), name("문화체육관광부")]),
  ]
}
