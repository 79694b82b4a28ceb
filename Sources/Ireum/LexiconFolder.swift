import Foundation
import Interchange

/// Why a folder could not be read as a lexicon.
public enum FolderError: Error, Sendable, Equatable {
  case missing(String)
  case notAFolder(String)
  case noEntries(String)
  case unreadable(String, reason: String)
  case unwritable(String, reason: String)

  /// What is wrong, and what to do.
  public var explanation: (message: String, hint: String?) {
    switch self {
    case .missing(let path): ("\(path): no such folder", "--lexicon takes a folder of YAML files")
    case .notAFolder(let path): ("\(path): is not a folder", "--lexicon takes a folder of YAML files")
    case .noEntries(let path): ("\(path): holds no YAML files", "is it the right folder?")
    case .unreadable(let path, let reason): ("\(path): cannot be read: \(reason)", nil)
    case .unwritable(let path, let reason): ("\(path): cannot be written: \(reason)", nil)
    }
  }
}

/// A folder of lexicon files on disk.
public enum LexiconFolder {
  /// Returns the YAML files below `path`, in the order of their paths; hidden files are passed over.
  public static func read(_ path: String) throws(FolderError) -> [LexiconFile] {
    var isFolder: ObjCBool = false
    guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else { throw .missing(path) }
    guard isFolder.boolValue else { throw .notAFolder(path) }
    let base = path.hasSuffix("/") && path.count > 1 ? String(path.dropLast()) : path
    var files: [LexiconFile] = []
    do {
      let inside = try FileManager.default.subpathsOfDirectory(atPath: base)
        .filter { $0.hasSuffix(".yaml") || $0.hasSuffix(".yml") }
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
