import Lexicography
import Testing

@testable import Transliteration

struct EnglishReaderTests {
  private func forms(_ name: String) -> [String] {
    EnglishReader.shared.readings(name.unicodeScalars.map(\.value), limit: Reader.limit).map(\.form)
  }

  static let best = [
    ("Torch Center", "토치 센터", "words"), ("TorchCenter", "토치센터", "a capital begins a word"),
    ("torchcenter", "토치센터", "two words of the table (clause 10)"), ("AI Robotics", "에이아이 로보틱스", "capitals"),
    ("LG", "엘지", "letter names"), ("KT", "케이티", "letter names"), ("SK", "에스케이", "letter names"),
    ("JD", "제이디", "letter names"), ("3M", "스리엠|쓰리엠", "digit and letter"), ("K-Water", "케이워터", "one letter"),
    ("H&M", "에이치앤엠", "&"), ("BANK", "뱅크", "a word of the table is no run of letters"),
    ("ＬＧ", "", "not folded here"),
    ("signal", "시그널", "clause 2"), ("bridge", "브리지", "clause 4"), ("flash", "플래시", "clause 3"),
  ]

  @Test("The best form of a name", arguments: best)
  func first(name: String, expected: String, rule: String) {
    #expect(
      expected.split(separator: "|").map(String.init).contains(forms(name).first ?? "") || expected.isEmpty,
      "\(rule)")
    if expected.isEmpty { #expect(forms(name).isEmpty) }
  }

  /// Words that the table of words does not have: spelling alone.
  static let spelled = [
    ("cat", "캣", "1-1"), ("gap", "갭", "1-1"), ("stamp", "스탬프", "1-3"), ("cape", "케이프", "1-3"),
    ("nest", "네스트", "1-3"),
    ("desk", "데스크", "1-3"), ("make", "메이크", "1-3"), ("mattress", "매트리스", "1-3"), ("sickness", "시크니스", "1-3"),
    ("bulb", "벌브", "2"), ("zigzag", "지그재그", "2"), ("lobster", "로브스터", "2"), ("kidnap", "키드냅", "2"),
    ("mask", "매스크|마스크", "3-1"), ("jazz", "재즈", "3-1"), ("graph", "그래프", "3-1"), ("shrub", "슈러브", "3-2"),
    ("thrill", "스릴", "3-1"), ("shim", "심", "3-2"), ("chart", "차트", "4-2"), ("steam", "스팀", "5-1"),
    ("corn", "콘", "5-1"), ("lamp", "램프", "5-1"), ("hint", "힌트", "5-1"), ("ink", "잉크", "5-1"),
    ("helm", "헬름", "6-2"), ("slide", "슬라이드", "6-2"), ("pulp", "펄프", "6-1"), ("skate", "스케이트", "8"),
    ("boat", "보트", "8"), ("swing", "스윙", "9-2"), ("twist", "트위스트", "9-2"), ("whistle", "휘슬", "9-2"),
    ("yard", "야드", "9-3"), ("witch", "위치", "9-1"), ("swim", "스윔", "9-2"),
  ]

  @Test("Spelling alone gives the form, or has it in its set", arguments: spelled)
  func spelling(word: String, expected: String, clause: String) {
    let allowed = expected.split(separator: "|").map(String.init)
    #expect(forms(word).contains { allowed.contains($0) }, "clause \(clause): \(forms(word))")
  }

  @Test("Reasons name the letters, their Hangul and the clause, and leave nothing out")
  func reasons() throws {
    let reading = try #require(
      EnglishReader.shared.readings("swing".unicodeScalars.map(\.value), limit: 1).first)
    #expect(reading.reasons.map(\.source).joined() == "swing")
    #expect(reading.reasons.map(\.target).joined() == "스윙")
    let letters = try #require(
      EnglishReader.shared.readings("LG".unicodeScalars.map(\.value), limit: 1).first)
    #expect(
      letters.reasons.map(\.description) == ["L = 엘 (name of the letter)", "G = 지 (name of the letter)"])
  }

  @Test("Any input has at most eight readings, best first, each once, and is read quickly")
  func bounded() {
    let junk = [
      "", " ", "&", "'", "---", "😀", "a", "q", "xxxxxxx", "ŁÓDŹ", "é", "Ÿ", "rrrr", "wwww", "hhh", "ngngng",
      "e", "ee",
      "McDONALD'S", "aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", "한글", "北京",
      "\u{0}\u{301}",
      String(repeating: "abc ", count: 2500), String(repeating: "Torch", count: 20),
    ]
    for name in junk {
      let readings = EnglishReader.shared.readings(name.unicodeScalars.map(\.value), limit: Reader.limit)
      #expect(readings.count <= Reader.limit)
      #expect(readings.map(\.weight) == readings.map(\.weight).sorted(by: >))
      #expect(readings.allSatisfy { !$0.form.isEmpty && (0...1).contains($0.weight) })
    }
  }

  @Test("A reader gives English readings of names that may be words, not of people that are read in Mandarin")
  func wired() {
    let reader = Reader()
    #expect(reader.readings(of: "Torch Center", type: .organization).contains { $0.form == "토치 센터" })
    #expect(!reader.readings(of: "Li Qiang", type: .person).contains { $0.system == .english })
    #expect(reader.readings(of: "Bloomberg", type: .person).contains { $0.system == .english })
  }

  @Test("The tables hold each word once, in Hangul, and two hundred words or more")
  func tables() {
    var words: Set<String> = []
    Table("english/words.tsv").forEachRow { cells in
      #expect(words.insert(cells[0].text).inserted, "\(cells[0].text)")
      for form in cells[1].parts("|") {
        #expect(form.scalars.allSatisfy { HangulSyllable($0) != nil }, "\(form.text)")
      }
    }
    #expect(words.count >= 200)
  }
}
