import ArgumentParser
import Comparison
import Ireum
import Lexicography

struct CompareCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "compare", abstract: "Say whether two names are one, how surely, and why.",
    discussion: "A line of a batch is two names, or two names and their type, with tabs between.")

  @Flag(help: "Show every ground with what it adds to the log-odds.") var explain = false
  @Option(help: "What the names are: person, place, organization …; any where not given.") var type:
    EntryType?
  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @Argument(help: "Two names.") var names: [String] = []

  func run() throws {
    let comparer = Comparer()
    if batch.batch == nil {
      guard names.count == 2 else { throw ValidationError("Give two names, or --batch FILE.") }
      let comparison = comparer.compare(names[0], names[1], type: type)
      if batch.json {
        Output.write(ComparisonRecord(names[0], names[1], comparison).json)
      } else {
        print(comparison, Style(color.color))
      }
      if comparison.verdict == .different { throw CommandFailure(.nothingFound) }
      return
    }
    try batch.answer(names) { line, _ in
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      let text = cells.map { String(decoding: $0, as: UTF8.self) }
      guard text.count >= 2 else {
        throw CommandFailure(
          .usage,
          (
            message: "'\(text[0])': one name",
            hint: "a line is two names with a tab between, then a type or none"
          ))
      }
      let (_, type) = text.count > 2 ? try TypedName.parse(Array("\t\(text[2])".utf8), type) : ("", type)
      let comparison = comparer.compare(text[0], text[1], type: type)
      Output.write(ComparisonRecord(text[0], text[1], comparison).json)
      return true
    }
  }

  private func print(_ comparison: NameComparison, _ style: Style) {
    Output.line(
      style.bold("\(comparison.verdict.rawValue)")
        + " \(TypedName.shown(comparison.score))  \(names[0]) | \(names[1])")
    for item in comparison.evidence where explain || item.feature != "prior" {
      let amount = (item.contribution * 100).rounded() / 100
      Output.line(
        "  \(explain ? (amount < 0 ? "\(amount)" : "+\(amount)") + "  " : "")\(item.feature): \(item.value) (\(item.source))"
      )
    }
  }
}
