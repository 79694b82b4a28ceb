import Foundation
import Testing

struct LexiconCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Fixture.files) }

  private func lexicon(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["lexicon"] + arguments, in: folder.url)
  }

  private func write(_ text: String, to path: String) throws { try folder.write(Array(text.utf8), to: path) }

  @Test("check of a clean lexicon prints remarks only")
  func clean() throws {
    let run = try lexicon("check", "lex")
    #expect(run.status == 0, "\(run.output)")
    #expect(run.errors == "ireum: 0 errors, 0 warnings, \(FixtureRemarks.count)\n")
    #expect(run.output == FixtureRemarks.text)
  }

  @Test("check prints every fault as file:line:column: code: message (hint)")
  func faults() throws {
    try write("format: 1\nid: x.y\ntype: [\n", to: "lex/a.yaml")
    try write("format: 1\nid: cn.aaaaaa\ntype: term\n", to: "lex/b.yaml")
    try write(
      "format: 1\nid: c.cccccc\ntype: term\nrelations:\n- {kind: parent, target: cn-torch.eeeeee, sources: [web]}\n",
      to: "lex/c.cccccc.yaml")
    let run = try lexicon("check", "lex")
    #expect(run.status == 4)
    #expect(
      run.output
        == """
        lex/a.yaml:4:1: yaml: did not find expected node content (quote texts that hold : # , [ ] { } or quotes)
        lex/c.cccccc.yaml:2:5: no-names: the entry has no names, so nothing finds it
        lex/c.cccccc.yaml:5:3: dangling-relation: parent 'cn-torch.eeeeee' is no entry of this lexicon (did you mean cn-torch.dddddd?)
        lex/c.cccccc.yaml:5:3: unknown-source: source 'web' has no file under sources/ (known: editors, report)
        lex/country/cn.aaaaaa.yaml:2:5: duplicate-id: id 'cn.aaaaaa' was already used at lex/b.yaml:2:5 (give it an id of its own)
        \(FixtureRemarks.text)
        """.replacing(
          "lex/country/cn.aaaaaa.yaml:2:5: duplicate",
          with:
            "lex/b.yaml:2:5: file-name: file 'b.yaml' holds entry 'cn.aaaaaa' (name it cn.aaaaaa.yaml)\nlex/b.yaml:2:5: no-names: the entry has no names, so nothing finds it\nlex/country/cn.aaaaaa.yaml:2:5: duplicate"
        ).sortedLines)
    #expect(run.errors == "ireum: 5 errors, 2 warnings, \(FixtureRemarks.count)\n")
  }

  @Test("A lexicon that is not valid ends every command with exit code 4, and nothing is written")
  func invalid() throws {
    try write("format: 1\nid: x.y\n", to: "lex/a.yaml")
    let run = try CommandRun(["lookup", "--lexicon", "lex", "횃불센터"], in: folder.url)
    #expect(run.status == 4 && run.output.isEmpty)
    #expect(
      run.errors
        == "ireum: lex/a.yaml:1:1: missing-key: 'type' is missing\nireum: the lexicon is not valid: 1 error (ireum lexicon check)\n"
    )
    let missing = try CommandRun(["tag", "--lexicon", "nowhere", "-"], in: folder.url)
    #expect(missing.status == 4)
    #expect(missing.errors == "ireum: nowhere: no such folder (--lexicon takes a folder of YAML files)\n")
  }

  @Test("fmt brings files into the canonical form once, and then changes nothing")
  func format() throws {
    let path = "lex/org/cn-torch.dddddd.yaml"
    let canonical = try folder.read(path)
    let lines = canonical.split(separator: "\n", omittingEmptySubsequences: false)
    try write(
      (Array(lines[..<6]) + lines[6..<9].reversed() + Array(lines[9...])).joined(separator: "\n"), to: path)
    let check = try lexicon("fmt", "--check", "lex")
    #expect(check.status == 1 && check.output == "\(path)\n" && check.errors.isEmpty)
    #expect(try folder.read(path) != canonical)
    #expect(try lexicon("fmt", "lex").status == 0)
    #expect(try folder.read(path) == canonical)
    let again = try lexicon("fmt", "lex")
    #expect(again.status == 0 && again.output.isEmpty)
    #expect(try lexicon("check", "lex").status == 0)
  }

  @Test("fmt is one edit, which undo takes back to the byte; a folder inside the lexicon is a part of it")
  func formatUndone() throws {
    let path = "lex/org/cn-torch.dddddd.yaml"
    let canonical = try folder.read(path)
    let loose = canonical.replacing(", sources: [editors]}", with: ",  sources: [ editors ] }")
    try write(loose, to: path)
    let check = try lexicon("fmt", "--check", "--json", "lex")
    #expect(check.status == 1 && check.output.hasPrefix("{\"changes\":[{\"action\":\"changed\",\"diff\":"))
    #expect(
      check.output.hasSuffix(
        "\"command\":\"fmt\",\"edit\":null,\"ids\":[\"cn-torch.dddddd\"],\"written\":false}\n"))
    let run = try lexicon("fmt", "lex/org")
    #expect(run.status == 0 && run.output == "\(path)\n")
    #expect(run.errors == "ireum: edit 1: 1 file written (ireum lexicon undo takes it back)\n")
    #expect(try folder.read(path) == canonical)
    let list = try lexicon("undo", "--list", "--json", "--lexicon", "lex")
    #expect(list.output.hasPrefix("{\"command\":\"fmt\",\"edit\":1,\"files\":[\"org/cn-torch.dddddd.yaml\"]"))
    #expect(try lexicon("undo", "--yes", "--lexicon", "lex").status == 0)
    #expect(try folder.read(path) == loose)
    #expect(try lexicon("fmt", "--json", "lex").output.hasSuffix("\"written\":true}\n"))
    #expect(try folder.read(path) == canonical)
  }

  @Test("fmt leaves alone what it would lose or cannot read")
  func formatRefuses() throws {
    let path = "lex/org/cn-torch.dddddd.yaml"
    let commented = try folder.read(path) + "# why\n"
    try write(commented, to: path)
    let run = try lexicon("fmt", "lex")
    #expect(run.status == 4 && run.output.isEmpty)
    #expect(
      run.errors
        == "ireum: \(path):14:1: comment: the canonical form keeps no comments, so the file was left alone (move it into a note:)\n"
    )
    #expect(try folder.read(path) == commented)
  }

  @Test("stats counts entries, names and sources")
  func stats() throws {
    let run = try lexicon("stats", "--json", "lex")
    #expect(
      run.output == """
        {"countries":{"CN":3,"KR":1},"dated":3,"entries":4,"inAllLanguages":3,"kinds":{"acronym":1,"former":1,"official":3,"short":8},"languages":{"en":4,"ko":5,"zh":4},"names":13,"sources":{"editors":11,"report":4},"types":{"country":1,"organization":3}}

        """)
  }
}

extension String {
  /// The lines in code-point order, which is the order of places here.
  fileprivate var sortedLines: String {
    split(separator: "\n").sorted().joined(separator: "\n") + "\n"
  }
}
