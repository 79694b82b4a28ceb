import Foundation
import Testing

struct GlossaryCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(
      Fixture.files.merging([
        "lex/place/yizhuang.eeeeee.yaml": """
        format: 1
        id: yizhuang.eeeeee
        type: place
        status: active
        names:
        - {lang: ko, script: Hang, kind: misspelling, text: "이쫭", sources: [report]}
        - {lang: ko, script: Hang, kind: official, text: "이좡", sources: [editors]}
        - {lang: zh, script: Hans, kind: official, text: "亦庄", sources: [editors]}

        """
      ]) { $1 })
  }

  private func glossary(_ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun(["glossary", "--lexicon", "lex"] + arguments, input: Array(input.utf8), in: folder.url)
  }

  @Test("A report's table has every entry once, with forms, counts and what to correct")
  func report() throws {
    let run = try glossary("--format", "tsv", "-", input: "이쫭의 횃불\n센터, 횃불센터 | 亦庄, 과기부")
    #expect(
      run.output == """
        한국어\t中文\tEnglish\ttype\tin the text\tn\tnote\tid
        이좡\t亦庄\t\tplace\t이쫭 / 亦庄\t2\t이쫭: non-standard, write 이좡\tyizhuang.eeeeee
        횃불센터\t火炬中心\tTorch Center\torganization\t횃불센터\t2\t\tcn-torch.dddddd
        \t\t\torganization\t과기부\t1\tambiguous: cn-most.bbbbbb 과기부 | kr-msit.cccccc 과학기술정보통신부\t

        """)
    #expect(run.status == 0)
  }

  @Test("The lexicon's table goes from one language to others, for the types asked for")
  func wholeLexicon() throws {
    let run = try glossary("--from", "zh", "--to", "ko,en", "--type", "organization", "--format", "markdown")
    #expect(
      run.output == """
        | 中文 | 한국어 | English | type | note | id |
        | --- | --- | --- | --- | --- | --- |
        | 火炬中心 | 횃불센터 | Torch Center | organization |  | cn-torch.dddddd |
        | 科学技术部 | 과기부 | Ministry of Science and Technology | organization | renamed 1998 | cn-most.bbbbbb |

        """)
  }

  @Test("CSV begins with a byte order mark, ends its lines with CR LF and quotes what needs it")
  func csv() throws {
    try folder.write(
      Array(
        """
        format: 1
        id: x.ffffff
        type: term
        names:
        - {lang: ko, script: Hang, kind: official, text: "가, \\"나\\"", sources: [editors]}

        """.utf8), to: "one/x.ffffff.yaml")
    let run = try CommandRun(
      ["glossary", "--lexicon", "one", "--to", "en", "--format", "csv"], in: folder.url)
    #expect(run.output == "\u{FEFF}한국어,English,type,note,id\r\n\"가, \"\"나\"\"\",,term,,x.ffffff\r\n")
  }

  @Test("Wrong languages are wrong usage, and an empty table is nothing found")
  func edges() throws {
    #expect(try glossary("--to", "jp").status == 2)
    #expect(try glossary("--type", "event").status == 1)
    #expect(try glossary("none.txt").status == 5)
  }
}
