import Indexing
import Lexicography
import Matching
import Normalization

/// Names of the lexicon that are parts of longer ones in Han characters.
extension LongerBodies {
  /// Ends of public bodies, which name others beside them and not within: 科技部火炬中心.
  private static let public_ = characters("部委厅局府署")
  /// Missions, which have departments beside them: 中国驻韩国大使馆|科技处.
  private static let missions = words("大使馆 总领事馆 领事馆 代表部")
  /// The most letters of a name that two words may seem to have between them.
  private static let longestBetween = 3

  /// Whether the Han letters are the end of one word and the beginning of another: 海地 in 沿海地区, 费城 in 消费城市.
  func isBetweenWords(_ letters: Range<Int>) -> Bool {
    guard letters.count <= Self.longestBetween, letters.lowerBound > 0,
      text.classes[letters.lowerBound - 1] == .han, isHan(letters.lowerBound), isHan(letters.upperBound)
    else { return false }
    return HanWordList.contains(text.letters[(letters.lowerBound - 1)...letters.lowerBound])
      && HanWordList.contains(text.letters[(letters.upperBound - 1)...letters.upperBound])
  }

  private static let kindsOfPlaces = characters("省市县区港州岛道郡府山湖河江村镇")

  /// Whether a place begins the characters of a person in brackets: 水原 in 미즈하라 도모코(水原朋子).
  func isInPersonsBracket(_ letters: Range<Int>) -> Bool {
    let (open, close) = (letters.lowerBound - 1, letters.upperBound + 1)
    guard letters.count == 2, open > 0, text.has(open, "("), text.classes[open - 1] == .hangul else {
      return false
    }
    return [close, close + 1].contains { end in
      text.has(end, ")") && (letters.upperBound..<end).allSatisfy(isHan)
        && !Self.kindsOfPlaces.contains(text.letters[end - 1])
    }
  }

  private static let residents = characters("人字话")
  private static let posted: UInt32 = 0x9A7B  // 驻

  func isPartOfHan(_ letters: Range<Int>, _ types: Set<EntryType>) -> Bool {
    let end = letters.upperBound
    guard end < text.count else { return false }
    if types == [.place], isInLegalName(letters) { return true }
    if types == [.organization], isBeforeLegalName(letters.upperBound) { return true }
    // 安东 of 安东尼奥·里瓦: a name of another language goes on after a dot.
    if types == [.place], text.gaps[end] == .none, text.classes[end] == .han, let word = word(at: end),
      word.upperBound < text.count, text.gaps[word.upperBound] == .joint,
      text.classes[word.upperBound] == .han,
      word.lowerBound == letters.lowerBound
    {
      return true
    }
    guard goesOn(end) else { return false }
    let next = text.letters[end]
    if types == [.place], Self.residents.contains(next),
      !isHan(end + 1) || Self.followers.contains(text.letters[end + 1])
        || !HanWordList.contains(text.letters[end...end + 1])
    {
      return true
    }
    // 外交部驻香港公署: where it is posted.
    if types == [.organization], next == Self.posted,
      hasHead(after: placeEnds[end + 1] ?? end + 1, of: [])
        || (3...5).contains(where: { hasHanBranch(after: end + $0) })
    {
      return true
    }
    if types == [.organization], isSecondPart(end) { return true }
    if types.contains(.organization),
      Self.public_.contains(text.letters[end - 1])
        || Self.missions.contains(where: { text.letters[letters].suffix($0.count).elementsEqual($0) })
    {
      return false
    }
    if types == [.place], isTeam(end) || isNumberedOffice(end) { return true }
    // A name that begins right here is another one.
    if let other = ends[end], other > end {
      // 起亚汽车光州工厂: a place between a body and a head says which.
      return types == [.organization]
        && placeEnds[end].map {
          $0 == other && (hasHead(after: $0, of: []) || hasHanBranch(after: $0))
        }
          == true
    }
    guard types.isSubset(of: [.place, .term, .organization, .event, .person]) else { return false }
    if types == [.organization], isSchool(letters), hasHanFaculty(after: end) || hasCompanyHead(after: end) {
      return true
    }
    // 三星电子平泽园区: a place between a body and a word for a branch.
    if types == [.place], bodyEnds.contains(letters.lowerBound), text.gaps[letters.lowerBound] == .none,
      hasHanBranch(after: end)
    {
      return true
    }
    if types == [.place], isCompanyOfCell(letters) || isOfficeOfUnit(letters) || isHarbour(letters) {
      return true
    }
    return hasHead(after: end, of: types)
  }

  /// Whether the Han letters go on at `index`, also in the next line, unless a name begins there.
  func goesOn(_ index: Int) -> Bool {
    isHan(index)
      || (index < text.count && text.classes[index] == .han && ends[index] == nil
        && (text.gaps[index] == .lineBreak || text.gaps[index] == .wideBreak))
  }

  private static let (team, cloud) = (UInt32(0x961F), UInt32(0x4E91))  // 队, 云
  private static let afterTeam = characters("员伍长列友")
  private static let institutes = words("研究院 研究所 设计院")
  private static let laboratories = words("重点实验室 工程中心 工程研究中心")

  /// Whether the team of a place is meant: 常州队主场.
  private func isTeam(_ index: Int) -> Bool {
    isHan(index) && text.letters[index] == Self.team
      && !(isHan(index + 1) && Self.afterTeam.contains(text.letters[index + 1]))
  }

  /// Whether a number in Han and an office follow: 东北亚一处.
  private func isNumberedOffice(_ index: Int) -> Bool {
    isHan(index) && isHan(index + 1) && Self.numerals.contains(text.letters[index])
      && Self.numbered.contains(text.letters[index + 1]) && isWordEnd(index + 2)
  }
  private static let (numerals, numbered) = (characters("一二三四五六七八九"), characters("处科室司局"))

  /// Whether what follows a body at `start` makes it the first or middle part of another: its cloud (华为云), its numbered
  /// institute (公安部第三研究所), its institute (交通运输部水运科学研究院), a laboratory under it (教育部重点实验室).
  private func isSecondPart(_ start: Int) -> Bool {
    if text.letters[start] == Self.cloud { return isWordEnd(start + 1) }
    guard Self.public_.contains(text.letters[start - 1]) else { return false }
    if Self.laboratories.contains(where: { text.letters[start...].starts(with: $0) }) { return true }
    var end = start
    while end < min(text.count, start + Self.farthest), end == start || goesOn(end), ends[end] == nil,
      !HanFinder.isStop(startOf: text.letters[end...])
    {
      if let head = Self.institutes.first(where: { text.letters[end...].starts(with: $0) }) {
        return end > start + 1 && isWordEnd(end + head.count)
      }
      end += 1
    }
    return false
  }

  private static let legalForms = words("有限公司 股份有限公司 有限责任公司 公司 分公司")

  /// 岫禾科技（北京）有限公司: a place in brackets before a legal form.
  private func isInLegalName(_ letters: Range<Int>) -> Bool {
    guard text.isBracketed(letters), letters.lowerBound > 1, text.classes[letters.lowerBound - 2] == .han
    else {
      return false
    }
    let after = letters.upperBound + 1
    return after < text.count && Self.legalForms.contains { text.letters[after...].starts(with: $0) }
  }

  /// Whether a bracket and then words to a legal form follow: 三星（中国）半导体有限公司.
  private func isBeforeLegalName(_ end: Int) -> Bool {
    guard let inner = text.bracketed(after: end), inner.count < 6 else { return false }
    var index = inner.upperBound + 1
    while isHan(index), index - inner.upperBound < Self.farthest {
      if Self.legalForms.contains(where: { text.letters[index...].starts(with: $0) }) { return true }
      index += 1
    }
    return false
  }

  private func word(at index: Int) -> Range<Int>? {
    text.wordAt[index] >= 0 ? text.words[Int(text.wordAt[index])].range : nil
  }

  private static let hanBranches = words("工厂 园区 基地 厂区 馆 贸易馆 代表处 办事处 分公司 分行 支行 分院 分所 分社 分会 分馆")

  /// Whether the word for a branch ends the Han letters at `start`: 馆 in 大韩贸易投资振兴公社郑州馆.
  func hasHanBranch(after start: Int) -> Bool {
    guard start < text.count else { return false }
    return Self.hanBranches.contains { head in
      let end = start + head.count
      return text.letters[start...].starts(with: head) && (start..<end).allSatisfy(isHan)
        && isWordEnd(end)
    }
  }
}
