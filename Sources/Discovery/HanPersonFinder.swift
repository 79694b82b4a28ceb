import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds people in Han characters by surname, and by the titles, verbs, labels and lists around them.
struct HanPersonFinder {
  let text: DiscoveryText
  private let roster: Roster
  let titles = Titles.shared
  let heads = Heads.shared
  let comparer = Comparer()

  init(_ text: DiscoveryText, _ roster: Roster) { (self.text, self.roster) = (text, roster) }

  func candidates() -> [UnknownName] {
    text.words.filter { $0.letterClass == .han }.flatMap { people($0.range) }
  }

  static let verbs = """
    说 表示 宣布 介绍 指出 认为 强调 出席 致辞 参加 主持 透露 回应 视频致辞 带来 率 率领 提醒 发言 作报告 补充 坦言 展示 讲解 讲述 分享 演示 汇报 解释 陈述 演讲 致词 讲话 \
    回答 写道 建议 希望 提出 要求 询问 邀请 会见 会晤 接待 访问 考察 参观 作主旨 作主题 作专题 作了 做了 发表 代表 负责 担任 兼任 陪 签字 签署 总结 回忆 感谢 应邀 受邀 特邀 先后 共同 分别
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  static let labels =
    "寄件者 寄件人 发件人 发件者 收件人 收件者 抄送 副本 作者 记录 成员为 领队 导游 翻译 团长 秘书 签字 执笔 供稿 记者 编辑 审校 校对 联系人 代表 主持 主持人 发言人 通讯员 摄影 撰稿 译者 参会 出席 成员 嘉宾 讲师 主讲 新员工 负责人 团员 队员 实习生 实习记者 主任 列席 参加 陪同 主办 统筹"
    .split(
      separator: " "
    )
    .map { $0.unicodeScalars.map(\.value) }

  private static let listSign: UInt32 = 0x3001  // 、

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
    // 2位特邀代表: a counter after a number.
    if Self.counters.contains(text.letters[range.lowerBound]), range.lowerBound > 0,
      (0x30...0x39).contains(text.letters[range.lowerBound - 1])
    {
      return nil
    }
    // 管委会|主任, 商务局|局长: a body before its chief.
    if text.letters[range].last.map(Self.bodies.contains) == true, gloss(of: range) == nil { return nil }
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
    // 董事|长寄语, 部|长韦安: the title goes on in the name.
    let longer = titles.length(endingIn: text.letters[run.lowerBound..<range.lowerBound + 1])
    if longer > 1, longer > before, range.lowerBound > run.lowerBound {
      if before == 0 { return nil }
      before = 0
    }
    if before > 1 {
      evidence.append(
        Clue.titleBefore.item(text.original(range.lowerBound - before..<range.lowerBound), closes ? 4 : 2.6))
    }
    if let label = label(before: range.lowerBound)
      ?? (closes
        && (!opens && isAfterBody(range.lowerBound, run) || isBesideBody(range.lowerBound)
          || isRightAfterBody(range.lowerBound))
        ? lineLabel(before: run.lowerBound) : nil)
    {
      // 出席：龙啸重|工副总工程师: what goes on is no name's end.
      let ends = closes || evidence.contains { $0.feature == Clue.titleAfter.rawValue }
      evidence.append(Clue.label.item(text.original(label), ends ? 3.6 : 1.8))
      // 参加：省科技厅郗敏、西安海关罗祺: members of a list, each with the body.
      if closes, text.letter(after) == Self.listSign || text.letter(run.lowerBound - 1) == Self.listSign {
        evidence.append(Clue.list.item("、", 0.8))
      }
    }
    // 河南省贸促会　郝一苇: a name apart, after its body.
    if opens, closes, range == run, range.count == 3, isBesideBody(range.lowerBound),
      isWordApart(range.upperBound),
      !isWordlike(range)
    {
      evidence.append(Clue.cell.item("after a body", 3.2))
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
    if let post = roster.people[range.lowerBound], range == run {
      evidence.append(
        post.isEmpty
          ? Clue.list.item("in a list of people", 3.6)
          : Clue.titleBefore.item(text.original(post), range.count == 2 ? 5 : 4))
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
    // 大使曾直接参与: an adverb and a word after a title.
    if range.count == 3, before > 1, !closes, HanWordList.isWord(text.letters[range].suffix(2)) {
      evidence.append(Clue.word.item(text.original(range.dropFirst()), -1.4, "Tables/chinese-words-2.tsv"))
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
