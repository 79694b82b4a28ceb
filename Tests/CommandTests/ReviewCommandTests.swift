import Foundation
import Testing

struct ReviewCommandTests {
  private static let now = Date().ISO8601Format().prefix(7)

  /// The fixture with a pair that may be one, a draft, and a claim that is open.
  private static func folder() throws -> TemporaryFolder {
    var files = Fixture.files
    files["lex/org/cn-huoju.eeeeee.yaml"] = """
      format: 1
      id: cn-huoju.eeeeee
      type: organization
      country: CN
      status: active
      names:
      - {lang: zh, script: Hans, kind: official, text: "火炬中心", sources: [editors]}

      """
    files["lex/org/cn-torch.dddddd.yaml"] = Fixture.files["lex/org/cn-torch.dddddd.yaml"]?.replacing(
      "- {lang: zh, script: Hans, kind: short, text: \"火炬中心\", sources: [editors]}\n", with: ""
    ).replacing("verdict: rejected", with: "verdict: open")
    files["lex/drafts/robot.ffffff.yaml"] = """
      format: 1
      id: robot.ffffff
      type: organization
      country: KR
      status: draft
      names:
      - {lang: ko, script: Hang, kind: official, text: "한결로봇협회", sources: [report]}

      """
    files["report.txt"] = "회의는 횃불센터에서 열렸고\n이어 한결로봇협회가 발표했다.\n"
    return try TemporaryFolder(files)
  }

  private static func review(
    _ folder: TemporaryFolder, _ keys: String, _ more: [String] = []
  ) throws -> TerminalRun {
    try TerminalRun(
      ["review", "--lexicon", "lex"] + more, typing: keys, in: folder.url, hasScreen: true,
      environment: ["IREUM_USER": "kim", "TERM": "xterm"])
  }

  private static func decisions(_ folder: TemporaryFolder) -> [String] {
    let month = folder.url.appendingPathComponent("lex/decisions/\(now)").path
    let files = (try? FileManager.default.contentsOfDirectory(atPath: month)) ?? []
    return files.flatMap { file in
      let text = (try? folder.read("lex/decisions/\(now)/\(file)")) ?? ""
      return text.split(separator: "\n").dropFirst().map { line in
        let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
        return "\(cells[0]) \(cells[1]) \(cells[2]) \(cells[4]) \(cells[8])"
      }
    }
  }

  @Test("The queue is listed, the most uncertain first")
  func list() throws {
    let folder = try Self.folder()
    let run = try CommandRun(["review", "--list", "--lexicon", "lex", "report.txt"], in: folder.url)
    #expect(
      run.output == """
        –  claim  cn-torch.dddddd  parent: moved in 2021 (report)
        –  draft  robot.ffffff  a draft that nobody has reviewed
        0.98  duplicate  cn-huoju.eeeeee  cn-torch.dddddd  agree: 中心 = 센터 (center); 火炬 = 횃불 (torch); nothing is left over; only by names of kind official, short

        """)
    #expect(run.status == 0)
    let json = try CommandRun(
      ["review", "--list", "--json", "--limit", "2", "--lang", "ko", "--lexicon", "lex", "report.txt"],
      in: folder.url)
    #expect(
      json.output == """
        {"choices":["accept","reject"],"claim":1,"kind":"claim","left":{"id":"cn-torch.dddddd","names":{"en":"Torch Center","ko":"횃불센터","zh":null},"status":"active","type":"organization"},"mentions":1,"places":[{"document":"report.txt","line":1,"text":"회의는 횃불센터에서 열렸고"}],"reason":"parent: moved in 2021 (report)","right":null,"score":null}
        {"choices":["accept","reject"],"claim":null,"kind":"draft","left":{"id":"robot.ffffff","names":{"en":null,"ko":"한결로봇협회","zh":null},"status":"draft","type":"organization"},"mentions":1,"places":[{"document":"report.txt","line":2,"text":"이어 한결로봇협회가 발표했다."}],"reason":"아무도 검토하지 않은 초안","right":null,"score":null}

        """)
    let plain = try TemporaryFolder(Fixture.files)
    let none = try CommandRun(["review", "--list", "--lexicon", "lex"], in: plain.url)
    #expect((none.status, none.errors) == (1, "ireum: nothing is open\n"))
  }

  @Test("Where nobody can be asked, the error says what to do")
  func noTerminal() throws {
    let folder = try Self.folder()
    let run = try CommandRun(["review", "--lexicon", "lex"], in: folder.url)
    #expect(run.status == 2)
    #expect(
      run.errors
        == "ireum: nobody can be asked: standard input and output are not a terminal (--list prints the queue)\n"
    )
    let korean = try CommandRun(["review", "--lang", "ko", "--lexicon", "lex"], in: folder.url)
    #expect(
      korean.errors == "ireum: 물어볼 사람이 없습니다: 표준 입력과 출력이 터미널이 아닙니다 (--list는 목록을 적습니다)\n")
  }

  @Test("Decisions are written as they are taken, and undo works in the next session")
  func decide() throws {
    let folder = try Self.folder()
    let old = try folder.read("lex/org/cn-torch.dddddd.yaml")
    // The claim is accepted, the draft too, the pair judged different.
    let run = try Self.review(folder, "a1a\rd1q")
    #expect(run.status == 0)
    #expect(run.screen.contains("Nothing is left to decide."))
    #expect(run.screen.hasSuffix("\u{1B}[?1049lireum: decided: 3\n"))
    #expect(Self.decisions(folder) == ["cn-huoju.eeeeee cn-torch.dddddd different kim namesakes"])
    #expect(
      try folder.read("lex/org/cn-torch.dddddd.yaml").contains(
        "says: \"moved in 2021\", verdict: accepted, sources: [report], note: \"moved 2023-08; checked in the source\"}"
      ))
    #expect(try folder.read("lex/org/kr/robot.ffffff.yaml").contains("status: active"))
    #expect(throws: (any Error).self) { try folder.read("lex/drafts/robot.ffffff.yaml") }
    #expect(try CommandRun(["lexicon", "check", "lex"], in: folder.url).status != 4)
    // Another session takes all three back, the last first, and then finds no more.
    let undo = try Self.review(folder, "zzzzq")
    #expect(undo.screen.contains("taken back"))
    #expect(undo.screen.contains("there is no edit to take back"))
    #expect(Self.decisions(folder).isEmpty)
    #expect(try folder.read("lex/org/cn-torch.dddddd.yaml") == old)
    #expect(try folder.read("lex/drafts/robot.ffffff.yaml").contains("status: draft"))
  }

  @Test("Two entries become one, as one edit with the judgement, which is taken back whole")
  func merge() throws {
    let folder = try Self.folder()
    let old = try folder.read("lex/org/cn-huoju.eeeeee.yaml")
    let run = try Self.review(folder, "kka2q")
    #expect(run.status == 0)
    #expect(
      try folder.read("lex/org/cn-huoju.eeeeee.yaml").contains("redirect: cn-torch.dddddd"))
    #expect(
      Self.decisions(folder) == ["cn-huoju.eeeeee cn-torch.dddddd same kim another spelling or a short form"])
    let undo = try CommandRun(["lexicon", "undo", "--yes", "--lexicon", "lex"], in: folder.url)
    #expect(undo.status == 0)
    #expect(try folder.read("lex/org/cn-huoju.eeeeee.yaml") == old)
    #expect(Self.decisions(folder).isEmpty)
  }

  @Test("An edit that no review made is left alone")
  func otherEdit() throws {
    let folder = try Self.folder()
    _ = try CommandRun(
      ["lexicon", "set", "cn-torch.dddddd", "note=x", "--yes", "--lexicon", "lex"], in: folder.url)
    let run = try Self.review(folder, "zq")
    #expect(run.screen.contains("the last edit is none of a review: set cn-torch.dddddd"))
    #expect(try folder.read("lex/org/cn-torch.dddddd.yaml").contains("note: \"x\""))
  }

  @Test("A draft that is no name goes, and its file comes back with undo")
  func reject() throws {
    let folder = try Self.folder()
    let old = try folder.read("lex/drafts/robot.ffffff.yaml")
    _ = try Self.review(folder, "kr1q")
    #expect(throws: (any Error).self) { try folder.read("lex/drafts/robot.ffffff.yaml") }
    _ = try Self.review(folder, "zq")
    #expect(try folder.read("lex/drafts/robot.ffffff.yaml") == old)
  }

  @Test("An entry is edited in between, and the session goes on with what it then is")
  func edit() throws {
    let folder = try Self.folder()
    let run = try TerminalRun(
      ["review", "--lexicon", "lex"], typing: "eq", in: folder.url, hasScreen: true,
      environment: ["IREUM_USER": "kim", "TERM": "xterm", "VISUAL": "sed -i 's/Torch Center/Torch Centre/'"])
    #expect(run.status == 0)
    #expect(run.screen.contains("en      Torch Centre"))
    #expect(try folder.read("lex/org/cn-torch.dddddd.yaml").contains("Torch Centre"))
  }
}
