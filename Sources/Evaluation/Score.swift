/// Counts of right, wrong and missed ones, and what follows from them.
public struct Score: Sendable, Hashable {
  /// Found and right.
  public var truePositives = 0
  /// Found and wrong.
  public var falsePositives = 0
  /// Not found.
  public var falseNegatives = 0

  /// Returns counts of nothing.
  public init() {}

  /// The share of what was found that is right; 1 where nothing was found.
  public var precision: Double { Self.share(truePositives, falsePositives) }
  /// The share of what there is that was found; 1 where there is nothing.
  public var recall: Double { Self.share(truePositives, falseNegatives) }
  /// The harmonic mean of both.
  public var f1: Double { Self.share(2 * truePositives, falsePositives + falseNegatives) }

  /// Adds the counts of `other`.
  public static func += (left: inout Score, right: Score) {
    left.truePositives += right.truePositives
    left.falsePositives += right.falsePositives
    left.falseNegatives += right.falseNegatives
  }

  private static func share(_ right: Int, _ wrong: Int) -> Double {
    right + wrong == 0 ? 1 : Double(right) / Double(right + wrong)
  }
}
