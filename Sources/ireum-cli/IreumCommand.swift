import ArgumentParser
import Foundation
import Ireum

@main
struct IreumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ireum",
    abstract: "Know what a name refers to, in Korean, Chinese or English.",
    discussion: """
      Exit codes: 0 found; 1 nothing found, or findings; 2 wrong usage; 3 some inputs failed, the others are \
      answered; 4 the lexicon is not valid; 5 the input cannot be read.
      """,
    version: "0.1.0",
    subcommands: [
      TagCommand.self, GlossaryCommand.self, TextCommand.self, LookupCommand.self, ShowCommand.self,
      NormalizeCommand.self, CompareCommand.self, ReadCommand.self, RomanizeCommand.self,
      VariantsCommand.self,
      LexiconCommand.self,
      EvalCommand.self,
    ])

  /// Runs the command and ends with the exit codes above, the parser's own among them.
  static func main() async {
    do {
      var command = try parseAsRoot()
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      failure.report()
      Foundation.exit(failure.status.rawValue)
    } catch {
      let code = exitCode(for: error)
      let message = fullMessage(for: error)
      if !message.isEmpty {
        if code.isSuccess { Output.write(message + "\n") } else { Output.complain(message) }
      }
      Foundation.exit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
    }
    Foundation.exit(ExitStatus.found.rawValue)
  }
}
