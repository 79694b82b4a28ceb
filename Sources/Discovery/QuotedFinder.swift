import Comparison
import Indexing
import Lexicography
import Matching
import Normalization

/// Finds programmes and events that stand in quotes with a head: ‘도약가교 사업’, “砚澜英才计划”.
struct QuotedFinder {
  let text: DiscoveryText
  private static let quotes: Set<UInt32> = [0x22, 0x27]
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
    var found: [UnknownName] = []
    var open: Int?
    for index in text.letters.indices where Self.quotes.contains(text.letters[index]) {
      if let start = open, index - start - 1 <= Self.longest, let name = name(start + 1..<index) {
        found.append(name)
        open = nil
      } else {
        open = index
      }
    }
    return found
  }

  private func name(_ range: Range<Int>) -> UnknownName? {
    guard range.count > 3, text.isFree(range), !range.contains(where: { text.classes[$0] == .symbol }) else {
      return nil
    }
    let letters = text.letters[range]
    func ends(_ heads: [[UInt32]]) -> [UInt32]? {
      heads.first { letters.suffix($0.count).elementsEqual($0) && letters.count > $0.count + 1 }
    }
    guard
      let (head, type) = ends(Self.programs).map({ ($0, EntryType.program) })
        ?? ends(Self.events).map({ ($0, EntryType.event) })
    else { return nil }
    if Heads.shared.isGeneric(letters.dropLast(head.count)) { return nil }
    return UnknownName(
      letters: range, type: type,
      evidence: [
        (type == .program ? Clue.program : .event).item("", -2, "shape"),
        Clue.head.item(
          text.original(range.upperBound - head.count..<range.upperBound), 1.2, "quotes and head"),
        Clue.modifier.item(text.original(range), 1.8, "quotes"),
      ])
  }
}
