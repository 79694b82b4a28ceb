import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// The words that may be members of a list of bodies.
extension BodyListFinder {
  /// The fewest and the most letters of a member; in Latin letters more.
  private static let (lengths, longestLatin) = (2...14, 36)

  /// The member that begins at `start` and ends before a separator, or before particles where it is the last.
  func member(from start: Int) -> Range<Int>? {
    guard let first = text.word(startingAt: start), text.isFree(first.range) else { return nil }
    switch first.letterClass {
    case .hangul: return hangul(from: start)
    case .latin:
      let end = capitals(from: start)
      // K콘텐츠: Hangul goes on.
      if end < text.count, text.gaps[end] == .none, text.classes[end] == .hangul,
        !WordEnds.isParticles(rest(of: end), after: text.letters[end - 1])
      {
        return hangul(from: start)
      }
      return isLatin(start..<end) && mayFollow(end) ? start..<end : nil
    case .han: return han(from: start, in: first.range)
    default: return nil
    }
  }

  /// The member that ends at `end`.
  func member(to end: Int) -> Range<Int>? {
    guard let last = text.word(endingAt: end), text.isFree(last.range) else { return nil }
    switch last.letterClass {
    case .hangul:
      var start = last.range.lowerBound
      while start > 0, text.gaps[start] == .none, let word = text.word(endingAt: start),
        [.latin, .hangul].contains(word.letterClass), text.isFree(word.range)
      {
        start = word.range.lowerBound
      }
      return mayPrecede(start) && isHangul(start..<end) ? start..<end : nil
    case .latin:
      var start = last.range.lowerBound
      guard text.capitals(last.range).isFirst else { return nil }
      while let word = text.word(endingAt: start), word.letterClass == .latin, text.gaps[start] == .space,
        text.isFree(word.range), text.capitals(word.range).isFirst, !text.isWide(start),
        end - word.range.lowerBound < Self.longestLatin
      {
        start = word.range.lowerBound
      }
      return isLatin(start..<end) ? start..<end : nil
    case .han:
      // What the run begins with is the member only after a separator.
      guard last.range.lowerBound > 0, text.has(last.range.lowerBound - 1, "、"), isHan(last.range) else {
        return nil
      }
      return last.range
    default: return nil
    }
  }

  // MARK: Hangul

  private func rest(of index: Int) -> ArraySlice<UInt32> {
    let word = text.wordAt[index] >= 0 ? text.words[Int(text.wordAt[index])].range : index..<index
    return text.letters[index..<max(index, word.upperBound)]
  }

  private func hangul(from start: Int) -> Range<Int>? {
    var end = start
    while let word = text.word(startingAt: end), [.latin, .hangul].contains(word.letterClass),
      end == start || text.gaps[end] == .none, text.isFree(word.range)
    {
      end = word.range.upperBound
    }
    guard end > start, text.classes[end - 1] == .hangul else { return nil }
    if mayFollow(end), isHangul(start..<end) { return start..<end }
    for length in 1...max(1, min(3, end - start - 2)) where end - length > start + 1 {
      let (stem, rest) = (start..<end - length, text.letters[end - length..<end])
      guard Self.particles.contains(Array(rest)),
        WordEnds.isParticles(rest, after: text.letters[stem.upperBound - 1]),
        stem.count > 2, isHangul(stem)
      else { continue }
      return stem
    }
    return nil
  }
  private static let particles = Set(LongerBodies.words("이 가 은 는 도 의 을 를 와 과 에게 에는 에도"))
  private static let others = LongerBodies.words("등 등이 등은 등의 등을 등과 등도 등에서 등에 등으로 및 외")

  /// Whether a separator, a word for others, or the end of the line stands at `end`.
  private func mayFollow(_ end: Int) -> Bool {
    if text.isLineEnd(end) || text.has(end, ")") || text.has(end, ".") { return true }
    if let bracket = text.bracketed(after: end), bracket.count < 30 { return true }
    if Self.signs.contains(text.letters[end]) || text.hasDot(before: end) { return true }
    guard let word = text.word(startingAt: end) else { return false }
    if word.letterClass == .latin, text.classes[end - 1] == .latin { return true }
    return Self.others.contains(Array(text.letters[word.range]))
      || text.classes[end - 1] == .latin && word.letterClass == .hangul && text.gaps[end] == .none
  }
  private static let signs = Set("、,，/".unicodeScalars.map(\.value))

  /// Whether a member may begin at `start`: a word before it, without a sign, would belong to it.
  private func mayPrecede(_ start: Int) -> Bool {
    guard start > 0, text.gaps[start] == .space else { return true }
    guard let word = text.word(endingAt: start) else { return true }
    let letters = text.letters[word.range]
    // 칠레의 리튬, 유통사인: a word with its particle.
    return letters.count > 1 && WordShape.isInflected(letters) || letters.last.map(Self.ends.contains) == true
      || text.isLineStart(start)
  }
  private static let ends = Set("의은는이가도한된인한와과서고며로에을를".unicodeScalars.map(\.value))

  /// Last syllables of verbs before a comma, and of particles: 검토하며, 맡기고, 에서.
  private static let verbEnds = Set("고며면데서여해니들는은를을에께던써요음함됨임".unicodeScalars.map(\.value))

  /// 나 after 으, 었, 았, 였, 했: of a verb.
  private static let (or, verbs) = ("나".unicodeScalars.first?.value, Set("으었았였했".unicodeScalars.map(\.value)))

  private func isHangul(_ range: Range<Int>) -> Bool {
    let word = text.letters[range]
    guard Self.lengths.contains(word.count), text.isFree(range), !WordShape.isOrdinary(word),
      !DictionaryWords.contains(word), !Heads.shared.isGeneric(word), !WordShape.isInflected(word),
      !Titles.shared.isTitle(word), !PersonGuess.isLikely(word), !DepartmentShape.isRoomOrGroup(word),
      !(0x30...0x39).contains(word[word.startIndex]), let last = word.last, !Self.verbEnds.contains(last),
      !text.isPersonByBracket(range),
      !(last == Self.or && word.dropLast().last.map(Self.verbs.contains) == true)
    else { return false }
    if word.count == 2, !WordShape.isForeign(word) { return false }
    // 국내 기업, 상담회: what ends so is another thing.
    if let head = Heads.shared.korean(endOf: word) {
      if head.type != .organization || head.length == 1 { return false }
      return !Heads.shared.isGeneric(word.dropLast(head.length))
    }
    return word.count > 2 || WordShape.isForeign(word)
  }

  // MARK: Latin

  private func capitals(from start: Int) -> Int {
    var end = start
    while let word = text.word(startingAt: end), word.letterClass == .latin, text.isFree(word.range),
      text.capitals(word.range).isFirst, end == start || text.gaps[end] == .space && !text.isWide(end),
      word.range.upperBound - start < Self.longestLatin
    {
      end = word.range.upperBound
    }
    return end
  }

  private func isLatin(_ range: Range<Int>) -> Bool {
    guard range.count > 1, let first = text.word(startingAt: range.lowerBound) else { return false }
    let word = text.letters[first.range]
    if first.range == range {
      guard range.count > 2 || text.capitals(range).isAll, !Acronyms.isOrdinary(word),
        !Titles.shared.isAround(word), !LongerBodies.calendar.contains(Array(word))
      else { return false }
      return !range.contains { (0x30...0x39).contains(text.letters[$0]) }
    }
    // Park Ji-won and the like are people.
    var words: [[UInt32]] = []
    var at = range.lowerBound
    while at < range.upperBound, let next = text.word(startingAt: at) {
      words.append(Array(text.letters[next.range]))
      at = next.range.upperBound
    }
    return words.count < 5 && !PersonShapes.isPinyin(words) && !PersonShapes.isKoreanLatin(words)
      && !words.contains { Titles.shared.isAround($0[...]) || LongerBodies.calendar.contains($0) }
  }

  // MARK: Han

  private static let ands = Set("和与及與等、".unicodeScalars.map(\.value))
  private static let longestHan = 10
  private static let kinds = LongerBodies.words(
    "企业 公司 机构 高校 院校 院所 单位 协会 部门 专家 学者 代表 厂商 媒体 人士 高管 团队 项目 领域 产业 行业 大学 学校 研究所 实验室 平台 政府 园区 城市 国家 地区 技术 产品 设备")

  private func han(from start: Int, in run: Range<Int>) -> Range<Int>? {
    let end =
      (start..<run.upperBound).first { $0 > start + 1 && Self.ands.contains(text.letters[$0]) }
      ?? run.upperBound
    // The last of a list goes on into what is said of it.
    if end == run.upperBound, !text.has(end, "、"), !text.isLineEnd(end), !text.has(end, ")"),
      !text.has(end, "("),
      !text.has(end, ";"), !text.has(end, ".")
    {
      return nil
    }
    return isHan(start..<end) ? start..<end : nil
  }

  private func isHan(_ range: Range<Int>) -> Bool {
    let word = text.letters[range]
    guard word.count > 2, word.count <= Self.longestHan, text.isFree(range), !HanFinder.isGeneric(word),
      !HanFinder(text).hasStop(in: range),
      !Self.kinds.contains(where: { word.suffix($0.count).elementsEqual($0) }),
      Titles.shared.length(endingIn: word) < 2, Titles.shared.length(before: word) < 2
    else { return false }
    // 郗敏, 南宫雪: people.
    if word.count < 4, PersonShapes.hanSurname(Array(word)) > 0, HanWordList.isCoined(word) { return false }
    if word.count == 4, HanWordList.isWord(word.prefix(2)), HanWordList.isWord(word.suffix(2)) {
      return Heads.shared.chinese(endOf: word).map { $0.isCompany } ?? false
    }
    return true
  }
}

extension DiscoveryText {
  /// Whether the bracket after a word has the characters of a person: 천이페이(陈亦霏).
  func isPersonByBracket(_ range: Range<Int>) -> Bool {
    guard let inner = bracketed(after: range.upperBound), let word = word(startingAt: inner.lowerBound),
      word.letterClass == .han, (2...4).contains(word.range.count)
    else { return false }
    return PersonShapes.hanSurname(Array(letters[word.range])) > 0
  }
}
