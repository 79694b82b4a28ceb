import Foundation
import TestSupport
import Testing

/// `tag` over many documents.
struct BatchCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(Fixture.files)
    for (path, text) in [
      "docs/b.txt": "횃불센터", "docs/a/2.txt": "中国", "docs/a/10.txt": "과기부", "docs/.hidden.txt": "횃불센터",
      "docs/a/.git/x.txt": "횃불센터", "docs/c/empty.txt": "",
    ] {
      try folder.write(Array(text.utf8), to: path)
    }
    try folder.write([0x61, 0x00, 0x01, 0x62, 0x63], to: "docs/c/rubbish.bin")
  }

  private func tag(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(["tag", "--lexicon", "lex"] + arguments, input: Array(input.utf8), in: folder.url)
  }

  /// Document, text and entry of each line of `--format tsv`.
  private func rows(_ run: CommandRun) -> [[String]] {
    run.output.split(separator: "\n").dropFirst().map { line in
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      return [cells[0], cells[4], cells[6]]
    }
  }

  private static let messages = """
    ireum: docs/c/empty.txt: is empty
    ireum: docs/c/rubbish.bin: is binary, not text (control character at byte 1)

    """

  @Test(
    "A folder is all its files in the order of their names, without hidden ones; what fails does not stop the others",
    arguments: ["1", "2", "9"])
  func wholeFolder(jobs: String) throws {
    let run = try tag("--format", "tsv", "--jobs", jobs, "docs")
    #expect(
      rows(run) == [
        ["docs/a/10.txt", "과기부", ""], ["docs/a/2.txt", "中国", "cn.aaaaaa"],
        ["docs/b.txt", "횃불센터", "cn-torch.dddddd"],
      ])
    #expect(run.errors == Self.messages)
    #expect(run.status == 3)
  }

  @Test("A folder without files has nothing to find in")
  func emptyFolder() throws {
    try FileManager.default.createDirectory(
      at: folder.url.appendingPathComponent("none"), withIntermediateDirectories: true)
    let run = try tag("--json", "none")
    #expect(run.status == 1 && run.output.isEmpty)
    #expect(run.errors == "ireum: no file to read in what was named\n")
  }

  @Test("A list names files and folders, one a line or ended by zero bytes, from a file or standard input")
  func list() throws {
    let expected = [
      ["docs/b.txt", "횃불센터", "cn-torch.dddddd"], ["docs/a/10.txt", "과기부", ""],
      ["docs/a/2.txt", "中国", "cn.aaaaaa"],
    ]
    try folder.write(Array("docs/b.txt\r\n\ndocs/a\n".utf8), to: "list")
    #expect(try rows(tag("--format", "tsv", "--files-from", "list")) == expected)
    #expect(try rows(tag("--format", "tsv", "--files-from", "-", input: "docs/b.txt\0docs/a\0")) == expected)
    let run = try tag("--format", "tsv", "--files-from", "-", input: "docs/b.txt\nmissing.txt\n")
    #expect(run.status == 3 && run.errors == "ireum: missing.txt: No such file or directory\n")
  }

  @Test("A link to a folder is not followed, so that none leads back; a pipe in a folder is not waited for")
  func links() throws {
    let docs = folder.url.appendingPathComponent("docs/a")
    try FileManager.default.createSymbolicLink(
      at: docs.appendingPathComponent("loop"), withDestinationURL: folder.url.appendingPathComponent("docs"))
    #expect(mkfifo(docs.appendingPathComponent("pipe").path, 0o600) == 0)
    #expect(try rows(tag("--format", "tsv", "docs/a")).map { $0[0] } == ["docs/a/10.txt", "docs/a/2.txt"])
  }

  // MARK: Lines of JSON

  private static let lines = """
    {"id": 7, "body": {"text": "횃불\\n센터와 중국"}}

    {"id": "second", "body": {"text": "아무것도 없다"}}
    {"id": "third", "body": {"text": 5}}
    {"id": "fourth"
    ["횃불센터"]
    {"body": {"text": "火炬中心"}}
    """

  private static let linesAnswer = """
    {"candidates":["cn-torch.dddddd"],"doc":"7","end":5,"fragments":[[0,2],[3,5]],"id":"cn-torch.dddddd","line":1,"nameKind":"short","names":{"en":"Torch Center","ko":"횃불센터","zh":"火炬中心"},"page":null,"rule":"unique-name","start":0,"status":"linked","text":"횃불\\n센터","type":"organization","unit":"codepoints"}
    {"candidates":["cn.aaaaaa"],"doc":"7","end":9,"fragments":[[7,9]],"id":"cn.aaaaaa","line":2,"nameKind":"short","names":{"en":"China","ko":"중국","zh":"中国"},"page":null,"rule":"unique-name","start":7,"status":"linked","text":"중국","type":"country","unit":"codepoints"}
    {"candidates":["cn-torch.dddddd"],"doc":"-:7","end":4,"fragments":[[0,4]],"id":"cn-torch.dddddd","line":1,"nameKind":"short","names":{"en":"Torch Center","ko":"횃불센터","zh":"火炬中心"},"page":null,"rule":"unique-name","start":0,"status":"linked","text":"火炬中心","type":"organization","unit":"codepoints"}

    """

  @Test("Each line of JSON is a document; a faulty one is reported by its line and the others are answered")
  func jsonLines() throws {
    let run = try tag(
      "--json", "--text-field", "body.text", "--id-field", "id", "--jobs", "2", "-", input: Self.lines)
    #expect(run.output == Self.linesAnswer)
    #expect(
      run.errors == """
        ireum: -:4: has no text in the field 'body.text' (its fields: body, id)
        ireum: -:5: is not valid JSON
        ireum: -:6: is JSON, but no object

        """)
    #expect(run.status == 3)
  }

  @Test("Without a field for names a document is called by its file and line")
  func jsonNames() throws {
    try folder.write(Array("{\"text\": \"중국\"}\n{\"text\": \"횃불센터\"}\n".utf8), to: "x.jsonl")
    let run = try tag("--format", "tsv", "--text-field", "text", "x.jsonl")
    #expect(rows(run).map { $0[0] } == ["x.jsonl:1", "x.jsonl:2"] && run.status == 0 && run.errors.isEmpty)
  }

  @Test("Who writes a line and waits gets its answer before the next")
  func stream() throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: CommandRun.program)
    process.arguments = ["tag", "--lexicon", "lex", "--json", "--text-field", "text", "-"]
    process.currentDirectoryURL = folder.url
    let (input, output) = (Pipe(), Pipe())
    (process.standardInput, process.standardOutput) = (input, output)
    try process.run()
    for name in ["횃불센터", "중국", "火炬中心"] {
      try input.fileHandleForWriting.write(contentsOf: Data("{\"text\": \"\(name)\"}\n".utf8))
      let line = String(decoding: output.fileHandleForReading.availableData, as: UTF8.self)
      #expect(line.contains("\"text\":\"\(name)\"") && line.hasSuffix("}\n"))
    }
    try input.fileHandleForWriting.close()
    process.waitUntilExit()
    #expect(process.terminationStatus == 0)
  }

  @Test("However many jobs there are, the answers are the same bytes in the order of the input")
  func order() throws {
    var random = SeededGenerator(seed: 11)
    let names = ["횃불센터", "중국 과기부", "火炬中心", "MSIT", "아무 말", "국가"]
    let lines = (0..<400).map { number in
      let words = (0..<Int.random(in: 0...60, using: &random)).map { _ in
        names.randomElement(using: &random) ?? ""
      }
      return "{\"id\": \(number), \"text\": \"\(words.joined(separator: " "))\"}\n"
    }
    try folder.write(Array(lines.joined().utf8), to: "x.jsonl")
    let runs = try ["1", "2", "5"].map {
      try tag("--json", "--text-field", "text", "--id-field", "id", "--jobs", $0, "x.jsonl").output
    }
    #expect(runs[0] == runs[1] && runs[0] == runs[2])
    let ids = runs[0].split(separator: "\n").compactMap { line in
      line.firstRange(of: "\"doc\":\"").flatMap { Int(line[$0.upperBound...].prefix { $0 != "\"" }) }
    }
    #expect(ids == ids.sorted() && Set(ids).count > 300)
  }

  @Test("A named pipe is read to its end")
  func fifo() throws {
    let path = folder.url.appendingPathComponent("pipe").path
    #expect(mkfifo(path, 0o600) == 0)
    let writer = Process()
    writer.executableURL = URL(fileURLWithPath: "/bin/sh")
    writer.arguments = ["-c", "echo 횃불센터 > \"$0\"", path]
    try writer.run()
    let run = try tag("--format", "tsv", "pipe")
    writer.waitUntilExit()
    #expect(rows(run) == [["pipe", "횃불센터", "cn-torch.dddddd"]] && run.status == 0)
  }

  // MARK: Those who watch, and those who leave

  @Test("Progress is for a terminal only, with rate and time left")
  func progress() throws {
    let run = try TerminalRun(
      ["tag", "--lexicon", "lex", "--json", "docs/a", "docs/b.txt"], answering: [], in: folder.url)
    #expect(run.status == 0)
    let shown = run.screen.split(separator: "\r\u{1B}[2K").map(String.init)
    let last = try #require(shown.last { $0.contains("documents") })
    #expect(
      last.firstMatch(of: /^3 of 3 documents, 0\.0 of 0\.0 MB, \d+\.\d MB\/s, 0:00 left$/) != nil, "\(last)")
    #expect(try tag("--json", "docs/b.txt").errors.isEmpty)
  }

  @Test("A reader that leaves after a line ends the program quietly")
  func closedPipe() throws {
    let text = String(repeating: "횃불센터와 중국 과기부 그리고 火炬中心\n", count: 3000)
    try folder.write(Array(text.utf8), to: "long.txt")
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.currentDirectoryURL = folder.url
    shell.arguments = [
      "-c", "\"$0\" tag --lexicon lex --json long.txt docs/a docs/b.txt | head -1; echo ${PIPESTATUS[0]}",
      CommandRun.program,
    ]
    let (output, errors) = (Pipe(), Pipe())
    (shell.standardOutput, shell.standardError) = (output, errors)
    try shell.run()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
      .split(separator: "\n")
    shell.waitUntilExit()
    #expect(lines.count == 2 && lines[0].hasSuffix("}") && lines[1] == "141")
    #expect(errors.fileHandleForReading.readDataToEndOfFile().isEmpty)
  }

  @Test(
    "Wrong usage is exit code 2 and says what to do",
    arguments: [
      (["--id-field", "id", "x"], "--id-field needs --text-field."),
      (["--jobs", "0", "x"], "--jobs must be 1 or more."),
      (["--files-from", "-", "-"], "Standard input can be read once."),
      (["--out", "o", "--format", "terminal", "x"], "--out keeps jsonl or tsv; leave --format away."),
      (["--format", "html", "--out", "o", "x"], "A page shows one text; give one file."),
      ([], "Give at least one file or folder, or --files-from FILE."),
    ])
  func usage(arguments: [String], message: String) throws {
    let run = try CommandRun(["tag"] + arguments, in: folder.url)
    #expect(run.status == 2 && run.errors.hasPrefix("ireum: Error: \(message)\n"), "\(run.errors)")
    let page = try tag("--format", "html", "docs")
    #expect(page.status == 2 && page.errors == "ireum: A page shows one text; give one file.\n")
  }
}
