import ArgumentParser
import Editing
import Foundation
import Interchange
import Ireum
import Lexicography
import Messaging
import TextModel

extension Decision.Verdict: Choice {}
extension Suppression.Range: Choice {}

struct JudgeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge",
    abstract: said(
      "Record that two entries or names are the same, different, or undecided, and why.",
      ko: "두 표제어나 이름이 같은지, 다른지, 모르는지와 그 까닭을 적어 둡니다."),
    discussion: said(
      """
      Writes a line into decisions/<month>/<reviewer>-<random>.tsv. The files are only added to: a later decision on \
      the same pair holds. --session keeps the decisions of one review in one file.
      """,
      ko: """
        decisions/<달>/<검토자>-<무작위>.tsv에 한 줄을 씁니다. 파일에는 더하기만 하며, 같은 쌍은 나중 것을 따릅니다. --session을 주면 한 검토의 판정을 한 \
        파일에 모읍니다.
        """))

  @Option(help: .said("Why.", ko: "까닭.")) var why: String
  @Option(help: .said("What was shown: evidence in words.", ko: "본 것: 말로 적은 근거.")) var evidence = ""
  @Option(help: .said("What the comparison had said, 0 to 1.", ko: "비교 점수, 0에서 1까지.")) var score: Double?
  @Option(help: .said("Who judges.", ko: "검토자.")) var reviewer: String?
  @Option(help: .said("The name of this review: letters and digits.", ko: "이 검토의 이름: 글자와 숫자.")) var session:
    String?
  @OptionGroup var options: EditOptions
  @Argument(help: .said("The one: an id or a name.", ko: "한쪽: 식별자나 이름.", valueName: "left")) var left: String
  @Argument(help: .said("The other: an id or a name.", ko: "다른 쪽: 식별자나 이름.", valueName: "right")) var right:
    String
  @Argument(help: .said("The judgement.", ko: "판정.", valueName: "same|different|unsure")) var verdict:
    Decision.Verdict

  func validate() throws {
    if let score, !(0...1).contains(score) {
      throw ValidationError(said("--score \(score): give 0 to 1.", ko: "--score \(score): 0에서 1까지 주십시오."))
    }
  }

  func run() throws {
    var workspace = try options.open()
    let now = EditOptions.now
    let reviewer = reviewer ?? EditOptions.user
    let decision = Decision(
      left: left, right: right, verdict: verdict, score: score, reviewer: reviewer, time: now,
      tool: "ireum \(IreumCommand.configuration.version)", evidence: evidence, why: why)
    var random = SystemRandomNumberGenerator()
    let file = session.flatMap(EntryIDMaker.slug) ?? EntryIDMaker.suffix(using: &random)
    let path = "decisions/\(now.prefix(7))/\(EntryIDMaker.slug(reviewer) ?? "reviewer")-\(file).tsv"
    workspace.draft.append(decision, to: path)
    try options.finish(workspace, command: "judge \(left) \(right) \(verdict.rawValue)")
  }
}

struct SuppressCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "suppress",
    abstract: said(
      "Remember a false positive: never tag a name, as one entry or at all, in a context or anywhere.",
      ko: "잘못 찾은 것을 적어 둡니다: 어떤 문맥에서, 또는 어디서나, 이 이름을 (그 표제어로) 태그하지 않습니다."))

  @Option(
    help: .said(
      "The entry that it is not; none at all where not given.", ko: "이 이름이 아닌 표제어. 주지 않으면 어느 것도 아님.",
      valueName: "id"))
  var entry: EntryID?
  @Option(help: .said("What must stand near it; anywhere where not given.", ko: "가까이에 있어야 할 말. 주지 않으면 어디서나."))
  var context: String?
  @Option(
    help: .said("How near the context is: sentence or document.", ko: "문맥의 범위: sentence(문장) 또는 document(문서).")
  )
  var within = Suppression.Range.sentence
  @Option(help: .said("Why.", ko: "까닭.")) var why: String
  @OptionGroup var options: EditOptions
  @Argument(help: .said("The name.", ko: "이름.", valueName: "name")) var text: String

  func run() throws {
    var workspace = try options.open()
    if let entry {
      do throws(EditFailure) {
        _ = try workspace.draft.entry(entry)
      } catch {
        throw CommandFailure(error.status, error.explanation)
      }
    }
    var random = SystemRandomNumberGenerator()
    let id = EntryIDMaker.suffix(using: &random)
    let suppression = Suppression(
      id: id, text: try NameOptions.spelled(text), entry: entry,
      context: try context.map(NameOptions.spelled),
      within: within, why: why, by: EditOptions.user, on: PartialDate(String(EditOptions.now.prefix(10))))
    workspace.draft.write(LexiconWriter.write(suppression), to: "suppress/\(id).yaml")
    try options.finish(workspace, command: "suppress \(text)")
  }
}
