import Comparison
import Lexicography
import Messaging
import TextModel

/// A question to a reviewer.
public struct ReviewItem: Sendable {
  /// What is asked.
  public enum Kind: String, Sendable, CaseIterable {
    /// Is this draft right?
    case draft
    /// Are these two one?
    case duplicate
    /// Is what this source says right?
    case claim
    /// Somebody could not say whether these two are one.
    case unsure
  }

  /// A place of a text where a name was found.
  public struct Occurrence: Sendable, Hashable {
    /// The text, as it was named.
    public let document: String
    /// The line, from 1.
    public let line: Int
    /// What stands before it, in its line.
    public let before: String
    /// The name as it stands there.
    public let name: String
    /// What stands behind it.
    public let after: String

    /// Returns a place.
    public init(document: String, line: Int, before: String, name: String, after: String) {
      (self.document, self.line, self.before) = (document, line, before)
      (self.name, self.after) = (name, after)
    }
  }

  /// One of what is compared.
  public struct Side: Sendable {
    /// The entry; of a name that no entry has, one of that name alone.
    public let entry: Entry
    /// The name that is meant; nil where all are.
    public let name: String?

    /// Returns a side.
    public init(_ entry: Entry, name: String? = nil) { (self.entry, self.name) = (entry, name) }
  }

  /// What is asked.
  public let kind: Kind
  /// What it is about.
  public let left: Side
  /// What that is compared with; nil of drafts and claims.
  public let right: Side?
  /// The place of the claim among those of the entry; nil of other questions.
  public let claim: Int?
  /// How likely the answer is yes, `0...1`; nil where nothing was weighed.
  public let score: Double?
  /// The grounds in words.
  public let reason: Message
  /// The grounds with their weights.
  public let evidence: [EvidenceItem]
  /// How often texts name it.
  public let mentions: Int
  /// Some of the places where they do.
  public let occurrences: [Occurrence]

  /// Returns a question.
  public init(
    _ kind: Kind, _ left: Side, _ right: Side? = nil, claim: Int? = nil, score: Double? = nil,
    reason: Message,
    evidence: [EvidenceItem] = [], mentions: Int = 0, occurrences: [Occurrence] = []
  ) {
    (self.kind, self.left, self.right, self.claim) = (kind, left, right, claim)
    (self.score, self.reason, self.evidence) = (score, reason, evidence)
    (self.mentions, self.occurrences) = (mentions, occurrences)
  }

  /// What tells the question from others, also in another session.
  public var key: String {
    let base = right.map { "\(left.entry.id) \($0.entry.id)" } ?? left.entry.id.rawValue
    return claim.map { "\(base) claim \($0 + 1)" } ?? base
  }

  /// What may be answered.
  public var choices: [ReviewChoice] {
    switch kind {
    case .duplicate, .unsure: [.same, .different, .unsure, .accept]
    case .draft, .claim: [.accept, .reject]
    }
  }

  /// The ids of the entries that it is about.
  public var ids: [EntryID] { [left.entry.id] + (right.map { [$0.entry.id] } ?? []) }

  /// How far the answer is open, `0...1`: 1 where yes is as likely as no.
  var openness: Double { score.map { 1 - abs(2 * $0 - 1) } ?? 0.5 }
}
