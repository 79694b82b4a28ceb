import ArgumentParser
import Foundation
import Interchange
import Ireum
import Lexicography

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
        if !check { try Self.write(text, to: file.shownPath) }
        Output.line(file.shownPath)
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
