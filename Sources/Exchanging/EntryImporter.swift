/// Reads files of other tools.
public struct EntryImporter: Sendable {
  /// The format of the files.
  public let format: ExchangeFormat
  private let options: ExchangeOptions

  /// Returns a reader of `format`.
  public init(_ format: ExchangeFormat, _ options: ExchangeOptions = ExchangeOptions()) {
    (self.format, self.options) = (format, options)
  }

  /// Returns what `bytes` say, UTF-8 unless the format has a charset of its own; places in them are in `file`.
  public func read(_ bytes: [UInt8], named file: String) throws(ExchangeFailure) -> ImportReading {
    if let limit = format.limit, bytes.count > limit { throw .tooLarge(limit: limit) }
    switch format {
    case .csv: return try TableReader.read(bytes, named: file, separator: nil, given: options.columns)
    case .tsv: return try TableReader.read(bytes, named: file, separator: 0x09, given: options.columns)
    case .xlsx: throw .exportedOnly(format.rawValue)
    case .jsonl: return JSONLinesFormat.read(bytes, named: file)
    case .tbx, .martif: return try TBXReader.read(bytes, named: file)
    case .skos: return try SKOSReader.read(bytes, named: file)
    case .omegat:
      return OmegaTFormat(source: options.languages.from, target: options.languages.to).read(
        bytes, named: file)
    case .ror: return try RORReader.read(bytes, named: file)
    case .wikidata:
      return try read(named: file) { take throws(ExchangeFailure) in try take(bytes) }
    }
  }

  /// Returns what a dump says that `pieces` hands over piece by piece, packed or not.
  public func read(
    named file: String,
    _ pieces: ((_ take: ([UInt8]) throws(ExchangeFailure) -> Void) throws(ExchangeFailure) -> Void)
  ) throws(ExchangeFailure) -> ImportReading {
    var reader = WikidataReader(named: file, options.filter)
    var unpacker: GzipReader?
    var hasBegun = false
    try pieces { bytes throws(ExchangeFailure) in
      if !hasBegun, GzipReader.isGzip(bytes) { unpacker = GzipReader() }
      hasBegun = true
      if let unpacker {
        try unpacker.take(bytes) { part throws(ExchangeFailure) in try reader.take(part) }
      } else {
        try reader.take(bytes[...])
      }
    }
    return reader.finished()
  }
}
