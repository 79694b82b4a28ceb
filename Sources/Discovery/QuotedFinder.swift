import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Finds programmes and events that stand in quotes with a head: ‘도약가교 사업’, “砚澜英才计划”.
struct QuotedFinder {
  let text: DiscoveryText
  private static let programs = words("사업 계획 프로그램 프로젝트 공동기금 이니셔티브 计划 项目 工程 행동")
  private static let events = words(
    """
    포럼 대화 캠프 대회 세미나 워크숍 워크샵 주간 교류회 상담회 설명회 박람회 전시회 심포지엄 콘퍼런스 컨퍼런스 축제 페스티벌 엑스포 로드쇼 경진대회 정상회의 총회 좌담회 \
    서밋 로드쇼 해커톤 영화제 공모전 论坛 大会 对话 对接会 交流会 洽谈会 研讨会 博览会 展览会 推介会 座谈会 峰会 年会 交流周 活动周 创新周 大赛 夏令营 训练营 嘉年华 文化节
    """)

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  }
  /// The most letters of a name.
  private static let longest = 24

  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] {
    text.quoted(upTo: Self.longest) { name($0) }
  }

  private func name(_ range: Range<Int>) -> UnknownName? {
    guard range.count > 1, text.isFree(range), !range.contains(where: { text.classes[$0] == .symbol }) else {
      return nil
    }
    if let product = product(range) { return product }
    let letters = text.letters[range]
    func ends(_ heads: [[UInt32]]) -> [UInt32]? {
      heads.first { letters.suffix($0.count).elementsEqual($0) && letters.count > $0.count + 1 }
    }
    if range.count > 3 {
      if let head = ends(Self.programs) { return named(range, .program, .program, head.count) }
      if let head = ends(Self.events) { return named(range, .event, .event, head.count) }
    }
    if let name = company(range) { return name }
    guard range.count > 4, let head = body(letters) else { return nil }
    return named(range, .organization, .organization, head)
  }

  private static let companies = words("企业 公司 机构 团队 스타트업 기업 회사 업체 벤처 벤처기업 동호회 단체")

  /// What stands in quotes right after a word for companies: 初创企业“云岭智控”, 스타트업 ‘누리온’.
  private func company(_ range: Range<Int>) -> UnknownName? {
    guard (2...8).contains(range.count), let word = text.word(endingAt: range.lowerBound - 1),
      let kind = Self.companies.first(where: { text.letters[word.range].suffix($0.count).elementsEqual($0) }),
      let first = text.word(startingAt: range.lowerBound), first.range == range,
      first.letterClass == word.letterClass,
      first.letterClass == .han
        ? HanWordList.isCoined(text.letters[range]) && !HanFinder.isGeneric(text.letters[range])
        : !WordShape.isOrdinary(text.letters[range]) && !Heads.shared.isGeneric(text.letters[range])
          && !WordShape.isInflected(text.letters[range])
    else { return nil }
    return UnknownName(
      letters: range, type: .organization,
      evidence: [
        Clue.organization.item("", -2, "shape"),
        Clue.label.item(text.original(word.range.suffix(kind.count)), 3),
      ])
  }

  /// Without which one in a row it is: ‘제5회 장강 수소대회’.
  private func withoutRow(_ range: Range<Int>) -> Range<Int> {
    guard text.letters[range.lowerBound] == Self.row,
      let number = text.word(startingAt: range.lowerBound + 1),
      number.letterClass == .latin, let unit = text.word(startingAt: number.range.upperBound),
      unit.range.count == 1,
      Self.units.contains(text.letters[unit.range.lowerBound]), unit.range.upperBound + 2 < range.upperBound
    else { return range }
    return unit.range.upperBound..<range.upperBound
  }
  private static let (row, units): (UInt32, Set<UInt32>) = (0xC81C, [0xD68C, 0xCC28])  // 제, 회, 차

  private func named(_ quoted: Range<Int>, _ type: EntryType, _ clue: Clue, _ head: Int) -> UnknownName? {
    let range = type == .event ? withoutRow(quoted) : quoted
    let stem = text.letters[range.dropLast(head)]
    // ‘한중 중소벤처 교류 주간’: of three words or more, ordinary words are a name too.
    let gaps = range.dropFirst().count { text.gaps[$0] != .none && !text.gaps[$0].breaksLine }
    if Heads.shared.isGeneric(stem), gaps < 2 { return nil }
    return UnknownName(
      letters: range, type: type,
      evidence: [
        clue.item("", -2, "shape"),
        Clue.head.item(text.original(range.upperBound - head..<range.upperBound), 1.2, "quotes and head"),
        Clue.modifier.item(text.original(range), 1.8, "quotes"),
      ])
  }

  /// The length of the head of a body of two words or more: ‘둥베이야 재단’, ‘한·중 첨단소재 공동연구센터’.
  private func body(_ letters: ArraySlice<UInt32>) -> Int? {
    guard letters.indices.dropFirst().contains(where: { text.gaps[$0] == .space }),
      text.classes[letters.startIndex] == .hangul, text.classes[letters.endIndex - 1] == .hangul,
      let head = Heads.shared.korean(endOf: letters), head.type == .organization, head.length > 1,
      head.isStrong || letters.suffix(2).elementsEqual(Self.center)
    else { return nil }
    return head.length
  }
  private static let center = "센터".unicodeScalars.map(\.value)

  /// A word and a number of Latin letters and digits: ‘누리 R3’, “岚登R3”.
  private func product(_ range: Range<Int>) -> UnknownName? {
    guard let word = text.word(startingAt: range.lowerBound), word.letterClass.isSyllabic,
      (2...6).contains(word.range.count), let code = text.word(startingAt: word.range.upperBound),
      code.range.upperBound == range.upperBound, code.letterClass == .latin, code.range.count < 6,
      [.none, .space].contains(text.gaps[code.range.lowerBound]),
      !(0x30...0x39).contains(text.letters[code.range.lowerBound]),
      code.range.contains(where: { (0x30...0x39).contains(text.letters[$0]) }),
      !Heads.shared.isGeneric(text.letters[word.range]), text.capitals(code.range).isFirst
    else { return nil }
    return UnknownName(
      letters: range, type: .product,
      evidence: [
        Clue.product.item("", -2, "shape"),
        Clue.modifier.item(text.original(range), 3, "quotes and a number"),
      ])
  }
}
