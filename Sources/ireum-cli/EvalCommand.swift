import ArgumentParser
import Evaluation
import Foundation
import Ireum

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: "Measure quality against gold.",
    subcommands: [EvalReadingsCommand.self, EvalTaggingCommand.self])
}

struct EvalTaggingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagging", abstract: "Score the tagger on a corpus of NAME.txt and NAME.gold.jsonl.",
    discussion: """
      Strong: same span and entry; weak: overlapping span and same entry. Countries are not scored; nil and \
      ambiguous mentions are counted apart. With --frozen, every case is compared with the file; exit code 1 where \
      one differs.
      """)

  @Option(help: "Where the texts lie, if not beside the gold.") var texts: String?
  @Option(help: "A file of frozen cases to compare with.") var frozen: String?
  @Flag(help: "Write the cases to the frozen file in place of comparing.") var update = false
  @Flag(help: "List the cases that are not right.") var cases = false
  @OptionGroup var lexicon: LexiconOptions
  @Argument(help: "The folder of the gold files.") var corpus: String

  func validate() throws {
    if update, frozen == nil { throw ValidationError("--update needs --frozen FILE.") }
  }

  func run() throws {
    let toolkit = try lexicon.toolkit()
    let evaluation = try evaluate(toolkit)
    if let frozen {
      try compare(evaluation, with: frozen)
    } else {
      EvaluationPrinter(evaluation).printScores()
    }
    if cases {
      Output.line(TaggingCase.header)
      for item in evaluation.cases where item.outcome != .right { Output.line(item.line) }
    }
  }

  private func evaluate(_ toolkit: Toolkit) throws -> TaggingEvaluation {
    let suffix = ".gold.jsonl"
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: corpus).filter { $0.hasSuffix(suffix) }
        .sorted()
    } catch {
      throw CommandFailure(.unreadable, ["\(corpus): \(error.localizedDescription)"])
    }
    if names.isEmpty { throw CommandFailure(.unreadable, ["\(corpus): holds no \(suffix) files"]) }
    var evaluation = TaggingEvaluation()
    for name in names {
      let doc = String(name.dropLast(suffix.count))
      let text = try InputFile.text("\(texts ?? corpus)/\(doc).txt")
      do {
        let gold = try GoldMention.read(InputFile.text("\(corpus)/\(name)"), file: "\(corpus)/\(name)")
        evaluation.add(doc, text: text, gold: gold, found: try toolkit.tag(text))
      } catch let error as GoldError {
        throw CommandFailure(.unreadable, ["\(error.place): \(error.reason)"])
      }
    }
    return evaluation
  }

  private func compare(_ evaluation: TaggingEvaluation, with path: String) throws {
    try FrozenCases([TaggingCase.header] + evaluation.cases.map(\.line)).compare(with: path, update: update)
  }
}
