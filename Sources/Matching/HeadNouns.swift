import Indexing
import Lexicography

/// Nouns that Korean glues to a name without making another name of it: 샤오미자동차+공장, 글로벌성장팀+장.
///
/// A noun that makes a new name is not among them: 인천+공항, 중관촌+포럼, 샤오미+연구소 are things of their
/// own, and where the lexicon does not know them nothing is linked. So 전 of 한국전 is not here either.
///
/// Source: the editors. Written for this project; Apache-2.0 like the rest.
package enum HeadNouns {
  package struct HeadNoun {
    package let letters: [UInt32]
    /// The types of names that it follows.
    package let types: TypeSet
    /// The last syllables that it follows; nil for any.
    package let after: LetterSet?
  }

  package static let table: [HeadNoun] = {
    var table: [HeadNoun] = []
    func add(_ types: Set<EntryType>, after: String? = nil, _ words: String) {
      let last = after.map { LetterSet($0) }
      for word in words.split(separator: " ") {
        table.append(HeadNoun(letters: word.unicodeScalars.map(\.value), types: TypeSet(types), after: last))
      }
    }
    let all = Set(EntryType.allCases)
    add(all, "등 측 간 내 외 및 관련 관계자 등지 발 건")
    add(
      [.organization],
      """
      직원 임직원 임원 소속 산하 출신 대표 대표단 대표이사 사장 부사장 회장 부회장 원장 부원장 이사장 이사 총장 부총장 \
      장관 차관 부장 부부장 국장 부국장 과장 팀장 실장 센터장 소장 단장 주임 부주임 서기 위원장 담당자 담당관 사무관 \
      교수 연구원들 본사 본원 본관 본부 지사 지부 지점 분원 공장 물류센터 캠퍼스 청사 사옥 건물 홈페이지 자료 보고서 \
      방문 면담 간담회 회의 협력 지원 주최 주관 후원 참석 참가 개요 제품 차량
      """)
    // The head of a body named for what it is: 과+장, 팀+장, 진흥원+장.
    add([.organization], after: "팀과실국원청처센터단관소회위부서", "장")
    add([.organization], after: "팀", "원")
    // The head of a province, town or county: 전라남도지사, 부산광역시장, 완도군수.
    add([.place], after: "도", "지사 부지사")
    add([.place], after: "시", "장 부시장")
    add([.place], after: "군", "수 부군수")
    add([.place], after: "구", "청장")
    add([.person], Ranks.korean)
    add([.person], "씨 님 부부")
    add([.place], "지구 지역 시내 일대 인근 현지 행 산 시민 주민 소재 출장 방문 도착 출발")
    add([.country], "측 정부 기업 시장 현지 인사 전역 국민 방문 출장 산")
    add([.event], "개최 참석 참가 행사 기간 현장 사무국 개요 개막식 폐막식 교류회 방문")
    add([.program, .term], "사업 분야 산업 기술 정책 기업 관리 시장 시대 용")
    return table
  }()

  private static let words = WordTable(table.map(\.letters))

  /// Calls `body` with the lengths of the head nouns with which `letters` begins, after a name of `types` that ends in
  /// `last`, until it is true; returns whether it was.
  package static func contains<Text: RandomAccessCollection<UInt32>>(
    prefixOf letters: Text, after last: UInt32, types: TypeSet, where body: (_ length: Int) -> Bool
  ) -> Bool where Text.Index == Int {
    words.contains(prefixOf: letters) { number, length in
      types.meets(table[number].types) && table[number].after?.contains(last) ?? true && body(length)
    }
  }

  /// The fewest letters of a name after which 장, the head of it, may stand whatever the name is and ends in: 인천공단장은,
  /// 이천시장이. After shorter ones it makes other words (고성장), and so it does without a particle.
  package static let fewestBeforeHead = 3
  package static let head: UInt32 = 0xC7A5

  /// Words that Korean glues before the name of a country: 주중국, 대한국, 재중국.
  package static let countryPrefixes: [[UInt32]] = ["주", "재", "대", "방"].map { (word: String) in
    word.unicodeScalars.map(\.value)
  }
}
