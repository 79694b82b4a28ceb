import Discovery
import Lexicography
import Matching
import TestSupport
import Testing

/// Unknown names by their shape and place, each with its rule; nothing here is in a lexicon.
struct NameDiscovererTests {
  static func names(_ text: String) throws -> [String] {
    let text = try MatchText(Array(text.utf8))
    return NameDiscoverer().names(in: text, besides: []) { _ in nil }.map { name in
      let shown = String(decoding: text.original[text.span(name.letters).range], as: UTF8.self)
      return "\(shown) \(name.type.rawValue)"
    }
  }

  static let found = [
    ("새빛소프트웨어, 가온셀리사이클, 로보티즈온 등 9개사가 참가했다.", "가온셀리사이클 organization", "a list of bodies that is counted"),
    ("텐둬로보틱스와 뤄비로보틱스, 콰이칸만화가 참여했다.", "콰이칸만화 organization", "a list with bodies by their heads"),
    ("走访了岚登集团、沐澜集团、基石药品和其他企业。", "沐澜集团 organization", "a list in Chinese"),
    ("기관 / 직위 / 성명\n누리연구원 / 센터장 / 시민정\n다온대학교 / 교수 / 피영채\n", "시민정 person", "cells between strokes"),
    ("2019년 하람에서 열린 한중 표준협력대화 이후", "한중 표준협력대화 event", "two countries, and that it was held"),
    ("‘강원·지린 우정주간’을 열고자 한다.", "강원·지린 우정주간 event", "an event in quotes of several words"),
    ("코트라와 ‘2026 한중 수출상담회’를 열었다.", "2026 한중 수출상담회 event", "the year is a part of its name"),
    ("일정은 칭다오항에서 끝난다.", "칭다오항 place", "a port after what the dictionary does not have"),
    ("금융감독원 베이징사무소가 답했다.", "금융감독원 베이징사무소 organization", "a branch beside a body without a head"),
    ("진단키트 ‘숨결체크’를 보냈다.", "숨결체크 product", "quotes after the noun for what it is"),
    ("교환 시범사업 ‘블루게이트’의 개통식", "블루게이트 program", "the same, of a programme"),
    ("게임 〈구름섬 연대기〉가 나왔다.", "구름섬 연대기 product", "the signs of titles"),
    (
      "We met Skylark Foods, a start-up from afar, today.", "Skylark Foods organization",
      "what it is, after a comma"
    ),
    ("The firm released a model named PandaSlide today.", "PandaSlide product", "named, after what is made"),
    (
      "From: Seo Ji-an, External Standards Division\n", "External Standards Division organization",
      "a department in English"
    ),
    ("关于举办中韩动力电池标准与回收技术对接会的通知", "中韩动力电池标准与回收技术对接会 event", "and between two fields of an event"),
    (
      "누리원              국장       금별솔        단장\n다온협회              과장       반하진        김천\n", "반하진 person",
      "a cell beside that of a post"
    ),
    ("김종문 센터장이 말했다.", "김종문 person", "a title after"),
    ("사회: 강한솔", "강한솔 person", "a label before"),
    ("위원장 마해솔", "마해솔 person", "a post before, at the end of a row; a rare given name"),
    ("허 니엔 추 부주임 면담", "허 니엔 추 person", "a Chinese name written apart, by sound"),
    ("Gao Xiang 한결산업협회 주임", "Gao Xiang person", "pinyin, a body and a title after"),
    ("이번에는 뤼셴즈(吕先志)가 왔다.", "뤼셴즈 person", "a bracket with characters that read so"),
    ("이번에는 뤼셴즈(吕先志)가 왔다.", "吕先志 person", "the same, in the bracket"),
    ("청소년폭력예방재단은 밝혔다.", "청소년폭력예방재단 organization", "a head after words of its own"),
    ("(주)다솔이 참가했다.", "다솔 organization", "a legal form"),
    ("다임리서치 부사장 이성욱", "다임리서치 organization", "who serves it"),
    ("(기업방문) 네오릭스 자율주행", "네오릭스 organization", "a visit"),
    ("글로벌성장팀 팀장 조단우\n글로벌성장팀장 참석", "글로벌성장팀 organization", "the same form with 장"),
    ("云岭智能研究院主任王明出席。", "云岭智能研究院 organization", "a Chinese head and a title after"),
    ("해온로보틱스가 왔다. 해온은 새 로봇을 냈다.", "해온 organization", "a short form of an unknown body"),
    ("해온로보틱스의 해온 R3가 왔다.", "해온 R3 product", "and what it makes"),
    ("今年与岫禾机器人合作。", "岫禾机器人 organization", "a coined word before what companies do"),
    ("번호;성명;소속\n1;마해솔;다온\n2;위해준;새봄\n", "위해준 person", "the column of names"),
    ("번호;성명;소속\n1;마해솔;다온\n2;위해준;새봄\n", "새봄 organization", "the column of bodies"),
    ("交流中心：慕云开、尚可期（副司长）到会。", "尚可期 person", "a list, and a title in brackets"),
    ("岚恒科技总经理冯羽慈到访。冯总离开。", "冯 person", "a surname and a title after the full name"),
    ("The Northeast Bridge Foundation (NBF) said so.", "NBF organization", "initials in brackets"),
    ("Ok Tae-yoon and Pyo Jaein came.", "Ok Tae-yoon person", "a hyphen in a given name"),
    ("남궁하람 선임연구원이 썼다.", "남궁하람 person", "a surname of two syllables and a given name of two"),
    ("작성 독고다온, 검토 길하람", "독고다온 person", "a label without a colon, before a comma"),
    ("㈜누리온센서(대표 선우하늘)", "선우하늘 person", "a post in a bracket after a body"),
    ("하솔인 선임, 고하랑 박사가 왔다.", "고하랑 person", "a given name that ends like a particle, before a title"),
    ("서도윤·고하린\n\n요약", "고하린 person", "a line of nothing but names"),
    ("보낸 사람: 명하준 <hj@example.org>", "명하준 person", "an address after the name"),
    ("새빛연구원의 노하람 전 새빛연구원 원장", "노하람 person", "a former post in a known body"),
    ("탕무롄 부국장과 민하수 처장이 만났다. 민 처\n장은 웃었다.", "민 person", "a surname and a title that the line cuts"),
    ("새빛산업진흥원 국제협력실 하람결 행정원", "국제협력실 organization", "a department after an unknown body"),
    ("새빛산업진흥원(SBI) 전략기획팀은 답했다.", "전략기획팀 organization", "a department after the bracket of its body"),
    ("제공: 정책분석팀\n", "정책분석팀 organization", "a department alone after a label"),
    ("우리원 시료분석팀은 답했다.", "시료분석팀 organization", "a department of the writer's own body"),
    ("새가온진흥원 국제협력담당관 고하람 사무관", "국제협력담당관 organization", "an office named by its post"),
    ("둥밍대학과 협약했다.", "둥밍대학 organization", "a school of another language, and no department 학과"),
    ("새빛로보틱스와 둥란소재 노하람 부장", "둥란소재 organization", "a person and a post after a body"),
    ("‘누리 자원순환 워크숍’을 연다.", "누리 자원순환 워크숍 event", "quotes and the head of an event"),
    ("‘누리 자원순환 워\n크숍’을 연다.", "누리 자원순환 워\n크숍 event", "the same where the line cuts the head"),
    ("청쉬에너지저장(澄旭储能科技有限公司, 이하 청쉬)", "청쉬에너지저장 organization", "a legal form in the bracket"),
    ("란퉁정밀(岚彤精密)이 왔다. 란퉁은 답했다.", "란퉁 organization", "a short form by the characters in the bracket"),
    ("研究院的汤若岚副局长到会。", "汤若岚 person", "a word of grammar before, a title after"),
    ("技术院院长都景澄任团长，都景澄说可以。", "都景澄 person", "a title before, and a word after; a Korean surname"),
    ("韩方由夫景澄研究委员主持。", "夫景澄 person", "a Korean post in characters"),
    ("联系人：交流中心亚非处路景澄，国际处钟离岚；", "钟离岚 person", "after a department, in a line with a label"),
    ("北京联络处：表景澄（韩国科技部派遣）。", "表景澄 person", "the name of a body and a colon before"),
    ("新员工：戚景澄、糜若岚（结构部）。", "结构部 organization", "a department in a bracket after a person"),
    ("机器人要先学会摔跤。——傅景澄\n", "傅景澄 person", "a signature after a dash"),
    ("阀门集团的柯景澄，老家在北方。", "柯景澄 person", "somebody of a body"),
    ("鞠老师：\n来信收悉。", "鞠 person", "the salutation of a letter"),
    ("我院国际合作处已报批。", "国际合作处 organization", "a department of the writer's own body, in characters"),
    ("具体事宜由市商务局对接。", "市商务局 organization", "the office of a place that the text does not repeat"),
    ("쉬안멍(宣萌, 새빛외국어대학 국제합작교류처)이 왔다.", "쉬안멍 person", "a bracket that goes on with a body"),
    ("다카야마 린 팀장은 답했다.", "다카야마 린 person", "a Japanese surname and a title"),
    ("다온은행 중국법인이 참가했다.", "다온은행 중국법인 organization", "a body and its branch"),
    ("푸란농업대학에서 배웠다.", "푸란농업대학 organization", "a name and what a school teaches"),
    ("考察了岚高集团和港口。", "岚高集团 organization", "a name after a word of grammar"),
    ("本地企业岚彤膜材料签约，岚彤将供货。", "岚彤 organization", "a word for companies before, and a short form"),
    ("岚彤机器人科技（北京）有限公司到会。", "岚彤机器人科技（北京）有限公司 organization", "a place in brackets before the legal form"),
    ("关于举办2025青年材料学者交流会的通知", "青年材料学者交流会 event", "those who meet, before the head of an event"),
    ("大学精密仪器系。岚山大学精密仪器系蒲若岚教授有空。", "岚山大学精密仪器系 organization", "a faculty after its school"),
    ("责任编辑: 司徒若岚", "司徒若岚 person", "a surname of two characters and a given name of two"),
    ("岚彤智能制造\n研究院院长汤若岚", "岚彤智能制造\n研究院 organization", "a line end before the head"),
    ("새빛석탄화학\n연구소 노하람 연구원", "새빛석탄화학\n연구소 organization", "the same in Hangul"),
    ("㈜누리로보틱\n스\n편하람 대표이사", "누리로보틱\n스 organization", "a line end in the head"),
    ("장소 : 대전 누리람홀 2층", "누리람홀 place", "where something is held"),
    ("‘누리 R3’ 실증에 들어간다.", "누리 R3 product", "a word and a number in quotes"),
    ("‘한·중 첨단소재 공동연구센터’ 협정", "한·중 첨단소재 공동연구센터 organization", "three words and a head in quotes"),
    ("HITD 노하람 팀장이 왔다.", "HITD organization", "capitals before a person and a post"),
    (
      "Park Haneul Institute and Park Ji-won came.", "Park Ji-won person",
      "a surname that is a word for places"
    ),
    (
      "Lanting Optics of Shenzhen has a partner.", "Lanting Optics organization",
      "a coined word and what companies do"
    ),
    ("团长：都岚俊，清川技术研究院院长", "都岚俊 person", "a title and a colon before"),
    ("出席：岚啸重工副总工程师彭若宸、技术部部长韦岚；", "韦岚 person", "two characters after a title of two"),
    ("副主任巩若鸣、蔺岚雨。", "蔺岚雨 person", "a list after a title and a name"),
    ("学会秘书处。申屠岚教授讲话，申屠教授离开。", "申屠 person", "a surname of two characters and a title"),
    ("联系人：学会秘书处 曲若澜，电话从略", "曲若澜 person", "a blank and a body before, in a line with a label"),
    ("双方将共建中韩高温合金联合研究中心。", "中韩高温合金联合研究中心 organization", "together as a part of the name"),
    ("主持人韩若遥引用了一句话。", "韩若遥 person", "who leads a talk, and a word after"),
    ("初创企业“岚彤智”参加。", "岚彤智 organization", "quotes after a word for companies"),
    ("中韩机器人企业对接会在北京举行", "中韩机器人企业对接会 event", "two countries and the head of an event"),
    ("존경하는 뤄징춘 원장님께", "뤄징춘 person", "an honorific and a particle after the title"),
    ("고려대 교수 금빛나\n", "금빛나 person", "a noun and a particle that is a name, at the end of a row"),
    ("통역은 쉬옌 씨가 맡습니다.", "쉬옌 person", "a Chinese name of two syllables"),
    ("하람정공 노다솔 이사, 하람정공은 답했다.", "하람정공 organization", "a word for what companies do"),
    ("담당: 국제협력담당관 책임자 과장 윤하람", "국제협력담당관 organization", "an office after a label and before a post"),
    ("Analyst Bae Haram of the centre said so.", "Bae Haram person", "a calling before"),
    (
      "Yuanchun Battery and Samjin Co., Ltd. came.", "Yuanchun Battery organization",
      "a company before another"
    ),
    ("Dear Ms Ling, dear Dr Kuk,\n", "Kuk person", "a form of address and a surname"),
    ("From: Yeom Haneul\nBest wishes, Haneul\n", "Haneul person", "the signature of a letter"),
    ("Yeom Haneul (HITD) came.", "HITD organization", "capitals in a bracket after a person"),
    (
      "Pyo Jaein of Tianmu Normal University came.", "Tianmu Normal University organization",
      "a body after a person and of"
    ),
    (
      "The Haneul Robotics Institute said so.", "Haneul Robotics Institute organization",
      "capitals and a head"
    ),
    ("澄屿循环科技有限公司(뤄뎬순환)이 왔다.", "뤄뎬순환 organization", "a word of another language in the bracket of a company"),
    ("Narrow Mutual의 Peter Oyelaran 이사가 안다.", "Narrow Mutual organization", "who is of it, by name and post"),
    (
      "한중 소재·전지 공동연구원(이하 “공동연구원”)을 둔다.", "한중 소재·전지 공동연구원 organization",
      "words before what a short form is defined for"
    ),
    ("대표단은 샤란항에 들렀다.", "샤란항 place", "a port after a word of another language"),
    (
      "1 다온소프트 대표 옥지담 소개\n2 새결랩스 이사 예가람\n3 한빛진흥원 책임 초마루 발표",
      "초마루 person", "a list of lines with a body, a post and a name"
    ),
    ("1 다온소프트 대표 옥지담 소개\n2 새결랩스 이사 예가람\n3 한빛진흥원 책임 초마루", "새결랩스 organization", "the body in such a list"),
    ("새빛산업진흥원(SBI) 글로벌전략센터\n", "글로벌전략센터 organization", "a department that ends in 센터, after a bracket"),
    ("새빛산업진흥원 국제협력본부장 용가람", "국제협력본부 organization", "a department after its body, its chief with it"),
    ("저희 국제교류과는 답했다.", "국제교류과 organization", "a department that a speaker calls the own"),
    ("岚江科学院(란장과학원) 对外合作处 副处长", "对外合作处 organization", "a department after the bracket of its body"),
    ("岚江科学院探月与航天工程中心承担", "探月与航天工程中心 organization", "与 between fields of work in a name"),
    ("由电子与光电系统研究所主办。", "电子与光电系统研究所 organization", "the same in the name of an institute"),
    ("海渔部资源技术司已同意。", "海渔部 organization", "an authority that its department shows"),
    ("國立岚江觀測站揭牌。", "國立岚江觀測站 organization", "traditional characters"),
    ("해온항공우주(대표 허가람)가 왔다.", "해온항공우주 organization", "who leads it in the bracket"),
    ("새벽평화이용위원회(NDPC)는", "새벽평화이용위원회 organization", "letters in brackets"),
    ("저희 상무청은 쌀을, 문화여유청은 산을 맡는다.", "문화여유청 organization", "usual words and 청"),
    ("2030년 쉬안거 6호가 떴다.", "쉬안거 6호 product", "a word of another language and a number"),
    ("在玄歌六号上继续合作。", "玄歌六号 product", "the same in Han"),
    ("It has a new engine Haiyun-3 now.", "Haiyun-3 product", "a noun for what is made before"),
    ("전달체 ‘다온폴’의 시제품을 공개했다.", "다온폴 product", "quotes, and a prototype"),
    ("새싹기업 큐온랩스가 왔다.", "큐온랩스 organization", "a word for companies before"),
    (
      "初创企业岚桥系统（Lanqiao Systems）", "岚桥系统 organization",
      "a word for companies, and Latin letters in the bracket"
    ),
    ("新创「岚登科技」（Lan Deng）来了。", "Lan Deng organization", "a bracket after quotes"),
    (
      "Northern Bridge Green Technology Fair 2030", "Northern Bridge Green Technology Fair event",
      "a head of events at the end"
    ),
    (
      "MINUTES\nNorthern Bridge Foundation", "Northern Bridge Foundation organization",
      "a heading in capitals before"
    ),
    (
      "Park Dae-seong of Hanul Carbon Bridge spoke.", "Hanul Carbon Bridge organization",
      "what somebody is of"
    ),
    (
      "연번\t기업명\t中文/English\n1\t다온코스\tDaon Cos\n2\t새결밀\tSaegyeol Mill\n3\t누리폼\tNuri Form\n",
      "Saegyeol Mill organization", "a column of the same bodies in another language"
    ),
    (
      "연번\t기업명\t바이어\n1\t다온코스\t란즈, 屈云氏\n2\t새결밀\t헤이마\n3\t누리폼\t그린쉬\n", "屈云氏 organization",
      "a column of lists of bodies"
    ),
    (
      "Hall    Theme    Exhibitors\nA    Solar    Onbit Laro, Weiqing\nB    Storage    Hanreum\n",
      "Onbit Laro organization", "columns that blanks keep apart"
    ),
  ]

  @Test("Names are found by shape and place", arguments: found)
  func finds(text: String, expected: String, rule: String) throws {
    let names = try Self.names(text)
    #expect(names.contains(expected), "\(rule): \(names)")
  }

  static let none = [
    ("국내 주요 연구기관과 대학을 방문했다.", "generic words before heads"),
    ("박 전 차관은 말이 없었다.", "a surname alone"),
    ("지명한 추기경 세 명", "a verb before a title"),
    ("정보화 위원장 회의", "an ordinary word before a title"),
    ("김모 씨는 27일보다 늦었다.", "a hidden name, and a number before 일보"),
    ("원저우(溫州)시와 위톈(于田)현", "places with their kind after the bracket"),
    ("콜센터와 물류센터", "ordinary centres"),
    ("AI 기술과 R&D, MOU 체결", "letters for ordinary things"),
    ("能源材料科技物流", "words for what companies do, and no name before them"),
    ("명단;비고\n하나;같은 사람. 배우 아님\n둘;모름\n", "remarks in a table"),
    ("국제회의실에서 교수단과 방문단을 만났다.", "rooms, and people who are together for a while"),
    ("공동 대표단과 소거인 기업", "과 after people is a particle"),
    ("학술대회에서 만났다.", "a generic event"),
    ("两部在港口举行座谈会。", "a verb and a generic event"),
    ("共话新能源与海洋合作", "a verb before what companies do"),
    ("介绍了松岛生物产业的政策。", "an industry, and no company"),
    ("有关负责人表示，可以。", "a verb after a title"),
    ("任常务副院长。", "a part of a title"),
    ("上市公司和大型集团", "ordinary words before heads"),
    ("年轻同事简称它“部”。", "a pronoun in what would be a name"),
    ("의원과 사장과 회원국", "particles and nouns that look like departments"),
    ("환승센터의 대표 고하람의", "a particle after a body"),
    ("대하여 책임을 지며 형사상 책임을 진다.", "a noun with an ending before a word that is also a rank"),
    ("기술 평 가(70점)와 가격 평 가(30점)", "points in brackets are no age"),
    ("순서대로 발표한다.", "대로 is a particle"),
    ("나이에 아버지를, 루나는 어머니를", "a particle before kin"),
    ("促进中英科技合作与两国科技创新", "what two countries do together"),
    ("管委会主任和商务局局长、区工委委员", "bodies before their chiefs"),
    ("韩国企业来开发区投资。", "a verb before a place"),
    ("The Service Center and the Executive Deputy Director", "ordinary English words"),
    ("산업/AI산업 관련", "letters for ordinary things before a word for companies"),
    ("2位特邀代表发言。", "a counter after a number"),
    ("大使曾直接参与谈判。", "an adverb after a title"),
    ("교수는 한국학 단장을 만났다.", "a field of study before a post"),
    ("상담회 총괄은 말이 없었다.", "an event before a post"),
    ("스타 셰프와 톱스타 배우", "ordinary words before callings"),
    ("", "an empty text"),
    ("🙂🙂 ??? \u{0} \u{FFFD}", "garbage"),
  ]

  @Test("What only looks like a name is left alone", arguments: none)
  func leaves(text: String, rule: String) throws {
    let names = try Self.names(text)
    #expect(names.isEmpty, "\(rule): \(names)")
  }

  @Test("Found names lie in the text, in order, and never overlap")
  func spansAreSound() throws {
    let text = try MatchText(Array(Self.found.map(\.0).joined(separator: "\n\n").utf8))
    let names = NameDiscoverer().names(in: text, besides: []) { _ in nil }
    #expect(names.count > 10)
    for (name, next) in zip(names, names.dropFirst()) {
      #expect(name.letters.upperBound <= next.letters.lowerBound)
    }
    for name in names {
      #expect(name.score >= 0.6)
      #expect(!name.evidence.isEmpty)
      #expect(text.span(name.letters).end <= text.original.count)
    }
  }
}
