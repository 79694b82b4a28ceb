import Discovery
import Lexicography
import Matching
import TestSupport
import Testing

/// Unknown names by their shape and place, each with its rule; nothing here is in a lexicon.
struct NameDiscovererTests {
  static func names(_ text: String) throws -> [String] {
    let text = try MatchText(Array(text.utf8))
    return NameDiscoverer().names(in: text, besides: []) { _ in nil }.map { name in
      let shown = String(decoding: text.original[text.span(name.letters).range], as: UTF8.self)
      return "\(shown) \(name.type.rawValue)"
    }
  }

  static let found = [
    ("김종문 센터장이 말했다.", "김종문 person", "a title after"),
    ("사회: 강한솔", "강한솔 person", "a label before"),
    ("위원장 마해솔", "마해솔 person", "a post before, at the end of a row; a rare given name"),
    ("허 니엔 추 부주임 면담", "허 니엔 추 person", "a Chinese name written apart, by sound"),
    ("Gao Xiang 한결산업협회 주임", "Gao Xiang person", "pinyin, a body and a title after"),
    ("이번에는 뤼셴즈(吕先志)가 왔다.", "뤼셴즈 person", "a bracket with characters that read so"),
    ("이번에는 뤼셴즈(吕先志)가 왔다.", "吕先志 person", "the same, in the bracket"),
    ("청소년폭력예방재단은 밝혔다.", "청소년폭력예방재단 organization", "a head after words of its own"),
    ("(주)다솔이 참가했다.", "다솔 organization", "a legal form"),
    ("다임리서치 부사장 이성욱", "다임리서치 organization", "who serves it"),
    ("(기업방문) 네오릭스 자율주행", "네오릭스 organization", "a visit"),
    ("글로벌성장팀 팀장 조단우\n글로벌성장팀장 참석", "글로벌성장팀 organization", "the same form with 장"),
    ("云岭智能研究院主任王明出席。", "云岭智能研究院 organization", "a Chinese head and a title after"),
    ("해온로보틱스가 왔다. 해온은 새 로봇을 냈다.", "해온 organization", "a short form of an unknown body"),
    ("해온로보틱스의 해온 R3가 왔다.", "해온 R3 product", "and what it makes"),
    ("今年与岫禾机器人合作。", "岫禾机器人 organization", "a coined word before what companies do"),
    ("번호;성명;소속\n1;마해솔;다온\n2;위해준;새봄\n", "위해준 person", "the column of names"),
    ("번호;성명;소속\n1;마해솔;다온\n2;위해준;새봄\n", "새봄 organization", "the column of bodies"),
    ("交流中心：慕云开、尚可期（副司长）到会。", "尚可期 person", "a list, and a title in brackets"),
    ("岚恒科技总经理冯羽慈到访。冯总离开。", "冯 person", "a surname and a title after the full name"),
    ("The Northeast Bridge Foundation (NBF) said so.", "NBF organization", "initials in brackets"),
    ("Ok Tae-yoon and Pyo Jaein came.", "Ok Tae-yoon person", "a hyphen in a given name"),
    (
      "The Haneul Robotics Institute said so.", "Haneul Robotics Institute organization",
      "capitals and a head"
    ),
  ]

  @Test("Names are found by shape and place", arguments: found)
  func finds(text: String, expected: String, rule: String) throws {
    let names = try Self.names(text)
    #expect(names.contains(expected), "\(rule): \(names)")
  }

  static let none = [
    ("국내 주요 연구기관과 대학을 방문했다.", "generic words before heads"),
    ("박 전 차관은 말이 없었다.", "a surname alone"),
    ("지명한 추기경 세 명", "a verb before a title"),
    ("정보화 위원장 회의", "an ordinary word before a title"),
    ("김모 씨는 27일보다 늦었다.", "a hidden name, and a number before 일보"),
    ("원저우(溫州)시와 위톈(于田)현", "places with their kind after the bracket"),
    ("콜센터와 물류센터", "ordinary centres"),
    ("AI 기술과 R&D, MOU 체결", "letters for ordinary things"),
    ("能源材料科技物流", "words for what companies do, and no name before them"),
    ("명단;비고\n하나;같은 사람. 배우 아님\n둘;모름\n", "remarks in a table"),
    ("", "an empty text"),
    ("🙂🙂 ??? \u{0} \u{FFFD}", "garbage"),
  ]

  @Test("What only looks like a name is left alone", arguments: none)
  func leaves(text: String, rule: String) throws {
    let names = try Self.names(text)
    #expect(names.isEmpty, "\(rule): \(names)")
  }

  @Test("Found names lie in the text, in order, and never overlap")
  func spansAreSound() throws {
    let text = try MatchText(Array(Self.found.map(\.0).joined(separator: "\n\n").utf8))
    let names = NameDiscoverer().names(in: text, besides: []) { _ in nil }
    #expect(names.count > 10)
    for (name, next) in zip(names, names.dropFirst()) {
      #expect(name.letters.upperBound <= next.letters.lowerBound)
    }
    for name in names {
      #expect(name.score >= 0.6)
      #expect(!name.evidence.isEmpty)
      #expect(text.span(name.letters).end <= text.original.count)
    }
  }
}
