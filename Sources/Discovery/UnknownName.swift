import Comparison
import Lexicography
import Matching

/// A name in a text that the lexicon does not have.
///
/// - Units: `letters` counts letters of the text's skeleton; `score` lies in `0...1` and is the logistic of the sum of
///   the contributions of `evidence`.
public struct UnknownName: Sendable, Hashable {
  /// The letters that it takes.
  public let letters: Range<Int>
  /// What it is the name of.
  public let type: EntryType
  /// What speaks for it and against it.
  public let evidence: [EvidenceItem]
  /// Where the text has the full name that it is short for, if it is: 뤄 of 뤄즈헝.
  public let full: Range<Int>?
  /// Where the text has the full names that it may be short for, if there are several: 김 of 김소담 and 김련화.
  public let rivals: [Range<Int>]
  /// Whether names that the lexicon has within its letters are only parts of it: 부산 of 부산 국제항만컨퍼런스.
  public let takesKnown: Bool

  /// Returns a found name.
  public init(
    letters: Range<Int>, type: EntryType, evidence: [EvidenceItem], full: Range<Int>? = nil,
    rivals: [Range<Int>] = [], takesKnown: Bool = false
  ) {
    (self.letters, self.type, self.evidence, self.full, self.rivals) = (letters, type, evidence, full, rivals)
    self.takesKnown = takesKnown
  }

  /// How likely it is one.
  public var score: Double { EvidenceItem.score(of: evidence) }
}
