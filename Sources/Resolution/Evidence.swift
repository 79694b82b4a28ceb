import TextModel

/// One reason for or against a candidate.
public struct Evidence: Sendable, Hashable {
  /// What was looked at. The weights are powers of two, so that a stronger kind outweighs all weaker ones
  /// together and a sum of weights reads as a ranking of kinds; the strongest are equal.
  public enum Feature: String, Sendable, CaseIterable {
    /// The name of the candidate's country stands right before: 중국 과기부.
    case countryBefore = "country-before"
    /// The name of another country stands right before.
    case otherCountryBefore = "other-country-before"
    /// Another name of it stands beside, one of the two in parentheses: 한국연구재단(NRF).
    case gloss
    /// The document defines the form for it: 이하 ‘진흥원’이라 한다.
    case definition
    /// A year or a word of the past stands right beside, and excludes another candidate: 2015년의 산업부.
    case time
    /// It did not exist at the time of the document, or at the one that stands beside.
    case notThen = "not-then"
    /// A body that is none of those above it stands right before: 한국전력공사 차장 이성욱 is not the one of 다임리서치.
    case otherBody = "other-body"
    /// The document names another person of the name, and the own body is not near.
    case namesake
    /// The form is only spoken of: ‘KIC’라고만, 어느 KIC.
    case spokenOf = "spoken-of"
    /// Another name of it stands in the same row of a table, or its country in a cell of that row.
    case row
    /// Its country opens the sentence: 중국에서는 과기부가.
    case setting
    /// It is the body that issues the document, by its place at the head or foot, and of the country of its language.
    case issuer
    /// The same form was decided so before, nowhere otherwise, and nothing nearer speaks for another.
    case sameForm = "same-form"
    /// Its parent, or a person who serves it, stands in the same line, a few letters away: 로보티즈 이사 김승주.
    case related
    /// What it is listed with is all of its country, and of no other candidate's: 东京大学、东北大学、早稻田大学.
    case list
    /// Something that lies where it lies, and no other candidate does, stands in the same sentence: 산시성 타이위안.
    case placeBeside = "place-beside"
    /// Another name of it, which is no other entry's, stands in the document.
    case fullName = "full-name"
    /// The body that issues the document is of its country.
    case paper
    /// Its parent stands in the document.
    case parent
    /// What is nearest of all that lies where a candidate lies, lies where it does.
    case place
    /// Its country stands in the document.
    case country
    /// Its country has many bodies in the document, as a rival's country stands there by name.
    case bodies

    /// What the feature adds to a candidate's score.
    public var weight: Double {
      switch self {
      case .countryBefore, .gloss, .definition, .time: 4096
      case .otherCountryBefore, .notThen, .otherBody, .namesake, .spokenOf: -8192
      case .row: 2048
      case .setting: 1024
      case .issuer: 512
      case .sameForm: 256
      case .related: 128
      case .list: 64
      case .placeBeside: 32
      case .fullName: 16
      case .paper: 8
      case .parent: 4
      case .place: 2
      case .country, .bodies: 1
      }
    }
  }

  /// What was looked at.
  public let feature: Feature
  /// What was found: a name of the text or an entry's id.
  public let value: String

  /// What it adds to the candidate's score.
  public var contribution: Double { feature.weight }

  /// Returns evidence.
  public init(_ feature: Feature, value: String) {
    (self.feature, self.value) = (feature, value)
  }
}
