import Ireum

/// The cases of an evaluation, a line each, beside those that were frozen in a file.
struct FrozenCases {
  private let lines: [String]

  /// `lines` begin with their header.
  init(_ lines: [String]) { self.lines = lines }

  /// Prints what differs from `path` and ends the command where anything does; with `update`, writes the file.
  func compare(with path: String, update: Bool) throws {
    if update {
      do {
        try LexiconFolder.write(lines.joined(separator: "\n") + "\n", to: path)
      } catch {
        throw CommandFailure(.unreadable, error.explanation)
      }
      return
    }
    let before = String(decoding: try InputFile.text(path), as: UTF8.self).split(separator: "\n").map(
      String.init)
    let changes = lines.difference(from: before)
    for change in changes {
      switch change {
      case .remove(_, let line, _): Output.line("- \(line)")
      case .insert(_, let line, _): Output.line("+ \(line)")
      }
    }
    if !changes.isEmpty {
      throw CommandFailure(.nothingFound, ["\(changes.count) lines differ from \(path)"])
    }
  }
}
