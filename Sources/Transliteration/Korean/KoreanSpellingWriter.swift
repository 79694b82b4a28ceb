/// Writes the spellings of one name as readings.
struct KoreanSpellingWriter {
  private let surname: ArraySlice<UInt32>
  private let syllables: ArraySlice<UInt32>
  private let isGivenFirst: Bool
  private let rules: (surname: WrittenRule, syllable: WrittenRule)
  /// The letters of the spellings of the surname and of each syllable, ``stride`` of each.
  private var letters: [UInt64]
  private static let stride = max(KoreanSurnames.most, KoreanSpellingTable.most)

  /// Returns a writer of names of `surname` and the given `syllables` in these spellings.
  init(
    _ surname: ArraySlice<UInt32>, _ surnames: [KoreanSpelling], _ syllables: ArraySlice<UInt32>,
    _ spellings: [[KoreanSpelling]], isGivenFirst: Bool, rules: (surname: WrittenRule, syllable: WrittenRule)
  ) {
    (self.surname, self.syllables, self.isGivenFirst, self.rules) = (surname, syllables, isGivenFirst, rules)
    letters = []
    letters.reserveCapacity((spellings.count + 1) * Self.stride)
    for index in 0..<Self.stride { letters.append(index < surnames.count ? surnames[index].capital : 0) }
    for place in spellings.indices {
      let list = spellings[place]
      for index in 0..<Self.stride {
        letters.append(index < list.count ? place == 0 ? list[index].capital : list[index].letters : 0)
      }
    }
  }

  /// Whether no two spellings of the surname are alike.
  var isUnique: Bool {
    for index in 1..<Self.stride where letters[index] != 0 {
      for other in 0..<index where letters[other] == letters[index] { return false }
    }
    return true
  }

  /// Appends the name to `builder`, with the surname that `pair` says and the syllables that `given` does.
  func append(
    _ pair: KoreanCombinations.Pair, _ given: KoreanCombinations.Given, to builder: inout ReadingBuilder,
    weight: Double
  ) {
    if !isGivenFirst {
      appendSurname(pair.surname, to: &builder)
      builder.form.append(UInt8(ascii: " "))
    }
    for (place, syllable) in syllables.enumerated() {
      let spelling = letters[(place + 1) * Self.stride + given.index(place)]
      if place > 0 { builder.form.append(UInt8(ascii: "-")) }
      builder.form.append(packed: spelling)
      builder.reasons.append(CollectionOfOne(syllable), packed: spelling, rules.syllable)
    }
    if isGivenFirst {
      builder.form.append(UInt8(ascii: " "))
      appendSurname(pair.surname, to: &builder)
    }
    builder.end(.attested, weight: weight)
  }

  private func appendSurname(_ index: Int, to builder: inout ReadingBuilder) {
    builder.form.append(packed: letters[index])
    builder.reasons.append(surname, packed: letters[index], rules.surname)
  }
}
