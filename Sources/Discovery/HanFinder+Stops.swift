import Matching

/// Words that no name holds, and words that make none.
extension HanFinder {
  /// Characters and words that a name does not hold, so that it begins after them.
  static let stops: [[UInt32]] = """
    的 在 与 和 由 向 从 到 对 为 是 了 及 将 让 使 把 被 以 于 等 该 各 其 此 这 那 并 而 也 都 还 赴 往 请 来自 以及 访问 参观 会见 走访 考察 拜访 前往 \
    邀请 联合 依托 组织 根据 通过 参加 出席 担任 现任 曾任 就任 委托 支持 举办 合办 共办 联办 主办 承办 协办 成立 办好 办成 加入 推动 促成 建设 设立 签署 介绍 表示 包括 就读 毕业 入职 加盟 \
    举行 召开 开展 召集 展出 发布 发表 汇总 转交 送交 提交 递交 上交 后交 交给 交由 交付 报送 寄至 寄给 寄往 发送 发给 派往 派驻 所属 下属 隶属 直属 归属 属于 听取 讨论 审议 考虑 \
    负责 带领 率领 率团 赴任 前去 抵达 返回 离开 经过 途经 途径 路过 结束 开始 继续 已经 正在 将要 曾经 随后 之后 之前 以前 以后 上午 下午 中午 晚上 当天 当日 今天 昨天 明天 今年 去年 明年 前年 近日 日前 年度 期间 其中 其他 其它 另外 此外 因为 由于 为了 关于 对于 \
    要先 如果 虽然 但是 不过 然而 可以 可能 能够 应该 必须 需要 希望 表明 指出 认为 宣布 强调 提到 提出 接受 接待 接到 收到 得到 获得 获悉 了解 熟悉 认识 应邀 受邀 特邀 签约 共建 顺利 入驻 此次 首次 多次 再次 兼任 兼 聚焦 当选 出任 获选 推选 选举 采访 购买 出售 \
    协同 会同 随同 陪同 当地 本次 本届 上述 以下 有关 相关 多家 多所 一家 一所 部分 众多 国内 国外 海外 我 你 他 她 它 不 访 落户 落成 坐落 位于 设于 设在 来到 走进 运过 去过 来过 到过 推荐 发至 发往 寄往 送至 送到 运到 找 联系 咨询 方面 则 则有 设有 建有 拥有 还有 仅有 只有 当晚 当晚自 并自 馆方 校方 厂方 院方 下一届 上一届 历届 每届 新一届 本报 本社
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  private static let stopsByFirst = Dictionary(grouping: stops) { $0[0] }
  private static let stopsByLast = Dictionary(grouping: stops) { $0[$0.count - 1] }

  /// Whether `letters` end in a word that no name holds, so that one may begin after them.
  static func isStop(endOf letters: ArraySlice<UInt32>) -> Bool {
    guard let last = letters.last, let words = stopsByLast[last] else { return false }
    return words.contains { letters.suffix($0.count).elementsEqual($0) }
  }

  /// The length of the longest word at the end of `letters` that no name holds; 0 where there is none.
  private static func stopLength(endOf letters: ArraySlice<UInt32>) -> Int {
    guard let last = letters.last, let words = stopsByLast[last] else { return 0 }
    return words.filter { letters.suffix($0.count).elementsEqual($0) }.map(\.count).max() ?? 0
  }

  /// Whether a word that no name holds ends at `index`; one that begins within a known name is none: 韩国|外国语.
  func isStop(at index: Int, from: Int) -> Bool {
    let length = Self.stopLength(endOf: text.letters[from..<index])
    guard length > 0, !(index < text.count && isForeign(index - 1)) else { return false }
    // 成都|龙啸重工: a place ends so. 中韩联合研究中心: together is a part of the name.
    if text.part(endingAt: index) != nil || isJoint(index) { return false }
    guard let known = text.known(at: index - length) else { return true }
    return known.range.lowerBound == index - length || known.range.upperBound >= index
  }

  /// Whether 对外 stands at `index`, where 对 is no word of grammar.
  private func isForeign(_ index: Int) -> Bool { text.letters[index...].starts(with: Self.foreign) }
  private static let foreign = "对外".unicodeScalars.map(\.value)
  private static let (handled, open): ([UInt32], UInt32) = ("合办".unicodeScalars.map(\.value), 0x516C)

  private static let together = "联合".unicodeScalars.map(\.value)
  private static let jointHeads = ["研究", "实验", "创新中心", "中心", "会", "观测", "监测", "培养", "学院", "办公室", "工作组", "体"]
    .map { $0.unicodeScalars.map(\.value) }

  private func isJoint(_ index: Int) -> Bool {
    index > 2 && text.letters[..<index].suffix(2).elementsEqual(Self.together)
      && Self.jointHeads.contains { text.letters[index...].starts(with: $0) }
  }

  /// Whether `letters` begin with a word that no name holds.
  static func isStop(startOf letters: ArraySlice<UInt32>) -> Bool {
    guard let first = letters.first, let words = stopsByFirst[first], !letters.starts(with: foreign),
      // 综合办公室.
      !(letters.starts(with: handled) && letters.dropFirst(2).first == open)
    else { return false }
    return words.contains { letters.starts(with: $0) }
  }

  /// Words that before a head make no name.
  private static let generic = Set(
    """
    研究 开发 技术 科技 科学 工程 产业 行业 教育 培训 服务 数据 信息 国家 地方 中央 国际 全球 中国 韩国 中韩 韩中 重点 联合 创新 知名 著名 主要 大型 中小 民营 国有 上市 股份 外资 合资 \
    高新 新兴 分 总 子 母 本 双方 两国 新 老 旧 小 大 高 专业 综合 公立 私立 高等 本科 省 市 县 区 省级 市级 区级 国家级 直辖市 自治区 海洋 理工 师范 医科 农业 工业 交通 财经 政法 学术 专题 系列 年度 高峰 高端 主题 专场 首届 春季 秋季 问题 战略 亚洲 企业 合作 交流 创业 电商 跨境 社会 责任 荣誉 公司 企业 概况 简介 人工智能 机器人 半导体
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) })

  func hasStop(in range: Range<Int>) -> Bool {
    range.contains { Self.isStop(startOf: text.letters[$0..<range.upperBound]) }
  }

  /// Whether `range` has a word that no name holds, but for 与 and 和 between two fields of work that begin at `start`:
  /// 探月与航天工程中心.
  func hasStop(in range: Range<Int>, but start: Int) -> Bool {
    range.contains { index in
      guard Self.isStop(startOf: text.letters[index..<range.upperBound]) else { return false }
      return !(Self.with.contains(text.letters[index]) && isFieldsAnd(start, index))
    }
  }

  func isAfterStop(_ start: Int) -> Bool {
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
}
