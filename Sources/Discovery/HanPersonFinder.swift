import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds people in Han characters by surname, and by the titles, verbs, labels and lists around them.
struct HanPersonFinder {
  let text: DiscoveryText
  private let titles = Titles.shared
  private let heads = Heads.shared
  private let comparer = Comparer()

  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] {
    text.words.filter { $0.letterClass == .han }.flatMap { people($0.range) }
  }

  private static let verbs = """
    说 表示 宣布 介绍 指出 认为 强调 出席 致辞 参加 主持 透露 回应 视频致辞 带来 率 率领 提醒 发言 作报告 补充 坦言 展示 讲解 讲述 分享 演示 汇报 解释 陈述 演讲 致词 讲话 \
    回答 写道 建议 希望 提出 要求 询问 邀请 会见 会晤 接待 访问 考察 参观 作主旨 作主题 作专题 作了 做了 发表 代表 负责 担任 兼任 陪 签字 签署 总结 回忆 感谢
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  private static let labels = "作者 记者 编辑 审校 校对 联系人 代表 主持 主持人 发言人 通讯员 摄影 撰稿 译者 参会 出席 成员 嘉宾 讲师 主讲 新员工 负责人".split(
    separator: " "
  )
  .map { $0.unicodeScalars.map(\.value) }

  /// Words that follow a name, which therefore ends there: 片道英因航班延误, 冯羽慈到访.
  private static let followers =
    "因 到 的 率 与 和 在 等 以 将 已 曾 也 是 为 从 向 对 及 则 还 就 于 由 被 把 给 跟 同 应 任 兼 陪同 视频 一行 随后 当天 今年 去年 今天".split(
      separator: " "
    ).map { $0.unicodeScalars.map(\.value) }

  /// Whether a word follows at `index` that no name goes on with.
  private func isFollowed(_ index: Int, _ run: Range<Int>) -> Bool {
    let rest = text.letters[index..<run.upperBound]
    return Self.followers.contains { rest.starts(with: $0) } || Self.verbs.contains { rest.starts(with: $0) }
  }

  /// Whether a dash before the name and the end of the line after it sign a text: ——魏松岚.
  private func isSignature(_ range: Range<Int>) -> Bool {
    text.isLineEnd(range.upperBound) && text.hasDash(before: range.lowerBound)
  }

  /// What begins the bracket after the name and reads as the name does: 甘棠(간탕, 西安交通大学).
  private func gloss(of range: Range<Int>) -> Range<Int>? {
    guard let inner = text.bracketed(after: range.upperBound),
      let word = text.word(startingAt: inner.lowerBound),
      word.letterClass != .han,
      word.range.upperBound == inner.upperBound || text.has(word.range.upperBound, ","),
      comparer.compare(text.original(range), text.original(word.range), type: .person).verdict
        == .same
    else { return nil }
    return word.range
  }

  /// What the bracket after the name says of a person: a title, or a known body.
  private func bracket(after index: Int) -> Range<Int>? {
    guard let inner = text.bracketed(after: index) else { return nil }
    let letters = text.letters[inner]
    let hasTitle = titles.length(after: letters) > 1 || titles.length(endingIn: letters) > 1
    let hasBody = text.known(at: inner.lowerBound).map { $0.types.contains(.organization) } ?? false
    return hasTitle || hasBody || isDepartment(inner) ? inner : nil
  }

  /// Whether a department stands in the bracket: 糜子健（结构部）.
  private func isDepartment(_ inner: Range<Int>) -> Bool {
    guard (3...6).contains(inner.count), let word = text.word(startingAt: inner.lowerBound),
      word.range == inner,
      word.letterClass == .han, let last = text.letters[inner].last
    else { return false }
    return Self.bodyEnds.contains(last) && !HanWordList.isWord(text.letters[inner].suffix(2))
  }

  /// The departments in brackets after people.
  func departments(of people: [UnknownName]) -> [UnknownName] {
    people.compactMap { name in
      guard let inner = text.bracketed(after: name.letters.upperBound), text.isFree(inner),
        isDepartment(inner),
        text.classes[name.letters.lowerBound] == .han
      else { return nil }
      return UnknownName(
        letters: inner, type: .organization,
        evidence: [
          Clue.organization.item("", -2.4, "shape"), Clue.parent.item("after a person", 3),
        ])
    }
  }

  /// A label and a colon, or a blank, before the name: 作者：郁青原, （记者 臧星阑）.
  private func label(before index: Int) -> Range<Int>? {
    let end = text.has(index - 1, ":") ? index - 1 : index
    guard end == index - 1 || (index > 0 && index < text.count && text.gaps[index] == .space),
      let word = text.word(endingAt: end),
      Self.labels.contains(where: { text.letters[word.range].suffix($0.count).elementsEqual($0) })
    else { return nil }
    return word.range
  }

  /// A label at the start of the line, or of the part after a full stop, in which the name stands after its body:
  /// 联系人：交流中心亚非处路知夏，东北大学国际处钟离望.
  private func lineLabel(before start: Int) -> Range<Int>? {
    var at = start
    while at > 0, start - at < Self.longestLine, !text.gaps[at].breaksLine, text.letters[at - 1] != Self.stop
    {
      at -= 1
      guard text.has(at, ":") else { continue }
      guard let word = text.word(endingAt: at),
        Self.labels.contains(where: { text.letters[word.range].suffix($0.count).elementsEqual($0) })
      else { return nil }
      return word.range
    }
    return nil
  }
  /// How far before a name its label may stand; and 。.
  private static let (longestLine, stop): (Int, UInt32) = (60, 0x3002)

  /// Whether the letters before `start` end as a body does: 精密仪器系|蒲一苇, 亚非处|路知夏.
  private func isAfterBody(_ start: Int, _ run: Range<Int>) -> Bool {
    let before = text.letters[run.lowerBound..<start]
    guard before.count > 2, let last = before.last else { return false }
    if Self.bodyEnds.contains(last) { return true }
    return heads.chinese(endOf: before).map { $0.type == .organization && $0.isStrong } ?? false
  }
  private static let bodyEnds = Set("系处部司局院室厅科所会委".unicodeScalars.map(\.value))

  /// Whether a word of grammar stands right before `start`: 的汤牧野副局长, 由魏安澜研究员.
  private func isAfterStop(_ start: Int, _ run: Range<Int>) -> Bool {
    HanFinder.isStop(endOf: text.letters[run.lowerBound..<start])
  }

  private static let deputy: UInt32 = 0x526F  // 副
  /// Characters of grammar, which no name has: 简称它.
  private static let grammar = Set("的它他她我你您们这那了吗呢吧是也不".unicodeScalars.map(\.value))

  /// The name of a body and a colon before `start`: 北京联络处：表龙潭.
  private func bodyLabel(before start: Int) -> Range<Int>? {
    guard text.has(start - 1, ":"), start > 1 else { return nil }
    if let known = text.known(at: start - 2) {
      return known.types.contains(.organization) ? known.range : nil
    }
    guard let word = text.word(endingAt: start - 1), word.letterClass == .han, word.range.count > 2 else {
      return nil
    }
    let letters = text.letters[word.range]
    let isBody =
      letters.last.map(Self.bodyEnds.contains) == true
      || heads.chinese(endOf: letters).map { $0.type == .organization && $0.isStrong } == true
    return isBody && !HanWordList.isWord(letters.suffix(2)) ? word.range : nil
  }

  /// Whether the name of a body and 的 stand before `start`.
  private func isOfBody(_ start: Int, _ run: Range<Int>) -> Bool {
    guard start - 3 > run.lowerBound, text.letters[start - 1] == Self.of else { return false }
    if let known = text.known(at: start - 2) { return known.types.contains(.organization) }
    return heads.chinese(endOf: text.letters[run.lowerBound..<start - 1]).map {
      $0.type == .organization && $0.isStrong
    } ?? false
  }
  private static let of: UInt32 = 0x7684  // 的

  /// Whether `range` looks like a word or a body rather than a name: 安全部, 温州市, 高校.
  private func isWordlike(_ range: Range<Int>) -> Bool {
    let letters = text.letters[range]
    return Self.endsOfWords.contains(letters[range.upperBound - 1]) || HanWordList.isWord(letters.prefix(2))
      || HanWordList.isWord(letters.suffix(2))
  }
  private static let endsOfWords = Set("部局院校所会处司厅省市县区委国级家方界团组生者员人们".unicodeScalars.map(\.value))

  /// Whether a comma of a list stands on a side, and another short name beyond it.
  private func isListed(_ range: Range<Int>) -> Bool {
    let comma: Set<UInt32> = [0x3001, 0x2C]
    func isShort(_ word: DiscoveryText.Word?) -> Bool {
      guard let word, word.letterClass == .han, (2...4).contains(word.range.count) else { return false }
      return PersonShapes.hanSurname(Array(text.letters[word.range])) > 0
    }
    if text.letter(range.lowerBound - 1).map(comma.contains) == true {
      var before = range.lowerBound - 1
      // 糜子健（结构部）、安东尼: what stands in brackets is said of the one before.
      if text.has(before - 1, ")"),
        let open = (max(0, before - 12)..<before).last(where: { text.has($0, "(") })
      {
        before = open
      }
      if isShort(text.word(endingAt: before)) { return true }
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

  /// Most names have three characters; four where the surname has two.
  private static func prior(_ range: Range<Int>, _ text: DiscoveryText) -> Double {
    switch range.count {
    case 3: -3.2
    case 4: PersonShapes.hanSurname(Array(text.letters[range])) > 1 ? -3.1 : -4
    default: -4
    }
  }

  private func person(_ range: Range<Int>, _ run: Range<Int>) -> UnknownName? {
    var evidence = [Clue.person.item(text.original(range), Self.prior(range, text), "shape")]
    let after = range.upperBound
    if text.letters[range].contains(where: Self.grammar.contains) { return nil }
    // 常务副|院长: a part of the title.
    if text.letters[range].last == Self.deputy { return nil }
    // A verb after a title is no name: 负责人表示.
    if Self.verbs.contains(where: { text.letters[range].elementsEqual($0) }) { return nil }
    let opens = range.lowerBound == run.lowerBound || text.known(at: range.lowerBound - 1) != nil
    let mayOpen =
      !opens && (isAfterStop(range.lowerBound, run) || isAfterBody(range.lowerBound, run))
    let closes = after == run.upperBound || text.known(at: after) != nil || isFollowed(after, run)
    if after < run.upperBound, text.gaps[after] != .border {
      let length = titles.length(after: text.letters[after..<run.upperBound])
      // 任常务|副院长: the title begins in the name.
      if length > 1, titles.length(endingIn: text.letters[range.lowerBound..<after + length]) > length {
        return nil
      }
      if length > 1 { evidence.append(Clue.titleAfter.item(text.original(after..<after + length), 3.6)) }
    } else if after == run.upperBound, let word = text.word(startingAt: after), text.adjoins(after),
      word.letterClass == .han,
      titles.length(after: text.letters[word.range]) > 1
    {
      evidence.append(Clue.titleAfter.item(text.original(word.range), 3.6))
    }
    var before = titles.length(endingIn: text.letters[run.lowerBound..<range.lowerBound])
    // 董事|长寄语: the title goes on in the name.
    if before > 0,
      titles.length(endingIn: text.letters[run.lowerBound..<range.lowerBound + 1]) > before
    {
      before = 0
    }
    if before > 1 {
      evidence.append(
        Clue.titleBefore.item(text.original(range.lowerBound - before..<range.lowerBound), closes ? 4 : 2.6))
    }
    if let label = label(before: range.lowerBound)
      ?? (closes && !opens && isAfterBody(range.lowerBound, run) ? lineLabel(before: run.lowerBound) : nil)
    {
      evidence.append(Clue.label.item(text.original(label), 3.6))
    }
    if opens, closes {
      if isSignature(range) { evidence.append(Clue.label.item("——", 3.6)) }
      if let gloss = gloss(of: range) { evidence.append(Clue.gloss.item(text.original(gloss), 5)) }
      if let inner = bracket(after: after) { evidence.append(Clue.title.item(text.original(inner), 3.6)) }
      // 交流中心：慕云开、尚可期: people after the name of their body.
      if let body = bodyLabel(before: range.lowerBound) {
        evidence.append(Clue.label.item(text.original(body), range.count == 3 ? 3.4 : 2.8))
      }
    }
    if opens || before > 1, after < run.upperBound,
      let verb = Self.verbs.first(where: { text.letters[after..<run.upperBound].starts(with: $0) })
    {
      evidence.append(Clue.subject.item(text.original(after..<after + verb.count), range.count == 3 ? 3 : 2))
    }
    // 阀门集团的柯若水，: somebody of a body, by name.
    if mayOpen, after == run.upperBound, range.count == 3, isOfBody(range.lowerBound, run) {
      evidence.append(Clue.parent.item("的", 3.4))
    }
    if opens, closes, isListed(range) { evidence.append(Clue.list.item("、", 2.2)) }
    guard evidence.count > 1 else { return nil }
    // The characters before may belong to the name.
    if !opens, before < 2 {
      if !mayOpen {
        evidence.append(Clue.bare.item("no sign before", -2))
      } else if isWordlike(range) {
        evidence.append(Clue.word.item(text.original(range), -1.4, "Tables/chinese-words-2.tsv"))
      }
    }
    if range.count == 2, before > 1, HanWordList.isWord(text.letters[range]) {
      evidence.append(Clue.word.item(text.original(range), -1.4, "Tables/chinese-words-2.tsv"))
    }
    // 院长都允硕任团长: what goes on after the name is a word.
    if before > 1, !closes, range.count == 3, after + 2 <= run.upperBound,
      HanWordList.isWord(text.letters[after..<after + 2])
    {
      evidence.append(Clue.subject.item(text.original(after..<after + 2), 0.8))
    }
    evidence.append(Clue.surname.item(text.original(range.prefix(1)), 0.6, "Tables/surnames.tsv"))
    return UnknownName(letters: range, type: .person, evidence: evidence)
  }
}
