import Editing

/// What an editing command answers with `--json`. Its keys are stable; README lists them.
public struct ChangesRecord: Encodable, Sendable {
  let command: String
  @OrNull var edit: Int?
  let written: Bool
  let ids: [String]
  let changes: [Change]

  struct Change: Encodable, Sendable {
    let file: String
    let action: String
    let diff: String
  }

  /// Returns the record of `changes` in `folder`, written as the edit with the number `edit`, or not where nil.
  public init(_ changes: [FileChange], in folder: String, command: String, edit: Int?) {
    self.command = command
    written = edit != nil
    ids = changes.filter { $0.path.hasSuffix(".yaml") }.compactMap {
      $0.path.split(separator: "/").last.map { String($0.dropLast(5)) }
    }
    self.changes = changes.map { change in
      Change(
        file: "\(folder)/\(change.path)",
        action: change.before == nil ? "added" : change.after == nil ? "removed" : "changed",
        diff: change.unifiedDiff(in: folder))
    }
    self.edit = edit
  }
}
