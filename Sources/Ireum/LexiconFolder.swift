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
  /// Returns the YAML and TSV files, and the packs, below `path`, in the order of their paths; hidden files are passed over.
  ///
  /// An edit that was cut short is finished first, and no writer changes the folder while it is read.
  ///
  /// Of a folder inside a lexicon, paths begin at the lexicon, so that files are what they are there.
  public static func read(_ path: String) throws(FolderError) -> [LexiconFile] {
    let (root, part) = place(of: path)
    let store = LexiconStore(root)
    do throws(StoreFailure) {
      _ = try store.recover()
    } catch {
      throw .interrupted(error)
    }
    let files = try store.reading { () throws(FolderError) in try readNow(path, root: root, part: part) }
    let pending = store.pendingChanges.filter { $0.path.hasPrefix(part) }
    return pending.isEmpty ? files : changed(files, by: pending, in: path, root: root, part: part)
  }

  /// How far above a folder its lexicon is looked for.
  private static let levels = 4

  /// The lexicon that the folder at `path` is a part of, which may be itself, and where in it, with a slash at the end.
  ///
  /// The lexicon is the nearest folder that has a `lexicon.yaml`, but for those outside the repository; a folder that
  /// is in none stands for itself.
  public static func place(of path: String) -> (root: String, part: String) {
    let base = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    func has(_ name: String, _ folder: URL) -> Bool {
      FileManager.default.fileExists(atPath: folder.appendingPathComponent(name).path)
    }
    var folder = URL(fileURLWithPath: base).standardizedFileURL
    var part = ""
    for _ in 0...levels {
      if has("lexicon.yaml", folder) { return (part.isEmpty ? base : folder.path, part) }
      if has(".git", folder) || folder.path == "/" { break }
      part = "\(folder.lastPathComponent)/\(part)"
      folder.deleteLastPathComponent()
    }
    return (base, "")
  }

  /// `files` as `changes`, which may not be written here, will make them.
  private static func changed(
    _ files: [LexiconFile], by changes: [FileChange], in folder: String, root: String, part: String
  ) -> [LexiconFile] {
    let paths = Set(changes.map(\.path))
    let new = changes.compactMap { change in
      change.after.map {
        LexiconFile(
          path: change.path, shownPath: "\(folder)/\(change.path.dropFirst(part.count))", folder: root,
          bytes: $0)
      }
    }
    return (files.filter { !paths.contains($0.path) } + new)
      .sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  private static func readNow(
    _ path: String, root: String, part: String
  ) throws(FolderError) -> [LexiconFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path) }
    guard isFolder.boolValue else { throw .notAFolder(path) }
    let base = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    var files: [LexiconFile] = []
    do {
      let inside = try FileManager.default.subpathsOfDirectory(atPath: base)
        .filter { name in
          name.hasSuffix(".yaml") || name.hasSuffix(".yml") || name.hasSuffix(".tsv")
            || LexiconFile(path: part + name, bytes: []).role == .pack
        }
        .filter { !$0.split(separator: "/").contains { $0.hasPrefix(".") } }
        .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
      for name in inside {
        let data = try Data(contentsOf: URL(fileURLWithPath: "\(base)/\(name)"))
        files.append(
          LexiconFile(
            path: part + name, shownPath: "\(base)/\(name)", folder: root, bytes: Array(data)))
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
