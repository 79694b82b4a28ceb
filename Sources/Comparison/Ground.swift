/// One ground of a judgement in numbers, without words, which are made only of what is decided on.
struct Ground {
  /// What was looked at and where that stands, with words that are always the same or made of the judgement.
  enum Feature: UInt8 {
    case prior, organizationPrior
    /// Nothing to compare or in common.
    case noLetters, noReading
    /// A path through both: the reading, by one language or through characters with both, and what is rare in it.
    case reading, crossedReading, spelling, cantonese, korean, otherSyllable, familyLast, unexplained
    /// A path through a part of both.
    case part, likeness
    /// The letters.
    case form, formButKind, placeWord, turned, characters
    /// Names and numbers that are known to be different.
    case establishedName, number
    case revised, mcCune
    case rendering, length, koreanLetters, pinyinLetters, native, renderedPart
    case surname, givenName
    /// A step of the parts, and what all of them come to.
    case step, whole, shortForm
    case bracket
  }

  let feature: Feature
  let contribution: Double
  /// What is counted, of how many.
  var (count, total): (Int32, Int32) = (0, 0)

  init(_ feature: Feature, _ contribution: Double, count: Int = 0, total: Int = 0) {
    (self.feature, self.contribution) = (feature, contribution)
    (self.count, self.total) = (Int32(count), Int32(total))
  }

  /// The ground as evidence, with `value` for words that are the judgement's own.
  func item(_ value: @autoclosure () -> String) -> EvidenceItem {
    let (feature, fixed, source) = said
    return EvidenceItem(
      feature: feature, value: fixed ?? value(), contribution: contribution, source: source)
  }

  /// What it is called; its words, or nil where they are the judgement's own; its source.
  private var said: (feature: String, value: String?, source: String) {
    switch feature {
    case .prior, .organizationPrior: ("prior", "two names are rarely one", "calibration")
    case .noLetters: ("form", "no letters to compare", "normalization")
    case .noReading: ("reading", "no reading in common", "readings")
    case .reading: ("reading", nil, "readings")
    case .crossedReading: ("reading", nil, "readings, and characters with both")
    case .spelling: ("spelling", nil, "how rare the readings and spellings are")
    case .cantonese: ("system", "Mandarin and Cantonese in one name", "readings")
    case .korean: ("system", "Mandarin and Korean in one name", "readings")
    case .otherSyllable: ("syllable", "\(count) of the standard's for another sound", "외래어 표기법")
    case .familyLast: ("order", "family name last", "order of names")
    case .unexplained: ("unexplained", "\(count) of the parts", "readings")
    case .part: ("part", "\(count) of \(total) parts agree", "readings")
    case .likeness: ("likeness", "the characters sound alike", Self.bySound)
    case .form: ("form", nil, "the same letters after folding")
    case .formButKind: ("form", nil, "the same letters but for the kind of place")
    case .placeWord: ("place word", nil, "Tables/place-words.tsv")
    case .turned: ("order", nil, "order of names")
    case .characters: ("characters", nil, "characters known on both sides")
    case .establishedName: ("established name", nil, "Tables/exonyms.tsv")
    case .number: ("number", nil, "digits")
    case .revised: ("romanization", nil, RomanizedForms.Scheme.revised.name)
    case .mcCune: ("romanization", nil, RomanizedForms.Scheme.mcCune.name)
    case .rendering: ("rendering", nil, Self.bySound)
    case .length: ("length", "\(count) letters", "calibration")
    case .koreanLetters: ("language", "the letters write Korean syllables, and others", "readings")
    case .pinyinLetters: ("language", "the letters are pinyin of fewer syllables", "readings")
    case .native: ("language", "the name may be Korean or Chinese", "readings")
    case .renderedPart: ("part", "an end of one has no counterpart", Self.bySound)
    case .surname: ("surname", nil, "readings")
    case .givenName: ("given name", nil, "given names in use")
    case .step: ("", nil, "")
    case .whole: ("whole", "nothing is left over", "components")
    case .shortForm: ("short form", "nothing is left over", "components")
    case .bracket: ("bracket", "after another name", "calibration")
    }
  }

  private static let bySound = "외래어 표기법, by sound"
}
