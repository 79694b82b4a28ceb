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
    举行 召开 开展 召集 展出 发布 发表 汇总 转交 送交 提交 递交 上交 后交 交给 交由 交付 报送 寄至 寄给 寄往 发送 发给 派往 派驻 所属 下属 隶属 直属 归属 属于 听取 讨论 审议 考虑 \
    负责 带领 率领 率团 赴任 前去 抵达 返回 离开 经过 途经 途径 路过 结束 开始 继续 已经 正在 将要 曾经 随后 之后 之前 以前 以后 上午 下午 中午 晚上 当天 当日 今天 昨天 明天 今年 去年 明年 前年 近日 日前 年度 期间 其中 其他 其它 另外 此外 因为 由于 为了 关于 对于 \
    要先 如果 虽然 但是 不过 然而 可以 可能 能够 应该 必须 需要 希望 表明 指出 认为 宣布 强调 提到 提出 接受 接待 接到 收到 得到 获得 获悉 了解 熟悉 认识 聚焦 当选 出任 获选 推选 选举 采访 购买 出售 \
    协同 会同 随同 陪同 当地 本次 本届 上述 以下 有关 相关 多家 多所 一家 一所 部分 众多 国内 国外 海外 我 你 他 她 它 不 访 落户 落成 坐落 位于 设于 设在 来到 走进
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  private static let stopsByFirst = Dictionary(grouping: stops) { $0[0] }
  private static let stopsByLast = Dictionary(grouping: stops) { $0[$0.count - 1] }

  /// Whether `letters` end in a word that no name holds, so that one may begin after them.
  static func isStop(endOf letters: ArraySlice<UInt32>) -> Bool {
    guard let last = letters.last, let words = stopsByLast[last] else { return false }
    return words.contains { letters.suffix($0.count).elementsEqual($0) }
  }

  /// Whether `letters` begin with a word that no name holds.
  static func isStop(startOf letters: ArraySlice<UInt32>) -> Bool {
    guard let first = letters.first, let words = stopsByFirst[first] else { return false }
    return words.contains { letters.starts(with: $0) }
  }

  /// Words that before a head make no name.
  private static let generic = Set(
    """
    研究 开发 技术 科技 科学 工程 产业 行业 教育 培训 服务 数据 信息 国家 地方 中央 国际 全球 中国 韩国 中韩 韩中 重点 联合 创新 知名 著名 主要 大型 中小 民营 国有 上市 股份 外资 合资 \
    高新 新兴 分 总 子 母 本 双方 两国 新 老 旧 小 大 高 专业 综合 公立 私立 高等 本科 省 市 县 区 省级 市级 区级 国家级 直辖市 自治区 海洋 理工 师范 医科 农业 工业 交通 财经 政法 企业 合作 交流 创业 人工智能 机器人 半导体
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) })

  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] {
    var found: [UnknownName] = []
    for word in text.words where word.letterClass == .han {
      found += bodies(word.range)
      found += cut(word.range)
      found += companies(word.range)
      found += departments(word.range)
      found += localOffices(word.range)
    }
    return found
  }

  // MARK: Bodies

  /// The bodies that a line end cuts in two: 岚彤智能制造⏎研究院.
  private func cut(_ word: Range<Int>) -> [UnknownName] {
    let end = word.upperBound
    guard word.count > 1, end < text.count, [.lineBreak, .wideBreak].contains(text.gaps[end]),
      let next = text.word(startingAt: end), next.letterClass == .han, text.known(at: end) == nil
    else { return [] }
    return bodies(word.lowerBound..<min(next.range.upperBound, end + 12)).filter {
      $0.letters.lowerBound < end && $0.letters.upperBound > end && $0.type == .organization
    }
  }

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
      let start = start(of: end - head.length, from: from, head.type)
      let stem = start..<end - head.length
      if stem.isEmpty, let name = legal(start..<end) {
        found.append(name)
        from = end
        continue
      }
      guard let name = body(stem, start..<faculty(after: end, run), head) else { continue }
      found.append(name)
      from = end
    }
    return found
  }

  private static let schools = ["大学", "学院", "学校"].map { $0.unicodeScalars.map(\.value) }
  private static let faculties = ["学院", "书院", "研究院", "系", "国际处", "处", "部", "所"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// The end of the school at `end` with its faculty, office or campus: 大学|精密仪器系, 大学|（威海）.
  private func faculty(after end: Int, _ run: Range<Int>) -> Int {
    guard
      Self.schools.contains(where: { text.letters[run.lowerBound..<end].suffix($0.count).elementsEqual($0) })
    else { return end }
    if let inner = text.bracketed(after: end), inner.count < 5, text.gaps[end] == .none,
      let word = text.word(startingAt: inner.lowerBound), word.range == inner, word.letterClass == .han,
      text.part(endingAt: inner.upperBound)?.types.contains(.place) == true
        || text.known(at: inner.lowerBound)?.types.contains(.place) == true
    {
      return text.isFree(inner) ? inner.upperBound + 1 : end
    }
    guard end + 2 < run.upperBound else { return end }
    for next in end + 2...min(run.upperBound, end + 9) {
      let letters = text.letters[end..<next]
      guard text.isFree(end..<next), !hasStop(in: end..<next) else { return end }
      if let head = Self.faculties.first(where: { letters.suffix($0.count).elementsEqual($0) }),
        next - end > head.count,
        mayFollowDepartment(next, run), !HanWordList.isWord(letters.suffix(2)) || head.count > 1
      {
        return next
      }
    }
    return end
  }

  private static let legalForms = ["有限公司", "股份有限公司", "有限责任公司", "集团有限公司"].map {
    $0.unicodeScalars.map(\.value)
  }

  /// A company with its place in brackets before the legal form: 岫禾科技（北京）有限公司.
  private func legal(_ form: Range<Int>) -> UnknownName? {
    guard Self.legalForms.contains(Array(text.letters[form])), text.has(form.lowerBound - 1, ")"),
      let open = (max(0, form.lowerBound - 8)..<form.lowerBound - 1).last(where: { text.has($0, "(") }),
      let word = text.word(endingAt: open), word.letterClass == .han, word.range.count > 2
    else { return nil }
    let start = start(of: open, from: word.range.lowerBound, .organization)
    guard open - start > 2, text.isFree(start..<open) else { return nil }
    return UnknownName(
      letters: start..<form.upperBound, type: .organization,
      evidence: [
        Clue.organization.item("", -2.4, "shape"), Clue.legalForm.item(text.original(form), 4),
      ])
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
    range.contains { Self.isStop(startOf: text.letters[$0..<range.upperBound]) }
  }

  /// Where the name begins: after the last stop, title or known name's end that is no part of it.
  private func start(of head: Int, from: Int, _ type: EntryType) -> Int {
    var start = head
    while start > from, head - start < Self.longest {
      // Inside two letters that are left before it, a stop of one may be a part of a word; it ends the name anyway.
      if Self.isStop(endOf: text.letters[from..<start]) {
        // 社科院|城市与竞争力研究中心: and is a part of the name after a body.
        if start < head, let begin = body(beforeAnd: start - 1, from) { return begin }
        break
      }
      // 2018年|中非合作论坛: what is left of a date.
      if Self.dates.contains(text.letters[start - 1]), start > 1,
        (0x30...0x39).contains(text.letters[start - 2])
      {
        break
      }
      // 科学技术信息通信部光州本部: a body that is known goes before.
      if start < head, let known = text.known(at: start - 1), known.range.upperBound == start,
        known.types == [.organization], text.letters[start] != Self.stationed
      {
        break
      }
      // 在威海设联络处: 设 alone is a verb.
      if start - 1 > from, text.letters[start - 1] == Self.set, !Self.afterSet.contains(text.letters[start]) {
        break
      }
      // 德国施泰格基金会: the country is no part of a coined name.
      if let known = text.known(at: start - 1), known.types == [.country], start < head, start + 2 <= head,
        !Self.home.contains(where: { text.letters[known.range].starts(with: $0) }),
        HanWordList.isCoined(text.letters[start..<start + 2])
      {
        break
      }
      // 青年学者交流会: those who meet are no title.
      if titles.length(endingIn: text.letters[from..<start]) > 1, type != .event || start < head { break }
      start -= 1
    }
    return start
  }

  private static let stationed: UInt32 = 0x9A7B  // 驻
  private static let dates = Set("年月日号届次第".unicodeScalars.map(\.value))

  /// The end of the known body before a short word and 与 or 和 at `index`.
  private func body(beforeAnd index: Int, _ from: Int) -> Int? {
    guard Self.with.contains(text.letters[index]) else { return nil }
    for length in 2...4 where index - length > from {
      let begin = index - length
      if let known = text.known(at: begin - 1), known.range.upperBound == begin,
        known.types.contains(.organization), text.isFree(begin..<index), !hasStop(in: begin..<index)
      {
        return begin
      }
    }
    return nil
  }

  /// 设, and what makes it a part of a word: 设计, 设备.
  private static let (set, afterSet): (UInt32, Set<UInt32>) = (
    0x8BBE, Set("计备施置立想定".unicodeScalars.map(\.value))
  )
  /// Countries with which the names of their bodies begin.
  private static let home = ["中", "韩", "日", "朝"].map { $0.unicodeScalars.map(\.value) }

  private func body(_ stem: Range<Int>, _ range: Range<Int>, _ head: Heads.Head) -> UnknownName? {
    guard stem.count >= 2 else { return nil }
    var evidence = [
      Clue.organization.item("", -2.4, "shape"),
      Clue.head.item(text.original(stem.upperBound..<range.upperBound), 2, "Tables/heads.tsv"),
    ]
    let isGeneric = Self.isGeneric(text.letters[stem])
    evidence.append(
      Clue.modifier.item(text.original(stem), isGeneric ? -3 : min(0.8 + 0.2 * Double(stem.count), 2)))
    // 大型集团, 上市公司: a word of two before a head is no name, but for a place.
    if stem.count == 2, HanWordList.isWord(text.letters[stem]), text.isFree(stem),
      !(text.isLineStart(range.lowerBound) && text.isLineEnd(range.upperBound))
    {
      evidence.append(Clue.word.item(text.original(stem), -1.6, "Tables/chinese-words-2.tsv"))
    }
    if let known = text.known(at: stem.lowerBound), known.range.lowerBound == stem.lowerBound {
      evidence.append(Clue.parent.item(text.original(known.range), 1))
    } else if isAfterStop(stem.lowerBound) || text.known(at: stem.lowerBound - 1)?.types == [.country] {
      // 考察了威高集团: the name begins after a word of grammar.
    } else if stem.lowerBound > 0, text.gaps[stem.lowerBound] == .none,
      text.classes[stem.lowerBound - 1] == .han
    {
      // Without a sign before it, the name may begin elsewhere.
      evidence.append(Clue.bare.item("no sign before", -0.6))
    }
    return UnknownName(letters: range, type: head.type, evidence: evidence)
  }

  private func isAfterStop(_ start: Int) -> Bool {
    guard text.wordAt[start] >= 0 else { return false }
    let run = text.words[Int(text.wordAt[start])].range
    return Self.isStop(endOf: text.letters[run.lowerBound..<start])
  }

  /// Whether `word` is made of words that make no name.
  static func isGeneric(_ word: ArraySlice<UInt32>) -> Bool {
    if word.isEmpty { return true }
    return (1...min(5, word.count)).contains { length in
      generic.contains(Array(word.prefix(length))) && isGeneric(word.dropFirst(length))
    }
  }

  // MARK: Local offices

  /// What the offices of provinces and cities are for, as they are named in full and for short.
  private static let functions = """
    科学技术 科技 商务 发展和改革 发展改革 发改 工业和信息化 工信 经济和信息化 经信 教育 财政 人力资源和社会保障 人社 自然资源 生态环境 环境保护 住房和城乡建设 住建 交通运输 交通 水利 \
    农业农村 农业 文化和旅游 文旅 文化 卫生健康 卫健 卫生 应急管理 审计 市场监督管理 市场监管 统计 医疗保障 医保 国有资产监督管理 国资 民政 司法 公安 民族宗教事务 外事 体育 林业 林业和草原 海洋 \
    海洋与渔业 粮食和物资储备 能源 知识产权 地方金融监督管理 金融 数据 大数据 政务服务 口岸 招商 投资促进 经济合作 贸易促进 人才 城市管理 规划和自然资源 经济发展 经发 科技创新 科创 科学技术和信息化
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
    .sorted { $0.count > $1.count }
  private static let functionStarts = Set(functions.map { $0[0] })
  private static let offices = ["委员会", "管理局", "办公室", "厅", "局", "委", "办"].map {
    $0.unicodeScalars.map(\.value)
  }
  /// 省, 市, 区, 县, 州: what the places are whose offices these are.
  private static let levels = Set("省市区县州".unicodeScalars.map(\.value))

  /// The offices of places: 山东省科学技术厅; 市商务局, where the text says before which city.
  private func localOffices(_ run: Range<Int>) -> [UnknownName] {
    var found: [UnknownName] = []
    var index = run.lowerBound
    while index < run.upperBound {
      defer { index += 1 }
      guard text.known(at: index) == nil, let end = office(index, run) else { continue }
      guard let start = place(before: index, run) else { continue }
      found.append(
        UnknownName(
          letters: start..<end, type: .organization,
          evidence: [
            Clue.organization.item("", -2.4, "shape"),
            Clue.head.item(text.original(index..<end), 2, "offices of provinces and cities"),
            Clue.parent.item(text.original(start..<index), 1.8),
          ]))
      index = end - 1
    }
    return found
  }

  /// The end of an office that is named from `start` on.
  private func office(_ start: Int, _ run: Range<Int>) -> Int? {
    let rest = text.letters[start..<run.upperBound]
    guard Self.functionStarts.contains(text.letters[start]) else { return nil }
    for function in Self.functions where rest.starts(with: function) {
      let tail = rest.dropFirst(function.count)
      if let office = Self.offices.first(where: { tail.starts(with: $0) }) {
        return start + function.count + office.count
      }
    }
    return nil
  }

  /// Where the place begins whose office is named at `index`.
  private func place(before index: Int, _ run: Range<Int>) -> Int? {
    guard index > run.lowerBound else { return nil }
    // 省发改委, 市商务局: the kind of the place alone.
    let isKind = Self.levels.contains(text.letters[index - 1])
    if isKind, index - 1 == run.lowerBound || text.known(at: index - 2) == nil && isStart(index - 1, run) {
      return index - 1
    }
    // 山东省, 南京: what the lexicon has, with its kind or without.
    for end in [index, index - 1] where end > run.lowerBound && (end == index || isKind) {
      if let part = text.part(endingAt: end), part.types.contains(.place) { return part.range.lowerBound }
    }
    // 临澜市: another name with its kind.
    guard isKind else { return nil }
    for length in [3, 4] where index - length >= run.lowerBound {
      let start = index - length
      if text.isFree(start..<index), isStart(start, run), !Self.isGeneric(text.letters[start..<index]),
        !HanWordList.isWord(text.letters[start..<start + 2])
      {
        return start
      }
    }
    return nil
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
        HanWordList.isCoined(text.letters[stem]), isStart(from, run), mayEnd(head.upperBound, run),
        !Self.grammar.contains(text.letters[from]), !isBetweenCountries(stem),
        !isField(head.upperBound, stem, run)
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

  /// First characters of what is said rather than named: 共话新能源, 最新材料.
  private static let grammar = Set("共同相互再又更最两双各所已正未可能要会想应请谈话说看见做给让叫只还很太非无每某".unicodeScalars.map(\.value))
  /// What goes on after the word for what companies do, so that it names no company: 松岛生物|产业.
  private static let fields = [
    "产业", "技术", "工程", "领域", "行业", "市场", "资源", "安全", "教育", "研究", "研发", "开发", "应用", "设备", "系统", "产品", "项目",
    "政策", "样品", "园区", "园",
    "学", "业", "化", "化工", "医学", "展", "展览", "人才", "专业", "电池", "器件", "中心", "大会", "论坛",
  ].map { $0.unicodeScalars.map(\.value) }

  private static let countries = Set(
    "中韩日美英法德俄墨加澳新欧非泰越印巴意以埃朝蒙缅老柬菲马瑞荷比西葡希匈捷波奥芬挪丹沙伊土".unicodeScalars.map(\.value))

  /// Whether two countries stand for a name: 中英科技.
  private func isBetweenCountries(_ stem: Range<Int>) -> Bool {
    stem.count == 2 && text.letters[stem].allSatisfy(Self.countries.contains)
      && Self.home.contains {
        $0[0] == text.letters[stem.lowerBound] || $0[0] == text.letters[stem.upperBound - 1]
      }
  }

  private static let joint = ["合作", "创新", "交流", "发展"].map { $0.unicodeScalars.map(\.value) }
  private static let with = Set("与和同跟".unicodeScalars.map(\.value))

  /// Whether what two do together follows: 科技|合作; not after 与, where it is a verb.
  private func isField(_ end: Int, _ stem: Range<Int>, _ run: Range<Int>) -> Bool {
    Self.joint.contains { text.letters[end..<run.upperBound].starts(with: $0) }
      && !(stem.lowerBound > run.lowerBound && Self.with.contains(text.letters[stem.lowerBound - 1]))
  }

  private func mayEnd(_ end: Int, _ run: Range<Int>) -> Bool {
    end == run.upperBound || text.known(at: end) != nil
      || !Self.fields.contains { text.letters[end..<run.upperBound].starts(with: $0) }
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
      || Self.isStop(endOf: text.letters[run.lowerBound..<start])
      || Self.kinds.contains { text.letters[run.lowerBound..<start].suffix($0.count).elementsEqual($0) }
  }
  /// Words for companies, after which their names stand: 本地企业启澜膜材料.
  private static let kinds = ["企业", "公司", "厂商", "厂家", "客户", "品牌", "制造商", "供应商", "开发商"].map {
    $0.unicodeScalars.map(\.value)
  }

  // MARK: Departments

  /// 司, 处, 局, 部, 室, 厅, 科: ends of the names of departments.
  private static let departments = Set("司处局部室厅科".unicodeScalars.map(\.value))
  /// Words for the writer's own body, beside which its departments stand: 我部国际合作司.
  private static let own = [
    "我部", "我院", "我所", "我司", "我局", "我厅", "我校", "我中心", "本部", "本院", "本所", "本局", "本司", "本校", "贵部", "贵院", "贵所",
    "贵司",
  ]
  .map { $0.unicodeScalars.map(\.value) }

  /// Departments right after their bodies, or after other departments of them: 国际合作司 in 科学技术部国际合作司.
  private func departments(_ run: Range<Int>) -> [UnknownName] {
    var found: [UnknownName] = []
    for index in run.dropFirst() {
      guard
        let parent = body(endingAt: index, run)
          ?? found.last(where: { $0.letters.upperBound == index })?.letters
      else { continue }
      if let name = department(index, run, parent) { found.append(name) }
    }
    return found
  }

  /// The body, known or the writer's own, that ends at `index`.
  private func body(endingAt index: Int, _ run: Range<Int>) -> Range<Int>? {
    if let known = text.known(at: index - 1), known.range.upperBound == index,
      known.types.contains(.organization)
    {
      // 清华大学精密仪器系 is one name.
      let letters = text.letters[known.range]
      return Self.schools.contains { letters.suffix($0.count).elementsEqual($0) } ? nil : known.range
    }
    guard
      let own = Self.own.first(where: {
        text.letters[run.lowerBound..<index].suffix($0.count).elementsEqual($0)
      })
    else { return nil }
    let start = index - own.count
    let isFirst =
      start == run.lowerBound || text.known(at: start - 1) != nil
      || Self.isStop(endOf: text.letters[run.lowerBound..<start])
    return isFirst ? start..<index : nil
  }

  private func department(_ start: Int, _ run: Range<Int>, _ parent: Range<Int>) -> UnknownName? {
    guard start + 2 < run.upperBound,
      let end = (start + 2..<min(run.upperBound, start + 8)).first(where: {
        Self.departments.contains(text.letters[$0])
      }),
      text.isFree(start..<end + 1), !hasStop(in: start..<end), mayFollowDepartment(end + 1, run),
      titles.length(endingIn: text.letters[start..<end + 1]) < 2,
      // 退休干部, 各部: a word of its own at the end.
      !HanWordList.isWord(text.letters[start..<end + 1].suffix(2))
    else { return nil }
    return UnknownName(
      letters: start..<end + 1, type: .organization,
      evidence: [
        Clue.organization.item("", -2.4, "shape"), Clue.parent.item(text.original(parent), 3.4),
      ])
  }

  /// Whether what stands at `index` lets a department end before it: the end of the word, a title, a word of grammar,
  /// another name, or a person.
  private func mayFollowDepartment(_ index: Int, _ run: Range<Int>) -> Bool {
    let rest = text.letters[index..<run.upperBound]
    if rest.isEmpty || text.known(at: index) != nil || titles.length(after: rest) > 1
      || titles.length(before: rest) > 1 || Self.isStop(startOf: rest)
      || Self.adverbs.contains(rest[index])
    {
      return true
    }
    // 亚非处路知夏, 国际处钟离望教授; 国际合作司亚非处.
    for length in 2...4 where length <= rest.count {
      let tail = rest.dropFirst(length)
      guard tail.isEmpty || titles.length(after: tail) > 1 else { continue }
      if PersonShapes.hanSurname(Array(rest.prefix(length))) > 0 { return true }
    }
    return rest.count > 2 && rest.count < 7 && Self.departments.contains(rest[rest.endIndex - 1])
      || rest.prefix(4).dropFirst(2).contains { Self.departments.contains($0) }
  }
  private static let adverbs = Set("已将曾也均并拟就共应须可承负主联归退".unicodeScalars.map(\.value))
}
