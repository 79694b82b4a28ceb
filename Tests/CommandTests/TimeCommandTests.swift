import TestSupport
import Testing

/// What --as-of changes of names that are looked up and listed.
struct TimeCommandTests {
  private static let entry = """
    format: 1
    id: cn-torch.aaaaaa
    type: organization
    country: CN
    status: active
    names:
    - {lang: en, script: Latn, kind: official, text: "Torch Center", preferred: true, sources: [editors]}
    - {lang: zh, script: Hans, kind: former, text: "旧火炬中心", from: "1998", to: "2023-11", sources: [editors]}
    - {lang: zh, script: Hans, kind: official, text: "新火炬中心", from: "2023-11", preferred: true, sources: [editors]}

    """

  @Test("lookup and glossary write the names of the time, and leave out what did not exist")
  func times() throws {
    let folder = try TemporaryFolder(["lex/org/cn-torch.aaaaaa.yaml": Self.entry])
    func run(_ arguments: String...) throws -> CommandRun {
      try CommandRun(arguments + ["--lexicon", "lex", "--lang", "en"], in: folder.url)
    }
    func names(_ date: String) throws -> String {
      try run("glossary", "--from", "zh", "--to", "en", "--format", "tsv", "--as-of", date).output
    }
    #expect(try names("2005").contains("旧火炬中心\tTorch Center"))
    #expect(try names("2024").contains("新火炬中心\tTorch Center"))
    #expect(try names("1990").contains("火炬") == false)
    #expect(
      try run("lookup", "--json", "--as-of", "2005", "Torch Center").output.contains("\"zh\":\"旧火炬中心\""))
    let none = try run("lookup", "--as-of", "1990", "Torch Center")
    #expect(
      none.output == "Torch Center: nothing of this name at that time (1 at others)\n" && none.status == 1)
    #expect(try run("lookup", "--as-of", "soon", "Torch Center").status == 2)
    try folder.write(Array("{\"id\":\"a\",\"names\":[\"b\"]}\n".utf8), to: "list.jsonl")
    #expect(
      try CommandRun(["lookup", "--index", "list.jsonl", "--as-of", "2005", "b"], in: folder.url).status == 2)
  }
}
