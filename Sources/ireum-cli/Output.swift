import Foundation

/// Standard output for data, standard error for messages.
enum Output {
  /// Writes `text` to standard output. A closed pipe ends the program quietly; any other fault says so.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes `text`, UTF-8, likewise.
  static func write(_ text: [UInt8]) {
    var bytes = text[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(128 + SIGPIPE) }
        complain("cannot write: \(String(cString: strerror(errno)))")
        exit(ExitStatus.someInputsFailed.rawValue)
      }
      bytes = bytes.dropFirst(written)
    }
  }

  /// Writes a line to standard output.
  static func line(_ text: String) { write(text + "\n") }

  /// Writes a message to standard error, under the program's name.
  static func complain(_ message: String) {
    FileHandle.standardError.write(Data("ireum: \(message)\n".utf8))
  }

  /// Shows how far long work is, where somebody watches; an empty text takes it away.
  static func progress(_ text: String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[2K\(text)".utf8))
  }
}
