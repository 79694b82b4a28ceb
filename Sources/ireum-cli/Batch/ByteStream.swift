import Foundation

/// The bytes of a file, a pipe or standard input, as they come.
final class ByteStream: Sendable {
  private let path: String
  private let file: Int32

  /// Opens `path`; `-` is standard input.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    file = path == "-" ? STDIN_FILENO : open(path, O_RDONLY | O_CLOEXEC)
    if file < 0 { throw InputFile.unreadable(path, SystemFault.words(errno)) }
  }

  deinit { if file != STDIN_FILENO { close(file) } }

  /// Appends what comes next, at most `most` bytes, to `bytes`; waits until there is something, and returns false at the
  /// end.
  func read(_ most: Int, into bytes: inout [UInt8]) throws(CommandFailure) -> Bool {
    let before = bytes.count
    bytes.append(contentsOf: repeatElement(0, count: most))
    while true {
      let count = bytes.withUnsafeMutableBytes { all in
        Foundation.read(file, UnsafeMutableRawBufferPointer(rebasing: all[before...]).baseAddress, most)
      }
      if count < 0, errno == EINTR { continue }
      let fault = errno
      bytes.removeLast(most - max(0, count))
      if count < 0 { throw InputFile.unreadable(path, SystemFault.words(fault)) }
      return count > 0
    }
  }

  /// Appends what comes until `bytes` has `count` bytes; returns false where it ends before.
  func fill(_ bytes: inout [UInt8], to count: Int) throws(CommandFailure) -> Bool {
    while bytes.count < count {
      guard try read(min(1 << 20, count - bytes.count), into: &bytes) else { return false }
    }
    return true
  }
}

/// Cuts bytes that come in chunks into lines, without their ends.
struct LineCutter: Sendable {
  /// The longest line in bytes; of a longer one nothing is kept.
  static let limit = 1 << 28
  private var rest: [UInt8] = []
  private var isTooLong = false
  private var isFirst = true

  /// Returns the lines that end in `chunk`; nil for one that is too long.
  mutating func lines(in chunk: [UInt8]) -> [[UInt8]?] {
    var lines: [[UInt8]?] = []
    var chunk = chunk[...]
    while let place = chunk.firstIndex(of: 0x0A) {
      take(chunk[..<place])
      lines.append(end())
      chunk = chunk[(place + 1)...]
    }
    take(chunk)
    return lines
  }

  /// Returns the line that nothing ends, if there is one.
  mutating func last() -> [[UInt8]?] { rest.isEmpty && !isTooLong ? [] : [end()] }

  private mutating func take(_ bytes: ArraySlice<UInt8>) {
    isTooLong = isTooLong || rest.count + bytes.count > Self.limit
    if isTooLong { rest = [] } else { rest += bytes }
  }

  private mutating func end() -> [UInt8]? {
    defer {
      rest.removeAll(keepingCapacity: true)
      (isTooLong, isFirst) = (false, false)
    }
    if isTooLong { return nil }
    if rest.last == 0x0D { rest.removeLast() }
    if isFirst, rest.starts(with: [0xEF, 0xBB, 0xBF]) { rest.removeFirst(3) }
    return rest
  }
}
