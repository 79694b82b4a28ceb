/// A score beside what is true of its pair.
public struct CalibrationPair: Sendable {
  /// The scripts of the two names: `ko-zh`.
  public let scripts: String
  /// How likely the comparison takes the two for one, in `0...1`.
  public let score: Double
  /// Whether they are.
  public let isSame: Bool

  /// Returns a pair.
  public init(scripts: String, score: Double, isSame: Bool) {
    (self.scripts, self.score, self.isSame) = (scripts, score, isSame)
  }

  /// The expected calibration error of `pairs`; 0 of none.
  ///
  /// Many pairs have one score; they are shuffled by a fixed seed, so that their order means nothing.
  public static func error(_ pairs: [CalibrationPair]) -> Double {
    var generator = SplitMix(state: 7)
    return Calibration.error(
      pairs.shuffled(using: &generator).map { (score: $0.score, isRight: $0.isSame) })
  }
}
