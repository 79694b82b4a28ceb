import Comparison
import Indexing
import Lexicography
import Matching
import Transliteration

/// Finds departments beside their bodies, and joins those of schools to them: 칭화대학교 집적회로학원 is one name where the
/// lexicon has neither, 국제협력실 after 동아시아소재연구원(EAMI) is one of its own.
struct Departments {
  let text: DiscoveryText
  private static let heads = words(
    "학원 학부 학과 대학원 연구원 연구소 연구센터 의료원 병원 단과대학 지점 지사 지부 지회 지국 사무소 대표처 무역관 비즈니스센터 법인 분행 분원 분소 출장소 영업소")
  /// Those that only schools have: 푸저우대학 재료과.
  private static let sections = words("과 계")
  private static let schools = words("대학 대학교 대")
  /// Labels before a department alone: 제공: 정보분석팀.
  private static let labels = words(
    "제공 작성 문의 담당 발신 수신 출처 배포 자료 주관 담당부서 부서 소속 작성부서 문의처 주관부서 보고 협조 참조 감수 검수 검토 승인 기록 소관 주무부서")
  /// Words for the writer's own body.
  private static let own = words("우리원 본원 본원의 우리원의 당사 당원 본부 우리 당사의 저희")

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  init(_ text: DiscoveryText) { self.text = text }

  /// Returns `bodies`, and the joined ones beside them.
  func joined(_ bodies: [UnknownName]) -> [UnknownName] {
    bodies
      + bodies.compactMap { body in
        let start = body.letters.upperBound
        guard body.type == .organization, start < text.count, text.gaps[start] == .space,
          text.classes[start] == .hangul,
          let word = text.word(startingAt: start)
        else { return nil }
        for end in stride(from: word.range.upperBound, to: start + 2, by: -1) {
          let rest = text.letters[end..<word.range.upperBound]
          guard rest.isEmpty || WordEnds.isParticles(rest, after: text.letters[end - 1]),
            text.isFree(start..<end),
            let head = (Self.heads + (isSchool(body.letters) ? Self.sections : [])).first(where: {
              text.letters[start..<end].suffix($0.count).elementsEqual($0)
            }),
            end - start > head.count + (head.count == 1 ? 1 : 0),
            Titles.shared.length(after: text.letters[start..<end]) < end - start
          else { continue }
          return UnknownName(
            letters: body.letters.lowerBound..<end, type: .organization,
            evidence: body.evidence + [Clue.parent.item(text.original(body.letters), 0.5)])
        }
        return nil
      }
  }

  /// Names of the lexicon that end right before one of `bodies`, with it: 中央财经大学绿色金融国际研究院; and those before the word
  /// for a branch: 우리은행 중국법인.
  func wholes(_ bodies: [UnknownName]) -> [UnknownName] {
    bodies.compactMap { body in
      guard body.type == .organization, let part = text.part(endingAt: body.letters.lowerBound),
        part.types.contains(.organization)
      else { return nil }
      return whole(part.range, to: body.letters.upperBound, body.evidence)
    }
      + text.parts.compactMap { part in
        guard part.types.contains(.organization), let branch = text.branch(after: part.range.upperBound)
        else {
          return nil
        }
        return whole(part.range, to: branch.upperBound, [Clue.organization.item("", -2.4, "shape")])
      }
      + text.words.compactMap { word in
        guard let branch = text.branch(after: word.range.upperBound), isBody(word) else { return nil }
        return whole(word.range, to: branch.upperBound, [Clue.organization.item("", -2.4, "shape")])
      }
  }

  /// Whether a word ends as names of bodies do, and is more than that: 금융감독원, or is in capitals: KOTRA.
  private func isBody(_ word: DiscoveryText.Word) -> Bool {
    let letters = text.letters[word.range]
    switch word.letterClass {
    case .hangul:
      if letters.count > 3, let last = letters.last, Self.bodyEnds.contains(last),
        !Titles.shared.isTitle(letters),
        letters.count > 4 || !Heads.shared.isGeneric(letters), !DepartmentShape.isDepartment(letters)
      {
        return true
      }
      guard let head = Heads.shared.korean(endOf: letters), head.type == .organization else { return false }
      return letters.count > max(2, head.length + 1) && !Heads.shared.isGenericWord(letters)
        && !DepartmentShape.isDepartment(letters)
    case .latin: return letters.count > 2 && text.capitals(word.range).isAll
    default: return false
    }
  }

  /// 원, 회, 행, 단, 관: last letters of bodies.
  private static let bodyEnds = Set("원회행단관".unicodeScalars.map(\.value))

  private func whole(_ part: Range<Int>, to end: Int, _ evidence: [EvidenceItem]) -> UnknownName? {
    guard
      (part.lowerBound..<end).allSatisfy({ index in
        text.known(at: index).map { $0.types == [.country] } ?? true
      })
    else { return nil }
    return UnknownName(
      letters: part.lowerBound..<end, type: .organization,
      evidence: evidence + [Clue.parent.item(text.original(part), 5.4)])
  }

  private func isSchool(_ body: Range<Int>) -> Bool {
    Self.schools.contains { text.letters[body].suffix($0.count).elementsEqual($0) }
  }

  /// The departments beside known bodies and beside `bodies`, after labels, and before people who serve in them.
  func candidates(_ bodies: [UnknownName]) -> [UnknownName] {
    var ends: Set<Int> = []
    for known in text.known where known.types.contains(.organization) { ends.insert(after(known.range)) }
    for body in bodies where body.type == .organization { ends.insert(after(body.letters)) }
    var found: [UnknownName] = []
    for (index, word) in text.words.enumerated() where word.letterClass == .hangul && word.range.count > 2 {
      let start = word.range.lowerBound
      let isBeside = ends.contains(start) && text.gaps[start] != .none && text.adjoins(start)
      if isBeside, let range = beside(word.range), range.count > 2 {
        found.append(named(range, Clue.parent.item("beside a body", 3.4)))
        continue
      }
      if isBeside, let range = section(word.range) {
        found.append(named(range, Clue.parent.item("beside a body, with a particle", 3)))
        continue
      }
      if let range = served(word, isBeside: isBeside) {
        found.append(named(range, Clue.personAfter.item("before a person", 3.2)))
        continue
      }
      if let range = headed(word, index, ends) {
        found.append(named(range, Clue.titleAfter.item("after a person of a body", 3.2)))
        continue
      }
      guard let range = department(in: word.range) else { continue }
      let clue: EvidenceItem
      if let own = ownWord(before: index) {
        clue = Clue.parent.item(text.original(own), 3.2)
      } else if let label = label(before: word.range.lowerBound),
        text.isLineEnd(word.range.upperBound) || servant(after: range, in: word)
          || isPost(word.range.upperBound)
      {
        clue = Clue.label.item(text.original(label), 3.4)
      } else if servant(after: range, in: word) {
        clue = Clue.personAfter.item("before a person", 3.2)
      } else {
        continue
      }
      found.append(named(range, clue))
    }
    return found + han(ends)
  }

  private func named(_ range: Range<Int>, _ clue: EvidenceItem) -> UnknownName {
    UnknownName(
      letters: range, type: .organization, evidence: [Clue.organization.item("", -2.4, "shape"), clue])
  }

  /// Departments in Han characters where bodies end, a blank or a bracket between or none: 科技部 国际合作司,
  /// 江岚省科学技术厅(장란성 과학기술청) 对外合作处.
  private func han(_ ends: Set<Int>) -> [UnknownName] {
    let finder = HanFinder(text)
    return ends.sorted().compactMap { end in
      guard end > 0, end < text.count, text.classes[end] == .han, text.wordAt[end] >= 0, text.adjoins(end)
      else {
        return nil
      }
      return finder.department(end, after: end - 1)
    }
  }

  /// The department that `word` begins with, right after its body; its chief may follow: 글로벌전략본부장.
  private func beside(_ word: Range<Int>) -> Range<Int>? {
    let isBracketed = text.has(word.lowerBound - 1, ")")
    return shortened(word) { letters, rest in
      if rest.first == Self.chief, letters.count < 5 { return false }
      return DepartmentShape.isBesideBody(letters, isBranch: isBracketed)
        && (isBracketed || !isSchoolBefore(word.lowerBound) || DepartmentShape.isDepartment(letters))
    }
  }

  /// The department beside a body whose last letter is no particle, as one stands behind it: 한류지원협력과와.
  private func section(_ word: Range<Int>) -> Range<Int>? {
    for cut in 1...2 where word.count - cut > 3 {
      let (stem, rest) = (text.letters[word.dropLast(cut)], text.letters[word.suffix(cut)])
      guard let last = stem.last, DepartmentShape.ends.contains(last), DepartmentShape.isBeforeServant(stem),
        WordEnds.isParticles(rest, after: last), text.isFree(word)
      else { continue }
      return word.lowerBound..<word.upperBound - cut
    }
    return nil
  }

  private func isSchoolBefore(_ start: Int) -> Bool {
    guard let known = text.known(at: start - 1) else { return false }
    return isSchool(known.range)
  }
  private static let chief: UInt32 = 0xC7A5  // 장

  /// The department that the whole word is before somebody with a post, or before the post, after a label or a body:
  /// 국제교류과 용가람 과장, 양자과학기술산업과 사무관.
  private func served(_ word: DiscoveryText.Word, isBeside: Bool) -> Range<Int>? {
    let (start, end) = (word.range.lowerBound, word.range.upperBound)
    guard text.isFree(word.range), DepartmentShape.isBeforeServant(text.letters[word.range]) else {
      return nil
    }
    // 강원도: 국제교류과: the province is the label.
    let isLabelled =
      text.has(start - 1, ":")
      && text.known(at: start - 2).map { $0.types.contains(.place) || $0.types.contains(.organization) }
        == true
    let isListed = text.has(start - 1, ",")
    guard isBeside || isLabelled || isListed || text.isLineStart(start) else { return nil }
    if isBeside, isPost(end) { return word.range }
    guard end < text.count, text.gaps[end] == .space, let person = text.word(startingAt: end),
      person.letterClass == .hangul, (2...4).contains(person.range.count),
      PersonShapes.korean(text.letters[person.range]) != nil
        || PersonShapes.mandarin(Array(text.letters[person.range])) != nil
    else { return nil }
    var after = person.range.upperBound
    if let inner = text.bracketed(after: after) { after = inner.upperBound + 1 }
    guard after < text.count, text.adjoins(after), let title = text.word(startingAt: after),
      Titles.shared.length(after: text.letters[title.range]) > 1
    else { return nil }
    return word.range
  }

  /// The department whose chief somebody is whose body stands before: 보건산업정책국 of 복지부 정가람 보건산업정책국장.
  private func headed(_ word: DiscoveryText.Word, _ index: Int, _ ends: Set<Int>) -> Range<Int>? {
    let start = word.range.lowerBound
    guard index > 0, text.gaps[start] == .space, let person = text.word(endingAt: start),
      person.letterClass == .hangul, person.range.count == 3, text.isFree(person.range),
      PersonShapes.korean(text.letters[person.range]) != nil,
      !DictionaryWords.contains(text.letters[person.range]),
      ends.contains(person.range.lowerBound)
    else { return nil }
    return shortened(word.range) { letters, rest in
      rest.first == Self.chief && letters.count > 4 && DepartmentShape.isDepartment(letters)
    }
  }

  /// The longest beginning of `word` that is a department before particles or the word for its chief.
  private func shortened(
    _ word: Range<Int>, _ isName: (ArraySlice<UInt32>, ArraySlice<UInt32>) -> Bool
  ) -> Range<Int>? {
    for end in stride(from: word.upperBound, to: word.lowerBound + 2, by: -1) {
      let rest = text.letters[end..<word.upperBound]
      let tail = rest.first == Self.chief ? rest.dropFirst() : rest
      let last = rest.first == Self.chief ? Self.chief : text.letters[end - 1]
      guard tail.isEmpty || WordEnds.isParticles(tail, after: last), text.isFree(word.lowerBound..<end),
        isName(text.letters[word.lowerBound..<end], rest)
      else { continue }
      return word.lowerBound..<end
    }
    return nil
  }

  /// Where what follows a body begins, after its bracket.
  private func after(_ body: Range<Int>) -> Int {
    text.bracketed(after: body.upperBound).map { $0.upperBound + 1 } ?? body.upperBound
  }

  /// The department that `word` begins with, before its particles.
  private func department(in word: Range<Int>) -> Range<Int>? {
    for end in stride(from: word.upperBound, to: word.lowerBound + 2, by: -1) {
      let rest = text.letters[end..<word.upperBound]
      guard rest.isEmpty || WordEnds.isParticles(rest, after: text.letters[end - 1]),
        text.isFree(word.lowerBound..<end), DepartmentShape.isDepartment(text.letters[word.lowerBound..<end])
      else { continue }
      return word.lowerBound..<end
    }
    return nil
  }

  private func ownWord(before index: Int) -> Range<Int>? {
    let start = text.words[index].range.lowerBound
    guard start > 0, text.gaps[start] == .space, let before = text.word(endingAt: start),
      Self.own.contains(Array(text.letters[before.range]))
    else { return nil }
    return before.range
  }

  /// Whether a post follows: 담당: 국제협력담당관 책임자 과장.
  private func isPost(_ index: Int) -> Bool {
    guard index < text.count, text.gaps[index] == .space, let word = text.word(startingAt: index) else {
      return false
    }
    return Titles.shared.length(after: text.letters[word.range]) == word.range.count
      || Titles.shared.length(before: text.letters[word.range]) == word.range.count
  }

  private func label(before start: Int) -> Range<Int>? {
    guard text.has(start - 1, ":"), let word = text.word(endingAt: start - 1),
      Self.labels.contains(Array(text.letters[word.range]))
    else { return nil }
    return word.range
  }

  /// Whether a person and a title, or the end of the line, follow the department: 글로벌협력실 김소담 행정원.
  private func servant(after range: Range<Int>, in word: DiscoveryText.Word) -> Bool {
    let end = range.upperBound
    guard end == word.range.upperBound, end < text.count, text.gaps[end] == .space,
      let person = text.word(startingAt: end)
    else { return false }
    // 글로벌성장팀 팀장 조단우.
    let chief = Titles.shared.length(after: text.letters[person.range])
    if chief == person.range.count, chief > 1, text.letters[end] == text.letters[end - 1] { return true }
    guard person.letterClass == .hangul, person.range.count > 2,
      isPerson(person.range)
    else { return false }
    let rest = text.letters[(person.range.lowerBound + 3)..<person.range.upperBound]
    guard rest.isEmpty else {
      return WordEnds.isParticles(rest, after: text.letters[person.range.lowerBound + 2])
        && text.letters[range].last.map(Self.surest.contains) == true
    }
    if text.isLineEnd(person.range.upperBound) { return true }
    guard text.adjoins(person.range.upperBound),
      let title = text.word(startingAt: person.range.upperBound)
    else { return false }
    return Titles.shared.length(after: text.letters[title.range]) > 1
  }
  /// Whether a word begins as a person's name: with usual syllables, or with a usual surname where a title follows.
  private func isPerson(_ word: Range<Int>) -> Bool {
    let letters = text.letters[word.prefix(3)]
    if PersonGuess.isLikely(letters) { return true }
    guard word.count == 3, text.adjoins(word.upperBound), let title = text.word(startingAt: word.upperBound),
      Titles.shared.length(after: text.letters[title.range]) > 1, let shape = PersonShapes.korean(letters)
    else { return false }
    return shape.surnameShare > 0.0005 && !DictionaryWords.contains(letters)
  }

  /// 팀, 실: no particles, and no words of another sort.
  private static let surest: Set<UInt32> = [0xD300, 0xC2E4]
}
