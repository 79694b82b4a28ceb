import Lexicography
import Resolution

/// The answer to one query as `lookup --json` writes it. Its keys are stable; README lists them.
public struct LookupRecord: Encodable, Sendable {
  struct Result: Encodable, Sendable {
    let id: String
    let score: Double
    let matched: String
    let nameKind: String
    let reason: String
    let type: String
    let country: String?
    let status: String
    let names: MentionRecord.Names

    enum CodingKeys: CodingKey {
      case id, score, matched, nameKind, reason, type, country, status, names
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: CodingKeys.self)
      try container.encode(id, forKey: .id)
      try container.encode(score, forKey: .score)
      try container.encode(matched, forKey: .matched)
      try container.encode(nameKind, forKey: .nameKind)
      try container.encode(reason, forKey: .reason)
      try container.encode(type, forKey: .type)
      try container.encode(country, forKey: .country)
      try container.encode(status, forKey: .status)
      try container.encode(names, forKey: .names)
    }
  }

  let query: String
  let results: [Result]

  /// Returns the record of `results` for `query`.
  public init(query: String, results: [Finder.Result], lexicon: Lexicon) {
    self.query = query
    self.results = results.compactMap { found in
      guard let entry = lexicon[found.entry] else { return nil }
      // Rounded, so that a score reads as what it is and not as the last bit of a division.
      return Result(
        id: entry.id.rawValue, score: (found.score * 10_000).rounded() / 10_000, matched: found.name.text,
        nameKind: found.name.kind.rawValue, reason: found.reason, type: entry.type.rawValue,
        country: entry.country, status: entry.status.rawValue, names: MentionRecord.Names(entry))
    }
  }
}
