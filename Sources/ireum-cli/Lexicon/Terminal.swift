import Foundation

/// Questions to somebody at a terminal. They go to standard error, so that standard output holds data only.
enum Terminal {
  /// Whether somebody can be asked.
  static let isInteractive = isatty(STDIN_FILENO) == 1 && isatty(STDERR_FILENO) == 1

  /// Asks `question`; nil at the end of the input, which means no.
  static func ask(_ question: String) -> String? {
    FileHandle.standardError.write(Data("\(question) ".utf8))
    return readLine()?.trimmingCharacters(in: .whitespaces)
  }

  /// Asks a question that `y` or 예 agrees to.
  static func agrees(to question: String) -> Bool {
    let answer = ask("\(question) \(said("[y/N]", ko: "[y(예)/N(아니요)]"))")?.lowercased() ?? ""
    return ["y", "yes", "ㅛ", "예", "네"].contains(answer)
  }

  /// Shows lines on standard error.
  static func show(_ lines: [String]) {
    FileHandle.standardError.write(Data(lines.map { $0 + "\n" }.joined().utf8))
  }
}
