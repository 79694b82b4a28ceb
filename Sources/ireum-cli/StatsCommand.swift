import ArgumentParser
import Foundation
import Interchange
import Ireum

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
