import Lexicography
import Matching

/// Where the names of bodies begin.
extension HanFinder {
  /// Where the name begins: after the last stop, title or known name's end that is no part of it.
  func start(of head: Int, from: Int, _ type: EntryType) -> Int {
    var start = head
    while start > from, head - start < Self.longest {
      // Inside two letters that are left before it, a stop of one may be a part of a word; it ends the name anyway.
      if isStop(at: start, from: from) {
        // 社科院|城市与竞争力研究中心: and is a part of the name after a body.
        if start < head, let begin = body(beforeAnd: start - 1, from) { return begin }
        // 电子与光电系统研究所: so it is after the name of a field of work.
        if start < head, let begin = fields(beforeAnd: start - 1, from) { return begin }
        break
      }
      // 企业来开发区: 来 alone is a verb.
      if text.letters[start - 1] == Self.come, start - 1 > from,
        text.letters[start - 2] != Self.yet, text.letters[start] != Self.guest
      {
        break
      }
      // 2018年|中非合作论坛: what is left of a date.
      if Self.dates.contains(text.letters[start - 1]), start > 1,
        (0x30...0x39).contains(text.letters[start - 2])
      {
        break
      }
      // 第十八届|中韩传统医学研讨会: which one in a row it is.
      if Self.rows.contains(text.letters[start - 1]), start - 2 >= from,
        Self.numerals.contains(text.letters[start - 2])
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
        !Self.home.contains(where: { text.letters[known.range].starts(with: $0) }) || isCompanyHead(head),
        HanWordList.isCoined(text.letters[start..<start + 2])
      {
        break
      }
      // 促进委员会: a body, and no member of one.
      if start < text.count, text.letters[start] == Self.assembly, start < head,
        text.letters[from..<start].suffix(2).elementsEqual(Self.member)
      {
        start -= 1
        continue
      }
      // 青年学者交流会: those who meet are no title.
      if titles.length(endingIn: text.letters[from..<start]) > 1, type != .event || start < head { break }
      start -= 1
    }
    return start
  }

  private static let companyHeads = ["株式会社", "有限公司", "股份", "公司", "集团", "医院", "工厂"].map {
    $0.unicodeScalars.map(\.value)
  }
  /// Whether the head at `head` is that of a company or hospital, whose country is no part of its name: 韩国|韩赛尔材料株式会社.
  private func isCompanyHead(_ head: Int) -> Bool {
    Self.companyHeads.contains { text.letters[head...].starts(with: $0) }
  }

  /// 来, and 未来 and 来宾, which have it in them.
  private static let (come, yet, guest): (UInt32, UInt32, UInt32) = (0x6765, 0x672A, 0x5BBE)
  /// Countries whose common events are named by them: 中韩机器人企业对接会.
  static let pairs = ["中韩", "韩中", "中日韩", "韩中日"].map { $0.unicodeScalars.map(\.value) }
  static let nations = ["中国", "韩国", "全国", "国家", "日本"].map { $0.unicodeScalars.map(\.value) }
  private static let stationed: UInt32 = 0x9A7B  // 驻
  private static let rows = Set("届次回".unicodeScalars.map(\.value))
  private static let numerals = Set("一二三四五六七八九十百首两".unicodeScalars.map(\.value))
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

  private static let (assembly, member): (UInt32, [UInt32]) = (0x4F1A, "委员".unicodeScalars.map(\.value))

  /// Fields of work that stand before 与 or 和 within the name of a body.
  private static let fieldWords = Set(
    """
    电子 材料 光电 光学 化学 物理 生物 医学 工程 科学 技术 信息 能源 环境 海洋 地质 地理 力学 数学 机械 航空 航天 计算机 软件 网络 通信 控制 经济 管理 金融 法律 文化 社会 教育 农业 食品 水利 \
    土木 建筑 交通 气候 气象 生态 资源 天文 空间 量子 发展 安全 城市 人口 系统 遥感 探月 载人 合作 贸易 产业 统计 战略 政策 健康 营养 药物 装备 制造 矿业 冶金 纺织 轻工 物流 采购 仓储 旅游 影视 体育 药品 畜牧 兽医 渔业 水产 港口 航运 铁路 邮政 电商 智能 机器人 标准 检测 认证 计量 芯片 器件 半导体 电池 储能 电力
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) })

  /// Whether the letters from `start` to 与 or 和 at `index` end in a field of work.
  func isFieldsAnd(_ start: Int, _ index: Int) -> Bool {
    index - start > 1 && index - start < 10
      && Self.fieldWords.contains(Array(text.letters[index - 2..<index]))
      && index + 1 < text.count && !Self.with.contains(text.letters[index + 1])
  }

  /// Where the name begins whose first part ends in a field of work before 与 or 和 at `index`: after a word of grammar
  /// or a known name, or where the run does.
  private func fields(beforeAnd index: Int, _ from: Int) -> Int? {
    guard Self.with.contains(text.letters[index]), isFieldsAnd(max(from, index - 9), index) else {
      return nil
    }
    var start = index
    while start > from, index - start < 9 {
      if isStop(at: start, from: from) || titles.length(endingIn: text.letters[from..<start]) > 1 { break }
      if let known = text.known(at: start - 1) {
        // 海洋与…: a known name of a field is one letter run too.
        if known.range.upperBound == start, known.types == [.organization] { break }
        if !known.types.isDisjoint(with: [.person, .organization]) { return nil }
      }
      start -= 1
    }
    guard index - start > 1,
      text.isFree(start..<index)
        || text.known(at: start)?.types.isDisjoint(with: [.organization, .person]) == true
    else { return nil }
    return start
  }

  /// 设, and what makes it a part of a word: 设计, 设备.
  private static let (set, afterSet): (UInt32, Set<UInt32>) = (
    0x8BBE, Set("计备施置立想定".unicodeScalars.map(\.value))
  )
  /// Countries with which the names of their bodies begin.
  static let home = ["中", "韩", "日", "朝"].map { $0.unicodeScalars.map(\.value) }
}
