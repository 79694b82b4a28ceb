import Lexicography
import Resolution
import Tagging
import TextModel

/// A mention as `tag --format jsonl` writes it. Its keys are stable; README lists them.
public struct MentionRecord: Encodable, Sendable {
  let doc: String
  let start: Int
  let end: Int
  let unit: String
  @OrNull var page: Int?
  let line: Int
  let text: String
  let fragments: [[Int]]
  @OrNull var id: String?
  @OrNull var type: String?
  @OrNull var nameKind: String?
  let rule: String
  let status: String
  let candidates: [String]
  let names: NamesRecord
  /// Only where unknown names were asked for; null for what the lexicon has.
  let cluster: OrNull<Int>?
  /// Only where a mention may be one of several unknown entities: their numbers.
  let clusters: [Int]?
  /// Only where the grounds were asked for.
  let score: Double?
  let evidence: [EvidenceRecord]?

  /// Returns the record of `mention` in `document`, whose bytes `offsets` converts to `unit`.
  ///
  /// It has the number of an unknown entity where `hasClusters`, and score and evidence where `isExplained`.
  public init(
    _ mention: Mention, in document: TaggedDocument, offsets: OffsetConverter, unit: OffsetUnit,
    lexicon: Lexicon, hasClusters: Bool = false, isExplained: Bool = false
  ) {
    cluster = hasClusters ? OrNull(wrappedValue: document.cluster(of: mention)) : nil
    let rivals = document.rivals(of: mention)
    clusters = hasClusters && !rivals.isEmpty ? rivals : nil
    score = isExplained ? mention.score : nil
    evidence = isExplained ? mention.evidence.map(EvidenceRecord.init) : nil
    doc = document.name
    start = offsets.convert(mention.span.start)
    end = offsets.convert(mention.span.end)
    self.unit = unit.rawValue
    let place = document.place(of: mention)
    line = place.line
    text = document.text(mention.span)
    fragments = mention.fragments.map { [offsets.convert($0.start), offsets.convert($0.end)] }
    rule = mention.rule.rawValue
    status = mention.status.rawValue
    candidates = mention.candidates.map(\.entry.rawValue)
    names = NamesRecord(mention.entry.flatMap { lexicon[$0] })
    id = mention.entry?.rawValue
    type = mention.type?.rawValue
    nameKind = mention.nameKind?.rawValue
    page = place.page
  }
}
