import Evaluation
import Foundation
import Ireum

/// Shows an evaluation of readings to a person, or as JSON.
struct ReadingEvaluationPrinter {
  private struct CountsRecord: Encodable {
    let task: String
    let group: String?
    let rows: Int
    let first: Int
    let umlaut: Int
    let inSet: Int
  }

  private struct FaultyRecord: Encodable { let faulty: Int }

  private struct CaseRecord: Encodable {
    let task: String
    let input: [String]
    let type: String?
    let system: String
    let gold: [String]
    let found: [String]
    let outcome: String
  }

  private let evaluation: ReadingEvaluation
  private let asJSON: Bool

  init(_ evaluation: ReadingEvaluation, asJSON: Bool) {
    (self.evaluation, self.asJSON) = (evaluation, asJSON)
  }

  /// The counts of every task and of its groups, where it has several.
  func printCounts() {
    var rows: [(task: String, group: String?, counts: ReadingEvaluation.Counts)] = []
    for task in evaluation.tasks {
      rows.append((task.name, nil, task.counts))
      if task.groups.count > 1 { rows += task.groups.map { (task.name, $0.name, $0.counts) } }
    }
    if asJSON {
      for row in rows {
        let counts = row.counts
        Output.line(
          JSONLine.write(
            CountsRecord(
              task: row.task, group: row.group, rows: counts.rows, first: counts.first, umlaut: counts.umlaut,
              inSet: counts.inSet)))
      }
      return Output.line(JSONLine.write(FaultyRecord(faulty: evaluation.faulty)))
    }
    let cells = rows.map { row in
      [
        row.group.map { "  \($0)" } ?? row.task, "\(row.counts.rows)",
        Self.share(row.counts.first, row.counts.rows),
        Self.share(row.counts.inSet, row.counts.rows), row.counts.umlaut > 0 ? "\(row.counts.umlaut)" : "",
      ]
    }
    for line in Style(.auto).table(
      ["task", "rows", "first", "set", "umlaut"], cells, limits: [60, 6, 7, 7, 6])
    {
      Output.line(line)
    }
    if evaluation.faulty > 0 { Output.line("left out as faulty: \(evaluation.faulty)") }
  }

  /// The cases whose first answer is not right.
  func printWrongCases() {
    if !asJSON { Output.line(ReadingCase.header) }
    for item in evaluation.cases where item.outcome != .first {
      guard asJSON else {
        Output.line(item.line)
        continue
      }
      let question = item.question
      Output.line(
        JSONLine.write(
          CaseRecord(
            task: question.task, input: question.inputs, type: question.type?.rawValue,
            system: question.system.rawValue, gold: question.gold, found: item.found,
            outcome: item.outcome.rawValue)))
    }
  }

  private static func share(_ part: Int, _ whole: Int) -> String {
    whole == 0 ? "–" : String(format: "%.4f", Double(part) / Double(whole))
  }
}
