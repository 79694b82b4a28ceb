import ArgumentParser
import Evaluation
import Foundation
import Ireum

struct EvalNamesCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "names",
    abstract: said("Score the comparison of names on tables of pairs.", ko: "이름 쌍의 표로 이름 비교를 잽니다."),
    discussion: said(
      """
      Tables are recognised by their headers; corpora/README.md describes ours, of pairs. Of a table of entities (as \
      hanzi, hangul, latin, kind, relation, why; or id, ko, zh, en …) two things are measured: the recall of pairs of \
      two scripts at the score that one of a thousand wrong pairs exceeds; and how often a name, looked up in another \
      script among all, finds its entity first. With --frozen, every pair is compared with the file; exit code 1 where \
      one differs.
      """,
      ko: """
        표는 머리 줄로 알아봅니다. 쌍으로 된 우리 표는 corpora/README.md에 설명되어 있습니다. 개체의 표(hanzi, hangul, latin, kind, relation, why 또는 \
        id, ko, zh, en …)에서는 두 가지를 잽니다. 틀린 쌍 천 개에 하나가 넘는 점수에서 두 문자 사이의 재현율과, 다른 문자로 찾을 때 제 개체가 맨 앞에 오는 비율입니다. \
        --frozen을 주면 모든 쌍을 그 파일과 견주며, 다르면 종료 코드 1입니다.
        """))

  @Option(help: .said("A file of frozen cases to compare with.", ko: "견줄 고정된 결과 파일.")) var frozen: String?
  @Flag(
    help: .said("Write the cases to the frozen file in place of comparing.", ko: "견주지 않고 고정된 결과 파일을 씁니다."))
  var update = false
  @Flag(help: .said("List the pairs that are judged wrongly.", ko: "잘못 판단한 쌍을 보입니다.")) var cases = false
  @Option(
    help: .said(
      "A file of ids, one a line under 'id': the brands whose English and Korean names are looked up.",
      ko: "영어와 한국어 이름을 찾아 볼 브랜드의 식별자 파일('id' 아래 한 줄에 하나)."))
  var brands: String?
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("A table, or a folder of tables.", ko: "표 하나 또는 표의 폴더.")) var path: String

  func validate() throws {
    if update, frozen == nil {
      throw ValidationError(said("--update needs --frozen FILE.", ko: "--update에는 --frozen FILE이 필요합니다."))
    }
  }

  func run() throws {
    var pairs: [NamePair] = []
    var tables: [(file: String, table: EntityTable)] = []
    for file in try EvalTables.files(path) {
      let text = String(decoding: try InputFile.text(file), as: UTF8.self)
      do {
        if let found = try NamePair.read(text, file: file) {
          pairs += found
        } else if let table = try EntityTable(text, file: file) {
          tables.append((file, table))
        }
      } catch {
        throw CommandFailure(.unreadable, ["\(error.place): \(error.reason)"])
      }
    }
    if pairs.isEmpty, tables.isEmpty {
      throw CommandFailure(
        .unreadable,
        [said("\(path): holds no table that is known by its header", ko: "\(path): 머리 줄로 아는 표가 없습니다")])
    }
    if !tables.isEmpty { try measure(tables) }
    if pairs.isEmpty { return }
    let evaluation = NameEvaluation(pairs)
    if let frozen {
      try FrozenCases([NameEvaluation.header] + evaluation.cases.map(\.line)).compare(
        with: frozen, update: update)
    } else {
      print(evaluation)
    }
    if cases {
      Output.line(NameEvaluation.header)
      for item in evaluation.cases where !item.isRight { Output.line(item.line) }
    }
  }

  private func measure(_ tables: [(file: String, table: EntityTable)]) throws {
    let known = KnownNames(try lexicon.toolkit().lexicon)
    let brands = try brandIDs()
    for (file, table) in tables {
      Output.progress(said("measuring \(file) …", ko: "\(file) 재는 중 …"))
      let recall = CrossScriptRecall(table, isKnown: known.contains)
      let retrievals = NameRetrieval.all(of: table, brands: brands)
      Output.progress("")
      EntityTablePrinter(file, recall, retrievals, showsCases: cases).print()
    }
  }

  /// The first cells of the file of brands, without its comments and its header.
  private func brandIDs() throws -> Set<String> {
    guard let brands else { return [] }
    let text = String(decoding: try InputFile.text(brands), as: UTF8.self)
    let ids = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { String($0.prefix { $0 != "\t" && $0 != "\r" }) }
    return Set(ids).subtracting(["id"])
  }

  private func print(_ evaluation: NameEvaluation) {
    var rows: [[String]] = [Self.row("all", evaluation.cases)]
    rows += Self.groups(evaluation.cases) { $0.pair.scripts }
    rows += Self.groups(evaluation.cases) { $0.pair.type?.rawValue ?? "-" }
    rows += Self.groups(evaluation.cases) { $0.pair.tier.rawValue }
    for line in Style(.auto).table(
      ["group", "pairs", "precision", "recall", "F1", "ECE"], rows, limits: [24, 6, 9, 8, 8, 8])
    {
      Output.line(line)
    }
    let strong = evaluation.strongErrors
    let wrong = strong.count { $0.pair.relation == .different }
    Output.line("STRONG: \(strong.count - wrong) same missed, \(wrong) different judged same")
  }

  private static func groups(
    _ cases: [NameEvaluation.Case], _ key: (NameEvaluation.Case) -> String
  ) -> [[String]] {
    Dictionary(grouping: cases, by: key).sorted { $0.key < $1.key }.map { row("  " + $0.key, $0.value) }
  }

  private static func row(_ name: String, _ cases: [NameEvaluation.Case]) -> [String] {
    let score = NameEvaluation.score(cases)
    func shown(_ value: Double) -> String { String(format: "%.4f", value) }
    return [
      name, "\(cases.count)", shown(score.precision), shown(score.recall), shown(score.f1),
      shown(NameEvaluation.calibrationError(cases)),
    ]
  }
}
