import Testing

@testable import Transliteration

struct EnglishAlignmentTests {
  private func scalars(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }

  private func cost(_ hangul: String, _ latin: String) -> Int {
    var aligner = LoanwordAligner()
    return aligner.align(hangul: scalars(hangul), latin: scalars(latin))?.cost ?? 1000
  }

  static let close = [
    ("토치센터", "Torch Center", "r after a vowel"), ("로보틱스", "robotics", "final ㄱ for c"),
    ("엘지", "LG", "letter names"), ("에스케이", "SK", "letter names"), ("이케아", "IKEA", "capitals as a word"),
    ("세븐", "7", "digit"), ("스위치", "switch", "tch"), ("브리지", "bridge", "dge"), ("필름", "film", "free ㅡ"),
    ("쿼터", "quarter", "qu"), ("센추리", "century", "tu"), ("내셔널", "national", "tion"), ("퓨처", "future", "ture"),
    ("헤이타이", "Heytai", "ey"), ("피츠버그", "Pittsburgh", "ts, gh"), ("놀리지", "knowledge", "kn"),
    ("맥스", "Max", "x"), ("제니스", "Zenith", "th"), ("LG화학", "LG Hwahak", "letters on both sides"),
  ]

  @Test("A rendering costs little", arguments: close)
  func renders(hangul: String, latin: String, rule: String) {
    #expect(cost(hangul, latin) <= 100, "\(rule): \(cost(hangul, latin))")
  }

  static let far = [
    ("토치센터", "Bank Center"), ("로보틱스", "logistics"), ("엘지", "KT"), ("우정사업본부", "Korea Post"),
    ("은행", "bank"), ("삼성", "Hyundai"),
  ]

  @Test("A name of other sounds costs more than a departure", arguments: far)
  func differs(hangul: String, latin: String) { #expect(cost(hangul, latin) > 150) }

  @Test("Of names that are nearly alike the right one is nearer")
  func nearer() {
    #expect(cost("카이스트", "KAIST") < cost("카이스트", "KIST"))
    #expect(cost("키스트", "KIST") < cost("키스트", "KAIST"))
    #expect(cost("패밀리마트", "FamilyMart") < cost("패밀리마트", "Family Market"))
  }

  @Test("Steps are whole syllables with their letters, and cover both names")
  func steps() throws {
    var aligner = LoanwordAligner()
    let (hangul, latin) = ("토치센터", "Torch Center")
    let foundAlignment = aligner.align(hangul: scalars(hangul), latin: scalars(latin))
    let found = try #require(foundAlignment)
    let words = found.steps.map { step in
      let syllables = String(String.UnicodeScalarView(Array(hangul.unicodeScalars)[step.hangul]))
      return syllables + " = " + String(String.UnicodeScalarView(Array(latin.unicodeScalars)[step.latin]))
    }
    #expect(words == ["토 = Tor", "치 = ch", "센 = Cen", "터 = ter"])
    let lettersAlignment = aligner.align(hangul: scalars("엘지"), latin: scalars("LG"))
    let letters = try #require(lettersAlignment)
    #expect(letters.steps.map(\.latin) == [0..<1, 1..<2])
  }

  @Test("Steps sum up to the cost, by either way to count leftovers")
  func sums() {
    var aligner = LoanwordAligner()
    let names = ["토치센터", "교촌치킨", "에스케이", "현대백화점그룹", "가", "무궁화호"]
    for hangul in names {
      for latin in [
        "Torch Center", "KyoChon", "SK", "Hyundai Department Store Group", "a", "Mugunghwa Train",
      ] {
        for leftovers in [LoanwordAligner.Leftovers.counted, .discounted] {
          guard
            let found = aligner.align(hangul: scalars(hangul), latin: scalars(latin), leftovers: leftovers)
          else { continue }
          let (sounds, letters) = (HangulSounds(scalars(hangul)), LatinSounds(scalars(latin)))
          let sum = found.steps.reduce(0) { $0 + $1.cost }
          #expect(
            letters.ways.contains { sum * 1000 / ($0.worst + sounds.worst) == found.cost },
            "\(hangul) \(latin)")
          #expect(found.steps.last?.hangul.upperBound == hangul.unicodeScalars.count)
          #expect(aligner.cost(sounds, letters, bound: found.cost, leftovers: leftovers) == found.cost)
          if found.cost > 0 {
            #expect(aligner.cost(sounds, letters, bound: found.cost - 1, leftovers: leftovers) == nil)
          }
        }
      }
    }
  }

  @Test("Case, blanks, hyphens, marks and apostrophes change nothing")
  func folded() {
    let plain = cost("맥도날드", "mcdonalds")
    for name in ["McDonald's", "Mc Donalds", "mcdónalds"] { #expect(abs(cost("맥도날드", name) - plain) <= 40) }
    #expect(cost("토치센터", "TORCH CENTER") == cost("토치센터", "torch center"))
  }

  @Test("Discounted leftovers find a name with a translated part")
  func leftovers() throws {
    var aligner = LoanwordAligner()
    let discountedAlignment = aligner.align(
      hangul: scalars("교촌치킨"), latin: scalars("KyoChon"), leftovers: .discounted)
    let discounted = try #require(discountedAlignment)
    #expect(discounted.cost < cost("교촌치킨", "KyoChon"))
    #expect(discounted.steps.last.map { $0.hangul } == 2..<4)
    #expect(discounted.steps.last.map { $0.latin.isEmpty } == true)
  }

  @Test("Names without sounds and names that are too long align with nothing")
  func nothing() {
    var aligner = LoanwordAligner()
    let long = String(repeating: "토치", count: 5000)
    #expect(aligner.align(hangul: [], latin: scalars("a")) == nil)
    #expect(aligner.align(hangul: scalars("가"), latin: []) == nil)
    #expect(aligner.align(hangul: scalars("😀"), latin: scalars("😀")) == nil)
    #expect(aligner.align(hangul: scalars(long), latin: scalars("Torch")) == nil)
    #expect(
      aligner.align(hangul: scalars("토치"), latin: scalars(String(repeating: "torch ", count: 5000))) == nil)
  }

  static let keys = [
    ("토치센터", "Torch Center", "TSNT"), ("로보틱스", "Robotics", "LPTKS"), ("테크", "tech", "TK"),
    ("엘지", "LG", "LS"), ("시그널", "signal", "SKNL"), ("퓨처", "future", "PS"),
  ]

  @Test("A name and its Hangul share a key", arguments: keys)
  func key(hangul: String, latin: String, key: String) {
    #expect(LoanwordKey.key(ofHangul: scalars(hangul)) == key)
    #expect(LoanwordKey.keys(ofLatin: scalars(latin)).contains(key))
  }

  @Test("The words of the table align with their Hangul better than with others, and nearly all share a key")
  func words() {
    var pairs: [(word: LatinSounds, forms: [HangulSounds])] = []
    var keyed = 0
    Table("english/words.tsv").forEachRow { cells in
      let forms = cells[1].parts("|").map { HangulSounds($0.scalars) }
      let word = LatinSounds(cells[0].scalars)
      pairs.append((word, forms))
      let keys = LoanwordKey.keys(of: word)
      if forms.contains(where: { keys.contains(LoanwordKey.key(of: $0)) }) { keyed += 1 }
    }
    var aligner = LoanwordAligner()
    var right = 0
    for (index, pair) in pairs.enumerated() {
      func least(_ forms: [HangulSounds], _ bound: Int) -> Int? {
        forms.compactMap { aligner.cost($0, pair.word, bound: bound) }.min()
      }
      guard let own = least(pair.forms, 1000) else { continue }
      let others = pairs.indices.contains { $0 != index && least(pairs[$0].forms, own - 1) != nil }
      if !others { right += 1 }
    }
    #expect(right * 100 >= pairs.count * 97, "\(right) of \(pairs.count)")
    #expect(keyed * 100 >= pairs.count * 95, "\(keyed) of \(pairs.count)")
  }
}
