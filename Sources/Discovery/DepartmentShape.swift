/// What names of departments look like in Hangul: words of ordinary work and 팀, 과, 실 and the like.
enum DepartmentShape {
  /// 팀, 과, 실, 국, 부, 처, 사: the last letters of departments.
  static let ends: Set<UInt32> = [0xD300, 0xACFC, 0xC2E4, 0xAD6D, 0xBD80, 0xCC98, 0xC0AC]
  private static let (team, section, division, office): (UInt32, UInt32, UInt32, UInt32) = (
    0xD300, 0xACFC, 0xC0AC, 0xCC98
  )

  /// Posts of ministries that are offices too: 국제협력담당관.
  private static let posts = words("담당관 정책관 기획관 심의관 협력관 조정관 본부")
  /// Rooms, and people who are together for a while: neither are departments.
  private static let others = words(
    """
    회의실 강의실 전시실 실험실 사무실 응급실 상황실 접견실 휴게실 교실 병실 침실 객실 열람실 도서실 화장실 기자실 대기실 의원실 수술실 분만실 회견실 면담실 상담실 브리핑실 체험실 \
    교수단 방문단 대표단 참관단 출장단 사절단 선수단 의원단 기자단 학생단 응원단 취재단 심사단 평가단 조사단 실무단 자문단 봉사단 참가단 파견단 시찰단 연수단 견학단 협상단 전문가단 \
    방문팀 대표팀 선수팀 상대팀 우승팀 원정팀 회원국 가맹국 동맹국 당사국 참가국 개최국 선진국 개도국 주최국 서명국 체약국 상대국 우방국 인접국 주변국 수출국 수입국 강대국 \
    구매단 바이어단 순례단 원정대 자회사 모회사 거래처 구매처 판매처 연락처 근무처 출처 부처
    """)

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  }

  /// Whether `word` is a room or people who are together for a while: 국제회의실, 교수단.
  static func isRoomOrGroup(_ word: ArraySlice<UInt32>) -> Bool {
    others.contains { word.suffix($0.count).elementsEqual($0) }
  }

  /// Longer ends of departments, and those of branches.
  private static let long = words("센터 본부 연구단 사업단 협력단 지원단 추진단 연구실 담당관실 사무국 판공실 상황실 종합실")
  private static let branches = words("지사 지부 지점 분원 분소 대표처 사무소 무역관 연락소 출장소 분행 지회")

  /// Whether `word` may be a department where its body stands right before it, with a bracket: 글로벌전략분석센터 after
  /// 한국산업평가원(KIE); a branch too, if `isBranch`.
  static func isBesideBody(_ word: ArraySlice<UInt32>, isBranch: Bool) -> Bool {
    if isDepartment(word) { return true }
    guard !isRoomOrGroup(word), !Titles.shared.isTitle(word), !WordShape.isInflected(word) else {
      return false
    }
    return (isBranch ? long + branches : long).contains {
      word.count > $0.count + 1 && word.suffix($0.count).elementsEqual($0)
    }
  }

  /// Whether `word` may be a department where somebody with a post, or the post, stands right behind it: 학예연구과.
  static func isBeforeServant(_ word: ArraySlice<UInt32>) -> Bool {
    if isDepartment(word) { return true }
    guard let last = word.last, ends.contains(last) || last == agency, word.count > 2, !isRoomOrGroup(word),
      !Titles.shared.isTitle(word), !DictionaryWords.contains(word)
    else { return false }
    let stem = word.dropLast()
    // 대학과, 협회와: a particle after a body.
    if last == section,
      Heads.shared.korean(endOf: stem).map({ $0.length > 1 }) == true || Titles.shared.isTitle(stem)
    {
      return false
    }
    return stem.count > 3 || Heads.shared.isGeneric(stem)
  }
  private static let agency: UInt32 = 0xCCAD  // 청

  /// Whether `word` may be the name of a department beside its body.
  static func isDepartment(_ word: ArraySlice<UInt32>) -> Bool {
    let heads = Heads.shared
    if let post = posts.first(where: { word.suffix($0.count).elementsEqual($0) }) {
      return word.count > post.count + 1 && heads.isGeneric(word.dropLast(post.count))
    }
    guard let last = word.last, ends.contains(last), !isRoomOrGroup(word), !Titles.shared.isTitle(word) else {
      return false
    }
    let stem = word.dropLast()
    let isGeneric = heads.isGeneric(stem)
    switch last {
    case team: return stem.count > 1 && isGeneric || stem.count > 3
    case section, division, office: return stem.count > 3 && isGeneric
    default: return stem.count > 1 && isGeneric || stem.count > 4
    }
  }
}
