import Editing
import Foundation

/// A lexicon folder that changes whole: every edit is in the journal before the first file is replaced.
///
/// The journal is the hidden folder `.ireum/edits`, which git ignores: one file an edit, with all bytes before and
/// after. An edit is written there as `N.pending`, which decides that it happens; then each file is replaced by a
/// rename; then it becomes `N.done`. Whoever comes next after a kill finishes what is pending.
public struct LexiconStore: Sendable {
  /// How many edits the journal keeps.
  public static let keptEdits = 1000
  private let folder: String
  private let disk: Disk
  private let holder: String

  /// Returns the store of `folder`; `holder` tells others who keeps them waiting. With `syncs` false a crash of the
  /// machine, not of the program, may lose the last edits.
  public init(_ folder: String, holder: String = "ireum", syncs: Bool = true) {
    self.folder = folder.hasSuffix("/") && folder.count > 1 ? String(folder.dropLast()) : folder
    self.holder = holder
    disk = Disk(syncs: syncs)
  }

  private var home: String { "\(folder)/.ireum" }
  private var edits: String { "\(home)/edits" }
  private var lockPath: String { "\(home)/lock" }

  // MARK: Writing

  /// Makes the changes of `record`, all or none, and returns its number.
  ///
  /// - Throws: where a file is no longer what the change was made from, the folder cannot be written, or another
  ///   program keeps it locked for `seconds`.
  public func apply(_ record: EditRecord, waiting seconds: Double) throws(StoreFailure) -> Int {
    try open()
    let lock = try FolderLock.forWriting(lockPath, folder: folder, holder: holder, waiting: seconds)
    defer { withExtendedLifetime(lock) {} }
    try finish()
    return try write(record)
  }

  private func write(_ record: EditRecord) throws(StoreFailure) -> Int {
    for change in record.changes where try disk.read(full(change.path)) != change.before {
      throw .changedMeanwhile(full(change.path))
    }
    var record = record
    record.number = (numbers().max() ?? 0) + 1
    let pending = "\(edits)/\(record.number).pending"
    var staged: [String] = []
    do throws(StoreFailure) {
      // All that needs room on the disk comes first, so that what follows are renames.
      for (index, change) in record.changes.enumerated() {
        guard let after = change.after else { continue }
        let path = full(change.path)
        if let above = Disk.folder(of: path) { try disk.makeFolder(above) }
        staged.append(stagedPath(index))
        try disk.stage(after, at: stagedPath(index), like: path)
      }
      staged.append("\(pending).new")
      try disk.stage(encoded(record), at: "\(pending).new")
      try disk.rename("\(pending).new", to: pending)
    } catch {
      for path in staged + [pending] { try? disk.remove(path) }
      throw error
    }
    do throws(StoreFailure) {
      try replace(record.changes)
    } catch {
      try replace(record.changes.map(\.reversed))
      try disk.remove(pending)
      throw error
    }
    try disk.rename(pending, to: "\(edits)/\(record.number).done")
    trim()
    return record.number
  }

  /// Gives every file its new bytes; staged ones are only renamed.
  private func replace(_ changes: [FileChange]) throws(StoreFailure) {
    for (index, change) in changes.enumerated() {
      let path = full(change.path)
      let staged = stagedPath(index)
      guard let after = change.after else {
        try disk.remove(path)
        continue
      }
      if try disk.read(path) == after {
        try? disk.remove(staged)
        continue
      }
      if try disk.read(staged) != after { try disk.stage(after, at: staged, like: path) }
      try disk.rename(staged, to: path)
    }
  }

  // MARK: After a kill

  /// Finishes an edit that was cut short, if there is one and nobody else is at it; returns the numbers of such edits.
  ///
  /// Reading commands call it first. Where the folder may not be written it changes nothing, and returns none.
  public func recover() throws(StoreFailure) -> [Int] {
    guard disk.names(in: edits).contains(where: { $0.hasSuffix(".pending") }),
      let lock = try? FolderLock.forWriting(lockPath, folder: folder, holder: holder, waiting: 2)
    else { return [] }
    defer { withExtendedLifetime(lock) {} }
    return try finish()
  }

  /// What pending edits will make of the files, for readers who may not write the folder.
  public var pendingChanges: [FileChange] {
    disk.names(in: edits).filter { $0.hasSuffix(".pending") }.compactMap { record(in: "\(edits)/\($0)") }
      .sorted { $0.number < $1.number }.flatMap(\.changes)
  }

  /// Keeps writers away while `body` reads, if the folder was ever written.
  public func reading<Result, Failure: Error>(
    _ body: () throws(Failure) -> Result
  ) throws(Failure) -> Result {
    let lock = FolderLock.forReading(lockPath, waiting: 5)
    defer { withExtendedLifetime(lock) {} }
    return try body()
  }

  @discardableResult
  private func finish() throws(StoreFailure) -> [Int] {
    var finished: [Int] = []
    for name in disk.names(in: edits) {
      if name.hasSuffix(".new") { try disk.remove("\(edits)/\(name)") }
      guard name.hasSuffix(".pending"), let record = record(in: "\(edits)/\(name)") else { continue }
      for change in record.changes {
        let now = try disk.read(full(change.path))
        guard now == change.before || now == change.after else {
          throw .interrupted(edit: record.number, path: full(change.path))
        }
      }
      try replace(record.changes)
      try disk.rename("\(edits)/\(name)", to: "\(edits)/\(record.number).done")
      finished.append(record.number)
    }
    return finished
  }

  // MARK: The journal

  /// The edits that the journal keeps, oldest first.
  public var records: [EditRecord] {
    numbers().sorted().compactMap { record(in: "\(edits)/\($0).done") }
  }

  /// The newest edit that did something new and was not taken back; nil where there is none.
  public var lastEdit: EditRecord? {
    var undone: Set<Int> = []
    for number in numbers().sorted(by: >) {
      guard let record = record(in: "\(edits)/\(number).done") else { continue }
      if let other = record.undoes {
        // What takes an undo back does the edit again.
        if !undone.contains(number) { undone.insert(other) }
      } else if !undone.contains(number) {
        return record
      }
    }
    return nil
  }

  /// The edit with `number`; nil where the journal does not have it.
  public func edit(_ number: Int) -> EditRecord? { record(in: "\(edits)/\(number).done") }

  /// Whether the edit with `number` was taken back.
  public func isUndone(_ number: Int) -> Bool {
    records.last { $0.undoes == number }.map { !isUndone($0.number) } ?? false
  }

  /// The bytes of the file at `path` in the folder now; nil where there is none.
  public func bytes(of path: String) throws(StoreFailure) -> [UInt8]? { try disk.read(full(path)) }

  private func numbers() -> [Int] {
    disk.names(in: edits).compactMap { name in
      name.hasSuffix(".done") ? Int(name.dropLast(5)) : nil
    }
  }

  private func record(in path: String) -> EditRecord? {
    guard let bytes = try? disk.read(path) else { return nil }
    return try? JSONDecoder().decode(EditRecord.self, from: Data(bytes))
  }

  private func encoded(_ record: EditRecord) -> [UInt8] {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
    // A record holds texts and numbers only, which JSON has.
    return (try? encoder.encode(record)).map(Array.init) ?? []
  }

  private func open() throws(StoreFailure) {
    try disk.makeFolder(edits)
    if try disk.read("\(home)/.gitignore") == nil {
      try disk.stage(Array("*\n".utf8), at: "\(home)/.gitignore")
    }
  }

  private func trim() {
    for number in numbers().sorted().dropLast(Self.keptEdits) { try? disk.remove("\(edits)/\(number).done") }
  }

  private func full(_ path: String) -> String { "\(folder)/\(path)" }

  /// Where the new bytes of a file wait, on the same disk and out of git's sight.
  private func stagedPath(_ index: Int) -> String { "\(edits)/\(index).new" }
}
