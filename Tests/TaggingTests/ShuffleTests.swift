import Discovery
import Foundation
import Indexing
import Lexicography
import Tagging
import TestSupport
import Testing

/// The order in which entries and names come changes nothing of what is found, linked and grouped.
struct ShuffleTests {
  private static let text = """
    국외출장 결과보고서 (2026. 4. 2., 글로벌성장팀)
    NIPA 한가람 원장은 중국 과기부와 과학기술부, 횃불센터를 방문. 뤼셴즈(吕先志) 부주임, 허 니엔 추 부주임 면담.
    김종문 센터장: 하늘연구원(HRI, 이하 연구원)과 협력. 뤼 부주임과 김 센터장이 서명. 金钟文主任、吕先志出席。
    한국산업기술진흥원과 서해산업진흥원. 진흥원 관계자는 산시와 광주를 방문.
    """

  /// How many orders are tried; tools/long-tests/shuffles tries 1,000.
  private static let orders = ProcessInfo.processInfo.environment["IREUM_SHUFFLES"].flatMap(Int.init) ?? 40

  private static func written(_ mentions: [Mention]) -> String {
    mentions.map { mention in
      let evidence = mention.evidence.map { "\($0.feature)=\($0.value)=\($0.contribution)" }
      return
        "\(mention.span) \(mention.fragments) \(mention.status) \(mention.rule) \(mention.entry?.rawValue ?? "-") "
        + "\(mention.candidates.map(\.entry.rawValue)) \(mention.cluster ?? 0) \(mention.rivals) \(evidence)"
    }.joined(separator: "\n")
  }

  @Test("Entries in any order give the same mentions to the byte")
  func entries() throws {
    let entries = SmallLexicon.lexicon.entries
    func tagged(_ entries: [Entry]) throws -> String {
      try Self.written(
        Tagger(NameIndex(Lexicon(entries: entries))).mentions(in: Array(Self.text.utf8), unknown: true))
    }
    let first = try tagged(entries)
    #expect(first.contains("linked") && first.contains("nil") || first.contains("unknown"))
    for _ in 0..<Self.orders { #expect(try tagged(entries.shuffled()) == first) }
  }

  @Test("Names in any order give the same groups")
  func names() {
    let forms =
      ["뤼셴즈", "吕先志", "Lyu Xianzhi", "이강", "李强", "李刚", "김종문", "박윤규", "Park Yun-kyu", "金钟文"].map {
        NameGrouper.Form($0, .person)
      }
      + ["하늘연구원", "동북아기술가교재단", "가교재단", "슈허로봇", "岫禾机器人", "Xiuhe Robotics"].map {
        NameGrouper.Form($0, .organization)
      }
    let joined = [NameGrouper.Pair(forms[0], forms[1]), NameGrouper.Pair(forms[6], forms[9])]
    let decisions = [
      Decision(
        left: "吕先志", right: "Lyu Xianzhi", verdict: .different, reviewer: "kim", time: "2026-11-28T00:00:00Z",
        tool: "ireum")
    ]
    let first = NameGrouper().groups(Set(forms), joined: Set(joined), decisions: decisions)
    for _ in 0..<Self.orders {
      let groups = NameGrouper().groups(
        Set(forms.shuffled()), joined: Set(joined.shuffled()), decisions: decisions)
      #expect(groups == first)
    }
  }
}
