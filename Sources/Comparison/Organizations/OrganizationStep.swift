/// One step of an alignment of two names: what stands for what, and what that is worth.
struct OrganizationStep: Sendable {
  enum Kind: Sendable {
    /// Both have the component.
    case component(UInt16)
    case number
    /// Heads that are not the same word.
    case head
    /// One reads the other.
    case reading([String])
    /// Nothing of the other name explains it; the other range is empty.
    case remainder
    case order
    /// The letters of one, each the first of a component of the other.
    case abbreviation
    /// The letters of one, each the first of a word of the other.
    case acronym
  }

  let kind: Kind
  /// The places in the letters of either name.
  var left: Range<Int> = 0..<0
  var right: Range<Int> = 0..<0
  /// Log-odds.
  var contribution: Float

  /// Whether it says that one part reads another.
  var isReading: Bool { if case .reading = kind { true } else { false } }
  /// Whether it says that both parts have the same letters.
  var isEqual: Bool { if case .reading(let words) = kind { words.isEmpty } else { false } }
}

/// What the comparison of two divided names adds up to.
struct OrganizationAlignment: Sendable {
  var steps: [OrganizationStep] = []
  var total: Float = 0
  /// Heads of different kinds, or different numbers.
  var hasConflict = false
  /// Something that counts stands in one of the two only.
  var hasRemainder = false
  /// A country or 국립 stands in one of the two only.
  var hasSlightRemainder = false
  /// The names agree by an abbreviation or acronym alone.
  var isShortened = false
  /// Components and letters that agree.
  var agreed = 0

  mutating func add(_ step: OrganizationStep) {
    steps.append(step)
    total += step.contribution
  }
}
