import Foundation

/// A git repository in a folder of a test.
struct GitFolder {
  let url: URL

  /// Makes a repository of the folder at `url`, with what is there as its first commit.
  init(_ url: URL) throws {
    self.url = url
    try git("init", "-q", "-b", "main", ".")
    try commit("start")
  }

  /// Runs git; returns how it ended and what it wrote.
  @discardableResult
  func git(_ arguments: String...) throws -> (status: Int32, output: String) { try git(arguments) }

  /// Runs git likewise.
  @discardableResult
  func git(_ arguments: [String]) throws -> (status: Int32, output: String) {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
    process.arguments = ["git"] + arguments
    process.currentDirectoryURL = url
    process.environment = ProcessInfo.processInfo.environment.merging([
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_CONFIG_SYSTEM": "/dev/null", "GIT_AUTHOR_NAME": "kim",
      "GIT_AUTHOR_EMAIL": "kim@example.org", "GIT_COMMITTER_NAME": "kim",
      "GIT_COMMITTER_EMAIL": "kim@example.org", "GIT_AUTHOR_DATE": "2026-11-27T10:00:00Z",
      "GIT_COMMITTER_DATE": "2026-11-27T10:00:00Z", "GIT_EDITOR": "true", "LC_ALL": "C",
    ]) { $1 }
    let pipe = Pipe()
    (process.standardOutput, process.standardError) = (pipe, pipe)
    try process.run()
    let output = String(decoding: pipe.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return (process.terminationStatus, output)
  }

  func commit(_ message: String) throws {
    try git("add", "-A")
    try git("commit", "-q", "-m", message)
  }
}
