import Foundation
import Testing

struct TagCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Fixture.files) }

  private func tag(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(["tag", "--lexicon", "lex"] + arguments, input: Array(input.utf8), in: folder.url)
  }

  @Test("JSONL has one object a mention, with all keys, offsets in code points")
  func jsonl() throws {
    let run = try tag("--format", "jsonl", "-", input: "😀 중국\n과기부는 과기부와")
    #expect(
      run.output == """
        {"candidates":["cn-most.bbbbbb","kr-msit.cccccc"],"doc":"-","end":8,"fragments":[[2,4],[5,8]],"id":"cn-most.bbbbbb","line":1,"nameKind":"short","names":{"en":"Ministry of Science and Technology","ko":"과기부","zh":"科学技术部"},"page":null,"rule":"country-before","start":2,"status":"linked","text":"중국\\n과기부","type":"organization","unit":"codepoints"}
        {"candidates":["cn-most.bbbbbb","kr-msit.cccccc"],"doc":"-","end":13,"fragments":[[10,13]],"id":"cn-most.bbbbbb","line":2,"nameKind":"short","names":{"en":"Ministry of Science and Technology","ko":"과기부","zh":"科学技术部"},"page":null,"rule":"same-form","start":10,"status":"linked","text":"과기부","type":"organization","unit":"codepoints"}

        """)
    #expect(run.status == 0 && run.errors.isEmpty)
  }

  @Test("An ambiguous mention has no id, and its candidates")
  func ambiguous() throws {
    let run = try tag("--json", "-", input: "과기부")
    #expect(
      run.output == """
        {"candidates":["cn-most.bbbbbb","kr-msit.cccccc"],"doc":"-","end":3,"fragments":[[0,3]],"id":null,"line":1,"nameKind":"short","names":{"en":null,"ko":null,"zh":null},"page":null,"rule":"no-context","start":0,"status":"ambiguous","text":"과기부","type":"organization","unit":"codepoints"}

        """)
    #expect(run.status == 0)
  }

  @Test(
    "Offsets count what they are asked to",
    arguments: [("codepoints", 2, 6), ("utf8", 5, 17), ("utf16", 3, 7)])
  func offsets(unit: String, start: Int, end: Int) throws {
    let run = try tag("--json", "--offsets", unit, "-", input: "😀 횃불센터")
    #expect(run.output.contains("\"end\":\(end),\"fragments\":[[\(start),\(end)]]"))
    #expect(run.output.contains("\"unit\":\"\(unit)\""))
  }

  @Test("TSV has a head, and line breaks written as \\n")
  func tsv() throws {
    let run = try tag("--format", "tsv", "-", input: "횃불\n센터")
    #expect(
      run.output == """
        doc\tstart\tend\tunit\ttext\tfragments\tid\ttype\tnameKind\trule\tstatus\tcandidates\tko\tzh\ten\tpage\tline
        -\t0\t5\tcodepoints\t횃불\\n센터\t0-2,3-5\tcn-torch.dddddd\torganization\tshort\tunique-name\tlinked\tcn-torch.dddddd\t횃불센터\t火炬中心\tTorch Center\t\t1

        """)
  }

  @Test("The summary lines up by East Asian width")
  func summary() throws {
    let run = try tag("-", input: "횃불센터와 火炬中心\n과기부, 과기부\n")
    #expect(
      run.output == """
        standard input: 4 mentions, 1 entry, 2 ambiguous
          n  type          한국어    中文      English       in the text          lines
          2  organization  횃불센터  火炬中心  Torch Center  횃불센터 / 火炬中心  1
          ambiguous: 과기부 (2, line 2)
            cn-most.bbbbbb  과기부 / 科学技术部 / Ministry of Science and Technology
            kr-msit.cccccc  과학기술정보통신부 / MSIT

        """)
  }

  @Test("Nothing found is exit code 1")
  func nothing() throws {
    let run = try tag("--json", "-", input: "아무것도 없다")
    #expect(run.status == 1 && run.output.isEmpty && run.errors.isEmpty)
  }

  @Test(
    "Bad input gets a message and a code, and nothing is written",
    arguments: [
      ("none.txt", nil, 5, "ireum: none.txt: No such file or directory\n"),
      ("x.txt", [], 1, "ireum: x.txt: is empty\n"),
      (
        "x.txt", [0x61, 0x00, 0x01, 0x62, 0x63], 5,
        "ireum: x.txt: is binary, not text (control character at byte 1)\n"
      ),
      (
        "x.hwp", [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1], 5,
        "ireum: x.hwp: is an OLE document (HWP, DOC or XLS), which cannot be read yet (save it as PDF, HTML or text first)\n"
      ),
      (
        "x.txt", Array("횃불".utf8) + [0xFF] + Array("센터".utf8), 5,
        "ireum: x.txt: is not valid UTF-8: 1 bad sequence, the first at byte 6 (mend it, or read it anyway with --encoding utf-8, or name its --encoding)\n"
      ),
    ] as [(String, [UInt8]?, Int32, String)])
  func badInput(name: String, bytes: [UInt8]?, status: Int32, message: String) throws {
    if let bytes { try folder.write(bytes, to: name) }
    let run = try tag("--json", name)
    #expect(
      run.status == status && run.output.isEmpty && run.errors == message, "\(run.status) \(run.errors)")
  }

  @Test("CP949 and UTF-16 say what they look like, and are converted")
  func charsets() throws {
    // 횃불센터는 중국의 in CP949, twice.
    let korean: [UInt8] = [
      0xC8, 0xB6, 0xBA, 0xD2, 0xBC, 0xBE, 0xC5, 0xCD, 0xB4, 0xC2, 0x20, 0xC1, 0xDF, 0xB1, 0xB9, 0xC0, 0xC7,
      0x0A,
    ]
    try folder.write(korean + korean, to: "cp949.txt")
    try folder.write(
      [0xFF, 0xFE] + "횃불센터".utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }, to: "utf16.txt")
    let cp949 = try tag("--json", "cp949.txt")
    #expect(cp949.status == 0 && cp949.output.contains("\"end\":4,\"fragments\":[[0,4]]"))
    #expect(
      cp949.errors == "ireum: cp949.txt: looks like CP949; converted to UTF-8, and offsets count that\n")
    let utf16 = try tag("--json", "utf16.txt")
    #expect(utf16.status == 0 && utf16.output.contains("cn-torch.dddddd"))
    #expect(
      utf16.errors == "ireum: utf16.txt: looks like UTF-16; converted to UTF-8, and offsets count that\n")
  }

  @Test("Some inputs that fail do not stop the others: exit code 3")
  func someFail() throws {
    try folder.write(Array("횃불센터".utf8), to: "good.txt")
    let run = try tag("--json", "none.txt", "good.txt")
    #expect(run.status == 3 && run.output.contains("\"doc\":\"good.txt\"") && run.errors.contains("none.txt"))
  }

  @Test("The author that the user names must be one organisation")
  func author() throws {
    try folder.write(Array("우리 기관".utf8), to: "x.txt")
    #expect(try tag("--json", "--author", "횃불센터", "x.txt").output.contains("cn-torch.dddddd"))
    let unknown = try tag("--author", "없는곳", "x.txt")
    #expect(unknown.status == 2)
    #expect(
      unknown.errors
        == "ireum: author '없는곳' is no organisation of the lexicon (give an id, or a name as the lexicon has it)\n"
    )
    #expect(
      try tag("--author", "과기부", "x.txt").errors
        == "ireum: author '과기부' may be one of cn-most.bbbbbb, kr-msit.cccccc (give one of these ids)\n")
  }

  @Test(
    "Wrong usage is exit code 2",
    arguments: [
      ["tag"], ["tag", "--format", "xml", "x"], ["tag", "--offsets", "bytes", "x"], ["tga"], ["lookup"],
      ["tag", "-", "-"],
    ])
  func usage(arguments: [String]) throws {
    let run = try CommandRun(arguments, in: folder.url)
    #expect(run.status == 2 && run.output.isEmpty && run.errors.hasPrefix("ireum: Error: "))
  }

  @Test("Colour only on a terminal, or when asked for")
  func color() throws {
    #expect(!(try tag("-", input: "횃불센터").output.contains("\u{1B}[")))
    #expect(try tag("--color", "always", "-", input: "횃불센터").output.contains("\u{1B}[1m"))
  }
}
