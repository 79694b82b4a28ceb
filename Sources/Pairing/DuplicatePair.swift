import Comparison
import Lexicography
import Messaging
import TextModel

/// Two entries that may be one thing, and why.
///
/// - Units: `score` lies in `0...1` and is the logistic of the sum of the contributions of `evidence`.
public struct DuplicatePair: Sendable {
  /// The entry whose id comes first.
  public let left: EntryID
  /// The other one.
  public let right: EntryID
  /// The name of the left that agrees best.
  public let leftName: String
  /// The name of the right that it agrees with.
  public let rightName: String
  /// How likely the two are one.
  public let score: Double
  /// The grounds, in the order in which they were looked at.
  public let evidence: [EvidenceItem]
  /// The grounds in words.
  public let reason: Message

  /// The best first; of equal ones that with the lesser ids.
  static func isBefore(_ one: DuplicatePair, _ other: DuplicatePair) -> Bool {
    one.score != other.score
      ? one.score > other.score : (one.left, one.right) < (other.left, other.right)
  }
}
