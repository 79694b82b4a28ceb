import ArgumentParser
import Ireum
import Lexicography
import Messaging

struct CheckCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check",
    abstract: said(
      "Print every fault of a lexicon: file:line:column: code: message (hint).",
      ko: "사전의 결함을 모두 적습니다: 파일:줄:칸: 코드: 메시지 (할 일)."),
    discussion: said(
      "Exit codes: 0 no fault; 1 warnings; 4 errors. Remarks (info) count as no fault.",
      ko: "종료 코드: 0 결함 없음; 1 경고; 4 오류. 참고(info)는 결함으로 세지 않습니다."))

  @Flag(help: .said("One JSON object a fault.", ko: "결함마다 JSON 하나.")) var json = false
  @Option(
    help: .said(
      "Explain a code, or all of them, and check nothing.", ko: "검사하지 않고 코드 하나 또는 전부(all)를 설명합니다.",
      valueName: "code|all"))
  var explain: String?
  @Flag(
    help: .said(
      "Repair what can be repaired without a loss, in canonical form, and check again.",
      ko: "잃는 것 없이 고칠 수 있는 것을 정규 형식으로 고치고 다시 검사합니다."))
  var fix = false
  @OptionGroup var review: ReviewOptions
  @OptionGroup var color: ColorOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var folders: FolderArguments

  func run() async throws {
    if let explain { return try RuleExplainer.explain(explain, asJSON: json, Style(color.color)) }
    let faults: [Fault]
    do {
      let check = LexiconCheck(cache: UserCache.check(of: folders.shown), today: Today.date)
      let files = try folders.files()
      var report = try await check.report(on: files)
      if fix {
        try folders.requireFolder()
        if try CheckRepair.apply(report, to: files) { report = try await check.report(on: folders.files()) }
      }
      faults = report.faults
    } catch let error as ToolkitError {
      throw CommandFailure(.lexiconInvalid, error.explanation)
    }
    try await report(faults)
  }

  /// Writes the faults that are asked for, and ends as bad as they are.
  private func report(_ all: [Fault]) async throws {
    let faults = try await review.selected(all, in: folders.folders.isEmpty ? ["lexicon"] : folders.folders)
    let style = Style(color.color)
    for fault in faults {
      switch json ? .json : review.format ?? .text {
      case .json: Output.line(JSONLine.write(FaultRecord(fault, in: Interface.language)))
      case .github: Output.line(ReviewOptions.annotation(fault))
      case .text: Output.line(Self.colored(fault, style))
      }
    }
    let errors = faults.count { $0.severity == .error }
    let warnings = faults.count { $0.severity == .warning }
    let remarks = faults.count - errors - warnings
    Output.complain(
      said(
        "\(Message.count(errors, "error")), \(Message.count(warnings, "warning")), \(Message.count(remarks, "remark"))",
        ko: "오류 \(errors)개, 경고 \(warnings)개, 참고 \(remarks)개"))
    if errors > 0 { throw CommandFailure(.lexiconInvalid) }
    if warnings > 0 { throw CommandFailure(.nothingFound) }
  }

  private static func colored(_ fault: Fault, _ style: Style) -> String {
    let text = fault.text(in: Interface.language)
    return switch fault.severity {
    case .error: style.error(text)
    case .warning: style.warning(text)
    case .info: text
    }
  }
}
