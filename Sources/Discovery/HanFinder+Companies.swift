import Comparison
import Lexicography
import Matching

/// Companies by a coined word and what they do.
extension HanFinder {
  // MARK: Companies

  /// The most characters of a coined word.
  private static let longestCoined = 4

  /// Coined words before what companies do: 岫禾机器人, 赛诺克材料.
  func companies(_ run: Range<Int>) -> [UnknownName] {
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
  private static let grammar = Set("来共同相互再又更最两双各所已正未可能要会想应请谈话说看见做给让叫只还很太非无每某".unicodeScalars.map(\.value))
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
  static let with = Set("与和同跟".unicodeScalars.map(\.value))

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
  func isStart(_ start: Int, _ run: Range<Int>) -> Bool {
    start == run.lowerBound || text.known(at: start - 1) != nil
      || Self.isStop(endOf: text.letters[run.lowerBound..<start])
      || Self.kinds.contains { text.letters[run.lowerBound..<start].suffix($0.count).elementsEqual($0) }
  }
  /// Words for companies, after which their names stand: 本地企业启澜膜材料.
  private static let kinds = ["企业", "公司", "厂商", "厂家", "客户", "品牌", "制造商", "供应商", "开发商"].map {
    $0.unicodeScalars.map(\.value)
  }
}
