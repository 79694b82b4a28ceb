import Evaluation
import Testing

struct ClusterScoreTests {
  @Test("B³ and CEAF-e agree with the published example")
  func example() {
    // Predicted {abc, defg, hij, k}, gold {abd, cefg, hijk}.
    let found = ["a": 1, "b": 1, "c": 1, "d": 2, "e": 2, "f": 2, "g": 2, "h": 3, "i": 3, "j": 3, "k": 4]
    let gold = ["a": 1, "b": 1, "d": 1, "c": 2, "e": 2, "f": 2, "g": 2, "h": 3, "i": 3, "j": 3, "k": 3]
    let score = ClusterScore(found.keys.map { ("\(gold[$0] ?? 0)", "\(found[$0] ?? 0)") })
    #expect(abs(score.bCubed.precision - 0.7424) < 1e-4)
    #expect(abs(score.bCubed.recall - 0.6061) < 1e-4)
    #expect(abs(score.ceaf.precision - 0.5685) < 1e-4)
    #expect(abs(score.ceaf.recall - 0.7579) < 1e-4)
  }

  @Test("Equal groups score 1, and nothing scores 1")
  func extremes() {
    #expect(ClusterScore([("a", "x"), ("a", "x"), ("b", "y")]).ceaf.f1 == 1)
    #expect(ClusterScore([]).bCubed.f1 == 1)
  }

  @Test("Scores that are the shares of what is right have no error")
  func calibration() {
    let right = Array(repeating: (score: 0.8, isRight: true), count: 80)
    let wrong = Array(repeating: (score: 0.8, isRight: false), count: 20)
    #expect(Calibration.error(right + wrong, bins: 1) < 1e-9)
    #expect(abs(Calibration.error([(score: 1, isRight: false)]) - 1) < 1e-9)
  }
}
