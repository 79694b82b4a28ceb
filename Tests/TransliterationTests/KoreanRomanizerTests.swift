import Lexicography
import TestSupport
import Testing

@testable import Transliteration

struct KoreanRomanizerTests {
  static let rows: [[String]] = {
    let text = (try? Repository.bytes("corpora/readings/korean-latin.tsv")).map {
      String(decoding: $0, as: UTF8.self)
    }
    return (text ?? "").split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
  }()

  private func romanizer(_ name: String) throws -> KoreanRomanizer {
    KoreanRomanizer(try #require(KoreanScheme.allCases.first { $0.system.rawValue == name }))
  }

  @Test("The published examples, and rows of our own, each with its clause")
  func table() throws {
    #expect(Self.rows.count >= 150)
    for row in Self.rows {
      let form = try romanizer(row[2]).romanize(row[0], type: EntryType(rawValue: row[1]))
      #expect(form == row[3], "\(row[0]) by \(row[4])")
    }
  }

  @Test("A reading says the rule of each syllable and its letters add up to the form")
  func reasons() throws {
    for row in Self.rows {
      let scalars = row[0].unicodeScalars.map(\.value)
      let reading = try #require(
        try romanizer(row[2]).reading(of: scalars, type: EntryType(rawValue: row[1])))
      #expect(reading.form == row[3])
      #expect(reading.reasons.map(\.source).joined() == String(row[0].filter { $0.isLetter }))
      let letters = { (text: String) in text.filter { $0.isLetter } }
      #expect(letters(reading.reasons.map(\.target).joined()) == letters(reading.form), "\(reading.form)")
    }
    let reading = try romanizer("rr").reading(of: Array("백마".unicodeScalars.map(\.value)))
    #expect(
      reading?.reasons.map(\.description) == [
        "백 = Baeng (RR 3-1 (1): assimilation of consonants)",
        "마 = ma (RR 3-1 (1): assimilation of consonants)",
      ])
  }

  @Test("What is no Hangul is copied, whatever its length", arguments: KoreanScheme.allCases)
  func anything(scheme: KoreanScheme) {
    let romanizer = KoreanRomanizer(scheme)
    for name in ["", " ", "A", "한A국", "ㄱㅏ", "👩‍👩‍👧 가", "2", "\u{1112}\u{1161}", "가 나  다", "-동", "동", "1동"] {
      for type in [nil] + EntryType.allCases.map(Optional.some) {
        let form = romanizer.romanize(name, type: type)
        #expect(form.isEmpty == name.isEmpty)
        #expect(!form.unicodeScalars.contains { HangulSyllable($0.value) != nil })
      }
    }
    for type in [nil, EntryType.place, .person] {
      let long = String(repeating: "신문로학여울값", count: 1_500)
      #expect(romanizer.romanize(long, type: type).utf8.count > 30_000)
    }
  }

  @Test("Random Hangul never fails, and no syllable is lost")
  func random() throws {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<3_000 {
      let name = (0..<Int.random(in: 1...8, using: &generator)).map { _ in
        UInt32.random(in: 0xAC00...0xD7A3, using: &generator)
      }
      for type in [nil, EntryType.place, .person] {
        for reading in KoreanScheme.allCases.compactMap({ KoreanRomanizer($0).reading(of: name, type: type) })
        {
          #expect(reading.reasons.count == name.count)
          #expect(reading.form.utf8.count >= name.count)
        }
      }
    }
  }
}
