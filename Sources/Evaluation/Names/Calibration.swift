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

  /// The expected calibration error over 15 bins of as many pairs each (Naeini et al. 2015); 0 of no pairs.
  ///
  /// Pairs of one score are shared out over the bins that they lie in, so that their order means nothing.
  public static func error(_ pairs: [CalibrationPair]) -> Double {
    let bins = 15
    guard !pairs.isEmpty else { return 0 }
    let sorted = smoothed(pairs.sorted { $0.score < $1.score })
    var error = 0.0
    for bin in 0..<bins {
      let part = sorted[bin * sorted.count / bins..<(bin + 1) * sorted.count / bins]
      error += abs(part.reduce(0) { $0 + $1.score - $1.share }) / Double(sorted.count)
    }
    return error
  }

  /// The pairs with, in place of what each is, the share of the same among those of its score.
  private static func smoothed(_ sorted: [CalibrationPair]) -> [(score: Double, share: Double)] {
    var result: [(score: Double, share: Double)] = []
    var start = 0
    while start < sorted.count {
      let score = sorted[start].score
      let end = sorted[start...].firstIndex { $0.score != score } ?? sorted.count
      let share = Double(sorted[start..<end].count(where: \.isSame)) / Double(end - start)
      result += repeatElement((score: score, share: share), count: end - start)
      start = end
    }
    return result
  }
}
