import Messaging

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
  init(_ status: ExitStatus, _ explanation: Explanation) {
    self.init(status, [explanation.text(in: Interface.language)])
  }

  func report() {
    for line in lines { Output.complain(line) }
  }
}
