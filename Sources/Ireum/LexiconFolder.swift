import Editing
import Foundation
import Interchange
import Messaging
import Storing

/// Why a folder could not be read as a lexicon.
public enum FolderError: Error, Sendable, Equatable {
  case missing(String)
  case notAFolder(String)
  case noEntries(String)
  case unreadable(String, reason: String)
  case unwritable(String, reason: String)
  case interrupted(StoreFailure)

  /// What is wrong, and what to do.
  public var explanation: Explanation {
    switch self {
    case .missing(let path):
      Explanation("\(path): no such folder", ko: "\(path): 그런 폴더가 없습니다", hint: Self.takes)
    case .notAFolder(let path):
      Explanation("\(path): is not a folder", ko: "\(path): 폴더가 아닙니다", hint: Self.takes)
    case .noEntries(let path):
      Explanation(
        "\(path): holds no YAML files", ko: "\(path): YAML 파일이 없습니다",
        hint: Message("is it the right folder?", ko: "맞는 폴더인지 살펴보십시오"))
    case .unreadable(let path, let reason):
      Explanation("\(path): cannot be read: \(reason)", ko: "\(path): 읽을 수 없습니다: \(reason)")
    case .interrupted(let failure): failure.explanation
    case .unwritable(let path, let reason):
      Explanation("\(path): cannot be written: \(reason)", ko: "\(path): 쓸 수 없습니다: \(reason)")
    }
  }

  private static let takes = Message(
    "--lexicon takes a folder of YAML files", ko: "--lexicon에는 YAML 파일이 든 폴더를 주십시오")
}

/// A folder of lexicon files on disk.
public enum LexiconFolder {
  /// Returns the YAML and TSV files below `path`, in the order of their paths; hidden files are passed over.
  ///
  /// An edit that was cut short is finished first, and no writer changes the folder while it is read.
  public static func read(_ path: String) throws(FolderError) -> [LexiconFile] {
    let store = LexiconStore(path)
    do throws(StoreFailure) {
      _ = try store.recover()
    } catch {
      throw .interrupted(error)
    }
    let files = try store.reading { () throws(FolderError) in try readNow(path) }
    let pending = store.pendingChanges
    return pending.isEmpty ? files : changed(files, by: pending, in: path)
  }

  /// `files` as `changes`, which may not be written here, will make them.
  private static func changed(
    _ files: [LexiconFile], by changes: [FileChange], in folder: String
  ) -> [LexiconFile] {
    let paths = Set(changes.map(\.path))
    let new = changes.compactMap { change in
      change.after.map {
        LexiconFile(path: change.path, shownPath: "\(folder)/\(change.path)", bytes: $0)
      }
    }
    return (files.filter { !paths.contains($0.path) } + new)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func readNow(_ path: String) throws(FolderError) -> [LexiconFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path) }
    guard isFolder.boolValue else { throw .notAFolder(path) }
    let base = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    var files: [LexiconFile] = []
    do {
      let inside = try FileManager.default.subpathsOfDirectory(atPath: base)
        .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") || $0.hasSuffix(".tsv") }
        .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for name in inside {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(base)/\(name)"))
        files.append(LexiconFile(path: name, shownPath: "\(base)/\(name)", bytes: Array(data)))
      }
    } catch {
      throw .unreadable(path, reason: error.localizedDescription)
    }
    if files.isEmpty { throw .noEntries(path) }
    return files
  }

  /// Replaces the file at `path` by `text`, whole or not at all.
  public static func write(_ text: String, to path: String) throws(FolderError) {
    do {
      try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: .atomic)
    } catch {
      throw .unwritable(path, reason: error.localizedDescription)
    }
  }
}
