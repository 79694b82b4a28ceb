import ArgumentParser
import Evaluation
import Foundation
import Ireum

struct EvalReadingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readings", abstract: "Score the readings of names on tables of right answers.",
    discussion: """
      A table is recognised by its header line; corpora/README.md describes ours. first: the best answer is right; \
      set: one of the answers is; umlaut: how many are right first but for u in place of ü. With --frozen, every case \
      is compared with the file; exit code 1 where one differs.
      """)

  /// Where the rows that are wrong themselves are listed, if not said.
  private static let usualFaulty = "corpora/readings/faulty-rows.tsv"

  @Option(
    help: ArgumentHelp(
      "Rows to leave out, each with why (\(usualFaulty) where it exists).", valueName: "file"))
  var faulty: String?
  @Option(help: "A file of frozen cases to compare with.") var frozen: String?
  @Flag(help: "Write the cases to the frozen file in place of comparing.") var update = false
  @Flag(help: "List the cases that are not right first.") var cases = false
  @Flag(help: "Ask without the types that the tables give.") var untyped = false
  @Flag(help: "Answer in JSON, one object a task, a group or a case a line.") var json = false
  @Argument(help: "A table, or a folder of tables.") var path: String

  func validate() throws {
    if update, frozen == nil { throw ValidationError("--update needs --frozen FILE.") }
  }

  func run() throws {
    let evaluation = try evaluate()
    if let frozen {
      try FrozenCases([ReadingCase.header] + evaluation.cases.map(\.line)).compare(
        with: frozen, update: update)
    } else {
      ReadingEvaluationPrinter(evaluation, asJSON: json).printCounts()
    }
    if cases { ReadingEvaluationPrinter(evaluation, asJSON: json).printWrongCases() }
  }

  private func evaluate() throws -> ReadingEvaluation {
    let faultyRows = try faultyRows()
    var evaluation = ReadingEvaluation()
    var isAny = false
    for file in try files() {
      let text = String(decoding: try InputFile.text(file), as: UTF8.self)
      do {
        guard let table = try ReadingTable(text, file: file) else {
          if file == path { throw CommandFailure(.unreadable, ["\(file): its header is of no known table"]) }
          continue
        }
        isAny = true
        evaluation.add(table.questions, leavingOut: faultyRows, isTyped: !untyped)
      } catch let error as GoldError {
        throw CommandFailure(.unreadable, ["\(error.place): \(error.reason)"])
      }
    }
    if !isAny { throw CommandFailure(.unreadable, ["\(path): holds no table that is known by its header"]) }
    return evaluation
  }

  private func faultyRows() throws -> FaultyRows? {
    let isThere = FileManager.default.fileExists(atPath: Self.usualFaulty)
    guard let file = faulty ?? (isThere ? Self.usualFaulty : nil) else { return nil }
    do {
      return try FaultyRows(String(decoding: InputFile.text(file), as: UTF8.self), file: file)
    } catch let error as GoldError {
      throw CommandFailure(.unreadable, ["\(error.place): \(error.reason)"])
    }
  }

  private func files() throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path).filter { $0.hasSuffix(".tsv") }
        .sorted()
        .map { "\(path)/\($0)" }
    } catch {
      throw CommandFailure(.unreadable, ["\(path): \(error.localizedDescription)"])
    }
  }
}
