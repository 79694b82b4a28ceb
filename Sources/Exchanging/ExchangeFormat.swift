import Lexicography

/// The formats in which entries go out and come in.
public enum ExchangeFormat: String, Sendable, CaseIterable {
  /// A table with commas, for spreadsheets: a byte order mark, CR LF, and cells that cannot be taken for formulas.
  case csv
  /// A table with tabs.
  case tsv
  /// A workbook for spreadsheets; out only.
  case xlsx
  /// JSON lines as the packs of a lexicon have them.
  case jsonl
  /// TBX-Basic, version 3 (ISO 30042:2019); version 2 is read as well.
  case tbx
  /// TBX-Basic, version 2, for older tools.
  case martif
  /// SKOS and SKOS-XL in Turtle.
  case skos
  /// Glossaries of OmegaT, for two languages.
  case omegat
  /// Records of the Research Organization Registry, schema 2; in only.
  case ror
  /// Entities of Wikidata as its dumps have them, also in gzip; in only.
  case wikidata

  /// Returns the format of a file that is called `path`, by its ending.
  public init?(path: String) {
    let name = path.lowercased()
    guard let format = Self.endings.first(where: { name.hasSuffix($0.0) })?.1 else { return nil }
    self = format
  }

  private static let endings: [(String, ExchangeFormat)] = [
    (".csv", .csv), (".tsv", .tsv), (".tab", .tsv), (".xlsx", .xlsx), (".jsonl", .jsonl), (".tbx", .tbx),
    (".mtf", .martif), (".ttl", .skos), (".utf8", .omegat), (".json.gz", .wikidata),
  ]

  /// Whether files of it are read.
  public var isImported: Bool { self != .xlsx }
  /// Whether files of it are written.
  public var isExported: Bool { self != .ror && self != .wikidata }

  /// The most bytes of a file that is read whole; nil where it is read piece by piece.
  public var limit: Int? {
    switch self {
    case .tbx, .martif: XMLReader.limit
    case .skos: 64_000_000
    case .csv, .tsv, .xlsx, .jsonl, .omegat, .ror: 512_000_000
    case .wikidata: nil
    }
  }

  /// Whether its files say their charset themselves, so that it is not to be detected.
  public var hasOwnCharset: Bool { self == .tbx || self == .martif }
}

/// How a format is written and read, where it leaves a choice.
public struct ExchangeOptions: Sendable {
  /// How a table holds entries.
  public var layout = TableLayout.wide
  /// The languages of a glossary for two: of names and of their translations.
  public var languages: (from: Language, to: Language) = (.ko, .zh)
  /// What columns of a table are, where the user says so: a title, or a number from 1, and a field or `none`.
  public var columns: [(column: String, field: String)] = []
  /// Which entities of a dump are wanted.
  public var filter = WikidataReader.Filter()

  /// Returns the usual choices.
  public init() {}
}

extension ExchangeFormat {
  /// What it has a place for.
  public func capacity(_ options: ExchangeOptions = ExchangeOptions()) -> Capacity {
    switch self {
    case .csv, .tsv, .xlsx: options.layout.capacity
    case .jsonl: JSONLinesFormat.capacity
    case .tbx, .martif: TBXForm.capacity
    case .skos: SKOSReader.capacity
    case .omegat: OmegaTFormat(source: options.languages.from, target: options.languages.to).capacity
    case .ror: RORReader.capacity
    case .wikidata: WikidataReader.capacity
    }
  }
}
