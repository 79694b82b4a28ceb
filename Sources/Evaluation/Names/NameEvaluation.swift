import Comparison

/// Pairs of names beside what the comparison makes of them.
public struct NameEvaluation: Sendable {
  /// One pair and its comparison.
  public struct Case: Sendable {
    /// What was compared, and what a reader says of it.
    public let pair: NamePair
    /// What the comparison says.
    public let verdict: NameComparison.Verdict
    /// How likely it takes the two for one, in `0...1`.
    public let score: Double

    /// Whether the verdict `same` is given where, and only where, the pair is the same.
    public var isRight: Bool { (verdict == .same) == (pair.relation == .same) }

    /// The case as a line of frozen results; scores are rounded, so that a last digit changes nothing.
    public var line: String {
      let rounded = (score * 100).rounded() / 100
      return [
        pair.a, pair.b, pair.type?.rawValue ?? "", pair.relation.rawValue, pair.tier.rawValue,
        verdict.rawValue,
        "\(rounded)",
      ].joined(separator: "\t")
    }
  }

  /// The header of the lines of cases.
  public static let header = "a\tb\ttype\trelation\ttier\tverdict\tscore"

  /// The cases, in the order of the tables.
  public let cases: [Case]

  /// Compares `pairs`.
  public init(_ pairs: [NamePair]) {
    let comparer = Comparer()
    cases = pairs.map { pair in
      let (a, b) = (PreparedName(pair.a, type: pair.type), PreparedName(pair.b, type: pair.type))
      let comparison = comparer.compare(a, b, inWords: false)
      return Case(pair: pair, verdict: comparison.verdict, score: comparison.score)
    }
  }

  /// The counts of the verdict `same` over `cases`.
  public static func score(_ cases: some Sequence<Case>) -> Score {
    cases.reduce(into: Score()) { score, item in
      switch (item.verdict == .same, item.pair.relation == .same) {
      case (true, true): score.truePositives += 1
      case (true, false): score.falsePositives += 1
      case (false, true): score.falseNegatives += 1
      case (false, false): break
      }
    }
  }

  /// The expected calibration error of the scores of `cases`.
  public static func calibrationError(_ cases: some Sequence<Case>) -> Double {
    CalibrationPair.error(
      cases.map {
        CalibrationPair(scripts: $0.pair.scripts, score: $0.score, isSame: $0.pair.relation == .same)
      })
  }

  /// The cases of the strong tier that are not right.
  public var strongErrors: [Case] { cases.filter { $0.pair.tier == .strong && !$0.isRight } }
}
