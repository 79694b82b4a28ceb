import Lexicography

/// Writes entries for other tools.
public struct EntryExporter: Sendable {
  /// The format.
  public let format: ExchangeFormat
  private let options: ExchangeOptions

  /// What was written.
  public struct Result: Sendable {
    /// The bytes of the file.
    public let bytes: [UInt8]
    /// How many entries it holds.
    public let entries: Int
    /// How many names.
    public let names: Int
    /// What the format has no place for.
    public let losses: Losses
  }

  /// Returns a writer of `format`.
  public init(_ format: ExchangeFormat, _ options: ExchangeOptions = ExchangeOptions()) {
    (self.format, self.options) = (format, options)
  }

  /// Returns the file of `entries`, in their order.
  public func write(_ entries: [Entry]) throws(ExchangeFailure) -> Result {
    guard format.isExported else { throw .importedOnly(format.rawValue) }
    var losses = Losses()
    let capacity = format.capacity(options)
    let held = entries.compactMap { capacity.reduced($0, into: &losses) }
    return Result(
      bytes: try bytes(of: held, entries, capacity), entries: held.count,
      names: held.reduce(0) { $0 + $1.names.count }, losses: losses)
  }

  private func bytes(
    of held: [Entry], _ entries: [Entry], _ capacity: Capacity
  ) throws(ExchangeFailure) -> [UInt8] {
    switch format {
    case .csv:
      // Spreadsheets take UTF-8 for the local code page without the mark, and want CR LF.
      let lines = rows(held).map { $0.map(CSVCell.text).joined(separator: ",") + "\r\n" }
      return Array(("\u{FEFF}" + lines.joined()).utf8)
    case .tsv:
      let lines = rows(held).map { row in
        row.map { CSVCell.quoted(CSVCell.marked($0), separator: "\t") }.joined(separator: "\t") + "\n"
      }
      return Array(lines.joined().utf8)
    case .xlsx:
      let rows = rows(held)
      guard rows.count <= WorkbookWriter.mostRows else {
        throw .tooManyRows(rows.count, most: WorkbookWriter.mostRows)
      }
      return WorkbookWriter.write(rows)
    case .jsonl: return Array(JSONLinesFormat.write(held).utf8)
    case .tbx, .martif:
      // A kind that is read back as another is still written as what it is.
      var losses = Losses()
      let kept = capacity.keepingKinds
      let whole = entries.compactMap { kept.reduced($0, into: &losses) }
      return Array(TBXWriter(isOld: format == .martif).write(whole).utf8)
    case .skos: return Array(SKOSWriter.write(held).utf8)
    case .omegat:
      let (from, to) = options.languages
      return Array(OmegaTFormat(source: from, target: to).write(held).utf8)
    case .ror, .wikidata: throw .importedOnly(format.rawValue)
    }
  }

  private func rows(_ entries: [Entry]) -> [[String]] { TableWriter(layout: options.layout).rows(entries) }
}
