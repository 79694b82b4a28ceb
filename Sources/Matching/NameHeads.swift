import Lexicography
import Normalization

/// Words that with a name before or after them make the name of another thing, by language.
///
/// Where the lexicon does not have that other name, nothing is linked: 北京大学第三医院 is not 北京大学, Bank of China
/// (Seoul Branch) is not in the list of places. Source: the editors. Written for this project; Apache-2.0.
package enum NameHeads {
  // MARK: Chinese

  /// Heads of names that are longer than the name they follow: 北京大学第三医院, 北京东站, 中关村大街.
  package static let han = words(
    """
    医院 大街 路 站 代表处 分行 支行 秘书处 银行 机场 学院 研究所 研究院 研究生院 大学 出版社 办事处 分公司 分校 校区 分院 联络处
    """)
  /// Ordinary words with a head of one letter in them: 商务部网站 is a site of it.
  package static let hanOrdinary = words("网站 道路 思路 出路 站在 路线 路径 路透 路由")
  /// Letters that end a Han phrase, so that a head after them is of something else: 北京的医院, 北京大学参观医院.
  package static let hanStops = LetterSet("的和与及在是了有为对向从将、，。访参观举召签署前往来到抵达开办建设")
  /// Ends of Han names of bodies after which a place in parentheses says which of several: 香港中文大学（深圳）.
  package static let hanBodies = words("大学 学院 公司 银行 集团 研究院 研究所")

  // MARK: Korean

  /// Heads of the next word: 중국과학원 마이크로전자연구소, 코트라 베이징무역관.
  package static let hangul = words("연구소 연구원 대학원 학원 캠퍼스 병원 무역관 지사 지점 분행 사무소 대표처 지역본부 출장소 영업소 법정")
  /// Heads that make a name only with a place before them: 우시공장, 베트남법인; 자동차공장 is an ordinary word, and
  /// AI산업본부 a department that stands beside its body.
  package static let hangulWithPlace = words("공장 법인 센터 본부 사무국")
  /// The first letters of both.
  static let hangulFirst = LetterSet((hangul.words + hangulWithPlace.words).compactMap(\.first))
  /// Words that before a Hangul head make no name of it: 책임연구원 is a rank, 산하연구소 says no more than whose.
  package static let hangulModifiers = words(
    "책임 선임 수석 전임 주임 위촉 객원 초빙 부 학생 특별 전문 산하 소속 부설 관련 주요 국내 해외 현지 도 운영 추진 사업 행사 대회 상황 공동 통합 합동")
  /// Heads of bodies whose first part may be two nouns with a dot between: 인공지능·소프트웨어산업협회.
  package static let hangulBodies = words("협회 학회 연합회 진흥원 진흥회 조합 재단 위원회 연구원 연구소 연구회")

  // MARK: English

  /// Heads that follow: Peking University Third Hospital, Seoul Branch. In small letters, as the text is compared.
  package static let latin = WordTable(latinWords)
  private static let latinWords =
    split(
      """
      hospital school institute institutes laboratory laboratories lab labs branch office campus college department \
      faculty academy university museum library station airport port road street avenue press secretariat bank
      """)
  /// Heads before "of": University of Seoul, Institute of Microelectronics of the Chinese Academy of Sciences.
  package static let latinBeforeOf = WordTable(
    latinWords + split("bureau chamber gulf battle treaty declaration society"))
  /// Small words inside a capitalised English name.
  package static let latinLinks = WordTable(split("of and for the on in at"))

  private static func words(_ text: String) -> WordTable { WordTable(split(text)) }

  private static func split(_ text: String) -> [[UInt32]] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  }
}
