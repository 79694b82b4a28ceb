import ArgumentParser
import Editing
import Exchanging
import Foundation
import Ireum
import Lexicography
import Messaging
import Storing
import TextModel

extension ExchangeFormat: ExpressibleByArgument {}
extension TableLayout: ExpressibleByArgument {}
extension ImportPlan.ConflictPolicy: ExpressibleByArgument {}
extension ImportPlan.DuplicatePolicy: ExpressibleByArgument {}

struct ImportCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "import",
    abstract: said(
      "Say what a file of another tool would bring to the lexicon, and bring it with --apply.",
      ko: "다른 도구의 파일이 사전에 무엇을 더할지 알려 주고, --apply를 주면 더합니다."),
    discussion: said(
      """
      Without --apply nothing is written. Each record is new, adds to an entry, is the same, conflicts with an entry, or \
      is a possible duplicate of an entry in any script; the last two are left out. A record is an entry only by the \
      entry's id or its id in a registry. Tables: titles are matched with fields, and shown; --map TITLE=FIELD decides. \
      In a wide table a row is an entry (columns ko, zh, en, ko.short …), in a long one a name (text, lang, kind …). \
      Exit codes: 0 all is or would be in the lexicon; 1 something is left out; 3 some records cannot be read, and \
      nothing was written.
      """,
      ko: """
        --apply를 주지 않으면 아무것도 쓰지 않습니다. 기록마다 새것(new), 더함(adds), 같음(same), 충돌(conflict), 어떤 문자로든 같은 것일 수 있음(possible-duplicate) \
        가운데 하나로 알려 주고, 뒤의 둘은 빼놓습니다. 표제어의 식별자나 등록부 식별자가 있을 때만 그 표제어로 봅니다. 표는 제목으로 항목을 찾아 보여 주며 --map \
        제목=항목으로 정합니다. 가로 표는 한 줄이 표제어(ko, zh, en, ko.short … 열), 세로 표는 한 줄이 이름(text, lang, kind … 열)입니다. 종료 코드: 0 모두 사전에 \
        있거나 들어감; 1 빼놓은 것이 있음; 3 읽을 수 없는 기록이 있어 쓰지 않음.
        """))

  @Option(
    help: .said("The format; told by the file's ending where not given.", ko: "형식. 주지 않으면 파일 확장자로 압니다."))
  var format: ExchangeFormat?
  @Option(
    help: .said(
      "What a column is: its title, or its number from 1, and a field (ko, zh, en, text, type …) or none; may be given again.",
      ko: "열의 항목: 제목 또는 1부터 센 번호 = ko, zh, en, text, type … 또는 none. 여러 번 줄 수 있습니다.",
      valueName: "column=field"))
  var map: [String] = []
  @Option(help: .said("What records are that do not say it.", ko: "유형이 없는 기록의 유형.")) var type: EntryType?
  @Option(
    name: .customLong("source"),
    help: .said(
      "The source of the names that cite none in the file, such as 'report p12', or editors.",
      ko: "파일에 출처가 없는 이름의 출처. 예: 'report p12', editors.", valueName: "source"))
  var sources: [String] = []
  @Option(help: .said("The encoding, where it is not to be detected.", ko: "문자 집합. 주지 않으면 알아냅니다."))
  var encoding: String?
  @Option(
    help: .said(
      "What to do with records that contradict an entry: skip them, or keep what they say as open claims (claim).",
      ko: "표제어와 어긋나는 기록: skip(빼놓음), claim(열린 주장으로 적어 둠)."))
  var conflicts = ImportPlan.ConflictPolicy.skip
  @Option(
    help: .said(
      "What to do with possible duplicates: skip, draft (add them as drafts to review), or add.",
      ko: "같은 것일 수 있는 기록: skip(빼놓음), draft(검토할 초안으로 더함), add(더함)."))
  var duplicates = ImportPlan.DuplicatePolicy.skip
  @Flag(help: .said("Write it, all or none.", ko: "씁니다. 모두 쓰거나 아무것도 쓰지 않습니다.")) var apply = false
  @Flag(help: .said("Write without asking whether the columns are right.", ko: "열이 맞는지 묻지 않고 씁니다.")) var yes =
    false
  @Flag(help: .said("Show the records that are the same too.", ko: "같은 기록도 보입니다.")) var all = false
  @Flag(
    help: .said("Answer in JSON: an object a record, then a summary.", ko: "JSON으로 답합니다: 기록마다 하나, 끝에 요약."))
  var json = false
  @Option(
    help: .said(
      "How long to wait for another writer, in seconds.", ko: "다른 사람이 쓰고 있을 때 기다릴 시간(초).",
      valueName: "seconds"))
  var wait = 10.0
  @OptionGroup var place: EditedFolder
  @OptionGroup var color: ColorOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("The file, or - for standard input.", ko: "파일. -는 표준 입력.")) var file: String

  func validate() throws { _ = try columns() }

  func run() async throws {
    let (format, reading) = try read()
    let report = ImportReport(
      file: InputFile.shown(file), format: format, reading: reading, isJSON: json, Style(color.color))
    report.showColumns()
    let known = IDHistory(folder: try place.path())
    var workspace = try EditOptions.workspace(try place.path(), retired: known.journaled)
    let (plan, unplanned) = planned(reading, workspace.draft.base)
    let edits = await edits(plan, known)
    var faults = (reading.faults + unplanned).sorted()
    do throws(EditFailure) {
      try workspace.draft.apply(edits)
    } catch {
      faults.append(
        Fault(
          "edit", at: SourceLocation(file: InputFile.shown(file)), error.explanation.message,
          hint: error.explanation.hint))
    }
    report.showItems(plan, all: all)
    var edit: Int?
    if apply, faults.isEmpty, !edits.isEmpty { edit = try write(workspace, reading) }
    report.finish(plan, faults: faults, edit: edit, files: workspace.draft.changes.count, isApplied: apply)
    if !faults.isEmpty { throw CommandFailure(.someInputsFailed) }
    if plan.count(.conflict) > 0 || (duplicates == .skip && plan.count(.possibleDuplicate) > 0)
      || plan.items.isEmpty
    {
      throw CommandFailure(.nothingFound)
    }
  }

  // MARK: Reading

  private func columns() throws -> [(column: String, field: String)] {
    try map.map { text in
      guard let sign = text.lastIndex(of: "="), sign != text.startIndex else {
        throw ValidationError(
          said("--map takes COLUMN=FIELD: '\(text)'.", ko: "--map은 열=항목으로 주십시오: '\(text)'."))
      }
      return (String(text[..<sign]), String(text[text.index(after: sign)...]))
    }
  }

  private func read() throws -> (ExchangeFormat, ImportReading) {
    guard let format = format ?? ExchangeFormat(path: file) else {
      throw CommandFailure(
        .usage,
        Explanation(
          "\(InputFile.shown(file)): the format is not told by the name",
          ko: "\(InputFile.shown(file)): 파일 이름으로 형식을 알 수 없습니다",
          hint: Message(
            verbatim: "--format \(ExchangeFormat.allCases.map(\.rawValue).joined(separator: "|"))")))
    }
    var importer = EntryImporter(format)
    importer.columns = try columns()
    let bytes = try InputFile.text(file, encoding: encoding, limit: EntryImporter.limit)
    do throws(ExchangeFailure) {
      return (format, try importer.read(bytes, named: InputFile.shown(file)))
    } catch {
      let status: ExitStatus = error.isOfUsage ? .usage : .unreadable
      throw CommandFailure(
        status, ["\(InputFile.shown(file)): \(error.explanation.text(in: Interface.language))"])
    }
  }

  // MARK: Planning

  private func planned(_ reading: ImportReading, _ lexicon: Lexicon) -> (ImportPlan, [Fault]) {
    var planner = ImportPlanner(
      lexicon, capacity: reading.capacity, type: type, sources: sources.map { SourceReference($0) })
    defer { Output.progress("") }
    let result = planner.plan(reading.entries) { count in
      Output.progress(
        said(
          "compared \(count) of \(reading.entries.count) …",
          ko: "\(reading.entries.count)개 가운데 \(count)개 견줌 …"))
    }
    return (result.plan, result.faults)
  }

  private func edits(_ plan: ImportPlan, _ known: IDHistory) async -> [LexiconEdit] {
    var taken = apply ? await known.all() : known.journaled
    var random = SystemRandomNumberGenerator()
    return plan.edits(conflicts: conflicts, duplicates: duplicates) { item in
      let slug = NewEntry.slug(
        of: item.record.names.map(\.text), type: item.type, country: item.record.country)
      let id = EntryIDMaker.make(slug, using: &random) { taken.contains($0) }
      taken.insert(id)
      return id
    }.edits
  }

  // MARK: Writing

  private func write(_ workspace: LexiconWorkspace, _ reading: ImportReading) throws -> Int {
    // Titles that are the fields' own names need no question.
    let isCertain = reading.columns.allSatisfy { $0.grounds == .exact || $0.grounds == .given }
    if !yes, !isCertain {
      guard Terminal.isInteractive else {
        throw CommandFailure(
          .usage,
          Explanation(
            "nothing was written: nobody can be asked whether the columns are right",
            ko: "쓰지 않았습니다: 열이 맞는지 물어볼 사람이 없습니다",
            hint: Message("--yes, or --map COLUMN=FIELD for each", ko: "--yes를 주거나 열마다 --map 열=항목으로 정하십시오")))
      }
      guard Terminal.agrees(to: said("Are the columns right?", ko: "열이 맞습니까?")) else {
        throw CommandFailure(.nothingFound, Explanation("nothing was written", ko: "쓰지 않았습니다"))
      }
    }
    do throws(StoreFailure) {
      return try workspace.write(
        command: "import \(file)", time: EditOptions.now, user: EditOptions.user, waiting: wait)
    } catch {
      throw CommandFailure(.someInputsFailed, error.explanation)
    }
  }
}
