import Glibc

/// A file that grows at its end.
final class AppendedFile {
  private let path: String
  private let file: Int32
  /// Its size in bytes, of what was written whole.
  private(set) var size: Int

  /// Opens the file at `path`, or makes it.
  init(_ path: String) throws(ResultFailure) {
    self.path = path
    file = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o666)
    guard file >= 0 else { throw .unwritable(path, reason: Disk.words(errno)) }
    size = Int(lseek(file, 0, SEEK_END))
  }

  deinit { close(file) }

  /// Keeps other programs from doing the same; false where one does already. It ends with the program.
  func lock() -> Bool {
    guard flock(file, LOCK_EX | LOCK_NB) == 0 else { return false }
    size = Int(lseek(file, 0, SEEK_END))
    return true
  }

  /// Adds `bytes`.
  func append(_ bytes: [UInt8]) throws(ResultFailure) {
    var rest = bytes[...]
    var end = size
    while !rest.isEmpty {
      let count = rest.withUnsafeBytes { pwrite(file, $0.baseAddress, $0.count, off_t(end)) }
      if count < 0 {
        if errno == EINTR { continue }
        throw .unwritable(path, reason: Disk.words(errno))
      }
      rest = rest.dropFirst(count)
      end += count
    }
    size = end
  }

  /// Takes away what stands after the first `size` bytes.
  func cut(to size: Int) throws(ResultFailure) {
    guard ftruncate(file, off_t(size)) == 0 else { throw .unwritable(path, reason: Disk.words(errno)) }
    self.size = size
  }

  /// Waits until the disk has it.
  func sync() throws(ResultFailure) {
    // What is no file of a disk, as in memory, says EINVAL and is as safe as it gets.
    guard fdatasync(file) == 0 || errno == EINVAL else { throw .unwritable(path, reason: Disk.words(errno)) }
  }

  /// Calls `body` with every whole line, without its end, until it returns false.
  func forEachLine(_ body: (ArraySlice<UInt8>) throws -> Bool) throws {
    var held: [UInt8] = []
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    var place = 0
    while true {
      let count = pread(file, &buffer, buffer.count, off_t(place))
      if count < 0, errno == EINTR { continue }
      guard count >= 0 else { throw ResultFailure.unreadable(path, reason: Disk.words(errno)) }
      if count == 0 { return }
      place += count
      held += buffer[..<count]
      var start = 0
      while let end = held[start...].firstIndex(of: 0x0A) {
        guard try body(held[start..<end]) else { return }
        start = end + 1
      }
      held.removeFirst(start)
    }
  }
}
