import ArgumentParser
import Editing
import Exchanging
import Foundation
import Ireum
import Lexicography
import Messaging
import Storing
import TextModel

extension ImportPlan.ConflictPolicy: Choice {}
extension ImportPlan.DuplicatePolicy: Choice {}

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

  @Option(help: .said("What records are that do not say it.", ko: "유형이 없는 기록의 유형.")) var type: EntryType?
  @Option(
    name: .customLong("source"),
    help: .said(
      "The source of the names that cite none in the file, such as 'report p12', or editors.",
      ko: "파일에 출처가 없는 이름의 출처. 예: 'report p12', editors.", valueName: "source"))
  var sources: [String] = []
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
  @Option(
    help: .said(
      "Write new entries into the file packs/NAME.jsonl, and not each into its own; so it is done of itself where there are more than 1,000.",
      ko: "새 표제어를 저마다의 파일이 아니라 packs/이름.jsonl 파일 하나에 씁니다. 1,000개가 넘으면 저절로 그렇게 합니다.", valueName: "name"))
  var pack: String?
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
  @OptionGroup var input: ExchangeInput

  func validate() throws {
    let isName = pack?.utf8.allSatisfy {
      (0x30...0x39).contains($0) || (0x61...0x7A).contains($0) || $0 == 0x2D
    }
    if isName == false || pack?.isEmpty == true {
      throw ValidationError(
        said(
          "--pack takes a name of small letters, digits and hyphens.",
          ko: "--pack에는 영문 소문자, 숫자, 붙임표로 된 이름을 주십시오."))
    }
  }

  func run() async throws {
    let (format, reading) = try input.read()
    let report = ImportReport(
      file: input.shown, format: format, reading: reading, isJSON: json, Style(color.color))
    report.showColumns()
    let known = IDHistory(folder: try place.path())
    var workspace = try EditOptions.workspace(try place.path(), retired: known.journaled)
    let (plan, unplanned) = planned(reading, workspace.draft.base)
    let (edits, new) = await edits(plan, known)
    var faults = (reading.faults + unplanned).sorted()
    if let name = packName(for: new.count) { workspace.draft.place(new, inPack: "packs/\(name).jsonl") }
    do throws(EditFailure) {
      try workspace.draft.apply(edits)
    } catch {
      faults.append(
        Fault(
          "edit", at: SourceLocation(file: input.shown), error.explanation.message,
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

  /// How many new entries get files of their own.
  private static let mostFiles = 1000

  /// The pack that `count` new entries go into, if they go into one.
  private func packName(for count: Int) -> String? {
    if let pack { return pack }
    guard count > Self.mostFiles else { return nil }
    let source = sources.first.map { SourceReference($0).source } ?? "import"
    return EntryIDMaker.slug(source) ?? "import"
  }

  private func edits(
    _ plan: ImportPlan, _ known: IDHistory
  ) async -> (edits: [LexiconEdit], new: [EntryID]) {
    var taken = apply ? await known.all() : known.journaled
    var random = SystemRandomNumberGenerator()
    let result = plan.edits(conflicts: conflicts, duplicates: duplicates) { item in
      // Initials say less than the name.
      let names = item.record.names.filter { $0.kind != .acronym } + item.record.names
      let slug = NewEntry.slug(of: names.map(\.text), type: item.type, country: item.record.country)
      let id = EntryIDMaker.make(slug, using: &random) { taken.contains($0) }
      taken.insert(id)
      return id
    }
    return (result.edits, result.entries.map(\.id))
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
        command: "import \(input.file)", time: EditOptions.now, user: EditOptions.user, waiting: wait)
    } catch {
      throw CommandFailure(.someInputsFailed, error.explanation)
    }
  }
}
