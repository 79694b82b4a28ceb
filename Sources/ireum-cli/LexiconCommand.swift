import ArgumentParser
import Foundation
import Interchange
import Ireum
import Lexicography
import StandardLexicon

struct LexiconCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lexicon", abstract: "Check, format and count a lexicon.",
    subcommands: [CheckCommand.self, FormatCommand.self, StatsCommand.self])
}

/// The folders that a `lexicon` command works on: arguments or `--lexicon`.
struct FolderArguments: ParsableArguments {
  @OptionGroup var lexicon: LexiconOptions
  @Argument(help: ArgumentHelp("Folders of lexicon files.", valueName: "dir")) var dirs: [String] = []

  var folders: [String] { dirs + lexicon.folders }

  /// The files of the folders, else of ./lexicon where there is one, else the built-in ones.
  func files() throws -> [LexiconFile] {
    if !folders.isEmpty { return try folders.flatMap { try LexiconOptions.files(in: $0) } }
    if FileManager.default.fileExists(atPath: "lexicon/lexicon.yaml") {
      return try LexiconOptions.files(in: "lexicon")
    }
    return BuiltInLexicon.files
  }
}

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

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt", abstract: "Bring lexicon files into their one canonical form.",
    discussion: """
      Prints the path of every file that changes. Files that cannot be read, or hold comments, are left alone. \
      Exit codes: 0 done; 1 with --check, files would change; 4 files were left alone.
      """)

  @Flag(help: "Change nothing; exit with 1 where a file would change.") var check = false
  @OptionGroup var folders: FolderArguments

  func run() throws {
    if folders.folders.isEmpty, !FileManager.default.fileExists(atPath: "lexicon/lexicon.yaml") {
      throw ValidationError("Name a folder of lexicon files; there is no ./lexicon here.")
    }
    var changed = 0
    var isFaulty = false
    for file in try folders.files() {
      do throws(LexiconFaults) {
        guard let text = try LexiconFormatter.format(file), !text.utf8.elementsEqual(file.bytes) else {
          continue
        }
        changed += 1
        Output.line(file.shownPath)
        if !check { try Self.write(text, to: file.shownPath) }
      } catch {
        isFaulty = true
        for fault in error.faults { Output.complain(fault.description) }
      }
    }
    if isFaulty { throw CommandFailure(.lexiconInvalid) }
    if check, changed > 0 { throw CommandFailure(.nothingFound) }
  }

  private static func write(_ text: String, to path: String) throws(LexiconFaults) {
    do {
      try LexiconFolder.write(text, to: path)
    } catch {
      throw LexiconFaults(
        faults: [Fault("write", at: .init(file: path), worded(error.explanation))])
    }
  }
}

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats", abstract: "Count the entries, names and sources of a lexicon.")

  @Flag(help: "Answer in JSON.") var json = false
  @OptionGroup var folders: FolderArguments

  func run() throws {
    let result = LexiconReader.read(try folders.files())
    guard result.isValid else {
      throw CommandFailure(.lexiconInvalid, result.faults.map(\.description))
    }
    let stats = LexiconStats(result.lexicon)
    if json {
      Output.line(JSONLine.write(stats))
      return
    }
    let style = Style(.auto)
    Output.line("\(stats.entries) entries, \(stats.names) names")
    for (title, counts) in stats.tables {
      Output.line(style.bold(title))
      let total = counts.reduce(0) { $0 + $1.count }
      for (key, count) in counts {
        let share = total == 0 ? 0 : Double(count) * 100 / Double(total)
        Output.line("  \(key): \(count) (\(String(format: "%.1f", share)) %)")
      }
    }
  }
}
