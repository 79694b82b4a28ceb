import Evaluation
import Foundation

/// Shows an evaluation to a person.
struct EvaluationPrinter {
  private let evaluation: TaggingEvaluation

  init(_ evaluation: TaggingEvaluation) { self.evaluation = evaluation }

  func printScores() {
    var rows: [[String]] = []
    for measure in TaggingEvaluation.Measure.allCases {
      let score = TaggingEvaluation.score(evaluation.cases, measure)
      rows.append(row(measure.rawValue, score) + [Self.shown(evaluation.macroF1(measure))])
    }
    for (title, key) in [("type", \TaggingCase.type), ("language", \TaggingCase.lang)] {
      for (value, cases) in Dictionary(grouping: evaluation.cases, by: { $0[keyPath: key] }).sorted(by: {
        $0.key < $1.key
      }) {
        let score = TaggingEvaluation.score(cases, .strongLinks)
        rows.append(row("link, strong: \(title) \(value)", score) + [""])
      }
    }
    let header = ["measure", "precision", "recall", "F1", "right", "wrong", "missed", "macro F1"]
    for line in Style(.auto).table(header, rows, limits: [40, 9, 9, 9, 9, 9, 9, 9]) { Output.line(line) }
    let (ambiguous, missing) = (evaluation.ambiguous, evaluation.missing)
    Output.line("ambiguous: \(ambiguous.total), left so \(ambiguous.right), linked \(ambiguous.linked)")
    Output.line("nil: \(missing.total), left alone \(missing.right), linked \(missing.linked)")
    Output.line("documents: \(evaluation.documentNames.count)")
  }

  /// What was made of names that the lexicon does not have.
  static func print(_ unknowns: UnknownEvaluation) {
    let rows = ([("all", unknowns.total)] + unknowns.names.sorted { $0.key < $1.key }).map {
      row("nil: \($0)", $1)
    }
    let header = ["unknown names", "precision", "recall", "F1", "right", "wrong", "missed"]
    for line in Style(.auto).table(header, rows, limits: [40, 9, 9, 9, 9, 9, 9]) { Output.line(line) }
    let groups = ClusterScore(unknowns.groups)
    for (name, value) in [("B³", groups.bCubed), ("CEAF-e", groups.ceaf)] {
      Output.line(
        "grouping, \(name): precision \(shown(value.precision)), recall \(shown(value.recall)), F1 \(shown(value.f1))"
      )
    }
    Output.line("nil linked: \(unknowns.linked)")
    Output.line("links: ECE \(shown(Calibration.error(unknowns.links))) over \(unknowns.links.count)")
  }

  private func row(_ name: String, _ score: Score) -> [String] { Self.row(name, score) }

  private static func row(_ name: String, _ score: Score) -> [String] {
    [
      name, Self.shown(score.precision), Self.shown(score.recall), Self.shown(score.f1),
      "\(score.truePositives)",
      "\(score.falsePositives)", "\(score.falseNegatives)",
    ]
  }

  private static func shown(_ value: Double) -> String { String(format: "%.4f", value) }
}
