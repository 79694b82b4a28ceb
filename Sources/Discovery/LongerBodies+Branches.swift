import Indexing
import Lexicography
import Matching
import Normalization

/// Branches that a place tells apart, offices and companies that bear the name of their place, and events that are named
/// by it.
extension LongerBodies {
  // MARK: Branches

  private static let latinBranches = words(
    "office branch council subcouncil committee subcommittee center centre chapter bureau division desk")

  /// Whether a place stands beside a body's acronym, as the name of its branch has it: CCPIT Shandong Sub-Council, CCPIT
  /// Guangdong.
  func isBesidePlace(_ letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    guard end < text.count, text.gaps[end] == .space, !text.isWide(end), text.capitals(letters).isAll,
      let place = placeEnds[end], text.classes[end] == .latin
    else { return false }
    return isEnd(place) || hasLatinBranch(after: place)
  }

  /// Whether a bracket, a comma or the end of the line follows at `index`.
  private func isEnd(_ index: Int) -> Bool {
    index >= text.count || text.isLineEnd(index) || text.classes[index] == .symbol
  }

  private func hasLatinBranch(after end: Int) -> Bool {
    var index = end
    for _ in 0..<3 {
      guard index < text.count, [.none, .space, .joint, .lineBreak].contains(text.gaps[index]),
        !text.isWide(index), let word = text.word(startingAt: index), word.letterClass == .latin,
        text.capitals(word.range).isFirst
      else { return false }
      if Self.latinBranches.contains(where: { text.letters[word.range].elementsEqual($0) }) { return true }
      index = word.range.upperBound
    }
    return false
  }

  /// Whether a place and then the word for a branch follow at `end`: KOSTEC 베이징 사무소.
  func hasBranchOfPlace(after end: Int) -> Bool {
    guard end < text.count, text.gaps[end] == .space, let place = placeEnds[end], place < text.count,
      text.gaps[place] == .space, ends[end] == place, let word = text.word(startingAt: place),
      word.letterClass == .hangul
    else { return false }
    return text.stems(of: word.range, before: [Self.chief]).contains { stem in
      Self.branchHeads.contains { stem.elementsEqual($0) } || Self.seats.contains { stem.elementsEqual($0) }
    }
  }
  /// What bodies have abroad that bears the name of its place, and no branch by itself.
  private static let seats = words("수출인큐베이터 인큐베이터 협력센터 혁신센터 글로벌센터 데스크 공장 사업장 캠퍼스")

  private static let wholes = words("대사관 총영사관 영사관 그룹 使馆 领事馆")
  private static let departmentEnds = Set("처부과실국处部科组室".unicodeScalars.map(\.value))

  /// Whether a body of the state is only the department of a mission or company right before: 과학기술처 in 주한 중국대사관 과학기술처.
  func isDepartmentOfAnother(_ letters: Range<Int>) -> Bool {
    let start = letters.lowerBound
    guard start > 0, let last = letters.last, Self.departmentEnds.contains(text.letters[last]),
      [.none, .space].contains(text.gaps[start]), !text.isWide(start)
    else { return false }
    return Self.wholes.contains { text.letters[..<start].suffix($0.count).elementsEqual($0) }
  }

  // MARK: Of places

  static let calendar = words(
    """
    monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september \
    october november december i
    """)

  /// Whether a Latin place is the first word of a longer name that the lexicon does not have: Songdo Convensia, Seoul
  /// National Univ.; not in a heading, of which all words are capitals.
  func goesOnInCapitals(_ letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    guard end < text.count, text.gaps[end] == .space, !text.isWide(end), ends[end] == nil,
      let next = text.word(startingAt: end), next.letterClass == .latin, next.range.count > 1,
      text.capitals(next.range).isFirst, !text.capitals(next.range).isAll,
      !Titles.shared.isAround(text.letters[next.range]),
      !Self.calendar.contains(Array(text.letters[next.range]))
    else { return false }
    return hasSmallWord(around: letters.lowerBound)
  }

  /// Whether the line of the letter at `index` has a word in small letters of more than `of` and the like.
  private func hasSmallWord(around index: Int) -> Bool {
    func isSmall(_ at: Int) -> Bool {
      guard let word = text.word(startingAt: at), word.letterClass == .latin, word.range.count > 3 else {
        return false
      }
      return !text.capitals(word.range).isFirst && !(0x30...0x39).contains(text.letters[at])
    }
    var start = index
    while start > 0, !text.gaps[start].breaksLine, text.gaps[start] != .border {
      start -= 1
      if isSmall(start) { return true }
    }
    var end = index + 1
    while end < text.count, !text.gaps[end].breaksLine, text.gaps[end] != .border {
      if isSmall(end) { return true }
      end += 1
    }
    return false
  }

  /// The most letters of a company's name in a cell.
  private static let longestCell = 12

  /// Whether a place is the first word of a cell or of a member of a list that names a company: 佛山绿洲电器, 西安奕材.
  ///
  /// What no word is a company by itself; else what companies do must end the name.
  func isCompanyOfCell(_ letters: Range<Int>) -> Bool {
    guard isCellStart(letters.lowerBound) else { return false }
    var end = letters.upperBound
    while end < text.count, isHan(end), end - letters.lowerBound < Self.longestCell {
      if ends[end] != nil { return false }
      end += 1
    }
    let own = text.letters[letters.upperBound..<end]
    guard isCellEnd(end), own.count > 1 else { return false }
    if own.count < 5, HanWordList.isCoined(own), heads.chinese(endOf: own) == nil { return true }
    guard own.count > 2, let head = heads.chinese(endOf: own) else { return false }
    return head.isCompany && own.count > head.length + 1
  }

  /// 、 and the signs between the members of lists.
  private static let listSigns = Set("、,;/|·".unicodeScalars.map(\.value))

  private func isCellStart(_ index: Int) -> Bool {
    text.isLineStart(index) || text.isWide(index)
      || (index > 0 && Self.listSigns.contains(text.letters[index - 1]))
  }

  private func isCellEnd(_ index: Int) -> Bool {
    text.isLineEnd(index) || text.isWide(index) || Self.listSigns.contains(text.letters[index])
  }

  /// Whether a Chinese place stands before a company whose name is no word: 항저우 란신제약, 포산 뤼저우전기.
  func isBeforeCompany(_ letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    guard end < text.count, text.gaps[end] == .space, !text.isWide(end), ends[end] == nil,
      places[letters.lowerBound, default: []].contains(where: { entry($0)?.country == "CN" }),
      let word = text.word(startingAt: end), word.letterClass == .hangul
    else { return false }
    return text.stems(of: word.range).contains { stem in
      guard let head = heads.korean(endOf: stem), head.isCompany else { return false }
      let own = stem.dropLast(head.length)
      return own.count > 1 && !DictionaryWords.contains(own) && !heads.isGeneric(own)
    }
  }

  private static let unitsOfOffices = Set("省市区县州".unicodeScalars.map(\.value))
  private static let office: UInt32 = 0x529E  // 办
  /// What stands before 办 in verbs: 举办, 主办.
  private static let holding = Set("举主承协创申筹开兴合联督查交停试代操".unicodeScalars.map(\.value))

  /// Whether an office of a province or town follows its name, shortened to 办: 辽宁省外办, 北京市台办.
  func isOfficeOfUnit(_ letters: Range<Int>) -> Bool {
    guard let last = letters.last, Self.unitsOfOffices.contains(text.letters[last]) else { return false }
    return (1...4).contains { length in
      let end = letters.upperBound + length
      return end < text.count && (letters.upperBound...end).allSatisfy(isHan)
        && text.letters[end] == Self.office && isWordEnd(end + 1)
        && !Self.holding.contains(text.letters[end - 1])
        && !(letters.upperBound..<end).contains {
          text.text.isWordOfGrammar($0)
        }
    }
  }

  private static let harbour: UInt32 = 0x6E2F  // 港

  /// Whether the harbour of a place is meant: 烟台港.
  func isHarbour(_ letters: Range<Int>) -> Bool {
    let end = letters.upperBound
    return isHan(end) && text.letters[end] == Self.harbour && ends[end] == nil && standsAlone(end, from: end)
  }

  // MARK: Events

  /// The most words of an event's name, and the most letters of a Chinese one.
  private static let (mostWords, longestEvent) = (7, 24)
  private static let (digits, particles) = (
    UInt32(0x30)...0x39, Set("은는을를에의로와과".unicodeScalars.map(\.value))
  )

  /// The letters after each year that names an event with its places: 2026 경기도 소비재·부품 광저우 수출상담회.
  ///
  /// An event that the lexicon has, one of `known`, is none of these.
  func yearlyEvents(besides known: [Range<Int>]) -> [Range<Int>] {
    text.words.compactMap { word in
      if let event = editionEvent(after: word.range) {
        return known.contains { $0.upperBound >= event.upperBound && $0.overlaps(event) } ? nil : event
      }
      guard word.letterClass == .latin, word.range.count == 4,
        text.letters[word.range].allSatisfy(Self.digits.contains),
        [0x31, 0x32].contains(text.letters[word.range.lowerBound]),
        let end = eventEnd(from: word.range.upperBound)
      else { return nil }
      let event = word.range.upperBound..<end
      return known.contains { $0.upperBound >= event.upperBound && $0.overlaps(event) } ? nil : event
    }
  }

  private static let (edition, editions) = (words("제 第"), words("회 届"))

  /// The letters of the event after its edition, of which `word` begins with 제 or 第: 제9회 아시아 재난안전·기후적응 학술대회.
  private func editionEvent(after word: Range<Int>) -> Range<Int>? {
    guard Self.edition.contains([text.letters[word.lowerBound]]) else { return nil }
    var index = word.lowerBound + 1
    while index < text.count, index - word.lowerBound < 4, Self.digits.contains(text.letters[index]) {
      index += 1
    }
    guard index > word.lowerBound + 1, index < text.count, Self.editions.contains([text.letters[index]]),
      let end = eventEnd(from: index + 1)
    else { return nil }
    return index + 1..<end
  }

  private func eventEnd(from start: Int) -> Int? {
    guard start < text.count else { return nil }
    if text.classes[start] == .han { return hanEventEnd(from: start) }
    guard text.gaps[start] == .space else { return nil }
    var index = start
    for _ in 0..<Self.mostWords {
      guard index < text.count, index == start || [.space, .lineBreak, .joint].contains(text.gaps[index]),
        let word = text.word(startingAt: index), word.letterClass == .hangul
      else { return nil }
      for stem in text.stems(of: word.range) where heads.korean(endOf: stem)?.type == .event {
        return stem.endIndex
      }
      guard let last = word.range.last, word.range.count < 2 || !Self.particles.contains(text.letters[last]),
        !text.stems(of: word.range).contains(where: { $0.count < word.range.count - 1 })
      else {
        return nil
      }
      index = word.range.upperBound
    }
    return nil
  }

  private func hanEventEnd(from start: Int) -> Int? {
    var end = start
    while end < text.count, end == start || isHan(end), end - start < Self.longestEvent,
      // 对接会 begins with no preposition.
      !text.text.isWordOfGrammar(end)
        || (isHan(end + 1) && HanWordList.isWord(text.letters[end...end + 1]))
    {
      end += 1
      if let head = heads.chinese(endOf: text.letters[start..<end]), head.type == .event, isWordEnd(end) {
        return end
      }
    }
    return nil
  }
}
