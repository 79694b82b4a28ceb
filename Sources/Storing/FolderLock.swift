import Glibc

/// The lock of a lexicon folder: one writer, or any number of readers. The system frees it when its holder dies.
final class FolderLock {
  private let file: Int32

  private init(_ file: Int32) { self.file = file }

  deinit { close(file) }

  /// Returns the lock for writing, and leaves `holder` in it for others to read.
  static func forWriting(
    _ path: String, folder: String, holder: String, waiting seconds: Double
  ) throws(StoreFailure) -> FolderLock {
    let file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .unwritable(path, reason: Disk.words(errno)) }
    let lock = FolderLock(file)
    var waited = 0.0
    while flock(file, LOCK_EX | LOCK_NB) != 0 {
      guard errno == EWOULDBLOCK || errno == EINTR else { throw .unwritable(path, reason: Disk.words(errno)) }
      if waited >= seconds { throw .locked(folder: folder, by: lock.holder, seconds: seconds) }
      usleep(20_000)
      waited += 0.02
    }
    lock.holder = holder
    return lock
  }

  /// Returns the lock for reading; nil where there is none, or a writer does not end in time.
  static func forReading(_ path: String, waiting seconds: Double) -> FolderLock? {
    let file = open(path, O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { return nil }
    let lock = FolderLock(file)
    var waited = 0.0
    while flock(file, LOCK_SH | LOCK_NB) != 0 {
      if waited >= seconds { return nil }
      usleep(5_000)
      waited += 0.005
    }
    return lock
  }

  /// Who holds it, as the last writer said.
  private var holder: String {
    get {
      var buffer = [UInt8](repeating: 0, count: 256)
      let count = pread(file, &buffer, buffer.count, 0)
      let text = String(decoding: buffer[..<max(0, count)], as: UTF8.self)
      return text.isEmpty ? "?" : text.split(separator: "\n").first.map(String.init) ?? "?"
    }
    set {
      let text = newValue + "\n"
      _ = ftruncate(file, 0)
      // The text only helps people; the lock holds without it.
      _ = text.withCString { pwrite(file, $0, text.utf8.count, 0) }
    }
  }
}
