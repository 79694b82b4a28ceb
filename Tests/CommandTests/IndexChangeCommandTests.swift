import Foundation
import Testing

/// Changes of a compiled index, as whole commands.
struct IndexChangeCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "pack.jsonl": """
      {"id":"p1","name":"베이징대학교","lang":"ko","type":"org"}
      {"id":"p2","names":["베이징",{"text":"Beijing","lang":"en"}],"type":"place"}
      {"id":"p3","name":"부산","type":"place"}

      """,
      "changes.jsonl": """
      {"id":"p4","name":"새기관","lang":"ko","type":"org"}
      {"op":"remove","id":"p3"}
      {"op":"remove","id":"p2","name":"Beijing"}
      {"op":"set","id":"p1","name":"북경대학","lang":"ko","type":"org"}

      """,
      "changed.jsonl": """
      {"id":"p1","name":"북경대학","lang":"ko","type":"org"}
      {"id":"p2","name":"베이징","type":"place"}
      {"id":"p4","name":"새기관","lang":"ko","type":"org"}

      """,
      "text.txt": "베이징과 북경대학, 새기관과 부산\n",
    ])
    #expect(try ireum("index", "build", "pack.jsonl", "--out", "a.index").status == 0)
  }

  private func ireum(_ arguments: String...) throws -> CommandRun {
    try CommandRun(arguments, in: folder.url)
  }

  private func bytes(_ name: String) throws -> Data {
    try Data(contentsOf: folder.url.appendingPathComponent(name))
  }

  private func found() throws -> [String] {
    let run = try ireum("tag", "--format", "tsv", "--index", "a.index", "text.txt")
    return run.output.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[4]) \(cells[6])"
    }
  }

  @Test("Changes are seen by the next command, and folded in to the index of changed sources")
  func changes() throws {
    #expect(try found() == ["베이징 p2", "부산 p3"])
    let before = try bytes("a.index")
    let run = try ireum("index", "update", "a.index", "--changes", "changes.jsonl")
    #expect(run.output == "a.index: 4 changes made; now 3 names of 3 entries\n" && run.status == 0)
    #expect(try bytes("a.index") == before)
    #expect(try found() == ["베이징 p2", "북경대학 p1", "새기관 p4"])
    #expect(
      try ireum("lookup", "--index", "a.index", "--fuzzy", "1", "--json", "새기과").output.contains(
        "\"id\":\"p4\""))
    #expect(
      try !ireum("lookup", "--index", "a.index", "--json", "Beijing").output.contains(
        "\"matched\":\"Beijing\""))
    let info = try ireum("index", "info", "--json", "a.index").output
    #expect(info.contains("\"changes\":{\"bytes\":"))
    #expect(
      info.contains(
        "\"entries\":3,\"file\":\"a.index.delta\",\"names\":3,\"removedEntries\":3,\"removedNames\":4"))
    #expect(try ireum("index", "info", "a.index").output.contains("with changes in a.index.delta"))
    // An index made anew would not have them.
    let refused = try ireum("index", "build", "pack.jsonl", "--out", "a.index")
    #expect(refused.status == 2 && refused.errors.contains("ireum index fold a.index"))

    let fold = try ireum("index", "fold", "a.index")
    #expect(fold.output.hasPrefix("a.index: 3 names of 3 entries, ") && fold.status == 0)
    #expect(try found() == ["베이징 p2", "북경대학 p1", "새기관 p4"])
    #expect(!FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("a.index.delta").path))
    #expect(try ireum("index", "build", "changed.jsonl", "--out", "b.index").status == 0)
    // All but what they were made of is the same.
    #expect(try bytes("a.index").dropFirst(128) == bytes("b.index").dropFirst(128))
    #expect(try ireum("index", "fold", "a.index").output == "a.index: no changes to fold in\n")
  }

  @Test("What cannot be changed is refused with its line, and nothing is written")
  func refused() throws {
    let rows = [
      ("{\"op\":\"remove\",\"id\":\"p9\"}", "line 1: there is no entry 'p9' to remove"),
      (
        "{\"id\":\"p4\",\"name\":\"새\"}\n{\"op\":\"remove\",\"id\":\"p1\",\"name\":\"없음\"}",
        "line 2: 'p1' has no name '없음'"
      ),
      ("\n{\"op\":\"drop\",\"id\":\"p1\"}", "line 2: unknown op 'drop'"),
      ("{\"op\":\"remove\"}", "line 1: has no id"), ("{\"id\":\"p1\"}", "line 1: "), ("nonsense", "line 1: "),
    ]
    for (changes, message) in rows {
      try folder.write(Array(changes.utf8), to: "bad.jsonl")
      let run = try ireum("index", "update", "a.index", "--changes", "bad.jsonl")
      #expect(run.status == 5 && run.errors.contains(message), "\(run.errors)")
      #expect(
        !FileManager.default.fileExists(atPath: folder.url.appendingPathComponent("a.index.delta").path))
    }
    #expect(try ireum("index", "update", "none.index", "--changes", "changes.jsonl").status == 5)
  }

  @Test("Changes of another index are refused; those that were folded before a kill are not made again")
  func others() throws {
    #expect(try ireum("index", "update", "a.index", "--changes", "changes.jsonl").status == 0)
    let delta = try bytes("a.index.delta")
    #expect(try ireum("index", "fold", "a.index").status == 0)
    // Killed before the changes were taken away.
    try folder.write(Array(delta), to: "a.index.delta")
    #expect(try found() == ["베이징 p2", "북경대학 p1", "새기관 p4"])
    #expect(try ireum("index", "fold", "a.index").output == "a.index: no changes to fold in\n")
    #expect(try ireum("index", "build", "pack.jsonl", "--out", "b.index").status == 0)
    try folder.write(Array(delta.dropLast()), to: "b.index.delta")
    #expect(try ireum("lookup", "--index", "b.index", "부산").status == 5)
    #expect(try ireum("index", "build", "changed.jsonl", "--out", "c.index").status == 0)
    try folder.write(Array(delta), to: "c.index.delta")
    let run = try ireum("lookup", "--index", "c.index", "새기관")
    #expect(run.status == 5 && run.errors.contains("c.index.delta: holds changes of another index"))
    #expect(
      try ireum("lookup", "--index", "c.index.delta", "부산").errors.contains("holds the changes of an index"))
  }

  @Test("A disk that is full leaves the index and its changes as they were, and no draft")
  func fullDisk() throws {
    #expect(try ireum("index", "update", "a.index", "--changes", "changes.jsonl").status == 0)
    let (index, delta) = (try bytes("a.index"), try bytes("a.index.delta"))
    let more = (0..<400).map { "{\"id\":\"n\($0)\",\"name\":\"새이름\($0)\",\"type\":\"org\"}\n" }.joined()
    try folder.write(Array(more.utf8), to: "more.jsonl")
    for command in ["index update a.index --changes more.jsonl", "index fold a.index"] {
      // A limit of the shell stands for the disk: what is beyond it cannot be written.
      let process = Process()
      process.executableURL = URL(fileURLWithPath: "/bin/bash")
      process.arguments = ["-c", "trap '' XFSZ; ulimit -f 8; exec '\(CommandRun.program)' \(command)"]
      process.currentDirectoryURL = folder.url
      process.environment = ProcessInfo.processInfo.environment.merging(["IREUM_LANG": "en"]) { $1 }
      let errors = Pipe()
      process.standardError = errors
      try process.run()
      let said = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      process.waitUntilExit()
      #expect(process.terminationStatus == 3 && said.contains("cannot write"), "\(said)")
      #expect(try bytes("a.index") == index && bytes("a.index.delta") == delta)
      let files = try FileManager.default.contentsOfDirectory(atPath: folder.url.path)
      #expect(!files.contains { $0.hasSuffix(".draft") })
    }
    #expect(try found() == ["베이징 p2", "북경대학 p1", "새기관 p4"])
  }
}
