import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Finds what has a title of its own: works between 〈 〉 and 《 》, and names in quotes by the noun for what they are, 진단키트
/// ‘숨결체크’, 시범사업 ‘블루게이트’, “田语”大模型.
struct TitleFinder {
  let text: DiscoveryText
  /// The most letters of a title.
  private static let longest = 20

  init(_ text: DiscoveryText) { self.text = text }

  func candidates() -> [UnknownName] { text.quoted(upTo: Self.longest) { name($0) } }

  // MARK: Nouns

  private static let productsBefore = LongerBodies.words(
    """
    키트 진단키트 도구 누리집 앱 챗봇 플랫폼 시스템 모델 서비스 로봇 드론 웹툰 게임 작품 영화 드라마 소설 뮤지컬 연극 애니메이션 공연 전자책 사전 보고서 백서 소프트웨어 프로그램인 기기 장비 장치 센서 \
    지도 자료망 정보망 포털 홈페이지 전산망 배터리 전지 품종 신품종 쌀 벼 위성 발사체 우주선 탐사선 엔진 칩 반도체 차량 전기차 버스 선박 여객선 카페리 상자 신약 백신 치료제 음료 화장품 브랜드 상품 제품 \
    이름은 명칭은 이름이 이름의 产品 品牌 机器人 平台 模型 系统 软件 芯片 品种 电影 游戏 作品 动画 蓄冷箱 保温箱 设备 装置 卫星 火箭 飞船 探测器 船 轮 号称 名为 取名
    """)
  private static let programsBefore = LongerBodies.words(
    "사업 시범사업 사업인 지원사업 프로그램 과제 과제인 연구과제 캠페인 이니셔티브 프로젝트 정책 전략 로드맵 구상 제도 项目 计划 工程 专项 行动 倡议")
  private static let productsAfter = LongerBodies.words(
    "시제품 신제품 제품 브랜드 플랫폼 모델 서비스 신약 백신 시스템 누리집 앱 키트 로봇 게임 웹툰 大模型 模型 芯片 系统 平台 计时芯片 查验系统 机器人 软件 产品 品牌 小程序 手机 应用 客户端 号 设备"
  )
  private static let programsAfter = LongerBodies.words(
    "사업 시범사업 프로그램 캠페인 이니셔티브 프로젝트 과제 구상 전략 工作机制 机制 计划 项目 工程 专项 行动 倡议")

  private func name(_ range: Range<Int>) -> UnknownName? {
    guard range.count > 1, text.isFree(range) || hasOnlyParts(range),
      !range.contains(where: { text.classes[$0] == .symbol })
    else { return nil }
    if isTitle(range) { return work(range) }
    guard isCoined(range) else { return nil }
    if let noun = noun(before: range.lowerBound - 1, Self.programsBefore)
      ?? noun(after: range.upperBound + 1, Self.programsAfter)
    {
      return named(range, .program, Clue.program, noun)
    }
    if let noun = noun(before: range.lowerBound - 1, Self.productsBefore)
      ?? noun(after: range.upperBound + 1, Self.productsAfter)
    {
      return named(range, .product, Clue.product, noun)
    }
    return nil
  }

  private func named(_ range: Range<Int>, _ type: EntryType, _ clue: Clue, _ noun: Range<Int>) -> UnknownName
  {
    UnknownName(
      letters: range, type: type,
      evidence: [
        clue.item("", -2, "shape"), Clue.label.item(text.original(noun), 2.4),
        Clue.modifier.item(text.original(range), 0.6),
      ], takesKnown: true)
  }

  private func hasOnlyParts(_ range: Range<Int>) -> Bool {
    range.allSatisfy {
      text.known(at: $0).map { !$0.types.isDisjoint(with: [.place, .country, .term]) } ?? true
    }
      && text.known(at: range.lowerBound)?.range != range
  }

  /// Whether the words in quotes may be a name: no sentence, no ordinary word, and no head of a body.
  private func isCoined(_ range: Range<Int>) -> Bool {
    let words = text.words(beginningIn: range)
    guard (1...4).contains(words.count), let first = words.first, let last = words.last else { return false }
    if words.count == 1 {
      let letters = text.letters[range]
      switch first.letterClass {
      case .hangul:
        return (2...8).contains(letters.count) && !DictionaryWords.contains(letters)
          && !Heads.shared.isGeneric(letters)
          && !WordShape.isInflected(letters)
      case .han:
        return (2...8).contains(letters.count) && !HanFinder.isGeneric(letters)
          && !HanWordList.isWord(letters)
      default: return letters.count > 2 && text.capitals(range).isFirst
      }
    }
    // 공동 연구 합의: a phrase of ordinary words; 하면 된다: a sentence.
    return !Heads.shared.isGeneric(text.letters[range])
      && words.allSatisfy {
        !WordShape.isInflected(text.letters[$0.range]) || Heads.shared.isGeneric(text.letters[$0.range])
      }
      && !Self.verbs.contains(text.letters[last.range].last ?? 0)
  }
  private static let verbs = Set("다요까자라네지".unicodeScalars.map(\.value))

  /// The noun that ends right before the quote at `index`.
  private func noun(before index: Int, _ nouns: [[UInt32]]) -> Range<Int>? {
    guard index > 0, text.gaps[index] == .space || text.classes[index - 1] == .han,
      let word = text.word(endingAt: index)
    else { return nil }
    let letters = text.letters[word.range]
    guard let noun = nouns.first(where: { letters.suffix($0.count).elementsEqual($0) }),
      word.letterClass == .han || letters.count < noun.count + 4
    else { return nil }
    return word.range.suffix(noun.count)
  }

  /// The noun that stands right after the quote before `index`, with 의 or 이라는 between or nothing.
  private func noun(after index: Int, _ nouns: [[UInt32]]) -> Range<Int>? {
    var at = index
    for link in Self.links where at < text.count && text.letters[at...].starts(with: link) {
      at += link.count
      break
    }
    guard at < text.count, text.adjoins(at), let word = text.word(startingAt: at),
      let noun = nouns.first(where: { text.letters[word.range].starts(with: $0) })
    else { return nil }
    return word.range.prefix(noun.count)
  }
  private static let links = LongerBodies.words("이라는 라는 의")

  // MARK: Works

  private static let opens = ["〈", "《", "『"]
  /// Whether the signs around `range` are those of titles.
  private func isTitle(_ range: Range<Int>) -> Bool {
    Self.opens.contains(text.original(range.lowerBound - 1..<range.lowerBound))
  }

  /// Ends of laws, plans and notices, which are no works; and of papers.
  private static let laws = LongerBodies.words(
    "법 령 규정 조약 협정 계획 공고 고시 지침 약정 조례 전략 법률 法 条例 办法 规定 协定 通知 意见 规划 计划 方案 纲要 决定 公报 声明 备忘录 协议 指南 细则 标准 报告")
  private static let papers = LongerBodies.words("신문 일보 석간 조간 日报 晚报 新闻 时报 周刊 杂志")

  private func work(_ range: Range<Int>) -> UnknownName? {
    let letters = text.letters[range]
    guard !Self.laws.contains(where: { letters.suffix($0.count).elementsEqual($0) }) else { return nil }
    let isPaper = Self.papers.contains { letters.suffix($0.count).elementsEqual($0) }
    return UnknownName(
      letters: range, type: isPaper ? .organization : .product,
      evidence: [
        (isPaper ? Clue.organization : Clue.product).item("", -2, "shape"),
        Clue.label.item(text.original(range.lowerBound - 1..<range.lowerBound), 3.2),
      ], takesKnown: true)
  }
}

extension Range where Bound == Int {
  /// The last `length` places.
  func suffix(_ length: Int) -> Range<Int> { Swift.max(lowerBound, upperBound - length)..<upperBound }
}
