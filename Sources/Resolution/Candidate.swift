import Indexing
import Lexicography
import TextModel

/// An entry that a found name may mean, and what speaks for it.
public struct Candidate: Sendable, Hashable {
  /// The entry.
  public let entry: EntryID
  /// The name by which it was found.
  public let name: Name
  /// What speaks for it and against it.
  public let evidence: [Evidence]

  /// Returns a candidate.
  public init(entry: EntryID, name: Name, evidence: [Evidence] = []) {
    (self.entry, self.name, self.evidence) = (entry, name, evidence)
  }

  /// The sum of its evidence.
  public var score: Double { evidence.reduce(0) { $0 + $1.contribution } }

  /// Whether the lexicon lets it be linked: a name that needs context needs something that speaks for it.
  var isEligible: Bool { name.match == .always || score > 0 }
}
