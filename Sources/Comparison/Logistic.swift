/// The logistic function, whose value is the score of a sum of log-odds.
enum Logistic {
  /// Returns 1 / (1 + e^-x), to 1e-12.
  static func of(_ x: Double) -> Double { 1 / (1 + exponential(-x)) }

  /// e^x by halving the argument until the series is short.
  private static func exponential(_ x: Double) -> Double {
    let small = x / 1024
    var term = 1.0
    var sum = 1.0
    for n in 1...8 {
      term *= small / Double(n)
      sum += term
    }
    for _ in 0..<10 { sum *= sum }
    return sum
  }
}
