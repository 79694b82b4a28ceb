import Foundation

/// The results of a batch in a folder, which is whole after a kill at any time and can be gone on with.
///
/// `manifest.json` says what the batch is, the file of results holds them in the order of the input, and
/// `documents.jsonl` has a line for each document that is done, with the size of the results up to it. Results are
/// written first, then the line; whoever comes after a kill keeps the lines that are whole and have their results, and
/// cuts off what stands behind them.
public final class ResultFolder {
  /// How long what is written may stay with the system before it goes to the disk.
  private static let mostUnsynced = Duration.seconds(2)
  /// Where it is.
  public let path: String
  private let disk: Disk
  private var manifest: BatchManifest
  private let results: AppendedFile
  private let journal: AppendedFile
  private var synced = ContinuousClock.now
  /// Whether the manifest says that all is done.
  private var isMarkedDone = false
  /// How many documents are done.
  public private(set) var documents = 0
  /// How many of them could not be read.
  public private(set) var failed = 0
  /// How many mentions they have.
  public private(set) var mentions = 0

  /// Opens the results in the folder at `path` of the batch `manifest`, or begins them, with `head` before all results.
  public init(
    _ path: String, _ manifest: BatchManifest, head: [UInt8], syncs: Bool = true
  ) throws(ResultFailure) {
    let disk = Disk(syncs: syncs)
    (self.path, self.disk, self.manifest, kept) = (path, disk, manifest, head.count)
    let own = ["manifest.json", "manifest.json.new", "documents.jsonl", manifest.results]
    try Self.kept { () throws(StoreFailure) in try disk.makeFolder(path) }
    if !disk.names(in: path).contains("manifest.json"), !disk.names(in: path).allSatisfy(own.contains) {
      throw .notEmpty(path)
    }
    journal = try AppendedFile("\(path)/documents.jsonl")
    guard journal.lock() else { throw .locked(path) }
    let known = try Self.kept { () throws(StoreFailure) in try disk.read("\(path)/manifest.json") }
    if let known {
      guard let before = try? JSONDecoder().decode(BatchManifest.self, from: Data(known)) else {
        throw .unreadable("\(path)/manifest.json", reason: "not a manifest of this program")
      }
      if let difference = before.difference(to: manifest, in: path) { throw difference }
      isMarkedDone = before.state == .done
    }
    results = try AppendedFile("\(path)/\(manifest.results)")
    if known == nil {
      // Both get their first byte after the manifest; where it is missing, somebody took it away.
      guard journal.size == 0, results.size == 0 else { throw .notEmpty(path) }
      try write()
    }
    if results.size < head.count {
      try journal.cut(to: 0)
      try results.cut(to: 0)
      try results.append(head)
    }
  }

  /// The size of the results of those documents that are known to be done.
  private var kept: Int

  // MARK: What is done

  /// Calls `body` with every document that is done, in the order of the input, until it throws; then cuts off what is
  /// not whole.
  public func forEachDone(_ body: (DoneDocument) throws -> Void) throws {
    var lines = 0
    try journal.forEachLine { line in
      guard let document = try? JSONDecoder().decode(DoneDocument.self, from: Data(line)),
        document.end >= kept, document.end <= results.size
      else { return false }
      try body(document)
      count(document)
      kept = document.end
      lines += line.count + 1
      return true
    }
    try journal.cut(to: lines)
    try results.cut(to: kept)
  }

  private func count(_ document: DoneDocument) {
    documents += 1
    failed += document.error == nil ? 0 : 1
    mentions += document.mentions
  }

  // MARK: Writing

  /// Adds documents that are done, each with its results.
  public func add(_ done: [(document: DoneDocument, results: [UInt8])]) throws(ResultFailure) {
    if isMarkedDone {
      manifest.state = .running
      try write()
      isMarkedDone = false
    }
    var (bytes, lines): ([UInt8], [UInt8]) = ([], [])
    var end = kept
    var records: [DoneDocument] = []
    for (document, output) in done {
      var document = document
      bytes += output
      end += output.count
      document.end = end
      lines += Self.encoded(document)
      records.append(document)
    }
    do throws(ResultFailure) {
      try results.append(bytes)
      try journal.append(lines)
    } catch {
      // The next run would do the same; until then nobody reads half a line.
      try? journal.cut(to: journal.size)
      try? results.cut(to: kept)
      throw error
    }
    kept = end
    for record in records { count(record) }
    if disk.syncs, ContinuousClock.now - synced > Self.mostUnsynced { try sync() }
  }

  /// Says that all documents are done.
  public func finish() throws(ResultFailure) {
    if isMarkedDone { return }
    if disk.syncs { try sync() }
    manifest.state = .done
    (manifest.documents, manifest.failed, manifest.mentions) = (documents, failed, mentions)
    try write()
  }

  private func sync() throws(ResultFailure) {
    try results.sync()
    try journal.sync()
    synced = ContinuousClock.now
  }

  private func write() throws(ResultFailure) {
    let file = "\(path)/manifest.json"
    let bytes = Self.encoded(manifest, .prettyPrinted)
    try Self.kept { () throws(StoreFailure) in
      try disk.stage(bytes, at: "\(file).new")
      try disk.rename("\(file).new", to: file)
    }
  }

  private static func encoded(_ value: some Encodable, _ more: JSONEncoder.OutputFormatting = []) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes, more]
    // They hold texts and whole numbers only, which JSON has.
    return ((try? encoder.encode(value)).map(Array.init) ?? []) + [0x0A]
  }

  /// Runs `body`, whose failures are the system's.
  private static func kept<Result>(_ body: () throws(StoreFailure) -> Result) throws(ResultFailure) -> Result
  {
    do throws(StoreFailure) {
      return try body()
    } catch {
      switch error {
      case .unreadable(let path, let reason): throw .unreadable(path, reason: reason)
      case .unwritable(let path, let reason): throw .unwritable(path, reason: reason)
      default: throw .unwritable("", reason: error.explanation.text(in: .en))
      }
    }
  }
}
