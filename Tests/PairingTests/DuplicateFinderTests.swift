import Foundation
import Lexicography
import Pairing
import TestSupport
import Testing
import TextModel

struct DuplicateFinderTests {
  /// An entry of texts, whose languages are told by their letters.
  private static func entry(
    _ id: String, _ type: EntryType, _ country: String?, _ texts: [String], _ relations: [Relation] = [],
    status: EntryStatus = .active, kind: NameKind = .official
  ) -> Entry {
    let names = texts.map { text in
      let value = text.unicodeScalars.first { $0.value > 0x2FF }?.value ?? 0
      return value >= 0xAC00
        ? Name(lang: .ko, script: .hang, kind: kind, text: text)
        : value >= 0x3400
          ? Name(lang: .zh, script: .hans, kind: kind, text: text)
          : Name(lang: .en, script: .latn, kind: kind, text: text)
    }
    return Entry(
      id: EntryID(id), type: type, country: country, status: status, redirect: nil, names: names,
      relations: relations)
  }

  private static func shown(_ pairs: [DuplicatePair]) -> [String] {
    pairs.map { "\($0.left) \($0.right)" }
  }

  static let pairs: [(one: Entry, other: Entry, areFound: Bool, rule: String)] = [
    (
      entry("a", .organization, "CN", ["火炬中心"]), entry("b", .organization, "CN", ["횃불센터"]), true,
      "words of two languages"
    ),
    (
      entry("a", .person, "CN", ["吕先志"]), entry("b", .person, "CN", ["뤼셴즈"]), true, "a sound"
    ),
    (
      entry("a", .place, "CN", ["Beijing"]), entry("b", .place, nil, ["베이징"]), true,
      "one country is not known"
    ),
    (
      entry("a", .organization, "KR", ["외교부"]), entry("b", .organization, "CN", ["外交部"]), false,
      "bodies of two countries"
    ),
    (
      entry("a", .person, "CN", ["李强", "리창"]), entry("b", .person, "CN", ["黎强", "리창"]), false,
      "characters that differ outweigh a sound"
    ),
    (
      entry("a", .organization, "CN", ["商务部"]),
      entry(
        "b", .organization, "CN", ["상무부"], [Relation(kind: .successor, target: EntryID("a"))]), false,
      "what came after is another"
    ),
    (
      entry("a", .organization, "CN", ["商务部"]),
      entry("b", .organization, "CN", ["상무부"], status: .deprecated), false,
      "a redirect is no entry of its own"
    ),
    (
      entry("a", .place, "CN", ["中关村"]), entry("b", .person, "CN", ["中关村"]), false, "a person is no place"
    ),
    (
      entry("a", .organization, "KR", ["KISA"], kind: .acronym),
      entry("b", .organization, "KR", ["KISA", "한국나무협회"], kind: .acronym), true,
      "an acronym alone says little"
    ),
  ]

  @Test("Pairs are found across scripts, and what is two stays two", arguments: pairs)
  func found(_ row: (one: Entry, other: Entry, areFound: Bool, rule: String)) async {
    let pairs = await DuplicateFinder().pairs(of: [row.one, row.other])
    #expect(Self.shown(pairs) == (row.areFound ? ["a b"] : []), "\(row.rule): \(pairs)")
  }

  private static let many: [Entry] = {
    let words = ["한국", "중국", "과학", "기술", "연구원", "협회", "센터", "대학교"]
    return (0..<400).map { number in
      let text = "\(words[number % 8])\(words[number / 8 % 8])\(words[number / 64 % 8])"
      return entry("e\(number)", .organization, number % 3 == 0 ? "KR" : nil, [text, "Body \(number / 2)"])
    }
  }()

  @Test("The order of the entries changes nothing")
  func order() async {
    let first = await DuplicateFinder().pairs(of: Self.many)
    var generator = SeededGenerator(seed: 7)
    let second = await DuplicateFinder().pairs(of: Self.many.shuffled(using: &generator))
    #expect(!first.isEmpty)
    #expect(Self.shown(first) == Self.shown(second))
    #expect(first.map(\.score) == second.map(\.score))
  }

  @Test("The score is the logistic of the sum of the evidence")
  func evidence() async {
    let pairs = await DuplicateFinder(leastScore: 0).pairs(of: Self.many)
    for pair in pairs {
      let sum = pair.evidence.reduce(0) { $0 + $1.contribution }
      #expect(abs(pair.score - 1 / (1 + exp(-sum))) < 1e-9)
    }
  }

  @Test("What was judged different is left out, by ids and by names")
  func judged() async {
    let one = Self.entry("a", .organization, "CN", ["火炬中心"])
    let other = Self.entry("b", .organization, "CN", ["횃불센터"])
    for (left, right) in [("b", "a"), ("a", "횃불센터"), ("횃불센터", "火炬中心")] {
      let decision = Decision(
        left: left, right: right, verdict: .different, reviewer: "kim", time: "2026-11-27T00:00:00Z",
        tool: "ireum")
      let lexicon = Lexicon([.init(one), .init(other)], decisions: [decision])
      #expect(await DuplicateFinder(judgedIn: lexicon).pairs(of: lexicon.entries).isEmpty)
    }
    let undecided = Decision(
      left: "a", right: "b", verdict: .unsure, reviewer: "kim", time: "2026-11-27T00:00:00Z", tool: "ireum")
    let lexicon = Lexicon([.init(one), .init(other)], decisions: [undecided])
    #expect(await DuplicateFinder(judgedIn: lexicon).pairs(of: lexicon.entries).count == 1)
  }

  @Test("Of what is new only pairs with something new are looked for")
  func new() async {
    let old = [
      Self.entry("a", .organization, "CN", ["火炬中心"]), Self.entry("b", .organization, "CN", ["횃불센터"]),
    ]
    let new = [Self.entry("c", .organization, "CN", ["Torch Center"])]
    let pairs = await DuplicateFinder().pairs(of: old + new, from: 2)
    #expect(Set(Self.shown(pairs)) == ["a c", "b c"])
  }
}
