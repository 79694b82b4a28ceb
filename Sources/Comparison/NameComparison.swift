/// What the comparison of two names gives.
///
/// - Units: `score` lies in `0...1` and is the logistic of the sum of the contributions of `evidence`, to 1e-9.
public struct NameComparison: Sendable, Hashable {
  /// What follows from the score and from vetoes.
  public enum Verdict: String, Sendable, CaseIterable {
    case same, possible, different
  }

  /// Whether the two are one name.
  public let verdict: Verdict
  /// How likely they are one, `0...1`.
  public let score: Double
  /// Why, in the order in which it was looked at.
  public let evidence: [EvidenceItem]

  /// Returns a comparison.
  public init(verdict: Verdict, score: Double, evidence: [EvidenceItem]) {
    (self.verdict, self.score, self.evidence) = (verdict, score, evidence)
  }
}
