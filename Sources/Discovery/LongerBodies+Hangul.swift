import Lexicography
import Matching
import Normalization

/// Names of the lexicon that are parts of longer ones in Hangul.
extension LongerBodies {
  private static let localHeads = words("국 청 실 위원회 의회 인민정부")
  /// Heads that are always of a body or thing of their own, whatever stands before them.
  private static let ownHeads = words(
    "경찰서 경찰청 소방서 지방법원 지법 지검 지방검찰청 교육청 세무서 보건소 올림픽 월드컵 아시안게임 원전 고등학교 중학교 초등학교 여고 대교 터널 터미널 판공실 관실 담당관 중학 소학")
  /// Those of public bodies, which a place makes a name even where they stand alone: 김포 경찰서.
  private static let publicHeads = words(
    "경찰서 경찰청 경찰국 소방서 소방본부 지방법원 고등법원 대법원 지법 고법 지검 고검 지방검찰청 검찰청 지청 교육청 세무서 보건소 의회 선관위 선거관리위원회 사령부 제일고 중앙고 과학고 외고 체고 여고"
  )
  /// Words that after a place or body are a body of its own, alone or at the end of a word: 도하 뉴스, KBS 기자협회.
  private static let pressHeads = words("뉴스 신문 일보 타임스 타임즈 포스트 데일리")
  static let companionHeads = words("노동조합 노조 기자협회 동문회 총동문회 총학생회 판매법인 현지법인 지청 지방청")
  /// Meetings of a body that are events of their own: APEC 정상회의.
  static let assemblies = words("정상회의")
  /// Kinds of things that a name becomes by what follows its bracket: 톈안먼(天安門)광장.
  private static let kindsAfterBrackets = words("광장 공항 대학 대학교 병원 호텔 공원 은행 대교 항")
  /// Heads that after a school are always of a body of their own: 경북대 사범대학부설고등학교.
  private static let attachedHeads = words(
    "고등학교 중학교 초등학교 유치원 공과대학 의과대학 경영대학 인문대학 사회과학대학 자연과학대학 농업생명과학대학 사범대학 법과대학 약학대학 간호대학 예술대학")
  private static let facultyHeads = words(
    "학과 학부 학원 대학원 과 계 의과대학 경영대학 공과대학 법학전문대학원 병원 연구원 연구소 연구팀 연구실 센터 사업단 교류처 합작처 협력처 국제처 공자학원 박물관")
  /// Ends of the branches of a body, which carry its name: 한국관광공사 광저우지사, 콘텐츠진흥원 베이징비즈니스센터.
  static let branchHeads = words(
    "지사 지점 지부 지회 지국 사무소 연락사무소 대표처 대표부 무역관 비즈니스센터 법인 분행 분소 분원 분공사 분회사 협력데스크 데스크 출장소 영업소 사업소 사무처")
  /// What stands before such an end where no branch is named.
  fileprivate static let notBranches = words("해외 국내 현지 전국 지방 각 본 중앙 합작 공익 재단 사단 학교 의료 농업 신설 주요 인근 일선")
  private static let schools = words("대 대학 대학교 과학기술원")

  static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  func isPartOfHangul(_ letters: Range<Int>, _ types: Set<EntryType>) -> Bool {
    let isPlace = types == [.place]
    if isPlace,
      isNumberedDepartment(letters.upperBound) || isAfterCapitals(letters.lowerBound)
        || isPartOfHarbour(letters) || isAddress(letters) || isBeforeBracketWithKind(letters.upperBound)
        || isBeforeCompany(letters)
    {
      return true
    }
    if types == [.organization], !isSchoolName(letters), hasBranch(after: letters.upperBound) { return true }
    if types == [.organization],
      isBeside(letters.upperBound, Self.companionHeads) || isBeside(letters.upperBound, Self.assemblies)
    {
      return true
    }
    if isPlace, isBeside(letters.upperBound, Self.pressHeads) { return true }
    let isSchool = types == [.organization] && isSchoolName(letters)
    if isPlace, hasDepartment(letters) { return true }
    return (isPlace || isSchool) && hasHangulHead(after: letters.upperBound, isPlace)
  }

  private static let departmentHeads = Set("과국팀실부처".unicodeScalars.map(\.value))
  private static let (digits, harbour) = (UInt32(0x30)...0x39, UInt32(0xD56D))  // 항
  private static let harbours = words("신항 북항 남항 내항 외항")

  /// Whether a number and the head of a department follow, glued: 동북아1과.
  private func isNumberedDepartment(_ end: Int) -> Bool {
    guard end + 1 < text.count, text.gaps[end] == .none, Self.digits.contains(text.letters[end]),
      let word = text.word(startingAt: end + 1), word.letterClass == .hangul
    else { return false }
    return text.gaps[end + 1] == .none && Self.departmentHeads.contains(text.letters[end + 1])
      && text.stems(of: word.range, before: [Self.chief]).contains { $0.count == 1 }
  }

  /// Whether Latin capitals that are no name of the lexicon are glued before: ICC제주.
  private func isAfterCapitals(_ start: Int) -> Bool {
    start > 1 && text.gaps[start] == .none && text.classes[start - 1] == .latin && !isEndOfName(start)
      && text.gaps[start - 1] == .none && text.text.isCapital(start - 1) && text.text.isCapital(start - 2)
  }

  /// Whether a part of a harbour follows: 부산항 신항.
  private func isPartOfHarbour(_ letters: Range<Int>) -> Bool {
    letters.last.map { text.letters[$0] == Self.harbour } == true
      && isBeside(letters.upperBound, Self.harbours)
  }

  /// Whether a place and a body of the lexicon are one word in Hangul, which then names a body of the place:
  /// 칭다오시인민대외우호협회.
  func isGlued(_ letters: Range<Int>, _ types: Set<EntryType>) -> Bool {
    guard text.classes[letters.lowerBound] == .hangul else { return false }
    if types == [.place], letters.upperBound < text.count, text.gaps[letters.upperBound] == .none,
      let end = ends[letters.upperBound], end - letters.upperBound > 2, placeEnds[letters.upperBound] != end,
      heads.korean(endOf: text.letters[letters.upperBound..<end])?.type == .organization
    {
      return true
    }
    return types == [.organization] && letters.count > 2 && text.gaps[letters.lowerBound] == .none
      && letters.lowerBound > 0 && placeStarts[letters.lowerBound] != nil
      && heads.korean(endOf: text.letters[letters])?.type == .organization
  }

  private func isSchoolName(_ letters: Range<Int>) -> Bool {
    Self.schools.contains { text.letters[letters].suffix($0.count).elementsEqual($0) }
  }

  /// Whether the word after a blank at `end` names a branch, and no name of the lexicon goes on after it.
  func hasBranch(after end: Int) -> Bool {
    if hasBranchOfPlace(after: end) { return true }
    // 중국사무소: the country or place within it is no name of its own.
    guard end < text.count, let word = text.word(startingAt: end), (ends[end] ?? 0) < word.range.upperBound
    else {
      return false
    }
    return text.branch(after: end) != nil
  }
  static let (chief, side): (UInt32, UInt32) = (0xC7A5, 0xCE21)  // 장, 측

  /// Whether the word after a blank at `end` is one of `heads` or ends in it, but for particles.
  func isBeside(_ end: Int, _ heads: [[UInt32]]) -> Bool {
    guard end < text.count, text.gaps[end] == .space, ends[end] == nil, let word = text.word(startingAt: end),
      word.letterClass == .hangul
    else { return false }
    return text.stems(of: word.range).contains { stem in
      heads.contains { stem.suffix($0.count).elementsEqual($0) }
    }
  }

  /// Whether a bracket follows at `end`, and after it a word that makes the name another's.
  func isBeforeBracketWithKind(_ end: Int) -> Bool {
    guard let inner = text.bracketed(after: end) else { return false }
    let after = inner.upperBound + 1
    return after < text.count && text.gaps[after] == .none
      && Self.kindsAfterBrackets.contains { text.letters[after...].starts(with: $0) }
  }

  /// 양, 군: Miss and Mr. after a surname.
  private static let forms: Set<UInt32> = [0xC591, 0xAD70]
  static let mister: UInt32 = 0xC528  // 씨

  /// Whether two letters are a surname and a form of address, where the text has the surname with 씨: 안양 beside 안씨.
  private func isAddress(_ letters: Range<Int>) -> Bool {
    guard letters.count == 2, Self.forms.contains(text.letters[letters.lowerBound + 1]) else { return false }
    return addressed.contains(text.letters[letters.lowerBound])
  }

  /// Whether the word at `end`, or it and its rest in the next line, ends as a body that the place or school before has.
  private func hasHangulHead(after end: Int, _ isPlace: Bool) -> Bool {
    guard end < text.count, [.space, .lineBreak].contains(text.gaps[end]), ends[end] == nil,
      let word = text.word(startingAt: end), word.letterClass == .hangul
    else { return false }
    if text.gaps[end] == .space || !isPlace, isHeaded(word.range, isPlace) { return true }
    guard let rest = text.word(startingAt: word.range.upperBound), rest.letterClass == .hangul,
      text.gaps[rest.range.lowerBound] == .lineBreak, ends[rest.range.lowerBound] == nil
    else { return false }
    return isHeaded(word.range.lowerBound..<rest.range.upperBound, isPlace)
  }

  /// Ends of the full names of places that govern themselves.
  private static let governments = words("특별시 광역시 특별자치시 특별자치도 시 도 군 구")

  /// Whether a department of the place's government follows: 부산광역시 국제협력과.
  private func hasDepartment(_ place: Range<Int>) -> Bool {
    let end = place.upperBound
    guard place.count > 2, end < text.count, text.gaps[end] == .space, ends[end] == nil,
      Self.governments.contains(where: { text.letters[place].suffix($0.count).elementsEqual($0) }),
      let word = text.word(startingAt: end), word.letterClass == .hangul
    else { return false }
    return text.stems(of: word.range, before: [Self.chief]).contains(where: DepartmentShape.isDepartment)
  }

  private static let faculties = words("학과 학부 공학과")

  func hasFaculty(after end: Int) -> Bool {
    guard end < text.count, text.gaps[end] == .space, ends[end] == nil, let word = text.word(startingAt: end),
      word.letterClass == .hangul
    else { return false }
    return text.stems(of: word.range).contains { stem in
      Self.faculties.contains { stem.count > $0.count + 1 && stem.suffix($0.count).elementsEqual($0) }
    }
  }

  private static let and = words("과")[0]
  /// Words for people, after which 과 is "and": 의료진과, 대표단과.
  private static let people = words(
    "의료진 연구진 교수진 경영진 대표단 사절단 방문단 연구단 견학단 학생 유학생 졸업생 동문 연구원 위원 의원 임원 직원 회원 교수 총장 원장 소장 학장 팀 측 들 연구자 관계자")

  private func isHeaded(_ word: Range<Int>, _ isPlace: Bool) -> Bool {
    guard word.count > 2 else { return false }
    for stem in text.stems(of: word) where stem.count > 1 {
      // 칭화대 책임연구원: a rank.
      if !isPlace, Titles.shared.isTitle(stem) { continue }
      if isPlace,
        Self.ownHeads.contains(where: { stem.count > $0.count && stem.suffix($0.count).elementsEqual($0) })
      {
        return true
      }
      if isPlace
        ? Self.publicHeads.contains(Array(stem))
        : Self.attachedHeads.contains(where: { stem.suffix($0.count).elementsEqual($0) })
      {
        return true
      }
      for head in isPlace ? Self.localHeads : Self.facultyHeads
      where stem.count > head.count + 1 && stem.suffix(head.count).elementsEqual(head)
        && !(head == Self.and && Self.people.contains { stem.dropLast().suffix($0.count).elementsEqual($0) })
      {
        if !isPlace || heads.isGeneric(stem.dropLast(head.count)) { return true }
      }
    }
    return false
  }
}

extension DiscoveryText {
  /// The beginnings of the Hangul word at `word` behind which nothing is left but particles or one of `others`, the longest
  /// first.
  func stems(of word: Range<Int>, before others: Set<UInt32> = []) -> some Sequence<ArraySlice<UInt32>> {
    (0...min(3, word.count - 1)).lazy.filter { cut in
      let rest = letters[word.suffix(cut)]
      return cut == 0 || WordEnds.isParticles(rest, after: letters[word.upperBound - cut - 1])
        || rest.count == 1 && rest.allSatisfy(others.contains)
    }.map { letters[word.dropLast($0)] }
  }

  /// The word after a blank at `end` that names a branch by its place or country, without particles: 광저우지사, 중국사무소 of
  /// 중국사무소장.
  func branch(after end: Int) -> Range<Int>? {
    guard end < count, gaps[end] == .space, let word = word(startingAt: end), word.letterClass == .hangul
    else { return nil }
    return stems(of: word.range, before: [LongerBodies.chief, LongerBodies.side]).first { stem in
      let heads = LongerBodies.branchHeads.filter { stem.suffix($0.count).elementsEqual($0) }
      guard let length = heads.map(\.count).max(), stem.count > length + 1 else { return false }
      return !LongerBodies.notBranches.contains(Array(stem.dropLast(length)))
    }?.indices
  }
}
