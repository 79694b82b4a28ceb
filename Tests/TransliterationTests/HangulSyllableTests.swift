import Testing

@testable import Transliteration

struct HangulSyllableTests {
  @Test("Every syllable is its letters")
  func roundTrip() {
    for value in UInt32(0xAC00)...0xD7A3 { #expect(HangulSyllable(value)?.value == value) }
    #expect(HangulSyllable(0xABFF) == nil)
    #expect(HangulSyllable(0xD7A4) == nil)
  }
}
