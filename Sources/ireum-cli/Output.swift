import Foundation
import Synchronization

/// Standard output for data, standard error for messages.
enum Output {
  /// What a batch has written and nobody reads yet; nil where everything is written at once.
  private static let pending = Mutex<[UInt8]?>(nil)
  private static let mostPending = 1 << 16

  /// Runs `body`, holding back what it writes to standard output until ``flush()`` or the end.
  static func heldBack(_ body: () throws -> Void) rethrows {
    pending.withLock { $0 = [] }
    defer {
      flush()
      pending.withLock { $0 = nil }
    }
    try body()
  }

  /// Writes what is held back.
  static func flush() {
    let taken: [UInt8]? = pending.withLock { held in
      guard let bytes = held, !bytes.isEmpty else { return nil }
      held = []
      return bytes
    }
    guard var bytes = taken else { return }
    writeOut(bytes)
    // What comes next finds the room that there was.
    bytes.removeAll(keepingCapacity: true)
    pending.withLock { if $0?.isEmpty == true { $0 = bytes } }
  }

  /// Writes `text` to standard output. A closed pipe ends the program quietly; any other fault says so.
  static func write(_ text: String) { write(Array(text.utf8)) }

  /// Writes `text`, UTF-8, likewise.
  static func write(_ text: [UInt8]) {
    let held = pending.withLock { held in
      held?.append(contentsOf: text)
      return held?.count
    }
    if let held { if held >= mostPending { flush() } } else { writeOut(text) }
  }

  private static func writeOut(_ text: [UInt8]) {
    var bytes = text[...]
    while !bytes.isEmpty {
      let written = bytes.withUnsafeBytes { Foundation.write(STDOUT_FILENO, $0.baseAddress, $0.count) }
      if written < 0 {
        if errno == EINTR { continue }
        if errno == EPIPE { exit(128 + SIGPIPE) }
        let words = SystemFault.words(errno)
        complain(said("cannot write: \(words)", ko: "쓸 수 없습니다: \(words)"))
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
  static func progress(_ text: @autoclosure () -> String) {
    guard isatty(STDERR_FILENO) == 1 else { return }
    FileHandle.standardError.write(Data("\r\u{1B}[2K\(text())".utf8))
  }
}

/// Why the system refused something.
enum SystemFault {
  /// The system's words for the error number `code`; in Korean where they are usual.
  static func words(_ code: Int32) -> String {
    let english = String(cString: strerror(code))
    return switch code {
    case ENOENT: said(english, ko: "그런 파일이 없습니다")
    case EACCES, EPERM: said(english, ko: "권한이 없습니다")
    case ENOTDIR: said(english, ko: "폴더가 아닌 것이 경로에 있습니다")
    case ENOSPC: said(english, ko: "디스크에 자리가 없습니다")
    case ENAMETOOLONG: said(english, ko: "이름이 너무 깁니다")
    default: english
    }
  }
}
