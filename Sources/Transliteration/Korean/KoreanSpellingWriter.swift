/// Writes the spellings of one name as readings.
struct KoreanSpellingWriter {
  private let surname: String
  private let syllables: [String]
  private let isGivenFirst: Bool
  private let surnameRule = Rule.surnameSpelling
  private let syllableRule = Rule.syllableSpelling
  private let spellings: [[KoreanSpelling]]
  private var bytes: [UInt8] = []

  init(
    surname: ArraySlice<UInt32>, syllables: [UInt32], spellings: [[KoreanSpelling]],
    isGivenFirst: Bool
  ) {
    self.spellings = spellings
    self.surname = surname.reduce(into: "") { $0 += HangulSyllable($1)?.text ?? "" }
    self.syllables = syllables.map { HangulSyllable($0)?.text ?? "" }
    self.isGivenFirst = isGivenFirst
    bytes.reserveCapacity(48)
  }

  mutating func reading(
    _ surname: KoreanSpelling, _ given: KoreanCombinations.Given, weight: Double
  ) -> Reading {
    bytes.removeAll(keepingCapacity: true)
    if !isGivenFirst {
      KoreanSpelling.append(surname.letters - 0x20, to: &bytes)
      bytes.append(UInt8(ascii: " "))
    }
    for place in syllables.indices {
      let letters = spellings[place][given.index(place)].letters
      if place > 0 { bytes.append(UInt8(ascii: "-")) }
      KoreanSpelling.append(place > 0 ? letters : letters - 0x20, to: &bytes)
    }
    if isGivenFirst {
      bytes.append(UInt8(ascii: " "))
      KoreanSpelling.append(surname.letters - 0x20, to: &bytes)
    }
    return Reading(
      .attested, String(decoding: bytes, as: UTF8.self), weight: weight, reasons: reasons(surname, given))
  }

  private func reasons(_ surname: KoreanSpelling, _ given: KoreanCombinations.Given) -> [Reason] {
    let first = Reason(self.surname, surname.capital, surnameRule)
    // Most given names have two syllables; a list of known length costs half.
    if syllables.count == 2 {
      let second = Reason(syllables[0], spellings[0][given.index(0)].capital, syllableRule)
      let third = Reason(syllables[1], spellings[1][given.index(1)].text, syllableRule)
      return isGivenFirst ? [second, third, first] : [first, second, third]
    }
    var reasons = syllables.indices.map { place in
      let spelling = spellings[place][given.index(place)]
      return Reason(syllables[place], place > 0 ? spelling.text : spelling.capital, syllableRule)
    }
    reasons.insert(first, at: isGivenFirst ? reasons.count : 0)
    return reasons
  }
}
