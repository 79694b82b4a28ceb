import Interchange
import Lexicography
import TextModel

/// A lexicon folder in which edits are tried, in memory.
///
///     var draft = try LexiconDraft(files)
///     try draft.apply(.addName(name, to: id))
///     draft.changes   // the new bytes of every file that changes
public struct LexiconDraft: Sendable {
  /// The lexicon as it was read.
  public let base: Lexicon
  private let files: [String: LexiconFile]
  private var paths: [EntryID: String]
  private var changed: [EntryID: Entry] = [:]
  private var texts: [String: String] = [:]
  /// Files that go: an entry is written elsewhere, or nowhere.
  private var removed: Set<String> = []
  private var discarded: Set<EntryID> = []
  private var unpacked: [String: Set<EntryID>] = [:]
  private var places: [EntryID: String] = [:]
  /// Ids that were used once and are gone.
  private let retiredIDs: Set<EntryID>

  /// Returns a draft of the folder that holds `files`; an id of `retiredIDs` is never given again.
  ///
  /// - Throws: the errors of a folder that cannot be read as a lexicon.
  public init(_ files: [LexiconFile], retiredIDs: Set<EntryID> = []) throws(LexiconFaults) {
    let result = LexiconReader.read(files)
    guard result.isValid else {
      throw LexiconFaults(faults: result.faults.filter { $0.severity == .error })
    }
    base = result.lexicon
    self.retiredIDs = retiredIDs
    self.files = Dictionary(files.map { ($0.path, $0) }, uniquingKeysWith: { first, _ in first })
    let shown = Dictionary(files.map { ($0.shownPath, $0.path) }, uniquingKeysWith: { first, _ in first })
    paths = Dictionary(
      result.lexicon.located.compactMap { located in
        located.origin.flatMap { shown[$0.file.file] }.map { (located.entry.id, $0) }
      }, uniquingKeysWith: { first, _ in first })
  }

  /// The entry with `id` as it now stands, or nil.
  public subscript(id: EntryID) -> Entry? { discarded.contains(id) ? nil : changed[id] ?? base[id] }

  /// The entries that point to `id`, in the order of their ids.
  func entries(pointingTo id: EntryID) -> [Entry] {
    let all =
      base.entries.filter { !discarded.contains($0.id) }.map { changed[$0.id] ?? $0 }
      + changed.values.filter { base[$0.id] == nil }
    return all.filter { entry in
      entry.redirect == id || entry.relations.contains { $0.target == id }
    }.sorted { $0.id < $1.id }
  }

  /// Whether `id` is in use or was once.
  public func isTaken(_ id: EntryID) -> Bool {
    self[id] != nil || discarded.contains(id) || retiredIDs.contains(id)
  }

  /// The entry with `id`, which an edit needs.
  public func entry(_ id: EntryID) throws(EditFailure) -> Entry {
    if let entry = self[id] { return entry }
    throw .unknownEntry(id, near: near(id))
  }

  /// Puts `entry` in the place of the one with its id, or adds it.
  mutating func put(_ entry: Entry) throws(EditFailure) {
    for reference in entry.names.flatMap(\.sources) + entry.relations.flatMap(\.sources)
      + entry.claims.flatMap(\.sources)
    where base.sources[reference.source] == nil {
      throw .unknownSource(reference.source, known: base.sources.keys.sorted())
    }
    for target in entry.relations.map(\.target) + [entry.redirect].compactMap(\.self)
    where target != entry.id && self[target] == nil {
      throw .unknownEntry(target, near: near(target))
    }
    if let path = paths[entry.id], let file = files[path], file.role == .entry {
      // A comment would be lost, and whoever wrote it would not be asked.
      do throws(LexiconFaults) {
        _ = try LexiconFormatter.format(file)
      } catch {
        throw .invalid(error.faults)
      }
    }
    var entry = entry
    entry.names.sort(by: Name.canonicalOrder)
    changed[entry.id] = entry
  }

  /// Decides that the new entries `ids` go into the pack at `path`, which may be new, and not into files of their own.
  public mutating func place(_ ids: [EntryID], inPack path: String) {
    for id in ids where base[id] == nil { paths[id] = path }
  }

  private static func isPack(_ path: String) -> Bool { LexiconFile(path: path, bytes: []).role == .pack }

  /// Writes the entry `id` to the file at `path` from now on, unless it is there already or another file is. An entry of
  /// a pack stays in it.
  mutating func place(_ id: EntryID, at path: String) {
    guard let old = paths[id], old != path, files[path] == nil, !Self.isPack(old) else { return }
    removed.insert(old)
    places[id] = path
  }

  /// Takes the entry `id` away, with its file or its line in a pack.
  mutating func discard(_ id: EntryID) {
    discarded.insert(id)
    changed[id] = nil
    guard let path = paths[id] else { return }
    if Self.isPack(path) { unpacked[path, default: []].insert(id) } else { removed.insert(path) }
  }

  /// Puts `text` in the file at `path`, which is no entry's.
  public mutating func write(_ text: String, to path: String) { texts[path] = text }

  /// Adds `decision` to the end of the file at `path`, which may be new.
  public mutating func append(_ decision: Decision, to path: String) {
    let old = texts[path] ?? files[path].map { String(decoding: $0.bytes, as: UTF8.self) }
    texts[path] = old.map { $0 + DecisionFile.line(decision) } ?? DecisionFile.write([decision])
  }

  /// What all edits together make of the files, in the order of their paths; files that stay are not among them.
  public var changes: [FileChange] {
    var texts = texts
    let byPath = Dictionary(grouping: changed.values) { places[$0.id] ?? paths[$0.id] ?? Self.path(of: $0) }
    for (path, entries) in byPath where !Self.isPack(path) {
      for entry in entries { texts[path] = LexiconWriter.write(entry) }
    }
    for path in Set(byPath.keys.filter(Self.isPack)).union(unpacked.keys) {
      texts[path] = PackFile.changed(
        files[path]?.bytes, by: byPath[path] ?? [], without: unpacked[path] ?? [])
    }
    let written = texts.map { path, text in
      FileChange(path: path, before: files[path]?.bytes, after: Array(text.utf8))
    }
    let gone = removed.map { FileChange(path: $0, before: files[$0]?.bytes, after: nil) }
    return (written + gone).filter { $0.before != $0.after }.sorted {
      $0.path.utf8.lexicographicallyPrecedes($1.path.utf8)
    }
  }

  /// The files as they would be.
  public var result: [LexiconFile] {
    let changes = Dictionary(uniqueKeysWithValues: changes.map { ($0.path, $0.after) })
    let kept = files.values.filter { !removed.contains($0.path) }.map { file in
      (changes[file.path] ?? nil).map {
        LexiconFile(path: file.path, shownPath: file.shownPath, bytes: $0)
      } ?? file
    }
    let added = changes.keys.filter { files[$0] == nil }.map { path in
      LexiconFile(path: path, bytes: (changes[path] ?? nil) ?? [])
    }
    return (kept + added).sorted { $0.path.utf8.lexicographicallyPrecedes($1.path.utf8) }
  }

  /// Where a new entry is written: a folder a type, and one a country for organizations.
  static func path(of entry: Entry) -> String {
    let folder =
      switch entry.type {
      case .organization: entry.country.map { "org/\($0.lowercased())" } ?? "org"
      default: entry.type.rawValue
      }
    return "\(folder)/\(entry.id.rawValue).yaml"
  }

  /// Ids that were perhaps meant: the same slug or the same suffix, or one that begins so.
  private func near(_ id: EntryID) -> [EntryID] {
    let parts = id.rawValue.split(separator: ".")
    return base.entries.map(\.id).filter { other in
      let others = other.rawValue.split(separator: ".")
      return (!id.rawValue.isEmpty && other.rawValue.hasPrefix(id.rawValue)) || others.first == parts.first
        || (parts.count > 1 && others.last == parts.last)
    }.prefix(3).map(\.self)
  }
}
