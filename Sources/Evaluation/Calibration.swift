/// How far scores are from the shares of what is right: the expected calibration error over bins of equal mass.
public enum Calibration {
  /// Returns the error of `cases`, `0...1`; 0 of none.
  public static func error(_ cases: [(score: Double, isRight: Bool)], bins: Int = 15) -> Double {
    let sorted = cases.sorted { $0.score < $1.score }
    guard !sorted.isEmpty else { return 0 }
    var sum = 0.0
    for bin in 0..<bins {
      let range = sorted.count * bin / bins..<sorted.count * (bin + 1) / bins
      guard !range.isEmpty else { continue }
      let mean = range.reduce(0) { $0 + sorted[$1].score } / Double(range.count)
      let right = Double(range.count { sorted[$0].isRight }) / Double(range.count)
      sum += abs(mean - right) * Double(range.count)
    }
    return sum / Double(sorted.count)
  }
}
