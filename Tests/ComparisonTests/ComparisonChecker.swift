import Comparison
import Foundation

/// Re-derives what a comparison says from its grounds and Tables/calibration.tsv alone, by the rules of the README:
///
/// 1. The score is the logistic of the sum of the contributions.
/// 2. The last ground is the calibration. Its value names the kind of the other grounds and the two scripts; with
///    their line of the table it is `slope × sum of the others + offset - sum of the others`.
/// 3. The verdict is `same` from a score of 0.6, `possible` from 0.15, else `different`, or less than that; never more.
///
/// It shares no code with the comparison.
struct ComparisonChecker {
  private struct Line {
    let slope: Double
    let offset: Double
  }

  private let lines: [String: Line]

  /// Reads the table that lies in the sources.
  init() throws {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent()
    let table = root.appendingPathComponent("Sources/Comparison/Tables/calibration.tsv")
    var lines: [String: Line] = [:]
    for row in try String(contentsOf: table, encoding: .utf8).split(separator: "\n") where row.first != "#" {
      let cells = row.split(separator: "\t").map(String.init)
      guard cells.count == 4, let slope = Double(cells[2]), let offset = Double(cells[3]) else { continue }
      lines["\(cells[0]), \(cells[1])"] = Line(slope: slope, offset: offset)
    }
    self.lines = lines
  }

  /// Whether every line goes up: more ground never means less.
  var isMonotone: Bool { lines.values.allSatisfy { $0.slope > 0 } }

  /// How many lines there are.
  var count: Int { lines.count }

  /// What is wrong with `comparison`; empty where nothing is.
  func faults(in comparison: NameComparison) -> [String] {
    var faults: [String] = []
    guard let last = comparison.evidence.last, last.feature == "calibration" else {
      return ["the last ground is no calibration"]
    }
    let sum = comparison.evidence.dropLast().reduce(0.0) { $0 + $1.contribution }
    let line = lines[last.value] ?? Line(slope: 1, offset: 0)
    let calibration = line.slope * sum + line.offset - sum
    if abs(calibration - last.contribution) > 1e-9 {
      faults.append("\(last.value): \(last.contribution) is not \(calibration)")
    }
    let score = 1 / (1 + exp(-(sum + last.contribution)))
    if abs(score - comparison.score) > 1e-9 { faults.append("the score \(comparison.score) is not \(score)") }
    if rank(comparison.verdict) > rank(allowed(score)) {
      faults.append("\(comparison.verdict) at \(score)")
    }
    for item in comparison.evidence
    where item.feature.isEmpty || item.source.isEmpty || !item.contribution.isFinite {
      faults.append("a ground lacks its feature or source: \(item)")
    }
    return faults
  }

  private func allowed(_ score: Double) -> NameComparison.Verdict {
    score >= 0.6 ? .same : score >= 0.15 ? .possible : .different
  }

  private func rank(_ verdict: NameComparison.Verdict) -> Int {
    switch verdict {
    case .different: 0
    case .possible: 1
    case .same: 2
    }
  }
}
