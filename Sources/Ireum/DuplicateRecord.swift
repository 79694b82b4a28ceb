import Lexicography
import Messaging
import Pairing

/// Two entries that may be one as `lexicon duplicates --json` writes them.
public struct DuplicateRecord: Encodable, Sendable {
  struct Side: Encodable, Sendable {
    let id: String
    let type: String
    @OrNull var country: String?
    let name: String
    let names: NamesRecord

    init(_ entry: Entry, _ name: String) {
      (id, type, self.name, names) = (entry.id.rawValue, entry.type.rawValue, name, NamesRecord(entry))
      country = entry.country
    }
  }

  let left: Side
  let right: Side
  let score: Double
  let reason: String
  @OrNull var judged: String?
  let evidence: [EvidenceRecord]

  /// Returns the record of `pair`, which is of the entries `left` and `right`, with the reason in `language`; `judged` is
  /// what people said of it, if they did.
  public init(
    _ pair: DuplicatePair, _ left: Entry, _ right: Entry, judged: Decision.Verdict?, in language: UserLanguage
  ) {
    self.left = Side(left, pair.leftName)
    self.right = Side(right, pair.rightName)
    score = pair.score
    reason = pair.reason.text(in: language)
    evidence = pair.evidence.map(EvidenceRecord.init)
    self.judged = judged?.rawValue
  }
}
