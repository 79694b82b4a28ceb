import ArgumentParser
import Foundation
import Interchange
import Ireum

struct StatsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "stats",
    abstract: said("Count the entries, names and sources of a lexicon.", ko: "사전의 표제어, 이름, 출처를 셉니다."))

  @Flag(help: .said("Answer in JSON.", ko: "JSON으로 답합니다.")) var json = false
  @OptionGroup var language: LanguageOption
  @OptionGroup var folders: FolderArguments

  func run() throws {
    let result = LexiconReader.read(try folders.files())
    guard result.isValid else {
      throw CommandFailure(.lexiconInvalid, result.faults.map { $0.text(in: Interface.language) })
    }
    let stats = LexiconStats(result.lexicon)
    if json {
      Output.line(JSONLine.write(stats))
      return
    }
    let style = Style(.auto)
    Output.line(
      said("\(stats.entries) entries, \(stats.names) names", ko: "표제어 \(stats.entries), 이름 \(stats.names)"))
    Output.line(
      said(
        "\(stats.inAllLanguages) entries in all three languages; \(stats.dated) names and relations with a date",
        ko: "세 언어가 다 있는 표제어 \(stats.inAllLanguages), 날짜가 있는 이름과 관계 \(stats.dated)"))
    for (title, counts) in stats.tables {
      Output.line(style.bold(title.text(in: Interface.language)))
      let total = counts.reduce(0) { $0 + $1.count }
      for (key, count) in counts {
        let share = total == 0 ? 0 : Double(count) * 100 / Double(total)
        Output.line("  \(key): \(count) (\(String(format: "%.1f", share)) %)")
      }
    }
  }
}
