/// One ground for or against two names being one.
///
/// - Units: contributions are log-odds (natural logarithm) and add up; the score is their logistic.
public struct EvidenceItem: Sendable, Hashable {
  /// What was looked at, such as `reading`, `component`, `order` or `veto`.
  public let feature: String
  /// What was found, in words: `뤼 = lü (외래어 표기법) · 셴 = xian`.
  public internal(set) var value: String
  /// How much it speaks for (above 0) or against (below 0).
  public let contribution: Double
  /// The rule or table that says so.
  public let source: String

  /// Whether it says nothing of the names, only how scores come about.
  public var isConstant: Bool { feature == "prior" || feature == "calibration" }

  /// Returns an item.
  public init(feature: String, value: String, contribution: Double, source: String) {
    (self.feature, self.value, self.contribution, self.source) = (feature, value, contribution, source)
  }
}
