import Foundation
import Testing

/// Packs of names, compiled indexes and the cache, as whole commands.
struct IndexCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "pack.jsonl": """
      {"id":"p1","name":"베이징대학교","lang":"ko","type":"org"}
      {"id":"p1","name":"北京大学","lang":"zh","type":"org"}
      {"id":"p2","names":["베이징",{"text":"Beijing","lang":"en"}],"type":"place"}
      {"id":"p3","name":"대학교","type":"term"}

      """,
      "pack.tsv": "부산\tg1\tplace\thangul\tKR\nBusan\tg1\tplace\tlatin\tKR\n위해\tg2\tplace\thangul\tCN\n",
      "text.txt": "베이징대학교는 이 일을 위해 부산에서 who WHO와 위해위해 12월\n",
    ])
  }

  private func ireum(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(arguments, in: folder.url, environment: environment)
  }

  /// What `tag` finds, with where.
  private func tagged(_ arguments: String...) throws -> [String] {
    let run = try CommandRun(["tag", "--format", "tsv"] + arguments + ["text.txt"], in: folder.url)
    return run.output.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      return "\(cells[1])-\(cells[2]) \(cells[4]) \(cells[6])"
    }
  }

  @Test("An index is made of packs, the same to the byte each time, and described")
  func builds() throws {
    let run = try ireum("index", "build", "pack.jsonl", "pack.tsv", "--out", "a.index")
    #expect(run.status == 0)
    #expect(run.errors.hasPrefix("ireum: a.index: 8 names of 5 entries, "))
    #expect(try ireum("index", "build", "pack.jsonl", "pack.tsv", "--out", "b.index").status == 0)
    let files = ["a.index", "b.index"].map { folder.url.appendingPathComponent($0) }
    #expect(try Data(contentsOf: files[0]) == Data(contentsOf: files[1]))
    let info = try ireum("index", "info", "a.index", "--json")
    let record = try #require(
      try JSONSerialization.jsonObject(with: Data(info.output.utf8)) as? [String: Any])
    #expect(
      record.keys.sorted() == [
        "bytes", "changes", "digest", "entries", "file", "format", "icu", "longestName", "names", "sections",
        "unicode",
      ])
    #expect(record["names"] as? Int == 8 && record["entries"] as? Int == 5)
  }

  @Test("tag and lookup take a compiled index or a pack, told apart by content")
  func both() throws {
    #expect(try ireum("index", "build", "pack.jsonl", "--out", "a.index").status == 0)
    for index in ["a.index", "pack.jsonl"] {
      #expect(try tagged("--index", index) == ["0-6 베이징대학교 p1"])
      #expect(
        try tagged("--index", index, "--policy", "all") == [
          "0-3 베이징 p2", "0-6 베이징대학교 p1", "3-6 대학교 p3",
        ])
    }
    #expect(try ireum("lookup", "--index", "a.index", "--json", "베이징").output.contains("\"id\":\"p2\""))
    #expect(try ireum("lookup", "--index", "pack.jsonl", "--json", "베이징대학교").output.contains("\"id\":\"p1\""))
  }

  @Test("Words of a sentence that a pack has as names are looked up, and tagged only if it says so")
  func words() throws {
    try folder.write(
      Array(
        """
        {"id":"a","name":"이","type":"place"}
        {"id":"b","name":"위해","type":"place"}
        {"id":"c","name":"WHO","type":"org"}
        {"id":"d","name":"12","type":"place"}

        """.utf8), to: "words.jsonl")
    #expect(try tagged("--index", "words.jsonl") == ["25-28 WHO c"])
    #expect(
      try tagged("--index", "words.jsonl", "--exact") == [
        "1-2 이 a", "8-9 이 a", "13-15 위해 b", "25-28 WHO c", "30-32 위해 b", "32-34 위해 b", "35-37 12 d",
      ])
    #expect(try ireum("index", "build", "words.jsonl", "--out", "words.index").status == 0)
    #expect(try ireum("lookup", "--index", "words.index", "이").status == 0)
    try folder.write(Array("{\"id\":\"b\",\"name\":\"위해\",\"match\":\"always\"}\n".utf8), to: "said.jsonl")
    #expect(try tagged("--index", "said.jsonl") == ["13-15 위해 b", "30-32 위해 b", "32-34 위해 b"])
  }

  static let faults: [(name: String, content: String, fault: String)] = [
    (
      "id.jsonl", "{\"id\":1}\n",
      "line 1: is no object with id and name or names (write {\"id\": \"…\", \"names\": [\"…\", {\"text\": \"…\"}], \"type\": \"organization\"})"
    ),
    (
      "type.jsonl", "{\"id\":\"a\",\"name\":\"b\"}\n{\"id\":\"a\",\"name\":\"b\",\"type\":\"zoo\"}\n",
      "line 2: unknown type 'zoo' (types: organization, person, place, event, program, product, term, country, org)"
    ),
    (
      "match.jsonl", "{\"id\":\"a\",\"name\":\"b\",\"match\":\"never\"}\n",
      "line 1: unknown match 'never' (leave it out, or write \"always\")"
    ),
    (
      "words.txt", "hello\n",
      "line 1: has no alias, id and kind with tabs between them (a pack is JSON lines, or a table of alias, id, kind, script, country)"
    ),
    ("damaged.index", "\u{7F}IREUM", "is no index (make it anew: ireum index build)"),
  ]

  @Test("What is no index and no pack is refused, with the place and what to do", arguments: faults)
  func refused(name: String, content: String, fault: String) throws {
    try folder.write(Array(content.utf8), to: name)
    let run = try ireum("tag", "--index", name, "text.txt")
    #expect(run.errors == "ireum: \(name): \(fault)\n")
    #expect(run.status == 5 && run.output.isEmpty)
  }

  @Test("A lexicon is compiled once, anew when a file changes, and also where no cache can be written")
  func cached() throws {
    for (path, text) in Fixture.files { try folder.write(Array(text.utf8), to: path) }
    try folder.write(Array("횃불센터와 불꽃센터\n".utf8), to: "text.txt")
    let cache = folder.url.appendingPathComponent("cache")
    func texts(_ home: String) throws -> [String] {
      let run = try CommandRun(
        ["tag", "--lexicon", "lex", "--format", "tsv", "text.txt"], in: folder.url,
        environment: ["XDG_CACHE_HOME": home])
      return run.output.split(separator: "\n").dropFirst().map {
        String($0.split(separator: "\t", omittingEmptySubsequences: false)[4])
      }
    }
    func files() -> [String] {
      (try? FileManager.default.subpathsOfDirectory(atPath: cache.path).filter { $0.hasSuffix(".index") })
        ?? []
    }
    #expect(try texts(cache.path) == ["횃불센터"])
    let first = files()
    #expect(!first.isEmpty)
    #expect(try texts(cache.path) == ["횃불센터"])
    #expect(files() == first)
    let torch = "lex/org/cn-torch.dddddd.yaml"
    let changed = try folder.read(torch).replacing("\"횃불센터\"", with: "\"불꽃센터\"")
    try folder.write(Array(changed.utf8), to: torch)
    #expect(try texts(cache.path) == ["불꽃센터"])
    try FileManager.default.removeItem(at: cache)
    #expect(try texts(cache.path) == ["불꽃센터"])
    // A file where the folder should be.
    #expect(try texts(folder.url.appendingPathComponent("text.txt").path) == ["불꽃센터"])
  }
}
