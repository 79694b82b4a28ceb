import Lexicography
import Messaging
import Normalization
import Pairing
import Testing
import TextModel

@testable import Reviewing

struct ReviewSessionTests {
  static func entry(
    _ id: String, _ ko: String, _ zh: String, _ en: String, status: EntryStatus = .active,
    claims: [Claim] = []
  ) -> Entry {
    Entry(
      id: EntryID(id), type: .organization, country: "CN", status: status,
      names: [
        Name(lang: .ko, script: .hang, kind: .official, text: ko, sources: [SourceReference("report p1")]),
        Name(lang: .zh, script: .hans, kind: .official, text: zh),
        Name(lang: .en, script: .latn, kind: .official, text: en),
      ], claims: claims)
  }

  static let torch = entry(
    "cn-torch.aaaaaa", "횃불센터", "火炬中心", "Torch High Technology Industry Development Center")
  static let huoju = entry("cn-huoju.bbbbbb", "훠쥐중심", "火炬高技术产业开发中心", "Torch Center")

  static func pair(_ number: Int, score: Double = 0.7) -> ReviewItem {
    ReviewItem(
      .duplicate, .init(entry("a\(number).aaaaaa", "가", "甲", "A")),
      .init(entry("b\(number).bbbbbb", "나", "乙", "B")), score: score,
      reason: Message("agree: A = B", ko: "같음: A = B"))
  }

  static let draft = ReviewItem(
    .draft, .init(entry("d.dddddd", "초안", "草案", "Draft", status: .draft)),
    reason: Message("a draft", ko: "초안"))

  static func session(_ items: [ReviewItem] = [pair(1), pair(2), draft]) -> ReviewSession {
    ReviewSession(items, language: .en)
  }

  /// What a session does with `typed`, where every action succeeds at once: `key choice why`, `undo` and so on.
  static func play(_ typed: String, on session: inout ReviewSession) -> [String] {
    var reader = KeyReader()
    var done: [String] = []
    var last: [ReviewItem] = []
    for key in reader.keys(Array(typed.utf8), isIdle: true) {
      switch session.press(key) {
      case nil: continue
      case .record(let item, let choice, let why):
        done.append("\(item.key) \(choice.rawValue)\(why.isEmpty ? "" : ": \(why)")")
        last.append(item)
        session.finish(.recorded(gone: choice == .accept && item.right != nil ? item.ids[1] : nil))
      case .undo:
        done.append("undo")
        if let item = last.popLast() {
          session.finish(.undone(item))
        } else {
          session.finish(.failed(Message("there is no edit to take back", ko: "되돌릴 편집이 없습니다")))
        }
      case .edit(let item, let id):
        done.append("edit \(id)")
        session.finish(.edited(item))
      case .quit(let isInterrupted): done.append(isInterrupted ? "interrupted" : "quit")
      }
    }
    return done
  }

  static let plays: [(typed: String, done: [String], rule: String)] = [
    ("d\r", ["a1.aaaaaa b1.bbbbbb different"], "Enter gives no reason"),
    ("d1", ["a1.aaaaaa b1.bbbbbb different: namesakes"], "a digit gives one and writes"),
    ("ㅇ1", ["a1.aaaaaa b1.bbbbbb different: namesakes"], "the same key in Hangul input"),
    ("s한 곳\r", ["a1.aaaaaa b1.bbbbbb same: 한 곳"], "words of one's own"),
    ("s한곧\u{7F}\u{7F}\r", ["a1.aaaaaa b1.bbbbbb same"], "backspace takes a letter back"),
    ("d\u{1B}u\r", ["a1.aaaaaa b1.bbbbbb unsure"], "an escape takes the answer back"),
    (
      "r\ra\rd9\r", ["a1.aaaaaa b1.bbbbbb accept", "a2.aaaaaa b2.bbbbbb different: 9"], "two are not rejected"
    ),
    (
      "d1zd2",
      [
        "a1.aaaaaa b1.bbbbbb different: namesakes", "undo",
        "a1.aaaaaa b1.bbbbbb different: one belongs to the other",
      ], "undo asks again"
    ),
    ("zq", ["undo", "quit"], "nothing to take back"),
    ("kkksa\r", ["d.dddddd accept"], "skipped to the end, and through again to the draft"),
    ("e", ["edit a1.aaaaaa"], "the left"), ("E", ["edit b1.bbbbbb"], "the right"),
    ("?xd\r", ["a1.aaaaaa b1.bbbbbb different"], "any key leaves the help"),
    ("w  qd\r", ["a1.aaaaaa b1.bbbbbb different"], "blanks scroll the grounds, another key leaves them"),
    ("d\u{3}", ["interrupted"], "control and C always end"),
    ("\u{1B}[A\u{1B}[99~d\r", ["a1.aaaaaa b1.bbbbbb different"], "keys without use are passed over"),
    (
      "s1s1a1q",
      [
        "a1.aaaaaa b1.bbbbbb same: names of one thing in two languages",
        "a2.aaaaaa b2.bbbbbb same: names of one thing in two languages",
        "d.dddddd accept: checked in the source", "quit",
      ], "to the end"
    ),
  ]

  @Test("Keys become actions", arguments: plays)
  func play(_ row: (typed: String, done: [String], rule: String)) {
    var session = Self.session()
    let typed = row.rule.hasPrefix("skipped") ? "kk" + String(row.typed.dropFirst(4)) : row.typed
    #expect(Self.play(typed, on: &session) == row.done, "\(row.rule)")
  }

  @Test("Nothing goes on before the answer to an action")
  func waiting() {
    var session = Self.session()
    _ = session.press(.character("d"))
    #expect(session.press(.enter) != nil)
    #expect(session.press(.character("q")) == nil)
    #expect(session.current?.key == "a1.aaaaaa b1.bbbbbb")
    session.finish(.failed(Message("the disk is full", ko: "디스크에 자리가 없습니다")))
    #expect(session.current?.key == "a1.aaaaaa b1.bbbbbb")
    #expect(session.screen(width: 80, height: 24).contains { $0.text == "the disk is full" })
    #expect(session.counts.decided == 0)
  }

  @Test("What was merged away is not asked of again, until that is taken back")
  func gone() {
    let first = Self.pair(1)
    let second = ReviewItem(
      .duplicate, first.right ?? first.left, .init(Self.torch), score: 0.5, reason: first.reason)
    var session = Self.session([first, second, Self.draft])
    #expect(Self.play("a\r", on: &session) == ["a1.aaaaaa b1.bbbbbb accept"])
    #expect(session.current?.key == Self.draft.key)
    session.finish(.undone(first))
    #expect(session.current?.key == first.key)
    _ = Self.play("d\r", on: &session)
    #expect(session.current?.key == second.key)
  }

  @Test("Keys come out whole however the bytes are cut")
  func pieces() {
    let bytes = Array("d가\u{1B}[5~火\u{1B}[B\r".utf8)
    let whole: [ReviewKey] = [.character("d"), .character("가"), .pageUp, .character("火"), .down, .enter]
    for cut in 0...bytes.count {
      var reader = KeyReader()
      let keys =
        reader.keys(Array(bytes[..<cut]), isIdle: false) + reader.keys(Array(bytes[cut...]), isIdle: true)
      #expect(keys == whole, "cut at \(cut)")
    }
    var reader = KeyReader()
    #expect(reader.keys([0x1B], isIdle: false).isEmpty)
    #expect(reader.keys([], isIdle: true) == [.escape])
    #expect(reader.keys([0xFF, 0x61], isIdle: true) == [.character("a")])
  }

  // MARK: Screens

  static let shown = ReviewItem(
    .duplicate, .init(torch), .init(huoju), score: 0.62,
    reason: Message("agree: 火炬 = 횃불 (torch); but 횃불센터 ≠ 훠쥐중심", ko: "같음: 火炬 = 횃불"), mentions: 3,
    occurrences: [
      .init(
        document: "trip-report.txt", line: 14, before: "이날 오후에는 중국의 기술 산업화를 맡은 기관인 ", name: "횃불센터",
        after: "에서 주임을 만나 협력을 논의하고 뒤이어 단지를 둘러보았다")
    ])

  @Test("Columns line up in Korean and Chinese")
  func columns() {
    let lines = Self.session([Self.shown]).screen(width: 80, height: 24).map(\.text)
    #expect(
      lines.joined(separator: "\n") == """
        1/1  one thing or two?  0.62  3 mentions                               decided 0
        ────────────────────────────────────────────────────────────────────────────────
                cn-torch.aaaaaa                      cn-huoju.bbbbbb
        ko      횃불센터                             훠쥐중심
        zh      火炬中心                             火炬高技术产业开发中心
        en      Torch High Technology Industry       Torch Center
                Development Center
        what    organization, CN                     organization, CN
        source  report p1                            report p1

        evidence: agree: 火炬 = 횃불 (torch); but 횃불센터 ≠ 훠쥐중심

        trip-report.txt:14  …술 산업화를 맡은 기관인 [횃불센터]에서 주임을 만나 협력을 …









        s same   d different   u unsure   a merge   e edit   k skip   w why   z undo
        ? help   q quit
        """)
  }

  @Test("A screen of any size has its lines and columns, in every state and language")
  func sizes() {
    for language in UserLanguage.allCases {
      for typed in ["", "d", "d한 이유", "w", "?", "kk", "kkk", "z"] {
        var session = ReviewSession([Self.shown, Self.pair(1), Self.draft], language: language)
        _ = Self.play(typed, on: &session)
        for (width, height) in [(80, 24), (120, 50), (40, 10), (20, 4), (33, 7)] {
          let lines = session.screen(width: width, height: height)
          #expect(lines.count == height, "\(typed) \(width)×\(height)")
          for line in lines { #expect(DisplayWidth.columns(line.text) <= width, "\(line.text)") }
        }
      }
    }
  }

  // MARK: The queue

  @Test("Most uncertain and most frequent first; a draft behind its pairs; judged pairs are gone")
  func order() async {
    let claim = Claim(
      about: "parent", says: "moved in 2021", verdict: .open, sources: [SourceReference("report")])
    let entries = [
      Self.entry("a.aaaaaa", "가나", "甲乙", "Ga", claims: [claim]), Self.entry("b.bbbbbb", "다라", "丙丁", "Da"),
      Self.entry("c.cccccc", "마바", "戊己", "Ma"), Self.entry("d.dddddd", "사아", "庚辛", "Sa", status: .draft),
    ]
    func decision(_ left: String, _ right: String, _ verdict: Decision.Verdict) -> Decision {
      Decision(
        left: left, right: right, verdict: verdict, reviewer: "kim", time: "2026-11-27T00:00:00Z", tool: "t",
        why: "출처가 없음")
    }
    let lexicon = Lexicon(
      entries.map { .init($0) },
      decisions: [decision("a.aaaaaa", "c.cccccc", .unsure), decision("이름", "b.bbbbbb", .unsure)])
    var texts = ReviewQueue.Texts()
    texts.counts[EntryID("b.bbbbbb")] = 7
    let queue = ReviewQueue(lexicon, entries: entries, texts: texts)
    let items = await queue.items([])
    let keys = items.map { "\($0.kind.rawValue) \($0.key)" }
    #expect(
      keys == [
        "unsure b.bbbbbb 이름", "claim a.aaaaaa claim 1", "draft d.dddddd", "unsure a.aaaaaa c.cccccc",
      ])
    #expect(
      items[1].reason == Message("parent: moved in 2021 (report)", ko: "parent: moved in 2021 (report)"))
    for item in items where item.kind != .unsure { #expect(await queue.item(key: item.key)?.key == item.key) }
    #expect(await queue.item(key: "a.aaaaaa c.cccccc")?.kind == .duplicate)
    #expect(await queue.item(key: "a.aaaaaa x.xxxxxx") == nil)
  }
}
