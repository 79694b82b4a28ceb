import Lexicography
import Messaging
import Reviewing

/// A question of the queue as `review --list --json` writes it.
public struct ReviewRecord: Encodable, Sendable {
  struct Side: Encodable, Sendable {
    let id: String
    let type: String
    let status: String
    let names: NamesRecord

    init(_ side: ReviewItem.Side) {
      (id, type) = (side.entry.id.rawValue, side.entry.type.rawValue)
      (status, names) = (side.entry.status.rawValue, NamesRecord(side.entry))
    }
  }
  struct Place: Encodable, Sendable {
    let document: String
    let line: Int
    let text: String
  }

  let kind: String
  let left: Side
  @OrNull var right: Side?
  @OrNull var claim: Int?
  @OrNull var score: Double?
  let reason: String
  let mentions: Int
  let places: [Place]
  let choices: [String]

  /// Returns the record of `item`, with the reason in `language`.
  public init(_ item: ReviewItem, in language: UserLanguage) {
    kind = item.kind.rawValue
    left = Side(item.left)
    reason = item.reason.text(in: language)
    mentions = item.mentions
    places = item.occurrences.map {
      Place(document: $0.document, line: $0.line, text: $0.before + $0.name + $0.after)
    }
    choices = item.choices.map(\.rawValue)
    right = item.right.map(Side.init)
    claim = item.claim.map { $0 + 1 }
    score = item.score
  }
}
