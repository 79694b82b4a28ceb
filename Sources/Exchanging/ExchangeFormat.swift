/// The formats in which entries go out and come in.
public enum ExchangeFormat: String, Sendable, CaseIterable {
  /// A table with commas, for spreadsheets: a byte order mark, CR LF, and cells that cannot be taken for formulas.
  case csv
  /// A table with tabs.
  case tsv

  /// Returns the format of a file that is called `path`, by its ending.
  public init?(path: String) {
    let name = path.lowercased()
    guard let format = Self.endings.first(where: { name.hasSuffix($0.0) })?.1 else { return nil }
    self = format
  }

  private static let endings: [(String, ExchangeFormat)] = [
    (".csv", .csv), (".tsv", .tsv), (".tab", .tsv), (".txt", .tsv),
  ]

  /// What it has a place for.
  public func capacity(_ layout: TableLayout) -> Capacity {
    switch self {
    case .csv, .tsv: layout.capacity
    }
  }
}
