import TestSupport
import Testing

@testable import Transliteration

@Suite("Reasons as bytes, and readings that share them")
struct TraceTests {
  @Test("Reasons come back as they were written, whatever their length and signs")
  func roundTrip() {
    let reasons = [
      Reason("강", "Kang", .surnameSpelling), Reason("", "", .nikl), Reason("\"\\\u{1}", "𠮷\", = (", .unihan),
      Reason(String(repeating: "가", count: 400), "ga", .rrLetters),
    ]
    let reading = Reading(.rr, "Kang", weight: 1, reasons: reasons)
    #expect(reading.reasons == reasons)
    #expect(Reading(.rr, "Kang", weight: 1, reasons: []).reasons.isEmpty)
    #expect(reading != Reading(.rr, "Kang", weight: 1, reasons: Array(reasons.dropLast())))
    var builder = ReadingBuilder(capacity: 1)
    for _ in 0..<2 { builder.append(reading) }
    #expect(builder.readings == [reading, reading] && Set(builder.readings).count == 1)
  }

  @Test("A builder that is used again answers as a new one does")
  func again() {
    var builder = ReadingBuilder(capacity: 1)
    for name in ["홍호석", "吕先志", "Park Yoon-kyu", "北京市海淀区", "", "金한길", "여의도동", "백재도", "\"김\""] {
      Reader().read(name, type: nil, into: &builder)
      #expect(builder.readings == Reader().readings(of: name), "\(name)")
    }
  }

  @Test("Lists: by system, best first, each form once, bounded, and equals in their order")
  func lists() {
    var generator = SeededGenerator(seed: 5)
    for _ in 0..<500 {
      let readings = (0..<Int.random(in: 0..<24, using: &generator)).map { _ in
        Reading(
          ReadingSystem.allCases[Int.random(in: 0..<3, using: &generator)],
          String(Int.random(in: 0..<9, using: &generator)),
          weight: Double(Int.random(in: 0..<5, using: &generator)) / 4, reasons: [])
      }
      var expected: [Reading] = []
      for system in ReadingSystem.allCases {
        var seen: Set<String> = []
        let own = readings.filter { $0.system == system && seen.insert($0.form).inserted }
        let sorted = own.enumerated().sorted {
          ($1.element.weight, $0.offset) < ($0.element.weight, $1.offset)
        }
        expected += sorted.prefix(4).map(\.element)
      }
      #expect(readings.listed(limit: 4) == expected)
    }
  }

  @Test("Every syllable of Mandarin is packed whole")
  func packed() {
    let syllables = MandarinSyllables.shared
    func text(_ letters: UInt64) -> String {
      String(decoding: KoreanLetters.unpacked(letters), as: UTF8.self)
    }
    for id in 0..<UInt16(syllables.count) {
      #expect(text(syllables.pinyinLetters[Int(id)]) == syllables.pinyin[Int(id)])
      #expect(text(syllables.hangulLetters[Int(id)]) == syllables.hangul[Int(id)])
      for style in PinyinSpelling.Style.allCases {
        let spelling = syllables.spelling(of: id, style)
        #expect(text(spelling.small) == PinyinSpelling.adapted(syllables.pinyin[Int(id)], style))
        #expect(text(spelling.capital).lowercased() == text(spelling.small))
        #expect(spelling.capital != spelling.small)
      }
    }
  }
}
