import ArgumentParser
import Exchanging
import Foundation
import Ireum
import Lexicography
import Messaging
import TextModel

struct ResolveCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "resolve",
    abstract: said("Link the names of a list or spreadsheet to entries.", ko: "목록이나 표의 이름을 표제어와 연결합니다."),
    discussion: said(
      """
      Each name is linked, ambiguous with its candidates, or nil. A line of a batch is a name, or a name, its type and \
      what stands beside it, with tabs between. A table keeps every row and gets columns for id, status, score, the \
      names in three languages, and candidates.
      """,
      ko: """
        이름마다 연결(linked), 후보와 함께 미확정(ambiguous), 없음(nil) 가운데 하나로 답합니다. 일괄 처리의 한 줄은 이름, 또는 이름과 유형과 곁에 \
        적힌 것이며 탭으로 나눕니다. 표는 모든 행을 그대로 두고 식별자, 상태, 점수, 세 언어 이름, 후보 열을 덧붙입니다.
        """))

  @Option(
    help: .said(
      "A table (CSV, TSV) whose rows to resolve; - for standard input.", ko: "행을 풀이할 표(CSV, TSV). -는 표준 입력."))
  var csv: String?
  @Option(
    help: .said("The column of the names: its title or its number from 1.", ko: "이름이 있는 열: 제목 또는 1부터 센 번호."))
  var column: String?
  @Option(
    help: .said(
      "A column of what stands beside a name, such as its country; may be given again.",
      ko: "나라처럼 이름 곁에 적힌 것의 열. 여러 번 줄 수 있습니다."))
  var context: [String] = []
  @Option(
    help: .said(
      "What the names are: organization, person, place …; any where not given.", ko: "이름의 유형. 주지 않으면 아무 유형."))
  var type: EntryType?
  @Option(
    help: .said(
      "Resolve against a list in place of the lexicon: a file of lines {id, names […]}.",
      ko: "사전 대신 목록에서 찾습니다. 파일의 한 줄은 {id, names […]}입니다.", valueName: "jsonl"))
  var index: String?
  @OptionGroup var date: DateOption
  @OptionGroup var drafts: DraftsOption
  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("Names.", ko: "이름.")) var names: [String] = []

  func validate() throws {
    _ = try date.date()
    if csv != nil {
      guard column != nil else {
        throw ValidationError(
          said("Give the column of the names: --column.", ko: "이름이 있는 열을 --column으로 주십시오."))
      }
      if batch.batch != nil || !names.isEmpty {
        throw ValidationError(
          said("Give names, --batch or --csv, one of them.", ko: "이름, --batch, --csv 가운데 하나만 주십시오."))
      }
    } else {
      if column != nil || !context.isEmpty {
        throw ValidationError(
          said(
            "--column and --context are columns of a table: name it with --csv FILE.",
            ko: "--column과 --context는 표의 열입니다. 표를 --csv FILE로 주십시오."))
      }
      try batch.check(names)
    }
  }

  func run() throws {
    let toolkit = index == nil ? try lexicon.toolkit(drafts: drafts.drafts) : nil
    let resolver = try toolkit.map(NameResolver.init) ?? NameResolver(NameListFile.read(index ?? ""))
    if let csv { return try resolveTable(csv, resolver, toolkit) }
    let asOf = try date.date()
    let style = Style(color.color)
    try batch.answer(names) { line, asJSON in
      let cells = line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      let (_, type) = cells.count > 1 ? try TypedName.parse(Array("\t\(cells[1])".utf8), type) : ("", type)
      let found = try resolve(cells[0], type, Array(cells.dropFirst(2)), asOf, resolver)
      if asJSON {
        Output.line(JSONLine.write(ResolutionRecord(query: cells[0], found)))
      } else {
        print(cells[0], found, toolkit?.lexicon, style)
      }
      return found.status != .unknown
    }
  }

  private func resolve(
    _ name: String, _ type: EntryType?, _ context: [String], _ asOf: PartialDate?, _ resolver: NameResolver
  ) throws -> NameResolution {
    do {
      return try resolver.resolve(name, type: type, context: context, asOf: asOf)
    } catch {
      throw CommandFailure(.unreadable, error.explanation)
    }
  }

  private func print(_ query: String, _ found: NameResolution, _ lexicon: Lexicon?, _ style: Style) {
    Output.line(style.bold(query) + "  \(found.status.rawValue)")
    for candidate in found.candidates {
      let names = lexicon?[candidate.id]?.canonicalNames
      let shown = [names?.ko, names?.zh, names?.en].compactMap(\.self).joined(separator: " / ")
      Output.line(
        "  \(TypedName.shown(candidate.score))  \(candidate.id)  \(shown.isEmpty ? candidate.name : shown)")
      for item in candidate.evidence where item.feature != "prior" {
        Output.line("        \(item.feature): \(item.value) (\(item.source))")
      }
    }
  }

  // MARK: Tables

  private static let columns = ["ireum_id", "ireum_status", "ireum_score", "ko", "zh", "en", "candidates"]

  private func resolveTable(_ path: String, _ resolver: NameResolver, _ toolkit: Toolkit?) throws {
    let bytes = try InputFile.text(path)
    let (table, name, beside): (CSVReader, Int, [Int])
    do throws(CSVReader.Fault) {
      table = try CSVReader(bytes)
      name = try table.column(column ?? "")
      var places: [Int] = []
      for column in context { places.append(try table.column(column)) }
      beside = places
    } catch {
      throw CommandFailure(
        .unreadable, ["\(InputFile.shown(path)): \(error.explanation.text(in: Interface.language))"])
    }
    let asOf = try date.date()
    var counts: [NameResolution.Status: Int] = [:]
    var ragged: [Int] = []
    // Rows that are longer than the header push the answers of all to the right, so that columns stay columns.
    let width = table.width
    let titles = table.header + [String](repeating: "", count: width - table.header.count)
    if !batch.json { Output.line((titles + Self.columns).map(CSVCell.quoted).joined(separator: ",")) }
    for (number, row) in table.rows.enumerated() {
      if number % 100 == 0 {
        Output.progress(
          said("row \(number) of \(table.rows.count) …", ko: "\(table.rows.count)행 가운데 \(number)행 …"))
      }
      if row.cells.count != table.header.count { ragged.append(row.line) }
      let query = row.cells.indices.contains(name) ? row.cells[name] : ""
      let context = beside.filter(row.cells.indices.contains).map { row.cells[$0] }
      let found =
        query.isEmpty
        ? .none : try resolve(query, type, context, asOf, resolver)
      counts[found.status, default: 0] += 1
      write(row, width, query, found, toolkit?.lexicon)
    }
    Output.progress("")
    report(path, table, counts, ragged)
    if counts[.linked, default: 0] + counts[.ambiguous, default: 0] == 0 {
      throw CommandFailure(.nothingFound)
    }
  }

  private func write(
    _ row: CSVReader.Row, _ width: Int, _ query: String, _ found: NameResolution, _ lexicon: Lexicon?
  ) {
    if batch.json { return Output.line(JSONLine.write(ResolutionRecord(query: query, found))) }
    let names = found.link.flatMap { lexicon?[$0.id]?.canonicalNames }
    let padding = [String](repeating: "", count: max(0, width - row.cells.count))
    let answers: [String] = [
      found.link?.id ?? "", found.status.rawValue,
      found.candidates.first.map { TypedName.shown($0.score) } ?? "",
      names?.ko ?? "", names?.zh ?? "", names?.en ?? "",
      found.status == .linked ? "" : found.candidates.map(\.id).joined(separator: " "),
    ]
    Output.line(
      (row.cells + padding).map(CSVCell.quoted).joined(separator: ",") + ","
        + answers.map(CSVCell.quoted).joined(separator: ","))
  }

  private func report(
    _ path: String, _ table: CSVReader, _ counts: [NameResolution.Status: Int], _ ragged: [Int]
  ) {
    let (linked, open, unknown) = (counts[.linked] ?? 0, counts[.ambiguous] ?? 0, counts[.unknown] ?? 0)
    Output.complain(
      said(
        "\(InputFile.shown(path)): \(table.rows.count) rows: \(linked) linked, \(open) ambiguous, \(unknown) nil",
        ko: "\(InputFile.shown(path)): \(table.rows.count)행: 연결 \(linked), 미확정 \(open), 없음 \(unknown)"))
    if !ragged.isEmpty {
      let lines = ragged.prefix(5).map(String.init).joined(separator: ", ") + (ragged.count > 5 ? ", …" : "")
      Output.complain(
        said(
          "\(Message.count(ragged.count, "row")) with more or fewer cells than the header (kept): line \(lines)",
          ko: "칸 수가 제목 행과 다른 행 \(ragged.count)개(그대로 둠): \(lines)번째 줄"))
    }
  }
}

extension Lexicon {
  subscript(id: String) -> Entry? { self[EntryID(id)] }
}
