import ArgumentParser
import Evaluation
import Foundation
import Ireum

struct EvalReadingsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "readings",
    abstract: said("Score the readings of names on tables of right answers.", ko: "정답이 있는 표로 이름의 읽기를 잽니다."),
    discussion: said(
      """
      A table is recognised by its header line; corpora/README.md describes ours. first: the best answer is right; \
      set: one of the answers is; umlaut: how many are right first but for u in place of ü. With --frozen, every case \
      is compared with the file; exit code 1 where one differs.
      """,
      ko: """
        표는 머리 줄로 알아봅니다. 우리 표는 corpora/README.md에 설명되어 있습니다. first: 첫 답이 맞음. set: 답 가운데 하나가 맞음. umlaut: ü 대신 u를 \
        쓴 것 말고는 첫 답이 맞음. --frozen을 주면 모든 경우를 그 파일과 견주며, 다르면 종료 코드 1입니다.
        """))

  /// Where the rows that are wrong themselves are listed, if not said.
  private static let usualFaulty = "corpora/readings/faulty-rows.tsv"

  @Option(
    help: .said(
      "Rows to leave out, each with why (\(usualFaulty) where it exists).",
      ko: "까닭을 적어 빼는 줄의 파일(\(usualFaulty)이 있으면 그 파일).", valueName: "file"))
  var faulty: String?
  @Option(help: .said("A file of frozen cases to compare with.", ko: "견줄 고정된 결과 파일.")) var frozen: String?
  @Flag(
    help: .said("Write the cases to the frozen file in place of comparing.", ko: "견주지 않고 고정된 결과 파일을 씁니다."))
  var update = false
  @Flag(help: .said("List the cases that are not right first.", ko: "첫 답이 맞지 않는 경우를 보입니다.")) var cases = false
  @Flag(help: .said("Ask without the types that the tables give.", ko: "표에 적힌 유형 없이 묻습니다.")) var untyped =
    false
  @Flag(
    help: .said(
      "Answer in JSON, one object a task, a group or a case a line.", ko: "JSON으로 답합니다. 한 줄에 객체 하나."))
  var json = false
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("A table, or a folder of tables.", ko: "표 하나 또는 표의 폴더.")) var path: String

  func validate() throws {
    if update, frozen == nil {
      throw ValidationError(said("--update needs --frozen FILE.", ko: "--update에는 --frozen FILE이 필요합니다."))
    }
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
    for file in try EvalTables.files(path) {
      let text = String(decoding: try InputFile.text(file), as: UTF8.self)
      do {
        guard let table = try ReadingTable(text, file: file) else {
          if file == path {
            throw CommandFailure(
              .unreadable, [said("\(file): its header is of no known table", ko: "\(file): 아는 표의 머리 줄이 아닙니다")]
            )
          }
          continue
        }
        isAny = true
        evaluation.add(table.questions, leavingOut: faultyRows, isTyped: !untyped)
      } catch let error as GoldError {
        throw CommandFailure(.unreadable, ["\(error.place): \(error.reason)"])
      }
    }
    if !isAny {
      throw CommandFailure(
        .unreadable,
        [said("\(path): holds no table that is known by its header", ko: "\(path): 머리 줄로 아는 표가 없습니다")])
    }
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
}

/// The tables that an evaluation names: a file, or the tables of a folder.
enum EvalTables {
  static func files(_ path: String) throws -> [String] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder), isFolder.boolValue else {
      return [path]
    }
    do {
      return try FileManager.default.contentsOfDirectory(atPath: path)
        .filter { $0.hasSuffix(".tsv") && $0 != "frozen.tsv" }.sorted().map { "\(path)/\($0)" }
    } catch {
      throw CommandFailure(.unreadable, ["\(path): \(error.localizedDescription)"])
    }
  }
}
