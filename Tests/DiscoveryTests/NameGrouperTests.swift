import Discovery
import Lexicography
import Testing

struct NameGrouperTests {
  typealias Form = NameGrouper.Form

  static func groups(_ names: [String], _ type: EntryType = .person, joined: [(String, String)] = [])
    -> [[String]]
  {
    let pairs = Set(joined.map { NameGrouper.Pair(Form($0.0, type), Form($0.1, type)) })
    return NameGrouper().groups(Set(names.map { Form($0, type) }), joined: pairs).map { $0.map(\.text) }
  }

  @Test("One person in three scripts is one group")
  func scripts() {
    #expect(Self.groups(["뤼셴즈", "吕先志", "Lyu Xianzhi", "김종문"]).count == 2)
  }

  @Test("A name that fits two people who exclude each other joins neither")
  func rivals() {
    // 이강 is the Korean reading of 李强 and of 李刚.
    #expect(Self.groups(["이강", "李强", "李刚"]).count == 3)
  }

  @Test("What the text joins is one, unless characters forbid it")
  func joins() {
    #expect(Self.groups(["이강", "李强", "李刚"], joined: [("이강", "李强")]).count == 2)
    #expect(Self.groups(["李强", "李刚"], joined: [("李强", "李刚")]).count == 2)
  }

  static func decision(_ left: String, _ right: String, _ verdict: Decision.Verdict) -> Decision {
    Decision(
      left: left, right: right, verdict: verdict, reviewer: "kim", time: "2026-11-28T00:00:00Z", tool: "ireum"
    )
  }

  @Test("A judgement keeps groups apart whatever the sound and the text say, in either order")
  func parted() {
    let (one, other, third) = (Form("뤼셴즈", .person), Form("吕先志", .person), Form("Lyu Xianzhi", .person))
    #expect(NameGrouper().groups([one, other]).count == 1)
    for judged in [("뤼셴즈", "吕先志"), ("吕先志", "뤼셴즈")] {
      let different = [Self.decision(judged.0, judged.1, .different)]
      #expect(NameGrouper().groups([one, other], decisions: different).count == 2)
      let joined = Set([NameGrouper.Pair(one, other)])
      #expect(NameGrouper().groups([one, other], joined: joined, decisions: different).count == 2)
      // Nor are they joined by way of a third.
      let groups = NameGrouper().groups([one, other, third], joined: joined, decisions: different)
      #expect(!groups.contains { $0.contains(one) && $0.contains(other) })
    }
    #expect(NameGrouper().groups([one, other], decisions: [Self.decision("뤼셴즈", "吕先志", .unsure)]).count == 1)
  }

  @Test("A judgement joins what nothing else does, of one type only")
  func judgedSame() {
    let same = [Self.decision("여울빛", "如鹿", .same)]
    #expect(
      NameGrouper().groups([Form("여울빛", .organization), Form("如鹿", .organization)], decisions: same).count
        == 1)
    #expect(
      NameGrouper().groups([Form("여울빛", .organization), Form("如鹿", .person)], decisions: same).count == 2)
  }

  @Test("Namesakes that the text tells apart stay apart")
  func bearers() {
    let forms = Set([Form("이가온", .person, bearer: 1), Form("이가온", .person, bearer: 2)])
    #expect(NameGrouper().groups(forms).count == 2)
  }

  @Test("The order of the input changes nothing")
  func order() {
    let names = ["뤼셴즈", "吕先志", "Lyu Xianzhi", "이강", "李强", "李刚", "김종문", "박윤규", "Park Yun-kyu"]
    let first = Self.groups(names)
    var generator = SystemRandomNumberGenerator()
    for _ in 0..<50 { #expect(Self.groups(names.shuffled(using: &generator)) == first) }
  }
}
