import Indexing
import Lexicography
import Matching
import Resolution
import TextModel
import Testing

/// What places, rows and the issuer say of names that several entries have.
struct PlaceEvidenceTests {
  private static func entry(
    _ id: String, _ type: EntryType, _ country: String, in place: String? = nil, parent: String? = nil,
    _ names: [(text: String, match: MatchPolicy)]
  ) -> Entry {
    let places = place.map { [Relation(kind: .locatedIn, target: EntryID($0))] } ?? []
    let parents = parent.map { [Relation(kind: .successor, target: EntryID($0))] } ?? []
    return Entry(
      id: EntryID(id), type: type, country: country,
      names: names.map { name in
        let isHan = name.text.unicodeScalars.contains { ("一"..."鿿").contains($0) }
        return Name(
          lang: isHan ? .zh : .ko, script: isHan ? .hans : .hang, kind: .official, text: name.text,
          match: name.match)
      }, relations: places + parents)
  }

  private static let lexicon = Lexicon(entries: [
    entry("korea", .country, "KR", [("한국", .always)]),
    entry("china", .country, "CN", [("중국", .always)]),
    entry("japan", .country, "JP", [("일본", .always)]),
    entry("cas", .organization, "CN", [("과학원", .always)]),
    entry("shanxi", .place, "CN", [("산시", .context), ("山西", .always)]),
    entry("shaanxi", .place, "CN", [("산시", .context), ("陕西", .always)]),
    entry("taiyuan", .place, "CN", in: "shanxi", [("타이위안", .always)]),
    entry("xian", .place, "CN", in: "shaanxi", [("시안", .context)]),
    entry("nwpu", .organization, "CN", in: "xian", [("시베이공업대학", .always)]),
    entry("beijing", .place, "CN", [("베이징", .always)]),
    entry("hsinchu", .place, "TW", [("신주시", .always)]),
    entry("tsinghua", .organization, "CN", in: "beijing", [("칭화", .context)]),
    entry("nthu", .organization, "TW", in: "hsinchu", [("칭화", .context), ("NTHU", .always)]),
    entry("most", .organization, "CN", in: "beijing", [("과기부", .context), ("科学技术部", .always)]),
    entry("msit", .organization, "KR", [("과기부", .context), ("과기정통부", .always)]),
    entry("tokyo", .organization, "JP", [("东京大学", .always)]),
    entry("kyoto", .organization, "JP", [("京都大学", .always)]),
    entry("tohoku", .organization, "JP", [("东北大学", .context)]),
    entry("neu", .organization, "CN", [("东北大学", .context)]),
    entry("jilin", .place, "CN", [("지린", .always), ("지린성", .always)]),
    entry("jilin-city", .place, "CN", in: "jilin", [("지린", .always), ("지린시", .always)]),
    entry("changchun", .place, "CN", in: "jilin", [("창춘", .always)]),
    entry("gyeonggi", .place, "KR", [("경기도", .always)]),
    entry("suwon", .place, "KR", in: "gyeonggi", [("수원", .always)]),
    entry("gwangju-gyeonggi", .place, "KR", in: "gyeonggi", [("광주", .context)]),
    entry("gwangju", .place, "KR", [("광주", .context)]),
    entry("mof", .organization, "CN", [("재정은행", .context)]),
    entry("sstc", .organization, "CN", parent: "most", [("국가과학기술위원회", .context)]),
    entry("nstc", .organization, "KR", [("국가과학기술위원회", .context)]),
  ])

  static let rows: [(String, [String], String)] = [
    ("타이위안은 산시의 중심이다.", ["타이위안=taiyuan", "산시=shanxi"], "a city of it in the same sentence"),
    ("시베이공업대학은 산시에 있다.", ["시베이공업대학=nwpu", "산시=shaanxi"], "a body in a city of it"),
    (
      "타이위안에 갔다. 산시는 넓다. 그리고 아주 멀리서 온 이들이 시베이공업대학에 모였다. 회의는 길었다.",
      ["타이위안=taiyuan", "산시=?", "시베이공업대학=nwpu"], "as near on both sides, it stays open"
    ),
    ("타이위안과 시베이공업대학, 그리고 산시", ["타이위안=taiyuan", "시베이공업대학=nwpu", "산시=?"], "two in one sentence"),
    ("타이위안을 떠나 두 산시를 견준다.", ["타이위안=taiyuan", "산시=?"], "both are meant"),
    ("东京大学、东北大学、京都大学", ["东京大学=tokyo", "东北大学=tohoku", "京都大学=kyoto"], "a list of one country"),
    ("东京大学、东北大学", ["东京大学=tokyo", "东北大学=?"], "one neighbour is no list"),
    (
      "지린성 지린시에 갔다. 지린과 창춘", ["지린성=jilin", "지린시=jilin-city", "지린=?", "창춘=changchun"],
      "a city in a province of its name"
    ),
    (
      "타이위안과 시베이공업대학, 베이징을 거쳐 시안까지", ["타이위안=taiyuan", "시베이공업대학=nwpu", "베이징=beijing", "시안=xian"],
      "three of a country"
    ),
    ("산시는 넓다.", ["산시=?"], "nothing says which"),
    ("타이위안에 갔다. 산시는 넓다.", ["타이위안=taiyuan", "산시=?"], "a place outside the sentence says too little"),
    ("경기도 광주", ["경기도=gyeonggi", "광주=gwangju-gyeonggi"], "its province"),
    ("수원·광주 행사", ["수원=suwon", "광주=?"], "a sister town does not tell two places of a name apart"),
    ("중국에 갔다. 재정은행이 말했다.", ["중국=china", "재정은행=?"], "common words name a body of any country"),
    ("중국 쪽 과기부가 왔다.", ["중국=china", "과기부=most"], "the side of a country"),
    ("신주시의 칭화에서 왔다.", ["신주시=hsinchu", "칭화=nthu"], "a place right before a body"),
    ("칭화 사람들이 베이징을 찾았다.", ["칭화=?", "베이징=beijing"], "a body may visit a place"),
    ("과기부 대표단이 베이징을 찾았다.", ["과기부=?", "베이징=beijing"], "a ministry too"),
    (
      "일본 문부성, 일본 과학원. 과학원은", ["일본=japan", "일본=japan", "과학원=?", "과학원=?"],
      "a body of a country of which none is known"
    ),
    ("양국 과기부가 만났다.", ["과기부=?"], "the bodies of two countries"),
    (
      "번호;기관;나라\n1;과기부;중국\n2;과기부;한국\n", ["과기부=most", "중국=china", "과기부=msit", "한국=korea"],
      "the country of the row"
    ),
    (
      "1;칭화;NTHU;a\n2;칭화;x;b\n", ["칭화=nthu", "NTHU=nthu", "칭화=nthu"], "another name in the row"
    ),
    (
      "중국 과기부(구 국가과학기술위원회)", ["중국 과기부=most", "국가과학기술위원회=sstc"], "what came before it"
    ),
  ]

  @Test("A place, a row or a succession says which of several is meant", arguments: rows)
  func decides(text: String, expected: [String], rule: String) throws {
    let bytes = Array(text.utf8)
    let matchText = try MatchText(bytes)
    let matches = Matcher(try NameIndex(Self.lexicon)).matches(in: matchText)
    let found = Resolver(Self.lexicon).resolve(matches, in: matchText).map { match in
      let shown = String(decoding: bytes[matchText.span(match.letters).range], as: UTF8.self)
      return "\(shown)=\(match.link?.rawValue ?? "?")"
    }
    #expect(found == expected, "\(rule)")
  }
}
