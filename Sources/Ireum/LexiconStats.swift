import Lexicography
import Messaging

/// Counts over a lexicon: how much there is of what, and whose word it rests on.
public struct LexiconStats: Encodable, Sendable {
  /// How many entries.
  public let entries: Int
  /// How many names.
  public let names: Int
  /// How many entries have names in all languages; misspellings are none.
  public let inAllLanguages: Int
  /// How many names and relations have a date.
  public let dated: Int
  private let countries: [String: Int]
  private let types: [String: Int]
  private let languages: [String: Int]
  private let kinds: [String: Int]
  /// Citations of each source by names, relations and claims.
  private let sources: [String: Int]

  /// Returns the counts of `lexicon`.
  public init(_ lexicon: Lexicon) {
    let entries = lexicon.entries
    let names = entries.flatMap(\.names)
    self.entries = entries.count
    self.names = names.count
    inAllLanguages =
      entries.filter { entry in
        let languages = Set(entry.names.filter { $0.kind != .misspelling }.map(\.lang))
        return Language.allCases.allSatisfy(languages.contains)
      }.count
    countries = Self.counts(entries.map { $0.country ?? "none" })
    types = Self.counts(entries.map(\.type.rawValue))
    languages = Self.counts(names.map(\.lang.rawValue))
    kinds = Self.counts(names.map(\.kind.rawValue))
    let relations = entries.flatMap(\.relations)
    dated =
      names.filter { $0.from != nil || $0.to != nil }.count
      + relations.filter { $0.from != nil || $0.to != nil }.count
    let citations =
      names.flatMap(\.sources) + relations.flatMap(\.sources) + entries.flatMap(\.claims).flatMap(\.sources)
    sources = Self.counts(citations.map(\.source))
  }

  /// The tables for people, each sorted by count and then by key.
  public var tables: [(title: Message, counts: [(key: String, count: Int)])] {
    [
      (Message("type", ko: "유형"), types), (Message("country", ko: "나라"), countries),
      (Message("language", ko: "언어"), languages),
      (Message("kind of name", ko: "이름의 종류"), kinds), (Message("source", ko: "출처"), sources),
    ].map { title, counts in
      (title, counts.sorted { ($1.value, $0.key) < ($0.value, $1.key) }.map { ($0.key, $0.value) })
    }
  }

  private static func counts(_ keys: [String]) -> [String: Int] {
    keys.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }
}
