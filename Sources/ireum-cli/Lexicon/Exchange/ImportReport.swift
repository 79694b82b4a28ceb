import Exchanging
import Ireum
import Lexicography
import Messaging

/// What `import` tells: the records on standard output, the rest on standard error.
struct ImportReport {
  private let file: String
  private let format: ExchangeFormat
  private let reading: ImportReading
  private let isJSON: Bool
  private let style: Style

  init(file: String, format: ExchangeFormat, reading: ImportReading, isJSON: Bool, _ style: Style) {
    (self.file, self.format, self.reading, self.isJSON, self.style) = (file, format, reading, isJSON, style)
  }

  /// Shows what columns were taken for.
  func showColumns() {
    if isJSON || reading.columns.isEmpty { return }
    let rows = reading.columns.map { use in
      [
        use.title, use.field?.name ?? said("not read", ko: "읽지 않음"), grounds(use),
        String(use.sample.prefix(60)),
      ]
    }
    let header = [
      said("column", ko: "열"), said("field", ko: "항목"), said("by", ko: "근거"), said("first value", ko: "첫 값"),
    ]
    for line in style.table(header, rows, limits: [24, 20, 12, 40]) { Output.complain(line) }
  }

  private func grounds(_ use: ColumnUse) -> String {
    switch use.grounds {
    case .exact: said("its name", ko: "이름 그대로")
    case .guessed: said("guessed", ko: "추측")
    case .given: "--map"
    case .none: "–"
    }
  }

  /// Shows the records of `plan`; those that change nothing only with `all`.
  func showItems(_ plan: ImportPlan, all: Bool) {
    let items = plan.items.filter { all || isJSON || $0.outcome != .same }
    if isJSON {
      for item in items { Output.line(JSONLine.write(ImportRecord(item, in: Interface.language))) }
      return
    }
    if items.isEmpty { return }
    let rows = items.map { item in
      [
        Self.word(item.outcome), "\(item.record.place.line)",
        item.entry?.rawValue ?? item.candidates.first?.entry?.rawValue ?? "–", Self.names(item.record),
        Self.reasons(item),
      ]
    }
    let header = [
      said("outcome", ko: "결과"), said("line", ko: "줄"), said("entry", ko: "표제어"), said("names", ko: "이름"),
      said("why", ko: "까닭"),
    ]
    for line in style.table(header, rows, limits: [20, 6, 26, 36, 60]) { Output.line(line) }
  }

  static func word(_ outcome: ImportPlan.Outcome) -> String {
    switch outcome {
    case .new: said("new", ko: "새것")
    case .adds: said("adds", ko: "더함")
    case .same: said("same", ko: "같음")
    case .conflict: said("conflict", ko: "충돌")
    case .possibleDuplicate: said("possible duplicate", ko: "같은 것일 수 있음")
    }
  }

  private static func names(_ record: ImportedEntry) -> String {
    let leading = [Language.ko, .zh, .en].compactMap { lang in
      record.names.first { $0.lang == lang && $0.isPreferred } ?? record.names.first { $0.lang == lang }
    }
    return leading.map(\.text).joined(separator: " / ")
  }

  private static func reasons(_ item: ImportPlan.Item) -> String {
    let candidates = item.candidates.prefix(3).map { found in
      let what =
        found.entry?.rawValue ?? said("line \(found.place?.line ?? 0)", ko: "\(found.place?.line ?? 0)번째 줄")
      return "\(what) '\(found.name)': \(found.reason.text(in: Interface.language))"
    }
    let rest = item.candidates.count - candidates.count
    let more = rest > 0 ? [said("… and \(rest) more", ko: "… 그 밖에 \(rest)개")] : []
    return
      (item.conflicts.map { $0.message.text(in: Interface.language) }
      + (item.conflicts.isEmpty ? item.additions : []).map { $0.text(in: Interface.language) } + candidates
      + more).joined(separator: "; ")
  }

  /// Says what was lost, what cannot be read, how much there is of each kind, and what was written.
  func finish(_ plan: ImportPlan, faults: [Fault], edit: Int?, files: Int, isApplied: Bool) {
    var losses = reading.losses
    losses.add(plan.losses)
    if isJSON {
      Output.line(
        JSONLine.write(
          ImportSummary(
            plan, of: file, format: format, columns: reading.columns, losses: losses, faults: faults,
            edit: edit, in: Interface.language)))
      return
    }
    LossReport.show(losses, said("not taken over", ko: "옮기지 않음"))
    for fault in faults.prefix(50) { Output.complain(fault.text(in: Interface.language)) }
    if faults.count > 50 {
      Output.complain(said("… and \(faults.count - 50) more", ko: "… 그 밖에 \(faults.count - 50)개"))
    }
    let counts = ImportPlan.Outcome.allCases.map { "\(Self.word($0)) \(plan.count($0))" }
    Output.complain(
      "\(file): \(counts.joined(separator: ", "))"
        + (faults.isEmpty ? "" : said("; \(faults.count) faulty", ko: ", 읽을 수 없음 \(faults.count)")))
    if let edit { return EditOptions.confirm(edit: edit, files: files) }
    if !faults.isEmpty, isApplied { Output.complain(said("nothing was written", ko: "쓰지 않았습니다")) }
    if !isApplied, files > 0 {
      Output.complain(
        said(
          "nothing was written; --apply would write \(Message.count(files, "file"))",
          ko: "쓰지 않았습니다. --apply를 주면 파일 \(files)개를 씁니다"))
    }
  }
}

/// Says what was lost.
enum LossReport {
  static func show(_ losses: Losses, _ heading: String) {
    for loss in losses.all {
      Output.complain(
        "\(heading): \(loss.code) ×\(loss.count): \(loss.message.text(in: Interface.language)) (\(loss.example))"
      )
    }
  }
}
