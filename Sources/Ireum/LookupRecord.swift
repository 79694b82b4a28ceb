import Lexicography
import Messaging
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
    @OrNull var country: String?
    let status: String
    let names: NamesRecord
    /// Only where edits were asked for, and then of every result.
    let edits: OrNull<Int>?
    let jamoEdits: OrNull<Int>?

    init(
      _ found: Finder.Result, _ entry: Entry, _ asOf: PartialDate?, _ language: UserLanguage, hasEdits: Bool
    ) {
      id = entry.id.rawValue
      // Rounded, so that a score reads as what it is and not as the last bit of a division.
      score = (found.score * 10_000).rounded() / 10_000
      (matched, nameKind, reason) = (
        found.name.text, found.name.kind.rawValue, found.reason.text(in: language)
      )
      (type, status) = (entry.type.rawValue, entry.status.rawValue)
      names = NamesRecord(entry, asOf: asOf)
      edits = hasEdits ? OrNull(wrappedValue: found.edits?.characters) : nil
      jamoEdits = hasEdits ? OrNull(wrappedValue: found.edits?.jamo) : nil
      country = entry.country
    }
  }

  let query: String
  let results: [Result]

  /// Returns the record of `results` for `query`, with the names of the time `asOf` and the reasons in `language`; and how
  /// many edits away each is where `hasEdits`.
  public init(
    query: String, results: [Finder.Result], lexicon: Lexicon, asOf: PartialDate? = nil,
    in language: UserLanguage, hasEdits: Bool = false
  ) {
    self.query = query
    self.results = results.compactMap { found in
      lexicon[found.entry].map { Result(found, $0, asOf, language, hasEdits: hasEdits) }
    }
  }
}
