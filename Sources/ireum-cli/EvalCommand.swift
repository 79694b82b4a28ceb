import ArgumentParser
import Evaluation
import Foundation
import Ireum
import Messaging

struct EvalCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "eval", abstract: said("Measure quality against gold.", ko: "정답과 견주어 품질을 잽니다."),
    subcommands: [EvalNamesCommand.self, EvalReadingsCommand.self, EvalTaggingCommand.self])
}

struct EvalTaggingCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tagging",
    abstract: said(
      "Score the tagger on a corpus of NAME.txt and NAME.gold.jsonl.",
      ko: "NAME.txt와 NAME.gold.jsonl의 말뭉치로 태깅을 채점합니다."),
    discussion: said(
      """
      Strong: same span and entry; weak: overlapping span and same entry. Countries are not scored; nil and \
      ambiguous mentions are counted apart. With --frozen, every case is compared with the file; exit code 1 where \
      one differs.
      """,
      ko: """
        strong: 범위와 표제어가 같음. weak: 범위가 겹치고 표제어가 같음. 나라는 채점하지 않고, nil과 확정하지 못한 언급은 따로 셉니다. \
        --frozen을 주면 모든 사례를 그 파일과 견주어, 다른 것이 있으면 1로 끝냅니다.
        """))

  @Option(help: .said("Where the texts lie, if not beside the gold.", ko: "글이 정답과 다른 곳에 있으면 그 폴더."))
  var texts: String?
  @Option(help: .said("A file of frozen cases to compare with.", ko: "견줄 사례가 굳어 있는 파일.")) var frozen: String?
  @Flag(help: .said("Write the cases to the frozen file in place of comparing.", ko: "견주지 않고 그 파일에 사례를 씁니다."))
  var update = false
  @Flag(help: .said("List the cases that are not right.", ko: "틀린 사례를 적습니다.")) var cases = false
  @Flag(
    help: .said("Score unknown names and their grouping too.", ko: "사전에 없는 이름과 그 묶음도 채점합니다."))
  var unknown = false
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("The folder of the gold files.", ko: "정답 파일의 폴더.")) var corpus: String

  func validate() throws {
    if update, frozen == nil {
      throw ValidationError(said("--update needs --frozen FILE.", ko: "--update에는 --frozen FILE이 있어야 합니다."))
    }
  }

  func run() throws {
    let toolkit = try lexicon.toolkit()
    let (evaluation, unknowns) = try evaluate(toolkit)
    if let frozen {
      try compare(evaluation, with: frozen)
    } else {
      EvaluationPrinter(evaluation).printScores()
      if unknown { EvaluationPrinter.print(unknowns) }
    }
    if cases {
      Output.line(TaggingCase.header)
      for item in evaluation.cases where item.outcome != .right { Output.line(item.line) }
      if unknown { for fault in unknowns.faults { Output.line(fault) } }
    }
  }

  private func evaluate(_ toolkit: Toolkit) throws -> (TaggingEvaluation, UnknownEvaluation) {
    let suffix = ".gold.jsonl"
    let names: [String]
    do {
      names = try FileManager.default.contentsOfDirectory(atPath: corpus).filter { $0.hasSuffix(suffix) }
        .sorted()
    } catch {
      throw CommandFailure(.unreadable, ["\(corpus): \(error.localizedDescription)"])
    }
    if names.isEmpty {
      throw CommandFailure(
        .unreadable, [said("\(corpus): holds no \(suffix) files", ko: "\(corpus): \(suffix) 파일이 없습니다")])
    }
    var evaluation = TaggingEvaluation()
    var unknowns = UnknownEvaluation()
    for name in names {
      let doc = String(name.dropLast(suffix.count))
      let text = try InputFile.text("\(texts ?? corpus)/\(doc).txt")
      do {
        let gold = try GoldMention.read(InputFile.text("\(corpus)/\(name)"), file: "\(corpus)/\(name)")
        let found = try toolkit.tag(text, unknown: unknown)
        evaluation.add(doc, text: text, gold: gold, found: found.filter { $0.status != .unknown })
        if unknown { unknowns.add(doc, text: text, gold: gold, found: found) }
      } catch let error as GoldError {
        throw CommandFailure(.unreadable, ["\(error.place): \(error.reason)"])
      }
    }
    return (evaluation, unknowns)
  }

  private func compare(_ evaluation: TaggingEvaluation, with path: String) throws {
    try FrozenCases([TaggingCase.header] + evaluation.cases.map(\.line)).compare(with: path, update: update)
  }
}
