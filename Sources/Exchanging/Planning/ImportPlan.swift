import Lexicography
import Messaging
import TextModel

/// What an import would do to a lexicon, record by record. Nothing is written by it.
public struct ImportPlan: Sendable {
  /// What becomes of a record.
  public enum Outcome: String, Sendable, CaseIterable {
    /// It becomes an entry.
    case new
    /// An entry gets what the record says more.
    case adds
    /// An entry says all of it already.
    case same
    /// It contradicts an entry, and is left out.
    case conflict
    /// It may be an entry of the lexicon, or another record; it is left out until somebody judges.
    case possibleDuplicate = "possible-duplicate"
  }

  /// Something of which a record and an entry say different things.
  public struct Conflict: Sendable, Hashable {
    /// The field, as the lexicon calls it: `country`, or `name` of names.
    public let field: String
    /// What the entry says.
    public let here: String
    /// What the file says.
    public let there: String

    /// In words.
    public var message: Message {
      Message(
        "\(field): '\(here)' here, '\(there)' in the file", ko: "\(field): 사전은 '\(here)', 파일은 '\(there)'")
    }
  }

  /// What a record may repeat.
  public struct Candidate: Sendable, Hashable {
    /// The entry; nil where it is another record of the file.
    public let entry: EntryID?
    /// Where the other record stands, where it is one.
    public let place: SourceLocation?
    /// Its name that was met.
    public let name: String
    /// The name of the record that met it.
    public let query: String
    /// How sure it is, `0...1`; 1 is the same name after normalization.
    public let score: Double
    /// Why.
    public let reason: Message
  }

  /// A record and what becomes of it.
  public struct Item: Sendable {
    /// The record.
    public let record: ImportedEntry
    /// What it is: as the file says, else as the importer says.
    public let type: EntryType
    /// What becomes of it.
    public internal(set) var outcome: Outcome
    /// The entry that it is, where it is one of the lexicon.
    public let entry: EntryID?
    /// The entry: with what the record adds where the two agree, as it was where they do not.
    public let result: Entry?
    /// What is added, in words.
    public let additions: [Message]
    /// What the record and the entry disagree on.
    public let conflicts: [Conflict]
    /// What it may repeat, surest first.
    public let candidates: [Candidate]
  }

  /// The records in the order of the file.
  public let items: [Item]

  /// What is lost beyond what the reader says: relations to things that are neither in the file nor in the lexicon.
  public let losses: Losses

  /// How many records have `outcome`.
  public func count(_ outcome: Outcome) -> Int { items.count { $0.outcome == outcome } }
}
