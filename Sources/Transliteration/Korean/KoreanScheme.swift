/// A system of letters for Korean in Latin script.
public enum KoreanScheme: Sendable, CaseIterable {
  /// Revised Romanization: notice 2000-8, now 2024-27.
  case rr
  /// McCune and Reischauer (1939), with breves and apostrophes.
  case mr
  /// Yale (Martin 1954): letter by letter, no sound change.
  case yale

  /// The system that a reading by this scheme carries.
  public var system: ReadingSystem {
    switch self {
    case .rr: .rr
    case .mr: .mr
    case .yale: .yale
    }
  }
}

extension Rule {
  static let rrLetters = Rule("RR 2: letters")
  static let rrAssimilation = Rule("RR 3-1 (1): assimilation of consonants")
  static let rrInsertion = Rule("RR 3-1 (2): added ㄴ or ㄹ")
  static let rrPalatal = Rule("RR 3-1 (3): palatalisation")
  static let rrAspiration = Rule("RR 3-1 (4): ㄱ ㄷ ㅂ ㅈ joined with ㅎ")
  static let rrNounH = Rule("RR 3-1 (4) note: ㅎ is kept in nouns")
  static let rrGiven = Rule("RR 3-4 (1): no sound change within a given name")
  static let rrSurname = Rule("RR 3-4: the surname stands first, apart")
  static let rrUnit = Rule("RR 3-5: administrative unit after a hyphen, no sound change before it")
  static let mrLetters = Rule("MR: letters")
  static let mrAssimilation = Rule("MR: assimilation of consonants")
  static let mrVoiced = Rule("MR: voiced between voiced sounds")
  static let mrSurname = Rule("MR: the surname 이 is Yi")
  static let yaleLetters = Rule("Yale: letter by letter")
  static let surnameSpelling = Rule("spelling of the surname in use")
  static let syllableSpelling = Rule("spelling of the syllable in use")
}
