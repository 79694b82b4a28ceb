import Lexicography
import Transliteration

/// One row of a table of names: what is asked, and which answers are right.
public struct ReadingQuestion: Sendable, Hashable {
  /// What gives the answers.
  public enum Asked: Sendable, Hashable {
    /// Every reading of the system, best first.
    case reader
    /// The one form by the system, then its other readings.
    case romanizer
    /// The twenty best variants, of any system.
    case variants
  }

  /// How an answer is compared with a right one.
  public enum Comparison: Sendable, Hashable {
    /// To the letter.
    case exact
    /// Letters alone, without case, blanks, hyphens, apostrophes, and `(il)` after a number; v is ü.
    case letters
    /// Hangul without blanks and without administrative suffix.
    case hangul
  }

  /// The table that it comes from, and the direction.
  public let task: String
  /// Its kind, tier and source, or its clause.
  public let group: String
  /// The names that are asked; any may be answered.
  public let inputs: [String]
  /// What the name is, where the table says so.
  public let type: EntryType?
  /// What the answer shall be in.
  public let system: ReadingSystem
  /// Which part of the library answers.
  public let asked: Asked
  /// The right answers; any counts.
  public let gold: [String]
  /// How answers are compared.
  public let comparison: Comparison
}
