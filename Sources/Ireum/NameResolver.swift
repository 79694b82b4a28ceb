import Comparison
import Lexicography
import Messaging
import Resolution
import Tagging
import TextModel

/// What a name of a list or spreadsheet refers to: an entry, one of several, or nothing that is known.
public struct NameResolution: Sendable {
  /// What was decided.
  public enum Status: String, Sendable, CaseIterable {
    case linked, ambiguous
    /// Nothing in the lexicon or list is it.
    case unknown = "nil"
  }

  /// An entity that the name may refer to.
  public struct Candidate: Sendable {
    /// Its id.
    public let id: String
    /// The name of it that matched.
    public let name: String
    /// How likely it is the one, `0...1`: the logistic of the sum of the contributions of `evidence`.
    public var score: Double { EvidenceItem.score(of: evidence) }
    /// Why.
    public let evidence: [EvidenceItem]
  }

  /// What was decided.
  public let status: Status
  /// The candidates, best first; of a linked name, the first is the link.
  public let candidates: [Candidate]

  /// The resolution of an empty name.
  public static let none = NameResolution(status: .unknown, candidates: [])

  /// The entity, where it was decided.
  public var link: Candidate? { status == .linked ? candidates.first : nil }
}

/// Decides what names refer to, outside any text, with what stands beside them.
///
/// A name that the lexicon has is decided as in a text that holds the context and then the name: country, parent, time
/// and full names speak there as everywhere. Where it has no such name, one that is the same by its reading or its words
/// is taken if it is sure and no other is near; a near one is a candidate only.
public struct NameResolver: Sendable {
  /// From which score on a name that reads the same is the one, and by how much it must lead.
  private static let (sure, lead) = (0.8, 0.15)
  /// The least score of a candidate that is shown.
  private static let shown = 0.1
  /// The most candidates.
  public static let limit = 5

  private let toolkit: Toolkit?
  private let ranking: NameRanking

  /// Returns a resolver over the lexicon of `toolkit`.
  public init(_ toolkit: Toolkit) {
    self.toolkit = toolkit
    var ranking = NameRanking()
    for entry in toolkit.lexicon.entries where entry.status == .active || entry.status == .inactive {
      ranking.add(entry.id.rawValue, entry.names.map(\.text), type: entry.type)
    }
    self.ranking = ranking
  }

  /// Returns a resolver over a list that has no more than names.
  public init(_ ranking: NameRanking) { (toolkit, self.ranking) = (nil, ranking) }

  /// Returns what `name` refers to, an entity of `type` where that is said.
  ///
  /// `context` is what stands beside it, such as the other cells of its row; `asOf` the time for which it is understood.
  public func resolve(
    _ name: String, type: EntryType? = nil, context: [String] = [], asOf: PartialDate? = nil
  ) throws(TaggingError) -> NameResolution {
    if let toolkit, let known = try known(name, type, context, asOf, toolkit) { return known }
    let found = ranking.find(name, type: type, limit: Self.limit + 1)
    let candidates = found.map { found in
      NameResolution.Candidate(id: found.id, name: found.name, evidence: found.comparison.evidence)
    }.filter { $0.score >= Self.shown }
    guard let best = found.first, let first = candidates.first else {
      return NameResolution(status: .unknown, candidates: [])
    }
    let rival = found.dropFirst().first.map(\.comparison.score) ?? 0
    let isSame = best.comparison.verdict == .same && first.score >= Self.sure
    if isSame, first.score - rival < Self.lead {
      let near = candidates.filter { first.score - $0.score < Self.lead }
      if near.count > 1 { return NameResolution(status: .ambiguous, candidates: near) }
    }
    return NameResolution(
      status: isSame ? .linked : .unknown, candidates: Array(candidates.prefix(Self.limit)))
  }

  /// What the lexicon's own names say of `name`; nil where none of them is it.
  private func known(
    _ name: String, _ type: EntryType?, _ context: [String], _ asOf: PartialDate?, _ toolkit: Toolkit
  ) throws(TaggingError) -> NameResolution? {
    // A paragraph end between, which no name crosses.
    let before = context.filter { !$0.isEmpty }.map { $0 + "\n\n\n" }.joined()
    let bytes = Array((before + name).utf8)
    let start = before.utf8.count
    guard
      let mention = try toolkit.tag(bytes, asOf: asOf).first(where: { mention in
        mention.span.start <= start + Self.blanks(name)
          && mention.span.end >= bytes.count - Self.blanks(name, atEnd: true)
      })
    else { return nil }
    let meant = mention.candidates.filter { candidate in
      type == nil || toolkit.lexicon[candidate.entry]?.type == type
    }
    let rivals = mention.entry == nil ? meant.count - 1 : 0
    let candidates = meant.map { candidate in
      NameResolution.Candidate(
        id: candidate.entry.rawValue, name: candidate.name.text,
        evidence: candidate.grounds(rivals: candidate.entry == mention.entry ? 0 : rivals))
    }
    if let link = mention.entry, let first = candidates.first(where: { $0.id == link.rawValue }) {
      return NameResolution(status: .linked, candidates: [first] + candidates.filter { $0.id != first.id })
    }
    switch candidates.count {
    case 0: return nil
    case 1 where mention.candidates.count > 1: return NameResolution(status: .linked, candidates: candidates)
    default: return NameResolution(status: .ambiguous, candidates: Array(candidates.prefix(Self.limit)))
    }
  }

  private static func blanks(_ name: String, atEnd: Bool = false) -> Int {
    let scalars = Array(name.unicodeScalars)
    let blank = (atEnd ? scalars.reversed() : scalars).prefix { $0.properties.isWhitespace }
    return blank.reduce(0) { $0 + UTF8.width($1) }
  }
}

/// The answer to one name as `resolve` writes it.
public struct ResolutionRecord: Encodable, Sendable {
  struct Candidate: Encodable, Sendable {
    let id: String
    let score: Double
    let evidence: [EvidenceRecord]
  }

  let query: String
  let status: String
  @OrNull var id: String?
  @OrNull var score: Double?
  let candidates: [Candidate]

  /// Returns the record of what `query` refers to.
  public init(query: String, _ resolution: NameResolution) {
    self.query = query
    status = resolution.status.rawValue
    candidates = resolution.candidates.map {
      Candidate(id: $0.id, score: $0.score, evidence: $0.evidence.map(EvidenceRecord.init))
    }
    id = resolution.link?.id
    score = resolution.link?.score ?? resolution.candidates.first?.score
  }
}
