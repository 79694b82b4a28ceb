import Indexing
import Lexicography
import Matching
import Normalization
import TextModel
import Transliteration

/// Which names of the lexicon are only parts of longer names that it does not have: 山西 in 山西省科学技术厅, 톈진시 in 톈진시
/// 과학기술국, Northeast Asia in Northeast Asia Technology Bridge Foundation. Nothing is linked inside those.
public struct LongerBodies {
  let text: DiscoveryText
  let heads = Heads.shared
  /// Where names begin, with their longest ends.
  private(set) var ends: [Int: Int] = [:]
  /// How many letters may stand between a Han name and the end of the head of the longer one.
  private static let (farthest, farthestShort) = (14, 6)
  private static let stops = HanFinder.stops

  private let matchEnds: Set<Int>
  /// Where bodies end.
  private var bodyEnds: Set<Int> = []
  /// Surnames that stand before 씨.
  let addressed: Set<UInt32>
  /// Where places begin that say which of several bodies is meant, with their longest ends.
  private(set) var placeEnds: [Int: Int] = [:]
  /// Where places end, with where the longest of them begin.
  private(set) var placeStarts: [Int: Int] = [:]
  /// The places that may begin at a letter.
  private(set) var places: [Int: Set<EntryID>] = [:]
  /// Where places begin that only say which campus is meant.
  private var campuses: Set<Int> = []
  /// Where the words begin that name branches.
  private var branches: Set<Int> = []
  /// Where ministries begin of which a province or town before them makes its own.
  private var locals: Set<Int> = []
  /// The letters of events that are named by their year, their places and what they are.
  private var events: [Range<Int>] = []
  let entry: (EntryID) -> Entry?

  /// Looks at `text`, in which `matches` were found; `entry` gives the entry of an id.
  public init(_ text: MatchText, _ matches: [NameMatch], entry: @escaping (EntryID) -> Entry?) {
    let seen = DiscoveryText(text, known: [])
    self.text = seen
    addressed = Set(
      seen.words.filter { $0.range.count > 1 && seen.letters[$0.range.lowerBound + 1] == Self.mister }
        .map { seen.letters[$0.range.lowerBound] })
    self.entry = entry
    matchEnds = Set(matches.map(\.letters.upperBound))
    for match in matches {
      let (start, end) = (match.letters.lowerBound, match.letters.upperBound)
      if Self.isTail(match, text, matchEnds) { continue }
      // 清华大学人工智能国际治理研究院: terms are words of names too.
      if !match.names.allSatisfy({ entry($0.entry)?.type == .term }) {
        ends[start] = max(ends[start] ?? 0, end)
      }
      if match.names.contains(where: { entry($0.entry)?.type == .place }) {
        placeEnds[start] = max(placeEnds[start] ?? 0, end)
        placeStarts[end] = min(placeStarts[end] ?? start, start)
        places[start, default: []].formUnion(match.names.map(\.entry))
      }
    }
    bodyEnds = Set(
      matches.filter { $0.names.contains { entry($0.entry)?.type == .organization } }.map(
        \.letters.upperBound))
    branches = Set(
      matches.filter { match in
        match.names.contains { entry($0.entry)?.type == .organization }
          && (hasBranch(after: match.letters.upperBound) || isBesidePlace(match.letters))
      }.map(\.letters.upperBound))
    campuses = Set(matches.compactMap { isCampus($0) ? $0.letters.upperBound + 1 : nil })
    locals = Set(matches.compactMap { isLocal($0) ? $0.letters.lowerBound : nil })
    events = yearlyEvents(
      besides: matches.filter { $0.names.contains { entry($0.entry)?.type == .event } }.map(\.letters))
  }

  /// Whether `match`, a short form that needs context, only ends a longer name: 化学研究所 in 山西煤炭化学研究所.
  private static func isTail(_ match: NameMatch, _ text: MatchText, _ matchEnds: Set<Int>) -> Bool {
    match.names.allSatisfy { $0.name.match == .context } && !matchEnds.contains(match.letters.lowerBound)
      && (match.letters.count > 3
        || Heads.shared.chinese(endOf: text.skeleton.letters[match.letters])?.length == match.letters.count)
      && text.isInLongerHanWord(match.letters)
  }

  /// Whether `match` is a part of a longer name.
  public func isPart(_ match: NameMatch) -> Bool {
    if Self.isTail(match, text.text, matchEnds) || isBetweenWords(match.letters) { return true }
    let types = Set(match.names.compactMap { entry($0.entry)?.type })
    let letters = match.letters
    if isGlued(letters, types) { return true }
    if branches.contains(letters.lowerBound), types.isSubset(of: [.place, .country]) { return true }
    if types == [.organization], isDepartmentOfAnother(letters) { return true }
    if types == [.organization], isLocal(match) || campuses.contains(letters.upperBound + 1) { return true }
    if types == [.place], campuses.contains(letters.lowerBound) { return true }
    if types.isSubset(of: [.place, .term, .organization]), isPartOfQuoted(letters, types) {
      return true
    }
    if types.isSubset(of: [.place, .term]), events.contains(where: { $0.contains(letters.lowerBound) }) {
      return true
    }
    // 山东省 in 山东省能源局, 지린성 in 지린성 발개위.
    if types == [.place], locals.contains(letters.upperBound) { return true }
    guard let last = letters.last, !types.contains(.country),
      letters.upperBound < text.count || types.contains(.place)
    else { return false }
    switch text.classes[last] {
    case .han:
      // 天安門 in 톈안먼(天安門)광장.
      if types == [.place], text.isBracketed(letters), isBeforeBracketWithKind(letters.lowerBound - 1) {
        return true
      }
      if types == [.place], isInPersonsBracket(letters) { return true }
      return isPartOfHan(letters, types)
    case .hangul: return isPartOfHangul(letters, types)
    case .latin:
      // KAIST 신소재공학과.
      return isPartOfLatin(letters, types)
        || (types == [.organization]
          && (hasFaculty(after: letters.upperBound) || hasBranch(after: letters.upperBound)
            || isBesidePlace(letters)
            || isBeside(letters.upperBound, Self.companionHeads)
            || isBeside(letters.upperBound, Self.assemblies)))
    default: return false
    }
  }

  // MARK: Han

  private static func characters(_ text: String) -> Set<UInt32> { Set(text.unicodeScalars.map(\.value)) }
  /// Ends of public bodies, which name others beside them and not within: 科技部火炬中心.
  private static let public_ = characters("部委厅局府署")
  /// Missions, which have departments beside them: 中国驻韩国大使馆|科技处.
  private static let missions = words("大使馆 总领事馆 领事馆 代表部")
  /// What may follow a head of one letter: the end of a word.
  private static let followers = characters("的和与及等在将对向为是、举主联派参发共各也已副联负提表")
  /// The most letters of a name that two words may seem to have between them.
  private static let longestBetween = 3

  /// Whether the Han letters are the end of one word and the beginning of another: 海地 in 沿海地区, 费城 in 消费城市.
  private func isBetweenWords(_ letters: Range<Int>) -> Bool {
    guard letters.count <= Self.longestBetween, letters.lowerBound > 0,
      text.classes[letters.lowerBound - 1] == .han, isHan(letters.lowerBound), isHan(letters.upperBound)
    else { return false }
    return HanWordList.contains(text.letters[(letters.lowerBound - 1)...letters.lowerBound])
      && HanWordList.contains(text.letters[(letters.upperBound - 1)...letters.upperBound])
  }

  private static let kindsOfPlaces = characters("省市县区港州岛道郡府山湖河江村镇")

  /// Whether a place begins the characters of a person in brackets: 水原 in 미즈하라 도모코(水原朋子).
  private func isInPersonsBracket(_ letters: Range<Int>) -> Bool {
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

  private func isPartOfHan(_ letters: Range<Int>, _ types: Set<EntryType>) -> Bool {
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

  /// Whether a name of the lexicon ends at `index`.
  func isEndOfName(_ index: Int) -> Bool { matchEnds.contains(index) }

  func isHan(_ index: Int) -> Bool {
    index < text.count && text.classes[index] == .han && text.gaps[index] == .none
  }

  /// Whether the Han letters go on at `index`, also in the next line, unless a name begins there.
  private func goesOn(_ index: Int) -> Bool {
    isHan(index)
      || (index < text.count && text.classes[index] == .han && ends[index] == nil
        && (text.gaps[index] == .lineBreak || text.gaps[index] == .wideBreak))
  }

  private static let (team, cloud, ordinal) = (UInt32(0x961F), UInt32(0x4E91), UInt32(0x7B2C))  // 队, 云, 第
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
      !Self.stops.contains(where: { text.letters[end...].starts(with: $0) })
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

  /// Whether a head ends a name that begins with the letters before `start`, which name something of `types`.
  private func hasHead(after start: Int, of types: Set<EntryType>) -> Bool {
    let isPerson = types == [.person]
    // 厦门大学教授宋苇航: a post, and who has it.
    if Self.posts.contains(where: { text.letters[start...].starts(with: $0) }) { return false }
    var end = start
    /// The letters that phrases of several words have more than one.
    var spared = 0
    var isJoined = false
    while end < min(text.count, start + Self.farthest), end == start || goesOn(end) {
      if let phrase = Self.bureaus.first(where: { text.letters[end...].starts(with: $0) }) {
        end += phrase.count
        spared += phrase.count - 2
        continue
      }
      if types == [.organization], !isJoined, isJoint(end, from: start) {
        isJoined = true
        end += 1
        continue
      }
      if Self.stops.contains(where: { text.letters[end...].starts(with: $0) }) || isVerb(end) { return false }
      if end > start, let other = ends[end], other > end + 1 {
        // 四川省中医药|科学院: a kind of body that the lexicon has for one of them.
        return end > start + 1 && heads.chinese(endOf: text.letters[end..<other])?.length == other - end
          && isWordEnd(other)
      }
      end += 1
      if types == [.organization], isDepartment(start..<end) { return false }
      guard let head = heads.chinese(endOf: text.letters[start..<end]),
        !head.isCompany || isCompany(start..<end, head, of: types),
        !Self.noNames.contains(where: { text.letters[start..<end].suffix($0.count).elementsEqual($0) })
      else { continue }
      // Events are held in places: only one named right after its place has the place in its name.
      if head.type == .event, end - start > Self.farthestShort { continue }
      if head.isCompany || (head.isStrong && head.length > 1) { return true }
      if isPerson || head.type != .organization { continue }
      // 人民政府外事办公室: three letters say what it is, however far they stand.
      if end - start - spared > Self.farthestShort, head.length < Self.fewestFar || !isWordEnd(end) {
        continue
      }
      if isWordEnd(end) || (head.length == 1 && standsAlone(end - 1, from: start)) { return true }
      // 釜山国际金融中心实地考察: after words of its own, before a word.
      if head.length > 1, end - start > head.length + 1, end + 1 < text.count, isHan(end + 1),
        HanWordList.isWord(text.letters[end...end + 1])
      {
        return true
      }
    }
    return false
  }

  private static let departments = words("本部 事业部")

  /// Whether a department ends the word, which is a name beside its body's and not of it: 国际本部 in 大韩体育会国际本部.
  private func isDepartment(_ letters: Range<Int>) -> Bool {
    guard letters.count > 2 else { return false }
    return Self.departments.contains { text.letters[letters].suffix($0.count).elementsEqual($0) }
  }

  /// What companies of a place do that is no word for its industry: 山东航空, and not 山东能源.
  private static let companiesOfPlaces = words("航空 证券 重工 药业 制药 钢铁 石化 集团")

  /// Whether what a company does ends the word and makes the name before it another's: 乐天全球物流, 山东航空.
  private func isCompany(_ letters: Range<Int>, _ head: Heads.Head, of types: Set<EntryType>) -> Bool {
    guard letters.count <= Self.farthestShort, isWordEnd(letters.upperBound) else { return false }
    if types == [.place] {
      return Self.companiesOfPlaces.contains { text.letters[letters.suffix(head.length)].elementsEqual($0) }
    }
    guard types == [.organization] else { return false }
    let own = text.letters[..<letters.lowerBound].suffix(Self.farthestShort)
    return heads.chinese(endOf: own)?.isCompany != false
  }

  private static let posts = words(
    "教授 副教授 校长 副校长 院长 副院长 所长 副所长 主任 副主任 研究员 副研究员 博士 院士 总经理 副总经理 董事长 总裁 副总裁 部长 副部长 司长 副司长 处长 副处长 局长 副局长 会长 副会长 秘书长 总干事"
  )

  /// The fewest letters of a head that may stand far from the name before it.
  private static let fewestFar = 3

  /// Whether Han letters end at `end`, or a word follows that no name goes on with.
  func isWordEnd(_ end: Int) -> Bool { !isHan(end) || Self.followers.contains(text.letters[end]) }

  /// Whether the letter at `index` makes no word with those beside it: 局 in 能源局牵头, and not in 布局 or 局面.
  func standsAlone(_ index: Int, from start: Int) -> Bool {
    // 亚洲处处长: the head and its chief.
    (isChief(index) || !(isHan(index + 1) && HanWordList.isWord(text.letters[index...index + 1])))
      && !(index > start && HanWordList.isWord(text.letters[index - 1...index]))
  }

  private static let head: UInt32 = 0x957F  // 长

  private func isChief(_ index: Int) -> Bool {
    isHan(index + 1) && isHan(index + 2) && text.letters[index + 1] == text.letters[index]
      && text.letters[index + 2] == Self.head
  }

  private static let joints = characters("与和及")
  /// Ends of words for people and companies, which do things with bodies and are no fields of theirs.
  private static let doers = characters("生师友业司团员者家人士长方们校府委部局厅处院所心会社团组")

  /// Whether an "and" at `index` joins two fields of one body: 中国科学院深海科学与工程研究所.
  private func isJoint(_ index: Int, from start: Int) -> Bool {
    index > start + 1 && Self.joints.contains(text.letters[index]) && isHan(index) && isHan(index + 1)
      && !Self.doers.contains(text.letters[index - 1]) && ends[index + 1] == nil
  }

  private static let hanBranches = words("工厂 园区 基地 厂区 馆 贸易馆 代表处 办事处 分公司 分行 支行 分院 分所 分社 分会 分馆")

  /// Whether the word for a branch ends the Han letters at `start`: 馆 in 大韩贸易投资振兴公社郑州馆.
  func hasHanBranch(after start: Int) -> Bool {
    guard start < text.count else { return false }
    return Self.hanBranches.contains { head in
      let end = start + head.count
      return text.letters[start...].starts(with: head) && (start..<end).allSatisfy(isHan)
        && (!isHan(end) || Self.followers.contains(text.letters[end]))
    }
  }

  /// What bodies do, with 中 or an "and" within that divides nothing.
  private static let bureaus = words(
    "对外 中医药 中西医 中医 中小企业 中央 中等 发展和改革 发展与改革 工业和信息化 住房和城乡建设 人力资源和社会保障 文化和旅游 规划和自然资源 自然资源和规划 经济和信息化 科学和技术 卫生和计划生育"
  )
  /// Words that end as a bureau does and are none, and words for where a body sits and works, which make no name of it.
  private static let noNames = words("总部 布局 格局 当局 结局 大局 全局 时局 政局 僵局 开局 定局")

  /// 设: a verb, but for the words that names have.
  private static let (set, afterSet) = (UInt32(0x8BBE), characters("计备施立"))

  /// Whether 设 stands at `index` as a verb: 在威海设联络处.
  private func isVerb(_ index: Int) -> Bool {
    text.letters[index] == Self.set
      && !(index + 1 < text.count && Self.afterSet.contains(text.letters[index + 1]))
  }
}
