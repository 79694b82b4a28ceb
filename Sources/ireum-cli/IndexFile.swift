import Foundation
import Indexing
import Messaging

/// An index as a file, with the changes of it in a file beside it.
struct IndexFile {
  /// The index.
  let path: String
  /// Its changes, which need not be there.
  var changes: String { path + ".delta" }

  init(_ path: String) { self.path = path }

  /// Maps the index with its changes.
  func open() throws -> NameIndex {
    // The changes come first: those that are folded in meanwhile are then in the index.
    let bytes = FileManager.default.contents(atPath: changes)
    let base: NameIndex
    do throws(IndexError) { base = try NameIndex(mapping: path) } catch {
      throw IndexSources.failure(path, error)
    }
    guard let bytes, !base.hasFolded(Array(bytes)) else { return base }
    do throws(IndexError) {
      return try NameIndex(base, changes: Array(bytes))
    } catch {
      throw IndexSources.failure(changes, error)
    }
  }

  /// Ends the command where there are changes that an index made anew would lose.
  func refuseChanges() throws {
    guard let bytes = FileManager.default.contents(atPath: changes) else { return }
    if let base = try? NameIndex(mapping: path), base.hasFolded(Array(bytes)) {
      unlink(changes)
      return
    }
    throw CommandFailure(
      .usage,
      [
        said(
          "\(changes): holds changes of \(path) that an index made anew would not have (fold them in: ireum index fold \(path); or remove the file)",
          ko:
            "\(changes): 다시 만든 색인에는 없을 \(path)의 변경이 있습니다(합치려면: ireum index fold \(path). 버리려면 이 파일을 지우십시오)"
        )
      ])
  }

  /// Writes `bytes` in the place of the changes, whole or not at all.
  func write(changes bytes: [UInt8]) throws {
    try Self.replace(changes) { draft in
      guard FileManager.default.createFile(atPath: draft, contents: nil),
        let file = FileHandle(forWritingAtPath: draft)
      else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
      try file.write(contentsOf: bytes)
      try file.close()
    }
  }

  /// Calls `write` with a path beside `path`, and moves what it wrote there in its place: nobody opens half of it, and a
  /// failure leaves what was there.
  static func replace(_ path: String, _ write: (String) throws -> Void) throws {
    let draft = "\(path).\(ProcessInfo.processInfo.processIdentifier).draft"
    do {
      try write(draft)
      try sync(draft)
      guard rename(draft, path) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    } catch {
      unlink(draft)
      throw CommandFailure(
        .someInputsFailed,
        [said("\(path): cannot write: \(words(error))", ko: "\(path): 쓸 수 없습니다: \(words(error))")])
    }
  }

  /// Waits until what was written is on the disk, so that the name never stands for less.
  private static func sync(_ path: String) throws {
    let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
    defer { close(file) }
    guard fsync(file) == 0 else { throw POSIXError(POSIXErrorCode(rawValue: errno) ?? .EIO) }
  }

  private static func words(_ error: any Error) -> String {
    if let error = error as? POSIXError { return SystemFault.words(error.code.rawValue) }
    let inner = (error as NSError).userInfo[NSUnderlyingErrorKey] as? NSError
    return inner.map { SystemFault.words(Int32($0.code)) } ?? error.localizedDescription
  }

  /// Calls `body` while no other process changes the index; others wait.
  func locked<R>(_ body: () throws -> R) throws -> R {
    while true {
      let file = Foundation.open(path, O_RDONLY | O_CLOEXEC)
      guard file >= 0 else { throw IndexSources.failure(path, .unreadable(errno)) }
      defer { close(file) }
      while flock(file, LOCK_EX) != 0 {
        guard errno == EINTR else { throw IndexSources.failure(path, .unreadable(errno)) }
      }
      // Who held the lock may have put another file in its place.
      var (held, there) = (stat(), stat())
      guard fstat(file, &held) == 0, stat(path, &there) == 0, held.st_ino == there.st_ino,
        held.st_dev == there.st_dev
      else { continue }
      return try body()
    }
  }
}
