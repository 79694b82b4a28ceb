import Lexicography

/// Writes entries for other tools.
public struct EntryExporter: Sendable {
  /// The format.
  public let format: ExchangeFormat
  /// How a table holds entries.
  public var layout = TableLayout.wide

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
  public init(_ format: ExchangeFormat) { self.format = format }

  /// Returns the file of `entries`, in their order.
  public func write(_ entries: [Entry]) -> Result {
    var losses = Losses()
    let capacity = format.capacity(layout)
    let held = entries.compactMap { capacity.reduced($0, into: &losses) }
    let bytes: [UInt8]
    switch format {
    case .csv:
      // Spreadsheets take UTF-8 for the local code page without the mark, and want CR LF.
      let rows = TableWriter(layout: layout).rows(held)
      let lines = rows.map { $0.map(CSVCell.text).joined(separator: ",") + "\r\n" }
      bytes = Array(("\u{FEFF}" + lines.joined()).utf8)
    case .tsv:
      let rows = TableWriter(layout: layout).rows(held)
      let lines = rows.map {
        $0.map { CSVCell.quoted(CSVCell.marked($0), separator: "\t") }.joined(separator: "\t") + "\n"
      }
      bytes = Array(lines.joined().utf8)
    }
    return Result(
      bytes: bytes, entries: held.count, names: held.reduce(0) { $0 + $1.names.count }, losses: losses)
  }
}
