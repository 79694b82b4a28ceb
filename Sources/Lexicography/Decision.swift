import TextModel

/// What a person judged of two entries or names: one line of a file under `decisions/`.
///
/// Decisions are only ever added. Of several on one pair the latest holds; see ``Lexicon/decision(on:and:)``.
public struct Decision: Sendable, Hashable {
  /// What was judged.
  public enum Verdict: String, Sendable, CaseIterable {
    case same, different, unsure
  }

  /// The one: an entry's id, or a name.
  public var left: String
  /// The other: an entry's id, or a name.
  public var right: String
  /// What was judged.
  public var verdict: Verdict
  /// What the comparison had said, `0...1`; nil where nothing was compared.
  public var score: Double?
  /// Who judged.
  public var reviewer: String
  /// When, in UTC (`2026-11-27T14:40:00Z`).
  public var time: String
  /// The version of the tool, such as `ireum 0.1.0`.
  public var tool: String
  /// What the reviewer was shown, in words.
  public var evidence: String
  /// Why, in the reviewer's words.
  public var why: String

  /// Returns a decision.
  public init(
    left: String, right: String, verdict: Verdict, score: Double? = nil, reviewer: String, time: String,
    tool: String, evidence: String = "", why: String = ""
  ) {
    (self.left, self.right, self.verdict, self.score) = (left, right, verdict, score)
    (self.reviewer, self.time, self.tool) = (reviewer, time, tool)
    (self.evidence, self.why) = (evidence, why)
  }
}

/// Two entries or names in no order.
struct DecisionPair: Hashable {
  private let first: String
  private let second: String

  init(_ one: String, _ other: String) {
    (first, second) = one < other ? (one, other) : (other, one)
  }
}
