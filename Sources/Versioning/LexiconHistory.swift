import Editing
import Interchange
import Lexicography
import TextModel

/// What git knows of a lexicon folder.
public struct LexiconHistory: Sendable {
  /// A commit that changed an entry.
  public struct Commit: Sendable, Hashable {
    /// Its id.
    public let id: String
    /// Who wrote it.
    public let author: String
    /// When, as ISO 8601.
    public let time: String
    /// The first line of its message.
    public let subject: String
  }

  /// An entry before and after a commit, or between two revisions.
  public struct Change: Sendable {
    /// The commit; nil for the difference of two revisions.
    public let commit: Commit?
    /// The entry.
    public let id: EntryID
    /// Its file.
    public let path: String
    /// What changed.
    public let difference: EntryDifference
    /// The entry after the change; nil where it went or cannot be read.
    public let after: Entry?
  }

  private let git: Git

  /// Returns the history of `folder`.
  ///
  /// - Throws: where the folder is in no repository, or git is not there.
  public static func open(_ folder: String) async throws(HistoryFailure) -> LexiconHistory {
    let git = Git(folder: folder)
    _ = try await git.run(["rev-parse", "--show-prefix"])
    return LexiconHistory(git: git)
  }

  private init(git: Git) { self.git = git }

  /// Whether any commit of any branch has an entry with `id`.
  public func hasEver(_ id: EntryID) async -> Bool {
    let arguments = ["log", "--all", "-1", "--format=%H", "--diff-filter=A", "--", Self.pathspec(id)]
    return await (try? git.run(arguments))?.isEmpty == false
  }

  /// The ids of all entries that the folder ever had, in any branch.
  public func everIDs() async -> Set<EntryID> {
    let arguments = ["log", "--all", "--format=", "--name-only", "--diff-filter=A", "--relative", "--", "."]
    let paths = (try? await git.text(arguments)) ?? ""
    return Set(
      paths.split(separator: "\n").filter { $0.hasSuffix(".yaml") }
        .map { EntryID(String(($0.split(separator: "/").last ?? "").dropLast(5))) })
  }

  /// The commits that changed the entry `id`, newest first.
  public func log(_ id: EntryID) async throws(HistoryFailure) -> [Change] {
    let answer = try await git.text([
      "log", "--format=%x01%H%x02%an%x02%aI%x02%s", "--raw", "--no-abbrev", "--no-renames", "--relative",
      "--",
      Self.pathspec(id),
    ])
    var found: [(Commit, [RawChange])] = []
    for part in answer.split(separator: "\u{1}") {
      let lines = part.split(separator: "\n")
      let head =
        lines.first?.split(separator: "\u{2}", omittingEmptySubsequences: false).map(String.init) ?? []
      guard head.count == 4 else { continue }
      found.append(
        (
          Commit(id: head[0], author: head[1], time: head[2], subject: head[3]),
          lines.dropFirst().compactMap(RawChange.init)
        ))
    }
    let contents = try await git.contents(of: Set(found.flatMap { $0.1.flatMap(\.blobs) }))
    return found.compactMap { commit, raw in
      // A move is a file that goes and one that comes.
      let old = raw.lazy.compactMap { change in Self.entry(change.before, change.path, contents) }.first
      let new = raw.lazy.compactMap { change in Self.entry(change.after, change.path, contents) }.first
      let path = raw.last?.path ?? ""
      let difference = EntryDifference(from: old, to: new)
      return difference.items.isEmpty
        ? nil : Change(commit: commit, id: id, path: path, difference: difference, after: new)
    }
  }

  /// What differs between two revisions, by entry; with `new` nil, the work tree.
  public func difference(from old: String, to new: String?) async throws(HistoryFailure) -> [Change] {
    let revisions = [old] + [new].compactMap(\.self)
    for revision in revisions { try await check(revision) }
    let answer = try await git.text(
      ["diff", "--raw", "--no-abbrev", "--no-renames", "--relative"] + revisions + ["--", "."])
    let raw = answer.split(separator: "\n").compactMap(RawChange.init).filter { Self.isEntry($0.path) }
    let contents = try await git.contents(of: Set(raw.flatMap(\.blobs).filter { !Self.isNone($0) }))
    var (before, after): ([EntryID: Entry], [EntryID: Entry]) = ([:], [:])
    var paths: [EntryID: String] = [:]
    for change in raw {
      if let entry = Self.entry(change.before, change.path, contents) {
        before[entry.id] = entry
        paths[entry.id] = change.path
      }
      var entry = Self.entry(change.after, change.path, contents)
      // What is only in the work tree has no blob yet.
      if entry == nil, change.after.map(Self.isNone) == true {
        entry = Self.entry(inWorkTree: "\(git.folder)/\(change.path)")
      }
      if let entry {
        after[entry.id] = entry
        paths[entry.id] = change.path
      }
    }
    if new == nil {
      for path in try await newFiles() where Self.isEntry(path) {
        guard let entry = Self.entry(inWorkTree: "\(git.folder)/\(path)") else { continue }
        after[entry.id] = entry
        paths[entry.id] = path
      }
    }
    return paths.keys.sorted().compactMap { id in
      let difference = EntryDifference(from: before[id], to: after[id])
      return difference.items.isEmpty
        ? nil : Change(commit: nil, id: id, path: paths[id] ?? "", difference: difference, after: after[id])
    }
  }

  /// The files that the work tree changed since it left `revision`, new ones among them; paths are in the folder.
  public func changedFiles(since revision: String) async throws(HistoryFailure) -> [String] {
    try await check(revision)
    let fork = (try? await git.text(["merge-base", revision, "HEAD"]))?.split(separator: "\n").first
    let base = fork.map(String.init) ?? revision
    let changed = try await git.text(["diff", "--name-only", "--relative", base, "--", "."])
    return (changed.split(separator: "\n").map(String.init) + (try await newFiles())).sorted()
  }

  /// The files that git does not know yet.
  private func newFiles() async throws(HistoryFailure) -> [String] {
    try await git.text(["ls-files", "--others", "--exclude-standard", "--", "."])
      .split(separator: "\n").map(String.init)
  }

  /// What the commit `revision` did to the files of the lexicon, to the byte.
  public func changes(ofCommit revision: String) async throws(HistoryFailure) -> [FileChange] {
    try await check(revision)
    let answer = try await git.text([
      "diff-tree", "-r", "--root", "--no-commit-id", "--raw", "--no-abbrev", "--no-renames", "--relative",
      "-m",
      "--first-parent", revision, "--", ".",
    ])
    let raw = answer.split(separator: "\n").compactMap(RawChange.init)
    let contents = try await git.contents(of: Set(raw.flatMap(\.blobs)))
    return raw.map { change in
      FileChange(
        path: change.path, before: change.before.flatMap { contents[$0] },
        after: change.after.flatMap { contents[$0] })
    }
  }

  /// The three stages of a file in conflict: what both had, ours, theirs; nil where the index has none.
  public func stages(of path: String) async -> (base: [UInt8]?, ours: [UInt8]?, theirs: [UInt8]?) {
    func stage(_ number: Int) async -> [UInt8]? { try? await git.run(["show", ":\(number):./\(path)"]) }
    return (await stage(1), await stage(2), await stage(3))
  }

  /// The file as both parents of the last merge had it in common; nil where the last commit is no merge.
  public func mergeBase(of path: String) async -> [UInt8]? {
    guard let base = try? await git.text(["merge-base", "HEAD^1", "HEAD^2"]) else { return nil }
    return try? await git.run(["show", "\(base.prefix { $0 != "\n" }):./\(path)"])
  }

  private func check(_ revision: String) async throws(HistoryFailure) {
    do throws(HistoryFailure) {
      // A revision that begins with a hyphen would be taken for an option.
      _ = try await git.run(["rev-parse", "--verify", "--quiet", "--end-of-options", "\(revision)^{commit}"])
    } catch .git {
      throw .unknownRevision(revision)
    }
  }

  private static func pathspec(_ id: EntryID) -> String { ":(glob)**/\(id).yaml" }

  private static func isNone(_ blob: String) -> Bool { blob.allSatisfy { $0 == "0" } }

  private static func isEntry(_ path: String) -> Bool {
    LexiconFile(path: path, bytes: []).role == .entry
  }

  private static func entry(_ blob: String?, _ path: String, _ contents: [String: [UInt8]]) -> Entry? {
    blob.flatMap { contents[$0] }.flatMap { bytes in
      LexiconReader.read([LexiconFile(path: path, bytes: bytes)]).lexicon.entries.first
    }
  }
}
