/// Reads files of other tools.
public struct EntryImporter: Sendable {
  /// The format of the files.
  public let format: ExchangeFormat
  /// What columns of a table are, where the user says so: a title, or a number from 1, and a field or `none`.
  public var columns: [(column: String, field: String)] = []

  /// The most bytes of a file that is read whole.
  public static let limit = 512_000_000

  /// Returns a reader of `format`.
  public init(_ format: ExchangeFormat) { self.format = format }

  /// Returns what `bytes`, UTF-8, say; places in them are in `file`.
  public func read(_ bytes: [UInt8], named file: String) throws(ExchangeFailure) -> ImportReading {
    guard bytes.count <= Self.limit else { throw .tooLarge(limit: Self.limit) }
    return switch format {
    case .csv: try TableReader.read(bytes, named: file, separator: nil, given: columns)
    case .tsv: try TableReader.read(bytes, named: file, separator: 0x09, given: columns)
    }
  }
}
