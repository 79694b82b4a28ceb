import Ireum
import Lexicography
import Messaging

/// A record of a plan as `lexicon import --json` writes it. Its keys are stable; README lists them.
public struct ImportRecord: Encodable, Sendable {
  struct Conflict: Encodable, Sendable {
    let field: String
    let here: String
    let there: String
  }
  struct Candidate: Encodable, Sendable {
    @OrNull var id: String?
    @OrNull var line: Int?
    let name: String
    let query: String
    let score: Double
    let reason: String
  }

  let outcome: String
  let line: Int
  @OrNull var key: String?
  @OrNull var id: String?
  let type: String
  let names: [String]
  let additions: [String]
  let conflicts: [Conflict]
  let candidates: [Candidate]

  /// Returns the record of `item`, with its reasons in `language`.
  public init(_ item: ImportPlan.Item, in language: UserLanguage) {
    (outcome, line, type) = (item.outcome.rawValue, item.record.place.line, item.type.rawValue)
    names = item.record.names.map(\.text)
    additions = item.additions.map { $0.text(in: language) }
    conflicts = item.conflicts.map { Conflict(field: $0.field, here: $0.here, there: $0.there) }
    candidates = item.candidates.map {
      Candidate(
        id: $0.entry?.rawValue, line: $0.place?.line, name: $0.name, query: $0.query,
        score: ($0.score * 1000).rounded() / 1000, reason: $0.reason.text(in: language))
    }
    key = item.record.key.isEmpty ? nil : item.record.key
    id = item.entry?.rawValue
  }
}

/// Something lost, as `--json` writes it.
public struct LossRecord: Encodable, Sendable {
  let code: String
  let count: Int
  let message: String
  let example: String

  /// Returns the record of `loss`, worded in `language`.
  public init(_ loss: Loss, in language: UserLanguage) {
    (code, count, example) = (loss.code, loss.count, loss.example)
    message = loss.message.text(in: language)
  }
}

/// What an import did or would do, as `lexicon import --json` writes it after the records.
public struct ImportSummary: Encodable, Sendable {
  struct Column: Encodable, Sendable {
    let title: String
    @OrNull var field: String?
    let grounds: String
    let sample: String

    init(_ use: ColumnUse) {
      (title, grounds, sample) = (use.title, use.grounds.rawValue, use.sample)
      field = use.field?.name
    }
  }

  let file: String
  let format: String
  let counts: [String: Int]
  let columns: [Column]
  let losses: [LossRecord]
  let faults: [FaultRecord]
  let written: Bool
  @OrNull var edit: Int?

  /// Returns the summary of `plan`, made of the file `file`; `edit` is the number under which it was written.
  public init(
    _ plan: ImportPlan, of file: String, format: ExchangeFormat, columns: [ColumnUse], losses: Losses,
    faults: [Fault], edit: Int?, in language: UserLanguage
  ) {
    (self.file, self.format) = (file, format.rawValue)
    counts = Dictionary(
      uniqueKeysWithValues: ImportPlan.Outcome.allCases.map { ($0.rawValue, plan.count($0)) })
    self.columns = columns.map(Column.init)
    self.losses = losses.all.map { LossRecord($0, in: language) }
    self.faults = faults.map { FaultRecord($0, in: language) }
    written = edit != nil
    self.edit = edit
  }
}

/// What an export wrote, as `lexicon export --out FILE --json` writes it.
public struct ExportSummary: Encodable, Sendable {
  let file: String
  let format: String
  let entries: Int
  let names: Int
  let bytes: Int
  let losses: [LossRecord]

  /// Returns the summary of `result`, written to `file`.
  public init(
    _ result: EntryExporter.Result, to file: String, format: ExchangeFormat, in language: UserLanguage
  ) {
    (self.file, self.format, bytes) = (file, format.rawValue, result.bytes.count)
    (entries, names) = (result.entries, result.names)
    losses = result.losses.all.map { LossRecord($0, in: language) }
  }
}
