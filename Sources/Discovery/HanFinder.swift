import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Transliteration

/// Finds the names of bodies in Han characters by their heads and where they begin.
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
    协同 会同 随同 陪同 当地 本次 本届 上述 以下 有关 相关 多家 多所 一家 一所 部分 众多 国内 国外 海外 我 你 他 她 它 不 访 落户 落成 坐落 位于 设于 设在 来到 走进
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
      found += companies(word.range)
      if let name = department(word.range) { found.append(name) }
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
      // Inside two letters that are left before it, a stop of one may be a part of a word; it ends the name anyway.
      if Self.stops.contains(where: { text.letters[from..<start].suffix($0.count).elementsEqual($0) }) {
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
    let isGeneric = Self.isGeneric(text.letters[stem])
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

  /// Whether `word` is made of words that make no name.
  static func isGeneric(_ word: ArraySlice<UInt32>) -> Bool {
    if word.isEmpty { return true }
    return (1...min(5, word.count)).contains { length in
      generic.contains(Array(word.prefix(length))) && isGeneric(word.dropFirst(length))
    }
  }

  // MARK: Companies

  /// The most characters of a coined word.
  private static let longestCoined = 4

  /// Coined words before what companies do: 岫禾机器人, 赛诺克材料.
  private func companies(_ run: Range<Int>) -> [UnknownName] {
    var found: [UnknownName] = []
    var from = run.lowerBound
    while from < run.upperBound - 3 {
      defer { from += 1 }
      guard text.known(at: from) == nil, let head = firstHead(after: from + 2, run) else { continue }
      let stem = from..<head.lowerBound
      // 岫禾科技园, 砚澜智能制造研究院: the head is only the beginning of a longer one.
      guard !goesOn(head.upperBound, run), !isInLongerHead(head, run) else { continue }
      guard stem.count <= Self.longestCoined, text.isFree(stem), !hasStop(in: stem),
        HanWordList.isCoined(text.letters[stem]), isStart(from, run)
      else { continue }
      found.append(
        UnknownName(
          letters: from..<head.upperBound, type: .organization,
          evidence: [
            Clue.organization.item("", -2.4, "shape"),
            Clue.head.item(text.original(head), 1.6, "Tables/heads.tsv"),
            Clue.modifier.item(text.original(stem), 1.6, "Tables/chinese-words-2.tsv"),
          ]))
      from = head.upperBound - 1
    }
    return found
  }

  /// The first word for what companies do that begins at `start` or a little later, as long as it goes.
  private func firstHead(after start: Int, _ run: Range<Int>) -> Range<Int>? {
    for begin in start..<min(start + Self.longestCoined, run.upperBound) {
      for end in stride(from: min(begin + 4, run.upperBound), to: begin + 1, by: -1) {
        if let head = heads.chinese(endOf: text.letters[begin..<end]), head.isCompany,
          head.length == end - begin
        {
          return begin..<end
        }
      }
    }
    return nil
  }

  /// Whether a longer head takes in `head`: 科技园.
  private func isInLongerHead(_ head: Range<Int>, _ run: Range<Int>) -> Bool {
    (1...2).contains { more in
      let end = head.upperBound + more
      guard end <= run.upperBound, let longer = heads.chinese(endOf: text.letters[head.lowerBound..<end])
      else {
        return false
      }
      return longer.length > more
    }
  }

  /// Whether a name may begin at `start`: at the start of a word, after a known name, or after a word of grammar.
  private func isStart(_ start: Int, _ run: Range<Int>) -> Bool {
    start == run.lowerBound || text.known(at: start - 1) != nil
      || Self.stops.contains { text.letters[run.lowerBound..<start].suffix($0.count).elementsEqual($0) }
  }

  // MARK: Departments

  /// 司, 处, 局, 部, 室, 厅, 科: ends of the names of departments.
  private static let departments = Set("司处局部室厅科".unicodeScalars.map(\.value))

  /// A department right after its body: 国际合作司 in 科学技术部国际合作司.
  private func department(_ run: Range<Int>) -> UnknownName? {
    guard let body = run.last(where: { text.known(at: $0)?.range.upperBound == $0 + 1 }),
      let known = text.known(at: body), known.types.contains(.organization), body + 3 < run.upperBound
    else { return nil }
    let start = body + 1
    guard
      let end = (start + 2..<min(run.upperBound, start + 8)).first(where: {
        Self.departments.contains(text.letters[$0])
      }),
      text.isFree(start..<end + 1), !hasStop(in: start..<end),
      end + 1 == run.upperBound || titles.length(after: text.letters[(end + 1)..<run.upperBound]) > 1
        || Self.stops.contains(where: { text.letters[(end + 1)..<run.upperBound].starts(with: $0) })
    else { return nil }
    return UnknownName(
      letters: start..<end + 1, type: .organization,
      evidence: [
        Clue.organization.item("", -2.4, "shape"), Clue.parent.item(text.original(known.range), 3.4),
      ])
  }
}
