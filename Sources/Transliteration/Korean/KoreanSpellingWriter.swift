/// Writes the spellings of one name as readings.
struct KoreanSpellingWriter {
  private let surname: ArraySlice<UInt32>
  private let syllables: [UInt32]
  private let isGivenFirst: Bool
  private let surnameRule: WrittenRule
  private let syllableRule: WrittenRule
  private var form: [UInt8] = []

  /// Returns a writer of names of `surname` and the given `syllables`.
  init(
    _ surname: ArraySlice<UInt32>, _ syllables: [UInt32], isGivenFirst: Bool,
    rules: (surname: WrittenRule, syllable: WrittenRule)
  ) {
    (self.surname, self.syllables, self.isGivenFirst) = (surname, syllables, isGivenFirst)
    (surnameRule, syllableRule) = rules
    form.reserveCapacity(48)
  }

  /// Appends the name to `builder`, with the spelling `surname` and, of each syllable, that which `given` says.
  mutating func append(
    _ surname: KoreanSpelling, _ given: KoreanCombinations.Given, of spellings: [[KoreanSpelling]],
    weight: Double, to builder: inout ReadingBuilder
  ) {
    form.removeAll(keepingCapacity: true)
    if !isGivenFirst {
      append(self.surname, surname.capital, surnameRule, &builder.reasons)
      form.append(UInt8(ascii: " "))
    }
    for place in syllables.indices {
      let spelling = spellings[place][given.index(place)]
      if place > 0 { form.append(UInt8(ascii: "-")) }
      append(
        syllables[place...place], place > 0 ? spelling.letters : spelling.capital, syllableRule,
        &builder.reasons)
    }
    if isGivenFirst {
      form.append(UInt8(ascii: " "))
      append(self.surname, surname.capital, surnameRule, &builder.reasons)
    }
    builder.end(.attested, String(decoding: form, as: UTF8.self), weight: weight)
  }

  private mutating func append(
    _ source: ArraySlice<UInt32>, _ letters: UInt64, _ rule: WrittenRule, _ reasons: inout TraceWriter
  ) {
    form.append(packed: letters)
    reasons.append(source, packed: letters, rule)
  }
}
