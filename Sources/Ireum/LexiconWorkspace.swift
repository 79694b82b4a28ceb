import Editing
import Foundation
import Interchange
import Lexicography
import Storing
import TextModel

/// Why a lexicon folder could not be opened for editing.
public enum WorkspaceFailure: Error, Sendable {
  case folder(FolderError)
  case invalid(LexiconFaults)
}

/// A lexicon folder that is being edited: what it holds, what edits make of it, and where that is written.
public struct LexiconWorkspace: Sendable {
  /// The folder, as it was named.
  public let folder: String
  /// Where changes go.
  public let store: LexiconStore
  /// The lexicon with the edits so far.
  public var draft: LexiconDraft

  /// Opens `folder`; `holder` tells others who writes. Ids of `retired` are never given again, nor those that the
  /// journal knows.
  public init(_ folder: String, holder: String, retired: Set<EntryID> = []) throws(WorkspaceFailure) {
    self.folder = folder.count > 1 && folder.hasSuffix("/") ? String(folder.dropLast()) : folder
    store = LexiconStore(folder, holder: holder)
    let files: [LexiconFile]
    do throws(FolderError) {
      files = try LexiconFolder.read(folder)
    } catch {
      throw .folder(error)
    }
    do throws(LexiconFaults) {
      draft = try LexiconDraft(files, retiredIDs: retired)
    } catch {
      throw .invalid(error)
    }
  }

  /// The ids of entries that the journal of `folder` knows and that may be gone.
  public static func journaledIDs(in folder: String) -> Set<EntryID> {
    Set(
      LexiconStore(folder).records.flatMap(\.changes).filter { $0.path.hasSuffix(".yaml") }
        .map { EntryID(String(($0.path.split(separator: "/").last ?? "").dropLast(5))) })
  }

  /// Writes the changes of the draft as one edit and returns its number.
  public func write(
    command: String, time: String, user: String, undoes: Int? = nil, waiting seconds: Double
  ) throws(StoreFailure) -> Int {
    let record = try EditRecord(draft.changes, command: command, time: time, user: user, undoes: undoes)
    return try store.apply(record, waiting: seconds)
  }
}
