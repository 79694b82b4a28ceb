import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Finds products by their numbers and by what is said of them: 톈원 3호, 神舟十八号, its engine Haiyan-3, ‘새빛폴’의 시제품.
struct ProductFinder {
  let text: DiscoveryText
  /// 호, and 号.
  private static let (number, hanNumber): (UInt32, UInt32) = (0xD638, 0x53F7)
  private static let numerals = Set("一二三四五六七八九十".unicodeScalars.map(\.value))

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) }
  }

  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] {
    text.words.compactMap { word in
      switch word.letterClass {
      case .hangul: numbered(word.range)
      case .latin: coded(word.range)
      default: nil
      }
    }
      + text.words.flatMap { $0.letterClass == .han ? han($0.range) : [] } + quoted()
  }

  private func named(_ range: Range<Int>, _ clue: EvidenceItem) -> UnknownName {
    UnknownName(letters: range, type: .product, evidence: [Clue.product.item("", -2, "shape"), clue])
  }

  // MARK: Numbers

  /// A word of another language and its number: 톈원 3호. Korean words with a number are laws, rooms and files as often.
  private func numbered(_ word: Range<Int>) -> UnknownName? {
    let letters = text.letters[word]
    guard (2...4).contains(letters.count), text.isFree(word), !WordShape.isOrdinary(letters),
      !DictionaryWords.contains(letters), !Heads.shared.isGeneric(letters),
      let digits = text.word(startingAt: word.upperBound), digits.range.count < 3,
      [.none, .space].contains(text.gaps[word.upperBound]),
      digits.range.allSatisfy({ (0x30...0x39).contains(text.letters[$0]) }),
      text.letter(digits.range.upperBound) == Self.number, text.gaps[digits.range.upperBound] == .none,
      let sign = text.word(startingAt: digits.range.upperBound)
    else { return nil }
    let rest = text.letters[sign.range.dropFirst()]
    guard rest.isEmpty || WordEnds.isParticles(rest, after: Self.number) else { return nil }
    return named(
      word.lowerBound..<sign.range.lowerBound + 1,
      Clue.modifier.item(text.original(digits.range), 3, "a number"))
  }

  private static let works = words("任务 飞船 卫星 探测器 火箭 返回器 着陆器 月球车 飞机 舰 船")
  /// A name and its number in Han: 嫦娥六号, where a name may begin, and none of a street, a rule or a building goes on.
  private func han(_ run: Range<Int>) -> [UnknownName] {
    run.compactMap { index -> UnknownName? in
      guard text.letters[index] == Self.hanNumber else { return nil }
      var start = index
      while start > run.lowerBound, Self.numerals.contains(text.letters[start - 1]) { start -= 1 }
      guard start < index, start - 2 >= run.lowerBound, text.isFree(start - 2..<index + 1) else { return nil }
      let begin = start - 2
      let name = text.letters[begin..<start]
      guard
        begin == run.lowerBound || text.known(at: begin - 1) != nil
          || HanFinder.isStop(endOf: text.letters[run.lowerBound..<begin]),
        !HanFinder.isGeneric(name), !Self.numbers.contains(Array(name))
      else { return nil }
      let rest = text.letters[index + 1..<run.upperBound]
      let isWork = Self.works.contains { rest.starts(with: $0) }
      guard
        rest.isEmpty || isWork || HanFinder.isStop(startOf: rest) || !Self.others.contains(rest[index + 1])
      else { return nil }
      return named(begin..<index + 1, Clue.modifier.item(text.original(start..<index + 1), 3, "a number"))
    }
  }
  private static let numbers = words("第十 公告 通知 文件 编号 门牌 地铁 大街 路段 大厦 房间 病房 车间 专列 会场 展位 附件 规则")
  private static let others = Set("线楼馆厅文桌院门路厂令公室库桥井店".unicodeScalars.map(\.value))

  /// English nouns for what is made and has a name.
  private static let things = Set(
    words(
      """
      engine rocket satellite robot model platform system drone vehicle chip car ship vessel reactor processor spacecraft \
      probe rover lander aircraft telescope battery sensor device supercomputer humanoid launcher
      """))
  private static let connected: Set<Gap> = [.joint, .none]

  /// A capital word and a number after a noun for what is made: its engine Haiyan-3.
  private func coded(_ word: Range<Int>) -> UnknownName? {
    guard word.count > 2, text.isFree(word), text.capitals(word).isFirst, !text.capitals(word).isAll,
      word.upperBound < text.count, text.gaps[word.upperBound] == .joint,
      let code = text.word(startingAt: word.upperBound), code.letterClass == .latin, code.range.count < 4,
      code.range.contains(where: { (0x30...0x39).contains(text.letters[$0]) }),
      word.lowerBound > 0, text.gaps[word.lowerBound] == .space,
      let noun = text.word(endingAt: word.lowerBound),
      Self.things.contains(Array(text.letters[noun.range]))
    else { return nil }
    return named(word.lowerBound..<code.range.upperBound, Clue.label.item(text.original(noun.range), 3))
  }

  // MARK: Quotes

  private static let before = words(
    """
    에이전트 플랫폼 브랜드 로봇 로봇인 전달체 신약 백신 모델 서비스 앱 챗봇 시스템 제품 신제품 소프트웨어 드론 위성 발사체 로켓 반도체 칩 센서 전기차 배터리 게임 장비 제품인 솔루션 \
    产品 品牌 机器人 平台 模型 系统 火箭 卫星 芯片 新药 软件 探测器
    """)
  private static let after = words("시제품 신제품 제품 브랜드 플랫폼 모델 서비스 신약 백신")
  private static let of: UInt32 = 0xC758  // 의

  /// What stands in quotes right after a noun for what is made, or before ‘의 시제품’.
  private func quoted() -> [UnknownName] {
    text.quoted(upTo: 8) { product($0) }
  }

  private func product(_ range: Range<Int>) -> UnknownName? {
    guard (2...6).contains(range.count), text.isFree(range),
      let word = text.word(startingAt: range.lowerBound),
      word.range == range, word.letterClass.isSyllabic,
      word.letterClass == .han
        ? !HanWordList.isWord(text.letters[range]) && !HanFinder.isGeneric(text.letters[range])
        : !WordShape.isOrdinary(text.letters[range]) && !Heads.shared.isGeneric(text.letters[range])
          && !WordShape.isInflected(text.letters[range])
          && Heads.shared.korean(endOf: text.letters[range]).map({ $0.length < 2 }) ?? true
    else { return nil }
    if let noun = text.word(endingAt: range.lowerBound - 1),
      Self.before.contains(where: {
        word.letterClass == .han
          ? text.letters[noun.range].suffix($0.count).elementsEqual($0)
          : text.letters[noun.range].elementsEqual($0)
      })
    {
      return named(range, Clue.label.item(text.original(noun.range), 3))
    }
    let end = range.upperBound + 1
    guard end < text.count, text.letters[end] == Self.of, let thing = text.word(startingAt: end + 1),
      Self.after.contains(where: { text.letters[thing.range].starts(with: $0) })
    else { return nil }
    return named(range, Clue.label.item(text.original(thing.range), 3))
  }
}
