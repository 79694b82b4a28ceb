import ArgumentParser
import Editing
import Foundation
import Interchange
import Ireum
import Lexicography
import Merging
import Messaging
import Storing
import Versioning

struct UndoCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "undo",
    abstract: said(
      "Take back the last edit, another one, or a commit: the files are again what they were, to the byte.",
      ko: "마지막 편집이나 다른 편집, 또는 커밋을 되돌립니다. 파일은 바이트 하나까지 예전 그대로가 됩니다."),
    discussion: said(
      """
      The journal keeps the last \(LexiconStore.keptEdits) edits in .ireum beside the lexicon, which git ignores. \
      --list shows them. Where a file was changed since, the change alone is taken out of it, or nothing is done.
      """,
      ko: """
        최근 편집 \(LexiconStore.keptEdits)개를 사전 옆 .ireum에 두며 git은 이를 무시합니다. --list로 볼 수 있습니다. 그 뒤에 바뀐 파일에서는 그 편집만 \
        들어내고, 그럴 수 없으면 아무것도 하지 않습니다.
        """))

  @Flag(help: .said("List the edits that can be taken back.", ko: "되돌릴 수 있는 편집을 적습니다.")) var list = false
  @Option(help: .said("The number of the edit; the last one where not given.", ko: "편집 번호. 주지 않으면 마지막 편집."))
  var edit: Int?
  @Option(help: .said("A commit whose changes to take back.", ko: "되돌릴 커밋.", valueName: "rev")) var commit:
    String?
  @OptionGroup var options: EditOptions

  private struct Row: Encodable {
    let edit: Int
    let command: String
    let time: String
    let user: String
    let undone: Bool
    let files: [String]
  }

  func run() async throws {
    let folder = try options.folder()
    let store = LexiconStore(folder)
    do throws(StoreFailure) {
      _ = try store.recover()
    } catch {
      throw CommandFailure(.someInputsFailed, error.explanation)
    }
    if list { return try printList(store) }
    if let commit { return try await undoCommit(commit, store, folder) }
    guard let record = edit.map({ store.edit($0) }) ?? store.lastEdit else {
      throw CommandFailure(.nothingFound, StoreFailure.noEdit(edit).explanation)
    }
    if store.isUndone(record.number) {
      throw CommandFailure(.nothingFound, StoreFailure.undone(record.number).explanation)
    }
    try takeBack(
      record.changes, store, folder, command: "undo \(record.number): \(record.command)",
      undoes: record.number)
  }

  private func undoCommit(_ revision: String, _ store: LexiconStore, _ folder: String) async throws {
    let changes = try await History.ask(folder) { history throws(HistoryFailure) in
      try await history.changes(ofCommit: revision)
    }
    try takeBack(changes, store, folder, command: "undo --commit \(revision)", undoes: nil)
  }

  private func takeBack(
    _ changes: [FileChange], _ store: LexiconStore, _ folder: String, command: String, undoes: Int?
  ) throws {
    let reversed: [FileChange]
    do throws(StoreFailure) {
      reversed = try Self.reversed(changes, store, folder)
    } catch {
      throw CommandFailure(.someInputsFailed, error.explanation)
    }
    try options.finish(reversed, in: folder, command: command) { () throws(StoreFailure) in
      let record = try EditRecord(
        reversed, command: command, time: EditOptions.now, user: EditOptions.user, undoes: undoes)
      return try store.apply(record, waiting: options.wait)
    }
  }

  /// `changes` taken back from what the files of `folder` now are.
  static func reversed(
    _ changes: [FileChange], _ store: LexiconStore, _ folder: String
  ) throws(StoreFailure) -> [FileChange] {
    var reversed: [FileChange] = []
    for change in changes {
      let now = try store.bytes(of: change.path)
      if let back = try Self.reversed(change, now, in: folder) { reversed.append(back) }
    }
    return reversed
  }

  /// `change` taken back from what the file now is; nil where it already is.
  private static func reversed(
    _ change: FileChange, _ now: [UInt8]?, in folder: String
  ) throws(StoreFailure) -> FileChange? {
    if now == change.before { return nil }
    if now == change.after { return change.reversed }
    guard let base = change.after, let now, let before = change.before,
      let merged = EntryMerge.clean(base: base, ours: now, theirs: before, path: change.path)
    else { throw .changedSince("\(folder)/\(change.path)") }
    return FileChange(path: change.path, before: now, after: merged)
  }

  private func printList(_ store: LexiconStore) throws {
    let records = store.records
    if options.json {
      for record in records {
        Output.line(
          JSONLine.write(
            Row(
              edit: record.number, command: record.command, time: record.time, user: record.user,
              undone: store.isUndone(record.number), files: record.changes.map(\.path))))
      }
    } else if !records.isEmpty {
      let rows = records.map { record in
        [
          "\(record.number)", record.time, record.user,
          store.isUndone(record.number) ? said("undone", ko: "되돌림") : "", record.command,
        ]
      }
      let header = [
        said("edit", ko: "편집"), said("time", ko: "때"), said("who", ko: "누가"), "", said("command", ko: "명령"),
      ]
      for line in Style(options.color.color).table(header, rows, limits: [6, 20, 20, 8, 100]) {
        Output.line(line)
      }
    }
    if records.isEmpty { throw CommandFailure(.nothingFound, StoreFailure.noEdit(nil).explanation) }
  }
}
