import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Finds bodies, events and places in Hangul by the word that ends their names: 청소년폭력예방재단, 다임로보틱스.
struct KoreanBodyFinder {
  let text: DiscoveryText
  let heads = Heads.shared
  let titles = Titles.shared
  /// How often each word that ends a name stands in the text, by its letters.
  private let counts: [ArraySlice<UInt32>: Int]

  init(_ text: DiscoveryText) {
    self.text = text
    counts = text.words.reduce(into: [:]) { $0[text.letters[$1.range], default: 0] += 1 }
  }

  func candidates() -> [UnknownName] {
    var found: [UnknownName] = []
    for (index, word) in text.words.enumerated() where word.letterClass == .hangul {
      if let name = headed(word) { found.append(name) }
      if let name = cut(index) { found.append(name) }
      if let name = legal(index) { found.append(name) }
    }
    return found
  }

  // MARK: By heads

  /// The name that ends in `word`, before its particles and titles.
  private func headed(_ word: DiscoveryText.Word) -> UnknownName? {
    for end in stride(from: word.range.upperBound, to: word.range.lowerBound + 1, by: -1) {
      let rest = text.letters[end..<word.range.upperBound]
      guard isRest(rest, after: text.letters[end - 1]) else { continue }
      let start = start(of: word.range.lowerBound)
      guard let head = heads.korean(endOf: text.letters[word.range.lowerBound..<end]),
        text.isFree(max(word.range.lowerBound, end - head.length)..<end),
        !DepartmentShape.isRoomOrGroup(text.letters[word.range.lowerBound..<end]),
        head.length > 1 || !isParticle(end - 1, of: word.range.lowerBound),
        !isSchoolAnd(word.range.lowerBound..<end)
      else { continue }
      return name(start..<end, head, inWord: word.range.lowerBound)
    }
    return nil
  }

  private static let and: UInt32 = 0xACFC  // 과
  /// Whether the letter at `index` is 과 after a word that ends by itself: 대표단과, 의원과, 유스팀과.
  private func isParticle(_ index: Int, of start: Int) -> Bool {
    let stem = text.letters[start..<index]
    guard text.letters[index] == Self.and else { return false }
    return stem.count < 4 || titles.isTitle(stem) || DictionaryWords.contains(stem)
      || heads.korean(endOf: stem).map { $0.length > 1 || DepartmentShape.ends.contains(stem[index - 1]) }
        ?? false
      || DepartmentShape.isRoomOrGroup(stem)
  }

  private static let schools = ["대학", "대학교", "대학원", "학원"].map { $0.unicodeScalars.map(\.value) }
  /// Whether `word` is a school and 과: 베이화대학과 is no department 학과.
  private func isSchoolAnd(_ word: Range<Int>) -> Bool {
    text.letters[word.upperBound - 1] == Self.and
      && Self.schools.contains { text.letters[word].dropLast().suffix($0.count).elementsEqual($0) }
  }

  /// Whether `rest` may follow a body's name in its word: particles, 장 of its head, a title, 측.
  func isRest(_ rest: ArraySlice<UInt32>, after last: UInt32) -> Bool {
    if rest.isEmpty || WordEnds.isParticles(rest, after: last) { return true }
    let chief: UInt32 = 0xC7A5  // 장
    let side: UInt32 = 0xCE21  // 측
    if rest.first == chief || rest.first == side {
      let tail = rest.dropFirst()
      if tail.isEmpty || WordEnds.isParticles(tail, after: rest[rest.startIndex]) { return true }
    }
    let title = titles.length(after: rest)
    // 중앙대 연구|부총장: the title begins before.
    if title > 1, titles.length(after: text.letters[(rest.startIndex - 1)..<rest.endIndex]) > title {
      return false
    }
    guard title > 1 || Self.followers.contains(where: { rest.elementsEqual($0) }) else { return false }
    let tail = rest.dropFirst(title)
    return title <= 1 || tail.isEmpty || WordEnds.isParticles(tail, after: rest[rest.startIndex + title - 1])
  }

  private static let followers = ["관계자", "직원", "임직원", "방문", "면담", "소속", "등"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Where the run of words without gaps begins that ends in the word at `start`: KGC인삼공사, 한국로봇협회.
  func start(of start: Int) -> Int {
    var start = start
    while start > 0, text.gaps[start] == .none, let word = text.word(endingAt: start),
      word.letterClass == .latin || word.letterClass == .hangul
    {
      start = word.range.lowerBound
    }
    return start
  }

  func name(_ range: Range<Int>, _ head: Heads.Head, inWord wordStart: Int) -> UnknownName? {
    // 뤄즈항(罗志航): a person.
    if head.type == .place, head.length == 1, text.isPersonByBracket(range) { return nil }
    let stem = range.lowerBound..<range.upperBound - head.length
    var range = range
    // 공업정보화부 in 중국공업정보화부: the country is no part of a ministry's name.
    if head.length == 1, stem.count > 3,
      ["중국", "한국"].contains(where: { text.letters[stem].starts(with: $0.unicodeScalars.map(\.value)) })
    {
      return name(range.lowerBound + 2..<range.upperBound, head, inWord: wordStart)
    }
    // AI산업, IT기업: letters for ordinary things.
    if head.type == .organization, stem.count < 6, text.classes[stem.lowerBound] == .latin,
      Acronyms.isOrdinary(text.letters[stem])
    {
      return nil
    }
    var evidence = [Self.prior(head.type)]
    evidence.append(
      Clue.head.item(
        text.original(stem.upperBound..<range.upperBound), Self.weight(of: head, after: text.letters[stem]),
        "Tables/heads.tsv"))
    if let part = text.part(endingAt: range.lowerBound), head.type == .organization {
      // 산시성 과학기술청, 시안교통대학 재료학원: the name begins with what the lexicon has.
      evidence.append(Clue.parent.item(text.original(part.range), 4))
      return UnknownName(
        letters: part.range.lowerBound..<range.upperBound, type: head.type,
        evidence: evidence + around(range, head.type))
    }
    if head.length == 1, isAgency(range) { evidence.append(Clue.head.item(text.original(range), 2.2)) }
    let isNational = Self.countries.contains { text.letters[stem].starts(with: $0) }
    // What begins a line may be a name of its own: KIC중국⏎중관촌지우연구원.
    let isOwn =
      text.letters.indices.contains(range.lowerBound) && text.gaps[range.lowerBound] == .lineBreak
      && !heads.isGeneric(text.letters[stem])
    // 유엔 새벽평화위원회(NDPC): letters in brackets stand for the word.
    let isSpelled =
      stem.count > 3 && !heads.isGeneric(text.letters[stem])
      && text.bracketed(after: range.upperBound).map(isAcronym) == true
    let parent =
      head.length > 1 && !isNational && !isOwn && !isSpelled && !(head.isCompany && !stem.isEmpty)
      ? parent(before: range.lowerBound) : nil
    if stem.count > 1, heads.isGeneric(text.letters[stem]), let level = level(before: range.lowerBound),
      Self.offices.contains(text.letters[range.upperBound - 1])
    {
      // 성 재정청, 시 상무국: the kind of a place that the text names elsewhere.
      range = level..<range.upperBound
      evidence.append(Clue.parent.item(text.original(level..<level + 1), 3))
      return UnknownName(letters: range, type: head.type, evidence: evidence)
    }
    if stem.isEmpty {
      guard let parent else { return nil }
      range = parent.lowerBound..<range.upperBound
      evidence.append(Clue.parent.item(text.original(parent), head.isStrong ? 1.2 : 0.4))
    } else if let body = department(stem, head, before: range.lowerBound) {
      // A department stands beside its body and is a name of its own: 한국산업기술진흥원 국제협력실.
      evidence.append(Clue.parent.item(text.original(body), 3.4))
    } else {
      evidence.append(modifier(stem, head))
      if let parent, head.type == .organization {
        range = parent.lowerBound..<range.upperBound
        evidence.append(Clue.parent.item(text.original(parent), heads.isGeneric(text.letters[stem]) ? 3 : 1))
      } else if head.type == .organization, let place = place(before: range.lowerBound),
        Self.isLocal(text.letters[stem.upperBound..<range.upperBound])
      {
        range = place.lowerBound..<range.upperBound
      }
    }
    if head.type == .event, let pair = pair(before: range.lowerBound), heads.isGeneric(text.letters[stem]),
      Self.ownEvents.contains(where: { text.letters[stem.upperBound..<range.upperBound].elementsEqual($0) })
    {
      // 한중 문화산업포럼: ordinary words make the name of an event of two countries.
      evidence.append(Clue.parent.item(text.original(pair), 5))
      range = pair.lowerBound..<range.upperBound
    }
    let others = (counts[text.letters[wordStart..<range.upperBound]] ?? 1) - 1
    if others > 0 { evidence.append(Clue.same.item("\(others) more", min(0.3 * Double(others), 1.6))) }
    return UnknownName(letters: range, type: head.type, evidence: evidence + around(range, head.type))
  }

  private static let pairs = ["한중", "중한", "한·중", "한중일", "한일중", "한·중·일"].map {
    $0.unicodeScalars.filter { $0 != "·" }.map(\.value)
  }
  private static let ownEvents = ["포럼", "박람회", "엑스포", "캠프", "축제", "페스티벌", "영화제", "음악제", "교류전", "경진대회", "서밋"]
    .map {
      $0.unicodeScalars.map(\.value)
    }

  /// The word for two countries right before `start`: 한중, 한·중.
  private func pair(before start: Int) -> Range<Int>? {
    guard start > 1, text.gaps[start] == .space else { return nil }
    return Self.pairs.lazy.compactMap { pair in
      let begin = start - pair.count
      guard begin >= 0, text.letters[begin..<start].elementsEqual(pair),
        begin == 0 || text.gaps[begin] != .none || text.classes[begin - 1] == .symbol
      else { return nil }
      return begin..<start
    }.first
  }

  /// 청, 국, 위, 실: ends of the offices of places; 성, 시, 도, 구, 현: the places.
  private static let offices: Set<UInt32> = [0xCCAD, 0xAD6D, 0xC704, 0xC2E4]
  private static let levels: Set<UInt32> = [0xC131, 0xC2DC, 0xB3C4, 0xAD6C, 0xD604]

  /// Where a word for a kind of place stands alone before `start`.
  private func level(before start: Int) -> Int? {
    guard start > 0, text.gaps[start] == .space, let word = text.word(endingAt: start), word.range.count == 1,
      Self.levels.contains(text.letters[start - 1]), text.isFree(word.range),
      start == 1 || text.gaps[start - 1] != .none
    else { return nil }
    return start - 1
  }

  /// What a head says; one of companies only after a word that is none of the dictionary.
  private static func weight(of head: Heads.Head, after stem: ArraySlice<UInt32>) -> Double {
    if head.isStrong { return 2.4 }
    // 옌톈항, 베이진남역: a port or a station after a word of another language.
    if head.type == .place, stem.count > 1, let last = head.letter, ports.contains(last),
      WordShape.isForeign(stem),
      !DictionaryWords.contains(stem), !Heads.shared.isGeneric(stem)
    {
      return 3.6
    }
    // 칭다오항: so it is after one of three letters that the dictionary does not have, where 항 and 역 end no word of it.
    if head.type == .place, stem.count > 2, let last = head.letter, ports.contains(last),
      !WordShape.isOrdinary(stem),
      !DictionaryWords.contains(stem), !Heads.shared.isGeneric(stem), let before = stem.last,
      !DictionaryWords.contains([before, last])
    {
      return 3.6
    }
    // 베이화대학: the name of a school is a word of another language, or a place.
    if head.isSchool, stem.count > 1, WordShape.isForeign(stem), !DictionaryWords.contains(stem) {
      return 1.8
    }
    if head.isSchool, isSchoolOfPlace(stem) { return 2.4 }
    guard head.isCompany, stem.allSatisfy({ (0xAC00...0xD7A3).contains($0) }) else { return 0 }
    return (2...4).contains(stem.count)
      && (!DictionaryWords.contains(stem) || stem.count == 2 && WordShape.isForeign(stem)) && head.length > 1
      ? 1.6 : 0
  }

  /// 항, 역.
  private static let ports: Set<UInt32> = [0xD56D, 0xC5ED]
  /// What schools teach that are named by it after their place.
  private static let subjects = LongerBodies.words(
    """
    농업 공업 외국어 사범 이공 과기 과학기술 의과 중의약 재경 경제무역 민족 교통 해양 체육 예술 음악 미술 항공항천 우전 전력 석유 임업 건축 정법 사법 공정 \
    정보공정 수리 광업 철도
    """)

  /// Whether a name of its own and what a school teaches stand before 대학: 후난농업대학.
  private static func isSchoolOfPlace(_ stem: ArraySlice<UInt32>) -> Bool {
    subjects.contains { subject in
      let own = stem.dropLast(subject.count)
      return own.count > 1 && stem.suffix(subject.count).elementsEqual(subject)
        && !DictionaryWords.contains(own) && !Heads.shared.isGeneric(own)
    }
  }

  private static let team: UInt32 = 0xD300  // 팀

  /// The body right before a name that ends as departments do.
  private func department(_ stem: Range<Int>, _ head: Heads.Head, before start: Int) -> Range<Int>? {
    guard head.length == 1,
      DepartmentShape.isDepartment(text.letters[stem.lowerBound..<stem.upperBound + 1])
    else { return nil }
    return parent(before: start)
  }

  /// What the words before the head say: 다임 is a name, 국내 is none, 한국산업기술 is the beginning of an official one.
  private func modifier(_ stem: Range<Int>, _ head: Heads.Head) -> EvidenceItem {
    let (word, value) = (text.letters[stem], text.original(stem))
    if word.allSatisfy({ (0x30...0x39).contains($0) }) { return Clue.modifier.item(value, -6) }
    // 16번과, 이가온과: a head of one letter is a particle or the end of a word as often; 팀 is not.
    let isShort =
      head.length == 1 && text.letters[stem.upperBound] != Self.team
      && !Self.ministries.contains(text.letters[stem.upperBound])
    guard heads.isGeneric(word) else {
      let foreign = WordShape.isForeign(word) && stem.count > 1 ? 0.5 : 0
      return Clue.modifier.item(
        value,
        stem.count == 1 ? -2 : min(1.0 + 0.25 * Double(stem.count - 2), 2) + foreign - (isShort ? 1.5 : 0))
    }
    // 국가기후센터, 중국국제개발협력처: the state, ordinary words and a kind of body.
    if stem.count > 3, !head.isStrong, head.type == .organization,
      Self.stateHeads.contains(where: {
        text.letters[stem.upperBound..<stem.upperBound + head.length].elementsEqual($0)
      }),
      Self.states.contains(where: word.starts)
    {
      return Clue.modifier.item(value, 3.2, "Tables/generic.tsv")
    }
    if stem.count > 3, Self.countries.contains(where: word.starts) {
      return Clue.modifier.item(value, head.length > 1 ? 1.5 : -0.5, "Tables/generic.tsv")
    }
    // 과기부, 산업통상자원부: ordinary words make the names of ministries, as far as something else speaks for one.
    if head.length == 1, Self.ministries.contains(text.letters[stem.upperBound]), stem.count > 1 {
      return Clue.modifier.item(value, min(0.2 * Double(stem.count), 1.2), "Tables/generic.tsv")
    }
    let weight = !head.isStrong || stem.count < 4 ? -3.5 : stem.count < 6 ? -1.5 : 0.2
    return Clue.modifier.item(value, weight, "Tables/generic.tsv")
  }

  private static let states = ["국가", "국립", "중국", "한국", "대한", "전국"].map { $0.unicodeScalars.map(\.value) }
  private static let stateHeads = ["센터", "처", "총국", "청", "원", "공사", "위원회", "협력단"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// 부, 처, 청: what ministries and agencies are called.
  private static let ministries: Set<UInt32> = [0xBD80, 0xCC98, 0xCCAD]
  static let ministers = ["장관", "차관", "차관보", "처장", "청장", "부부장", "사무관", "서기관", "주무관", "대변인"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// Words with which official names begin.
  private static let countries = [
    "한국", "중국", "대한", "국립", "국가", "전국", "서울", "한중", "아시아", "세계", "일본", "미국", "독일",
  ].map {
    $0.unicodeScalars.map(\.value)
  }
  /// Heads of local bodies, whose names begin with their place: 서울 강남경찰서.
  private static let localHeads = ["경찰서", "소방서", "지법", "지검", "지방법원", "지방검찰청", "세무서", "보건소", "교육청", "고법"].map {
    $0.unicodeScalars.map(\.value)
  }

  private static func isLocal(_ head: ArraySlice<UInt32>) -> Bool {
    localHeads.contains { head.elementsEqual($0) }
  }

  /// The place right before `start` with a blank, without a particle.
  private func place(before start: Int) -> Range<Int>? {
    guard start > 0, text.gaps[start] == .space, let known = text.known(at: start - 1),
      known.range.upperBound == start, known.types.contains(.place)
    else { return nil }
    return known.range
  }

  static func prior(_ type: EntryType) -> EvidenceItem {
    switch type {
    case .event: Clue.event.item("", -2.6, "shape")
    case .place: Clue.place.item("", -2.8, "shape")
    case .program: Clue.program.item("", -3, "shape")
    default: Clue.organization.item("", -2.4, "shape")
    }
  }

  /// The body that stands right before `start` with a blank: 칭화대학교 집적회로학원.
  private func parent(before start: Int) -> Range<Int>? {
    guard start > 0, text.gaps[start] == .space || text.gaps[start] == .lineBreak,
      let known = text.known(at: start - 1), known.range.upperBound == start,
      known.types.contains(.organization)
    else { return nil }
    return known.range
  }

}
