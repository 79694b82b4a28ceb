import Lexicography
import TestSupport
import TextModel

/// Entries of all that an entry can say, with what is hard about writing it.
struct RandomEntries {
  private var random: SeededGenerator

  init(seed: UInt64) { random = SeededGenerator(seed: seed) }

  static let ids = (0..<6).map { EntryID("kr-e\($0).aaaaa\($0 + 2)") }

  private static let texts = [
    "횃불센터", "火炬中心", "火炬高技術中心", "Torch Center", "NIPA", "=1+1", "007", "5-18", "2023-11", "a|b", "a\\b",
    "\"quoted\"",
    "a,b", "a;b", "it's", "@x", "+82", "-", "TRUE", "참", "韓國 한국", "SK하이닉스", "中国(KR)", "<b>&amp;</b>",
    "a < b & c",
    "]]>", "'''", "100%", "#1", "é", "Lü Xianzhi", "x:y (2024)", "{a}", "[b]", "^^", "😀", "a_b", "\\", "|",
    "\\|", "한국·중국",
  ]
  private static let notes =
    texts + ["line\nbreak", "tab\tinside", "cr\r\nlf", " edges ", "\u{2060}x", "ends\\"]

  private mutating func one<Value>(_ values: [Value]) -> Value {
    values[Int.random(in: 0..<values.count, using: &random)]
  }
  private mutating func maybe<Value>(_ values: [Value]) -> Value? {
    Bool.random(using: &random) ? one(values) : nil
  }
  private mutating func date() -> PartialDate? {
    maybe(["1989", "2023-11", "2024-02-29"]).flatMap { PartialDate($0) }
  }
  private mutating func sources() -> [SourceReference] {
    one([[], ["editors"], ["report p 12"], ["editors", "report p1 | x"], ["a\\b"]]).map {
      SourceReference($0)
    }
  }

  /// `count` names, of which no two are the same.
  private mutating func names(_ count: Int) -> [Name] {
    var seen: Set<Name> = []
    return (0..<count).map { _ in
      Name(
        lang: one(Language.allCases), script: one(Script.allCases), kind: one(NameKind.allCases),
        text: one(Self.texts), system: maybe(["moct-zh", "pinyin"]), from: date(), to: date(),
        isPreferred: one([true, false]), match: one(MatchPolicy.allCases),
        allow: one([[], ["underivable"], ["a", "b"]]),
        note: maybe(Self.notes), sources: sources())
    }.filter { seen.insert($0).inserted }.sorted(by: Name.canonicalOrder)
  }

  /// The next entries, one for each of ``ids``.
  mutating func next() -> [Entry] {
    Self.ids.map { id in
      var entry = Entry(
        id: id, type: one(EntryType.allCases), country: maybe(["KR", "CN"]),
        status: one([.active, .inactive, .draft]),
        note: maybe(Self.notes), names: names(Int.random(in: 0...6, using: &random)))
      if entry.names.isEmpty { (entry.status, entry.redirect) = (.deprecated, one(Self.ids)) }
      if let kind = maybe(Relation.Kind.allCases) {
        entry.relations = [
          Relation(kind: kind, target: one(Self.ids), from: date(), to: date(), sources: sources())
        ]
      }
      if let says = maybe(Self.notes) {
        entry.claims = [
          Claim(
            about: "parent", says: says, verdict: one(Claim.Verdict.allCases), sources: sources(),
            note: maybe(Self.notes))
        ]
      }
      if let value = maybe(["Q884", "03vek6s52", "a:b", "a (b)", "0000 0001 2345 6789"]) {
        entry.ids = [ExternalID(scheme: one(["wikidata", "ror", "isni"]), value: value, checked: date())]
      }
      if let state = maybe(["approved"]) {
        entry.review = Review(state: state, by: maybe(["kim"]), on: date())
      }
      return entry
    }
  }
}
