import ArgumentParser
import Ireum
import Lexicography

struct CheckCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "check", abstract: "Print every fault of a lexicon: file:line:column: code: message (hint).",
    discussion: "Exit codes: 0 no fault; 1 warnings; 4 errors. Remarks (info) count as no fault.")

  @Flag(help: "One JSON object a fault.") var json = false
  @OptionGroup var color: ColorOptions
  @OptionGroup var folders: FolderArguments

  func run() throws {
    let faults: [Fault]
    do {
      faults = try Toolkit.check(folders.files())
    } catch let error as ToolkitError {
      throw CommandFailure(.lexiconInvalid, error.explanation)
    }
    let style = Style(color.color)
    for fault in faults {
      Output.line(json ? JSONLine.write(FaultRecord(fault)) : Self.colored(fault, style))
    }
    let errors = faults.count { $0.severity == .error }
    let warnings = faults.count { $0.severity == .warning }
    let remarks = faults.count - errors - warnings
    Output.complain("\(errors) errors, \(warnings) warnings, \(remarks) remarks")
    if errors > 0 { throw CommandFailure(.lexiconInvalid) }
    if warnings > 0 { throw CommandFailure(.nothingFound) }
  }

  private static func colored(_ fault: Fault, _ style: Style) -> String {
    switch fault.severity {
    case .error: style.error(fault.description)
    case .warning: style.warning(fault.description)
    case .info: fault.description
    }
  }
}
