import Lexicography
import TestSupport
import Testing

@testable import Transliteration

struct KoreanParserTests {
  private let parser = KoreanParser()

  static let peopleRows: [(String, String, ReadingSystem, String)] = [
    ("Park Yun-kyu", "박윤규", .attested, "spelling in use"),
    ("PARK YUNKYU", "박윤규", .attested, "capitals, no hyphen"),
    ("Yun-kyu Park", "박윤규", .attested, "surname last"), ("Bak Yungyu", "박윤규", .rr, "RR"),
    ("Pak Yun'gyu", "박윤규", .mr, "MR with its apostrophe"), ("Pak Chŏnghŭi", "박정희", .mr, "MR with its breves"),
    ("Pak Chonghui", "박정희", .mr, "MR without its breves"), ("Moon, Jae-in", "문재인", .attested, "a comma"),
    ("Namgung Minsu", "남궁민수", .rr, "compound surname"), ("Parkyunkyu", "박윤규", .attested, "in one"),
    ("Kim Il-sung", "김일성", .attested, "North"), ("Gim Seogu", "김석우", .rr, "a final moved over"),
  ]

  @Test("People in Latin letters", arguments: peopleRows)
  func people(latin: String, hangul: String, system: ReadingSystem, why: String) {
    let readings = parser.readings(ofLatin: latin, type: .person)
    #expect(readings.contains { $0.form == hangul && $0.system == system }, "\(why): \(readings.map(\.form))")
  }

  static let placeRows = [
    ("Sinmunno", "신문로"), ("Gyeongbokgung", "경복궁"), ("Busan", "부산"), ("Wangsimni", "왕십리"), ("Silla", "신라"),
    ("P'yŏngyang", "평양"), ("Jongno-gu", "종로구"), ("Seorak", "설악"), ("Baengma", "백마"), ("Ulsan", "울산"),
  ]

  @Test("Places by RR and MR are read back through sound changes", arguments: placeRows)
  func places(latin: String, hangul: String) {
    #expect(parser.readings(ofLatin: latin, type: .place).map(\.form).contains(hangul))
  }

  @Test(
    "What is no Korean name gives nothing",
    arguments: [
      "", "K", "Microsoft Windows", "London", "John Smith", "박윤규", "Kim 3", "吕先志", "🙂", "--",
      ", ,",
      "Xqzw", String(repeating: "kim ", count: 3_000), String(repeating: "a", count: 10_000),
    ])
  func nothing(latin: String) {
    #expect(parser.readings(ofLatin: latin).isEmpty)
  }

  @Test("A foreign name that could be read has next to no weight", arguments: ["Joe Biden", "Kim Basinger"])
  func weak(latin: String) throws {
    #expect(try #require(parser.readings(ofLatin: latin).first).weight < 0.01)
  }

  @Test("Reasons part the letters, and weights fall")
  func reasons() throws {
    let readings = parser.readings(ofLatin: "Yun-kyu Park")
    let best = try #require(readings.first)
    #expect(best.reasons.map { "\($0.source) \($0.target)" } == ["Park 박", "Yun 윤", "kyu 규"])
    #expect(zip(readings, readings.dropFirst()).allSatisfy { $0.weight >= $1.weight })
  }

  @Test("A person's RR reads back to a set that holds the name")
  func roundTrip() {
    let surnames = KoreanSurnames.shared.all.prefix(60).map(\.name)
    let syllables = KoreanSpellingTable.shared.shares.keys.filter {
      (KoreanSpellingTable.shared.shares[$0] ?? 0) > 0.004
    }
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<300 {
      let given = (0..<2).map { _ in syllables[Int.random(in: 0..<syllables.count, using: &generator)] }
      let name = surnames[Int.random(in: 0..<surnames.count, using: &generator)] + given
      let latin = KoreanRomanizer(.rr).romanize(name, type: .person)
      let text = String(String.UnicodeScalarView(name.compactMap(Unicode.Scalar.init)))
      #expect(
        parser.readings(ofLatin: latin, type: .person, limit: 24).map(\.form).contains(text),
        "\(text) \(latin)")
    }
  }
}
