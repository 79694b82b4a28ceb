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
  }
  struct NamesRecord: Encodable, Sendable {
    @OrNull var ko: String?
    @OrNull var zh: String?
    @OrNull var en: String?
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
    self.left = Self.side(left, pair.leftName)
    self.right = Self.side(right, pair.rightName)
    score = pair.score
    reason = pair.reason.text(in: language)
    self.judged = judged?.rawValue
    evidence = pair.evidence.map(EvidenceRecord.init)
  }

  private static func side(_ entry: Entry, _ name: String) -> Side {
    let names = entry.canonicalNames
    return Side(
      id: entry.id.rawValue, type: entry.type.rawValue, country: entry.country, name: name,
      names: NamesRecord(ko: names.ko, zh: names.zh, en: names.en))
  }
}
