import Editing
import Interchange
import Ireum
import Messaging
import Storing

/// New texts of files in one or several lexicons, each of which gets them as one edit, all or none.
struct StoredChanges {
  /// How long to wait for another writer, in seconds.
  private static let patience = 10.0
  private(set) var folders: [(root: String, changes: [FileChange])] = []

  /// Gives `file`, which was read from a folder, the text `text`.
  mutating func replace(_ file: LexiconFile, by text: String) {
    let root = file.folder ?? "."
    let change = FileChange(path: file.path, before: file.bytes, after: Array(text.utf8))
    if let index = folders.firstIndex(where: { $0.root == root }) {
      folders[index].changes.append(change)
    } else {
      folders.append((root, [change]))
    }
  }

  /// Writes the changes, and returns the numbers under which `undo` takes them back, in the order of ``folders``.
  func write(command: String) throws -> [Int] {
    try folders.map { root, changes in
      do throws(StoreFailure) {
        let record = try EditRecord(
          changes, command: command, time: EditOptions.now, user: EditOptions.user)
        return try LexiconStore(root, holder: EditOptions.holder).apply(record, waiting: Self.patience)
      } catch {
        throw CommandFailure(.someInputsFailed, error.explanation)
      }
    }
  }
}
