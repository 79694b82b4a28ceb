import Evaluation
import Foundation

/// Shows what was measured on a table of entities to a person.
struct EntityTablePrinter {
  private let file: String
  private let recall: CrossScriptRecall
  private let retrievals: [NameRetrieval]
  private let showsCases: Bool

  init(_ file: String, _ recall: CrossScriptRecall, _ retrievals: [NameRetrieval], showsCases: Bool) {
    (self.file, self.recall, self.retrievals) = (file, recall, retrievals)
    self.showsCases = showsCases
  }

  func print() {
    Output.line(
      "\(file): a wrong pair in a thousand scores above \(Self.shown(recall.bar)), \(recall.random.count) drawn"
    )
    let rows = recall.groups.map { group in
      [
        "  " + group.name, "\(group.total)", Self.shown(Double(group.found) / Double(max(group.total, 1))),
      ]
    }
    for line in Style(.auto).table(["group", "pairs", "recall"], rows, limits: [44, 6, 8]) {
      Output.line(line)
    }
    Output.line("different judged same: \(recall.merged.count) of \(recall.negatives.count)")
    for pair in recall.merged { Output.line("  \(pair.a.text) | \(pair.b.text)") }
    printCalibration()
    printRetrievals()
    if showsCases { printCases() }
  }

  private func printCalibration() {
    let pairs = recall.calibrationPairs
    let groups = Dictionary(grouping: pairs, by: \.scripts).sorted { $0.key < $1.key }
    let parts = groups.map { "\($0.key) \(Self.shown(CalibrationPair.error($0.value)))" }
    Output.line(
      "ECE \(Self.shown(CalibrationPair.error(pairs))) (\(parts.joined(separator: ", "))), on the pairs of the table and as many drawn ones"
    )
  }

  private func printRetrievals() {
    if retrievals.isEmpty { return }
    let rows = retrievals.map { task in
      [task.name, "\(task.queries)"]
        + [task.first, task.firstFive, task.strictlyFirst].map {
          Self.shown(Double($0) / Double(max(task.queries, 1)))
        } + ["\(task.names)", Self.shown(Double(task.namesFirst) / Double(max(task.names, 1)))]
    }
    let header = ["looked up", "rows", "top-1", "top-5", "no namesake", "names", "top-1"]
    for line in Style(.auto).table(header, rows, limits: [52, 6, 7, 7, 12, 6, 7]) { Output.line(line) }
  }

  /// The pairs that are not found, the drawn ones that score highest, and the names that find another first.
  private func printCases() {
    Output.line("kind\ta\tb\ttype\tscore")
    for pair in recall.positives where pair.score <= recall.bar { print("missed", pair) }
    for pair in recall.random.sorted(by: { $0.score > $1.score }).prefix(
      CrossScriptRecall.negativeCount / 500)
    {
      print("drawn", pair)
    }
    for task in retrievals {
      for miss in task.misses {
        Output.line(
          "\(task.name)\t\(miss.query.joined(separator: "|"))\t\(miss.expected.joined(separator: "|"))\t\(miss.found ?? "–")"
        )
      }
    }
  }

  private func print(_ kind: String, _ pair: CrossScriptRecall.Scored) {
    Output.line(
      "\(kind)\t\(pair.a.text)\t\(pair.b.text)\t\(pair.type?.rawValue ?? "-")\t\(Self.shown(pair.score))")
  }

  private static func shown(_ value: Double) -> String { String(format: "%.4f", value) }
}
