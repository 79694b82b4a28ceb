/// How a command ended.
enum ExitStatus: Int32 {
  case found = 0
  case nothingFound = 1
  case usage = 2
  case someInputsFailed = 3
  case lexiconInvalid = 4
  case unreadable = 5
}

/// An end that is not a success, with what to say of it on standard error.
struct CommandFailure: Error {
  let status: ExitStatus
  let lines: [String]

  init(_ status: ExitStatus, _ lines: [String] = []) {
    (self.status, self.lines) = (status, lines)
  }

  /// A failure in one sentence and, in parentheses, what to do.
  init(_ status: ExitStatus, _ explanation: (message: String, hint: String?)) {
    self.init(status, [worded(explanation)])
  }

  func report() {
    for line in lines { Output.complain(line) }
  }
}

/// A message with its hint in parentheses.
func worded(_ explanation: (message: String, hint: String?)) -> String {
  explanation.hint.map { "\(explanation.message) (\($0))" } ?? explanation.message
}
