import Editing
import Foundation
import Interchange
import Lexicography
import Storing
import TestSupport
import Testing
import TextModel

struct LexiconStoreTests {
  private let folder: URL
  private var path: String { folder.path }

  init() throws {
    folder = FileManager.default.temporaryDirectory.appendingPathComponent("ireum-\(UUID().uuidString)")
    for file in EditFixture.files() {
      let url = folder.appendingPathComponent(file.path)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(file.bytes).write(to: url)
    }
  }

  /// The files of the folder, without the journal.
  private static func tree(_ folder: URL) throws -> [String: Data] {
    var files: [String: Data] = [:]
    for path in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where !path.hasPrefix(".ireum") {
      var isFolder: ObjCBool = false
      let url = folder.appendingPathComponent(path)
      _ = FileManager.default.fileExists(atPath: url.path, isDirectory: &isFolder)
      if !isFolder.boolValue { files[path] = try Data(contentsOf: url) }
    }
    return files
  }

  private func record(_ changes: [FileChange], undoes: Int? = nil) throws -> EditRecord {
    try EditRecord(changes, command: "test", time: "2026-11-27T00:00:00Z", user: "kim", undoes: undoes)
  }

  @Test("An edit is written whole, numbered, kept in the journal, and hidden from git")
  func writes() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = LexiconStore(path)
    let change = FileChange(path: "org/kr/a.aaaaaa.yaml", before: nil, after: Array("a".utf8))
    #expect(try store.apply(record([change]), waiting: 0) == 1)
    #expect(try store.bytes(of: change.path) == change.after)
    #expect(store.edit(1)?.changes == [change])
    #expect(try store.bytes(of: ".ireum/.gitignore") == Array("*\n".utf8))
    #expect(try store.apply(record([change.reversed], undoes: 1), waiting: 0) == 2)
    #expect(try store.bytes(of: change.path) == nil)
    #expect(store.lastEdit == nil && store.isUndone(1))
  }

  @Test("An edit that was made from other bytes is refused, and nothing is written")
  func changedMeanwhile() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let before = try Self.tree(folder)
    let changes = [
      FileChange(path: "new.yaml", before: nil, after: [0x61]),
      FileChange(path: "lexicon.yaml", before: [0x61], after: [0x62]),
    ]
    #expect(throws: StoreFailure.changedMeanwhile("\(path)/lexicon.yaml")) {
      try LexiconStore(path).apply(record(changes), waiting: 0)
    }
    #expect(try Self.tree(folder) == before)
  }

  @Test("A file that cannot be replaced leaves all others as they were")
  func cannotReplace() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    // A folder stands where the second file should go.
    let blocked = folder.appendingPathComponent("z.yaml/inside")
    try FileManager.default.createDirectory(at: blocked, withIntermediateDirectories: true)
    let before = try Self.tree(folder)
    let manifest = try #require(before["lexicon.yaml"])
    let changes = [
      FileChange(path: "lexicon.yaml", before: Array(manifest), after: [0x62]),
      FileChange(path: "z.yaml", before: nil, after: [0x61]),
    ]
    #expect(throws: StoreFailure.self) { try LexiconStore(path).apply(record(changes), waiting: 0) }
    #expect(try Self.tree(folder) == before)
    #expect(LexiconStore(path).records.isEmpty)
  }

  @Test("A second writer waits, and is refused with the name of the first")
  func locked() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let change = FileChange(path: "a.yaml", before: nil, after: [0x61])
    _ = try LexiconStore(path, holder: "kim, pc, 1").apply(record([change]), waiting: 0)
    let file = open("\(path)/.ireum/lock", O_RDWR)
    #expect(flock(file, LOCK_EX) == 0)
    let failure = StoreFailure.locked(folder: path, by: "kim, pc, 1", seconds: 0.1)
    #expect(throws: failure) {
      try LexiconStore(path, holder: "lee").apply(record([change.reversed]), waiting: 0.1)
    }
    close(file)
    #expect(try LexiconStore(path).apply(record([change.reversed]), waiting: 0.1) == 2)
  }

  @Test("What a killed writer had decided is finished, from every point at which it may have stopped")
  func recovers() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    let store = LexiconStore(path)
    let manifest = try #require(try store.bytes(of: "lexicon.yaml"))
    let changes = [
      FileChange(path: "a.yaml", before: nil, after: [0x61]),
      FileChange(path: "lexicon.yaml", before: manifest, after: [0x62]),
      FileChange(
        path: "org/cn/\(EditFixture.twin.id).yaml",
        before: try store.bytes(of: "org/cn/\(EditFixture.twin.id).yaml"), after: nil),
    ]
    let before = try Self.tree(folder)
    _ = try store.apply(record(changes), waiting: 0)
    let after = try Self.tree(folder)
    let edits = "\(path)/.ireum/edits"
    for done in 0...changes.count {
      // The state after `done` files were replaced.
      for (index, change) in changes.enumerated() {
        let url = folder.appendingPathComponent(change.path)
        try? FileManager.default.removeItem(at: url)
        if let bytes = index < done ? change.after : change.before { try Data(bytes).write(to: url) }
      }
      let now = try Self.tree(folder)
      #expect(done > 0 || now == before)
      try? FileManager.default.moveItem(atPath: "\(edits)/1.done", toPath: "\(edits)/1.pending")
      #expect(try store.recover() == [1])
      #expect(try Self.tree(folder) == after, "after \(done)")
    }
    try FileManager.default.moveItem(atPath: "\(edits)/1.done", toPath: "\(edits)/1.pending")
    try Data([0x7A]).write(to: folder.appendingPathComponent("a.yaml"))
    #expect(throws: StoreFailure.interrupted(edit: 1, path: "\(path)/a.yaml")) { try store.recover() }
  }

  /// How many random histories to try; `tools/long-tests/editing` asks for 10,000.
  private static let histories =
    ProcessInfo.processInfo.environment["IREUM_HISTORIES"].flatMap { Int($0) } ?? 500

  @Test("Undo over random histories brings the tree back to the byte")
  func randomHistories() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SeededGenerator(seed: 7)
    let files = EditFixture.files()
    let start = Dictionary(uniqueKeysWithValues: files.map { ($0.path, $0.bytes) })
    var kinds: [String: Int] = [:]
    for history in 0..<Self.histories {
      var tree = files
      var done: [[FileChange]] = []
      for step in 0..<Int.random(in: 1...5, using: &random) {
        var draft = try LexiconDraft(tree)
        let edit = RandomEdit.make(draft, "\(history)-\(step)", &random)
        do {
          try draft.apply(edit.value)
        } catch {
          continue
        }
        kinds[edit.kind, default: 0] += 1
        done.append(draft.changes)
        tree = draft.result
      }
      // To the value that the journal keeps, and back.
      var now = Dictionary(uniqueKeysWithValues: tree.map { ($0.path, $0.bytes) })
      for changes in done.reversed() {
        let kept = try JSONDecoder().decode(EditRecord.self, from: JSONEncoder().encode(record(changes)))
        for change in kept.changes.map(\.reversed) {
          #expect(now[change.path] == change.before)
          now[change.path] = change.after
        }
      }
      #expect(now == start, "history \(history)")
    }
    #expect(kinds.count == 9, "\(kinds)")
  }

  @Test("Undo over random histories on the disk brings the tree back to the byte")
  func randomHistoriesOnDisk() throws {
    defer { try? FileManager.default.removeItem(at: folder) }
    var random = SeededGenerator(seed: 11)
    let store = LexiconStore(path, syncs: false)
    let start = try Self.tree(folder)
    for history in 0..<40 {
      var count = 0
      for step in 0..<4 {
        let files = try Self.tree(folder).sorted { $0.key < $1.key }
          .map { LexiconFile(path: $0.key, bytes: Array($0.value)) }
        var draft = try LexiconDraft(files)
        do {
          try draft.apply(RandomEdit.make(draft, "\(history)-\(step)", &random).value)
        } catch {
          continue
        }
        if draft.changes.isEmpty { continue }
        _ = try store.apply(record(draft.changes), waiting: 0)
        count += 1
      }
      for _ in 0..<count {
        let last = try #require(store.lastEdit)
        _ = try store.apply(record(last.changes.map(\.reversed), undoes: last.number), waiting: 0)
      }
      #expect(try Self.tree(folder) == start, "history \(history)")
    }
  }
}
