import CTerminal
import Foundation
import Messaging
import Reviewing

/// The terminal while a session has it: bytes in, screens out.
struct RawTerminal {
  /// Whether somebody can see a screen and press keys.
  static var isThere: Bool {
    isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
      && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  private let isColored: Bool
  private var shown: [ScreenLine] = []
  private var size = (columns: 0, lines: 0)

  /// Takes the terminal; whatever ends the program gives it back.
  init(isColored: Bool) throws {
    self.isColored = isColored
    try Self.take()
  }

  private static func take() throws {
    let code = cterminal_enter()
    if code != 0 {
      throw CommandFailure(
        .someInputsFailed,
        Explanation("the terminal: \(SystemFault.words(code))", ko: "터미널: \(SystemFault.words(code))"))
    }
  }

  /// Gives the terminal back, while `body` uses it or for good.
  static func leave() { cterminal_leave() }

  /// Gives the terminal back while `body` uses it.
  mutating func lend(_ body: () throws -> Void) throws {
    cterminal_leave()
    defer { shown = [] }
    do {
      try body()
    } catch {
      try Self.take()
      throw error
    }
    try Self.take()
  }

  /// The bytes that were typed, none after a while without any; nil at the end of the input.
  func read() -> [UInt8]? {
    var bytes = [UInt8](repeating: 0, count: 1024)
    let count = cterminal_read(&bytes, Int32(bytes.count))
    return count < 0 ? nil : Array(bytes[..<Int(count)])
  }

  /// Shows `session`, as large as the terminal now is; only lines that changed are written.
  mutating func show(_ session: ReviewSession) {
    var (columns, lines) = (Int32(0), Int32(0))
    cterminal_size(&columns, &lines)
    var text = ""
    if size != (Int(columns), Int(lines)) {
      size = (Int(columns), Int(lines))
      shown = []
    }
    if shown.isEmpty { text += "\u{1B}[2J" }
    let screen = session.screen(width: size.columns, height: size.lines)
    for (number, line) in screen.prefix(size.lines).enumerated()
    where number >= shown.count || shown[number] != line {
      text += "\u{1B}[\(number + 1);1H\u{1B}[2K\(colored(line))"
    }
    shown = screen
    if !text.isEmpty { Output.write(text) }
  }

  private func colored(_ line: ScreenLine) -> String {
    let code =
      switch line.look {
      case .plain: ""
      case .title: "1"
      case .dim: isColored ? "2" : ""
      case .warning: isColored ? "33" : "1"
      }
    return code.isEmpty || line.text.isEmpty ? line.text : "\u{1B}[\(code)m\(line.text)\u{1B}[0m"
  }
}
