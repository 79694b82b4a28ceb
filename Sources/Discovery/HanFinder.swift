import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds names in Han characters: bodies by their heads and where they begin, people by surname and title.
struct HanFinder {
  let text: DiscoveryText
  private let heads = Heads.shared
  private let titles = Titles.shared
  /// The most characters of a body's name.
  private static let longest = 24
  /// Characters and words that a name does not hold, so that it begins after them.
  static let stops: [[UInt32]] = """
    的 在 与 和 由 向 从 到 对 为 是 了 及 将 让 使 把 被 以 于 等 该 各 其 此 这 那 并 而 也 都 还 赴 往 请 来自 以及 访问 参观 会见 走访 考察 拜访 前往 \
    邀请 联合 依托 组织 根据 通过 参加 出席 担任 现任 曾任 就任 委托 支持 举办 合办 共办 联办 主办 承办 协办 成立 加入 推动 促成 建设 设立 签署 介绍 表示 包括 就读 毕业 入职 加盟 \
    协同 会同 随同 陪同 当地 本次 本届 上述 以下 有关 相关 多家 多所 一家 一所 部分 众多 国内 国外 海外
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  /// Words that before a head make no name.
  private static let generic = Set(
    """
    研究 开发 技术 科技 科学 工程 产业 行业 教育 培训 服务 数据 信息 国家 地方 中央 国际 全球 中国 韩国 中韩 韩中 重点 联合 创新 知名 著名 主要 大型 中小 民营 国有 上市 股份 外资 合资 \
    高新 新兴 分 总 子 母 本 双方 两国 新 老 旧 小 大 高 专业 综合 公立 私立 高等 本科 省 市 县 区 省级 市级 区级 国家级 企业 合作 交流 创业 人工智能 机器人 半导体
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) })

  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] {
    var found: [UnknownName] = []
    for word in text.words where word.letterClass == .han {
      found += bodies(word.range)
      found += people(word.range)
    }
    return found
  }

  // MARK: Bodies

  private func bodies(_ run: Range<Int>) -> [UnknownName] {
    var found: [UnknownName] = []
    var from = run.lowerBound
    var end = run.lowerBound + 2
    while end <= run.upperBound {
      defer { end += 1 }
      guard text.known(at: end - 1) == nil, let head = heads.chinese(endOf: text.letters[from..<end]),
        head.isStrong,
        !goesOn(end, run)
      else { continue }
      let start = start(of: end - head.length, from: from)
      let stem = start..<end - head.length
      guard let name = body(stem, start..<end, head) else { continue }
      found.append(name)
      from = end
    }
    return found
  }

  /// Whether the head at `end` is only the beginning of a longer one: 大学|附属医院, 研究院|有限公司.
  private func goesOn(_ end: Int, _ run: Range<Int>) -> Bool {
    for next in end + 1...max(end + 1, min(run.upperBound, end + 6)) where next <= run.upperBound {
      guard !hasStop(in: end..<next) else { return false }
      if let head = heads.chinese(endOf: text.letters[end..<next]), head.isStrong { return true }
    }
    return false
  }

  private func hasStop(in range: Range<Int>) -> Bool {
    range.contains { place in Self.stops.contains { text.letters[place..<range.upperBound].starts(with: $0) }
    }
  }

  /// Where the name begins: after the last stop, title or known name's end that is no part of it.
  private func start(of head: Int, from: Int) -> Int {
    var start = head
    while start > from, head - start < Self.longest {
      if let stop = Self.stops.first(where: { text.letters[from..<start].suffix($0.count).elementsEqual($0) })
      {
        // A stop of one character inside two that are left before it may be a part of a word; it ends the name anyway.
        _ = stop
        break
      }
      if titles.length(endingIn: text.letters[from..<start]) > 1 { break }
      start -= 1
    }
    return start
  }

  private func body(_ stem: Range<Int>, _ range: Range<Int>, _ head: Heads.Head) -> UnknownName? {
    guard stem.count >= 2 else { return nil }
    var evidence = [
      Clue.organization.item("", -2.4, "shape"),
      Clue.head.item(text.original(stem.upperBound..<range.upperBound), 2, "Tables/heads.tsv"),
    ]
    let isGeneric = isGeneric(text.letters[stem])
    evidence.append(
      Clue.modifier.item(text.original(stem), isGeneric ? -3 : min(0.8 + 0.2 * Double(stem.count), 2)))
    if let known = text.known(at: stem.lowerBound), known.range.lowerBound == stem.lowerBound {
      evidence.append(Clue.parent.item(text.original(known.range), 1))
    } else if stem.lowerBound > 0, text.gaps[stem.lowerBound] == .none,
      text.classes[stem.lowerBound - 1] == .han
    {
      // Without a sign before it, the name may begin elsewhere.
      evidence.append(Clue.bare.item("no sign before", -0.6))
    }
    return UnknownName(letters: range, type: head.type, evidence: evidence)
  }

  private func isGeneric(_ word: ArraySlice<UInt32>) -> Bool {
    if word.isEmpty { return true }
    return (1...min(5, word.count)).contains { length in
      Self.generic.contains(Array(word.prefix(length))) && isGeneric(word.dropFirst(length))
    }
  }

  // MARK: People

  private static let verbs = "说 表示 宣布 介绍 指出 认为 强调 出席 致辞 参加 主持 透露 回应 视频致辞 带来 率 率领 提醒 发言 作报告 补充 坦言".split(
    separator: " "
  )
  .map { $0.unicodeScalars.map(\.value) }
  private static let labels = "作者 记者 编辑 审校 校对 联系人 代表 主持 主持人 发言人 通讯员 摄影 撰稿 译者 参会 出席 成员 嘉宾 讲师 主讲 新员工 负责人".split(
    separator: " "
  )
  .map { $0.unicodeScalars.map(\.value) }

  /// A label and a colon, or a blank, before the name: 作者：郁青原, （记者 臧星阑）.
  private func label(before index: Int) -> Range<Int>? {
    let end = text.has(index - 1, ":") ? index - 1 : index
    guard end == index - 1 || (index > 0 && index < text.count && text.gaps[index] == .space),
      let word = text.word(endingAt: end),
      Self.labels.contains(where: { text.letters[word.range].suffix($0.count).elementsEqual($0) })
    else { return nil }
    return word.range
  }

  /// Whether a comma of a list stands on a side, and another short name beyond it.
  private func isListed(_ range: Range<Int>) -> Bool {
    let comma: Set<UInt32> = [0x3001, 0x2C]
    func isShort(_ word: DiscoveryText.Word?) -> Bool {
      guard let word, word.letterClass == .han, (2...4).contains(word.range.count) else { return false }
      return PersonShapes.hanSurname(Array(text.letters[word.range])) > 0
    }
    if text.letter(range.lowerBound - 1).map(comma.contains) == true,
      isShort(text.word(endingAt: range.lowerBound - 1))
    {
      return true
    }
    return text.letter(range.upperBound).map(comma.contains) == true
      && isShort(text.word(startingAt: range.upperBound + 1))
  }

  private func people(_ run: Range<Int>) -> [UnknownName] {
    var found: [UnknownName] = []
    for start in run {
      for length in [3, 2, 4] where start + length <= run.upperBound {
        let range = start..<start + length
        guard text.isFree(range), PersonShapes.hanSurname(Array(text.letters[range])) > 0,
          let name = person(range, run)
        else { continue }
        found.append(name)
      }
    }
    return found
  }

  private func person(_ range: Range<Int>, _ run: Range<Int>) -> UnknownName? {
    var evidence = [Clue.person.item(text.original(range), range.count == 3 ? -3.2 : -4, "shape")]
    let after = range.upperBound
    let opens = range.lowerBound == run.lowerBound || text.known(at: range.lowerBound - 1) != nil
    let closes = after == run.upperBound
    if after < run.upperBound, text.gaps[after] != .border {
      let length = titles.length(after: text.letters[after..<run.upperBound])
      if length > 1 { evidence.append(Clue.titleAfter.item(text.original(after..<after + length), 3.6)) }
    } else if closes, let word = text.word(startingAt: after), text.adjoins(after), word.letterClass == .han,
      titles.length(after: text.letters[word.range]) > 1
    {
      evidence.append(Clue.titleAfter.item(text.original(word.range), 3.6))
    }
    let before = titles.length(endingIn: text.letters[run.lowerBound..<range.lowerBound])
    if before > 1 {
      evidence.append(
        Clue.titleBefore.item(text.original(range.lowerBound - before..<range.lowerBound), closes ? 4 : 2.6))
    }
    if let label = label(before: range.lowerBound) {
      evidence.append(Clue.label.item(text.original(label), 3.6))
    }
    if opens || before > 1, after < run.upperBound,
      let verb = Self.verbs.first(where: { text.letters[after..<run.upperBound].starts(with: $0) })
    {
      evidence.append(Clue.subject.item(text.original(after..<after + verb.count), range.count == 3 ? 3 : 2))
    }
    if opens, closes, isListed(range) { evidence.append(Clue.list.item("、", 2.2)) }
    guard evidence.count > 1 else { return nil }
    // The characters before may belong to the name.
    if !opens, before < 2 { evidence.append(Clue.bare.item("no sign before", -2)) }
    evidence.append(Clue.surname.item(text.original(range.prefix(1)), 0.6, "Tables/surnames.tsv"))
    return UnknownName(letters: range, type: .person, evidence: evidence)
  }
}
