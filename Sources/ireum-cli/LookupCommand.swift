import ArgumentParser
import Comparison
import Ireum
import Lexicography
import Messaging
import Resolution

struct LookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup",
    abstract: said("Say what names refer to, in three languages.", ko: "이름이 가리키는 것을 세 언어로 알려 줍니다."),
    discussion: said(
      """
      A name is found in any width, case, spacing, normalization form, in simplified and traditional characters. \
      Where none is the same, near names are suggested, never linked. --fuzzy finds all within two edits, nearest first; a \
      line of a batch may then be a name, a tab and its type.
      """,
      ko: """
        전각과 반각, 대소문자, 띄어쓰기, 정규화 꼴, 간체와 번체를 가리지 않고 찾습니다. 같은 이름이 없으면 비슷한 이름을 제안하며, 연결하지는 않습니다. --fuzzy는 두 글자까지 다른 이름을 가까운 것부터 모두 찾습니다. 이때 일괄 처리의 한 줄은 이름, 또는 이름과 탭과 유형입니다.
        """))

  @OptionGroup var batch: BatchOptions
  @OptionGroup var date: DateOption
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption
  @Option(
    help: .said(
      "Look into an index, or rank against a list, a file of lines {id, names […]}, instead of the lexicon.",
      ko: "사전 대신 색인이나 목록에서 찾습니다. 목록의 한 줄은 {id, names […]}입니다.", valueName: "file"))
  var index: String?
  @OptionGroup var near: NearOptions
  @Option(
    help: .said(
      "The most entries of the list, or of --fuzzy, that answer a name; 0 for all of --fuzzy.",
      ko: "목록이나 --fuzzy에서 이름 하나에 답할 항목의 최대 수. --fuzzy에서 0은 모두."))
  var limit = 5
  @Argument(help: .said("Names.", ko: "이름.")) var names: [String] = []

  func validate() throws {
    try batch.check(names)
    if limit < 0 || (limit == 0 && near.fuzzy == nil) {
      throw ValidationError(said("--limit takes a number from 1 on.", ko: "--limit의 값은 1 이상입니다."))
    }
    let asOf = try date.date()
    if asOf != nil, let index, !IndexSources.isCompiled(index) {
      throw ValidationError(
        said("A list says no times: leave out --as-of.", ko: "목록에는 때가 없습니다. --as-of를 빼십시오."))
    }
  }

  func run() throws {
    if let index, near.fuzzy == nil, !IndexSources.isCompiled(index) { return try rank(against: index) }
    let toolkit = try index.map { try Toolkit(IndexSources.open(orCompile: $0)) } ?? lexicon.toolkit()
    let style = Style(color.color)
    let asOf = try date.date()
    try batch.answer(names) { query, asJSON in
      let (name, all) = try near.answer(query, toolkit, limit: limit) ?? exact(query, toolkit)
      // What did not exist then is not meant by the name.
      let results = all.filter { found in
        guard let asOf, let entry = toolkit.lexicon[found.entry] else { return true }
        return Lifespan(entry).mayContain(asOf)
      }
      if asJSON {
        Output.line(
          JSONLine.write(
            LookupRecord(
              query: name, results: results, lexicon: toolkit.lexicon, asOf: asOf, in: Interface.language,
              hasEdits: near.fuzzy != nil)))
      } else {
        print(name, results, others: all.count - results.count, asOf, toolkit.lexicon, style)
      }
      return near.fuzzy != nil ? !results.isEmpty : results.contains { $0.score >= Self.soundFrom }
    }
  }

  private func exact(_ query: [UInt8], _ toolkit: Toolkit) throws -> (name: String, results: [Finder.Result])
  {
    let name = String(decoding: query, as: UTF8.self)
    do throws(ToolkitError) {
      return (name, try toolkit.lookup(name))
    } catch {
      throw CommandFailure(.unreadable, error.explanation)
    }
  }

  /// From which score on a name is found by its sound and not only suggested.
  private static let soundFrom = 0.9

  private func print(
    _ query: String, _ results: [Finder.Result], others: Int, _ asOf: PartialDate?, _ lexicon: Lexicon,
    _ style: Style
  ) {
    let exact = results.filter(\.isExact)
    let headline =
      switch (exact.count, results.count) {
      case (0, 0) where others > 0:
        said(
          "nothing of this name at that time (\(others) at others)",
          ko: "그때는 이 이름으로 불린 것이 없습니다(다른 때에는 \(others)개)")
      case (0, 0): said("not in the lexicon", ko: "사전에 없습니다")
      case (0, let count) where near.fuzzy != nil:
        said(
          "not in the lexicon as it is; \(Message.count(count, "near entry", "near entries")):",
          ko: "그대로는 사전에 없습니다. 가까운 표제어 \(count)개:")
      case (0, _) where results[0].score >= Self.soundFrom:
        said("not in the lexicon as it is; found by its reading:", ko: "그대로는 사전에 없습니다. 읽기로 찾았습니다:")
      case (0, _): said("not in the lexicon; did you mean:", ko: "사전에 없습니다. 혹시 다음입니까?")
      case (1, _): ""
      case (_, _) where near.fuzzy != nil: ""
      case (let count, _): said("\(count) entries have this name", ko: "이 이름을 가진 표제어가 \(count)개 있습니다")
      }
    Output.line(style.bold(query) + (headline.isEmpty ? "" : ": \(headline)"))
    for result in results {
      guard let entry = lexicon[result.entry] else { continue }
      EntryPrinter(entry, lexicon: lexicon, style: style).printSummary(of: result, asOf: asOf)
    }
  }

  /// Answers from the list of `path`; a line of a batch is a name, or a name, a tab and its type.
  private func rank(against path: String) throws {
    let ranking = try NameListFile.read(path)
    let style = Style(color.color)
    try batch.answer(names) { query, asJSON in
      let (name, type) = try TypedName.parse(query, nil)
      let results = ranking.find(name, type: type, limit: limit)
      let record = RankingRecord(query: name, results: results)
      if asJSON {
        Output.line(JSONLine.write(record))
      } else {
        Output.line(style.bold(name))
        let rows = results.map { found in
          [
            TypedName.shown(found.comparison.score), found.comparison.verdict.rawValue, found.id, found.name,
          ]
        }
        for line in style.table(["score", "verdict", "id", "name"], rows, limits: [6, 9, 32, 40]) {
          Output.line("  " + line)
        }
      }
      return results.contains { $0.comparison.verdict != .different }
    }
  }
}

/// A file of JSON lines that holds a list of names.
enum NameListFile {
  static func read(_ path: String) throws -> NameRanking {
    var lines: [[UInt8]] = []
    try InputFile.forEachLine(of: path) { lines.append($0) }
    do {
      return try NameList.read(lines)
    } catch {
      throw CommandFailure(
        .unreadable,
        ["\(InputFile.shown(path)): \(error.explanation.text(in: Interface.language))"])
    }
  }
}
