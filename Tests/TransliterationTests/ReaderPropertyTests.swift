import Lexicography
import TestSupport
import Testing

@testable import Transliteration

/// What holds of every name: sets are bounded and sorted, the tables' own output is read back, nothing fails.
struct ReaderPropertyTests {
  private static let reader = Reader()
  private static let types: [EntryType?] = [nil, .person, .place, .organization]

  private func check(_ name: String, _ type: EntryType?) {
    let readings = Self.reader.readings(of: name, type: type)
    for system in ReadingSystem.allCases {
      let those = readings.filter { $0.system == system }
      #expect(those.count <= 2 * Reader.limit, "\(name): \(system)")
      #expect(those.map(\.weight) == those.map(\.weight).sorted(by: >), "\(name): \(system) is not sorted")
      #expect(Set(those.map(\.form)).count == those.count, "\(name): \(system) repeats a form")
    }
    #expect(readings.allSatisfy { (0...1).contains($0.weight) && !$0.form.isEmpty })
    let variants = Variants().ranked(of: name, type: type, limit: 20)
    #expect(variants.count <= 20 && !variants.contains { $0.form == name })
    #expect(
      variants.map(\.weight) == variants.map(\.weight).sorted(by: >), "\(name): variants are not sorted")
  }

  @Test("Every syllable is written in Hangul by the table and read back, as any type")
  func syllables() {
    let syllables = MandarinSyllables.shared
    #expect(syllables.count == 413)
    for id in 0..<syllables.count {
      let (pinyin, hangul) = (syllables.pinyin[id], syllables.hangul[id])
      for type in Self.types {
        let forward = Self.reader.readings(of: pinyin, type: type)
        #expect(forward.first { $0.system == .nikl }?.form == hangul, "\(pinyin)")
        #expect(forward.first { $0.system == .pinyin }?.form.lowercased() == pinyin, "\(pinyin)")
        let back = Self.reader.readings(of: hangul, type: type).filter { $0.system == .pinyin }
        #expect(back.contains { $0.form.lowercased() == pinyin }, "\(hangul) is not read as \(pinyin)")
      }
    }
  }

  @Test("Names made of syllables are read back from pinyin, with their apostrophes, and from Wade–Giles")
  func readBack() {
    let count = UInt16(MandarinSyllables.shared.count)
    var generator = SeededGenerator(seed: 4)
    for _ in 0..<2000 {
      let ids = (0..<3).map { _ in UInt16.random(in: 0..<count, using: &generator) }
      let name = PinyinSpelling.spelled(ids, firstLength: 1)
      let forms = Self.reader.readings(of: name, type: .person).filter { $0.system == .pinyin }.map(\.form)
      #expect(forms.first == name, "\(name) is read as \(forms)")
      let wadeGiles = PinyinSpelling.spelled(ids, firstLength: 1, style: .wadeGiles)
      let paths = PinyinParser.paths(wadeGiles.unicodeScalars.map(\.value), limit: 512)
      #expect(paths.contains { Array($0.syllables) == ids }, "\(wadeGiles) is not read as \(name)")
    }
  }

  @Test("Names made of syllables are read back from Hangul")
  func readBackFromHangul() {
    let syllables = MandarinSyllables.shared
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<1000 {
      let ids = (0..<2).map { _ in UInt16.random(in: 0..<UInt16(syllables.count), using: &generator) }
      let hangul = ids.map { syllables.hangul[Int($0)] }.joined()
      let paths = HangulReader.paths(hangul.unicodeScalars.map(\.value), limit: 512)
      #expect(paths.contains { Array($0.syllables) == ids }, "\(hangul)")
    }
  }

  static let odd: [String] = [
    "", " ", "-", "王", "김", "a", "ü", "'", "·", "\u{301}", "\u{301}\u{302}\u{303}", "\u{0}", "\u{FEFF}",
    "\u{202E}王毅",
    "😀", "👨‍👩‍👧‍👦", "王😀毅", "김😀", "a😀", "１２３", "ＺＨＡＮＧ", "Ｚｈａｎｇ　Ｗｅｉ", "ㄱㅏ", "ᄀ", "ᆨ", "김\u{301}",
    "\u{1112}\u{1161}\u{11AB}", "王-毅", "王·毅", "北京 Robot 베이징", "北京2号", "重庆(市)", "𠮷野家", "〇", "々", "㐀", "𪚥",
    "豈\u{F900}", "\u{F9E1}", "\u{FA0E}", "\u{2F800}", "Nguyễn", "Łódź", "Đặng", "Müller", "МОСКВА", "ラーメン",
    "ไทย",
    "a\u{308}", "u\u{308}", "lu\u{308}", "\t", "\r\n", "\"\\", "'''''", "xi''an", "ch'''ing", "----", "Xi an",
    "  Xi  an  ",
  ]

  @Test("Odd names have sensible sets and nothing fails", arguments: odd)
  func oddNames(name: String) {
    for type in Self.types { check(name, type) }
  }

  @Test("Names in other spellings of the same letters are read alike")
  func spellings() {
    let pairs = [
      ("\u{1112}\u{1161}\u{11AB}\u{1107}\u{1169}\u{11A8}\u{1102}\u{1161}\u{11B7}", "한복남"),
      ("Lu\u{308} Xianzhi", "Lü Xianzhi"), ("Ｌｉ　Ｎａ", "Li Na"), ("王\u{200B}毅", "王毅"),
    ]
    for (odd, plain) in pairs {
      for type in Self.types {
        let forms = Self.reader.readings(of: odd, type: type).map(\.form)
        #expect(forms == Self.reader.readings(of: plain, type: type).map(\.form), "\(odd)")
      }
    }
  }

  @Test("Names at random of all scripts have sensible sets")
  func random() {
    let signs = Array("王李重庆藏樂김박뤼셴즈강이aeuüv'-· 1１Ａ\u{F9E1}\u{301}\u{1112}\u{1161}😀㐀々").map(String.init)
    var generator = SeededGenerator(seed: 6)
    for _ in 0..<1500 {
      let length = Int.random(in: 1...8, using: &generator)
      let name = (0..<length).map { _ in signs.randomElement(using: &generator) ?? "" }.joined()
      check(name, Self.types.randomElement(using: &generator) ?? nil)
    }
  }

  @Test(
    "Ten thousand characters are answered in time that does not explode", .timeLimit(.minutes(10)),
    arguments: [
      "王", "重庆", "김", "뤼셴", "zhang", "xi'an", "a", "😀", "王a", "\u{F9E1}", "\u{1112}\u{1161}\u{11AB}",
    ])
  func long(part: String) {
    let name = String(repeating: part, count: 10_000 / part.unicodeScalars.count)
    // Anything much beyond linear would take hours.
    for type in Self.types { check(name, type) }
  }
}
