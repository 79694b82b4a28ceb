import Lexicography
import Normalization

/// What ends the longer names of bodies, companies and events in Han characters.
extension LongerBodies {
  /// How many letters may stand between a Han name and the end of the head of the longer one.
  static let (farthest, farthestShort) = (14, 6)
  /// What may follow a head of one letter: the end of a word.
  static let followers = characters("的和与及等在将对向为是、举主联派参发共各也已副联负提表")

  /// Whether a head ends a name that begins with the letters before `start`, which name something of `types`.
  func hasHead(after start: Int, of types: Set<EntryType>) -> Bool {
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
      if HanFinder.isStop(startOf: text.letters[end...]) || isVerb(end) { return false }
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
  private static let companiesOfPlaces = words("航空 证券 重工 药业 制药 钢铁 石化")

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
