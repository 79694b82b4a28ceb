import Foundation
import TestSupport
import Testing

struct ImportCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Fixture.files) }

  private func lexicon(_ arguments: String...) throws -> CommandRun {
    try CommandRun(
      ["lexicon"] + arguments + ["--lexicon", "lex"], in: folder.url, environment: ["IREUM_USER": "kim"])
  }

  private func snapshot() throws -> [String: String] {
    var files: [String: String] = [:]
    let lex = folder.url.appendingPathComponent("lex")
    for path in try FileManager.default.subpathsOfDirectory(atPath: lex.path) where path.hasSuffix(".yaml") {
      files[path] = try folder.read("lex/\(path)")
    }
    return files
  }

  private static let table = """
    번호,기관명(국문),국문약칭,중국어,영문,유형,국가,담당자
    1,과학기술정보통신부,,科学技术信息通信部,Ministry of Science and ICT,기관,kr,김
    2,횃불첨단기술센터,,火炬高技术中心,Torch Centre,기관,CN,
    3,중국과학원,중과원,中国科学院,Chinese Academy of Sciences,기관,CN,
    4,중국,,中国,China,나라,CN,
    6,중국과학원,,,,기관,CN,

    """

  @Test(
    "A table in Korean is a dry run first: what is new, the same, or perhaps the same in any script, with reasons"
  )
  func dryRun() throws {
    try folder.write(Array(Self.table.utf8), to: "a.csv")
    let before = try snapshot()
    let run = try lexicon("import", "a.csv", "--source", "editors")
    #expect(run.status == 1)
    #expect(
      run.output == """
        outcome             line  entry            names                                                                  why
        possible duplicate  2     kr-msit.cccccc   과학기술정보통신부 / 科学技术信息通信部 / Ministry of Science and ICT  kr-msit.cccccc '과학기술정보통신부': the same name after normalization
        possible duplicate  3     cn-torch.dddddd  횃불첨단기술센터 / 火炬高技术中心 / Torch Centre                       cn-torch.dddddd 'Torch Center': agrees in sound or words: center = centre (center); torch = torch (torch); nothing is left over
        new                 4     –                중국과학원 / 中国科学院 / Chinese Academy of Sciences                  \("")
        possible duplicate  6     –                중국과학원                                                             line 4 '중국과학원': the same name after normalization

        """)
    #expect(
      run.errors == """
        ireum: column        field     by       first value
        ireum: 번호          key       guessed  1
        ireum: 기관명(국문)  ko        guessed  과학기술정보통신부
        ireum: 국문약칭      ko.short  guessed  \("")
        ireum: 중국어        zh        guessed  科学技术信息通信部
        ireum: 영문          en        guessed  Ministry of Science and ICT
        ireum: 유형          type      guessed  기관
        ireum: 국가          country   guessed  kr
        ireum: 담당자        not read  –        김
        ireum: not taken over: column.담당자 ×1: column '담당자', not read (a.csv:2)
        ireum: a.csv: new 1, adds 0, same 1, conflict 0, possible duplicate 3
        ireum: nothing was written; --apply would write 1 file

        """)
    #expect(try snapshot() == before)
  }

  @Test("Guessed columns are asked about; --yes writes, one edit for all, and undo takes it back")
  func apply() throws {
    try folder.write(Array(Self.table.utf8), to: "a.csv")
    let before = try snapshot()
    let asked = try lexicon("import", "a.csv", "--source", "editors", "--apply")
    #expect(asked.status == 2)
    #expect(asked.errors.contains("nobody can be asked whether the columns are right (--yes, or --map"))
    #expect(try snapshot() == before)
    let run = try lexicon("import", "a.csv", "--source", "editors", "--apply", "--yes")
    #expect(
      run.status == 1 && run.errors.hasSuffix("edit 1: 1 file written (ireum lexicon undo takes it back)\n"))
    let new = try snapshot().filter { before[$0.key] == nil }
    let (path, text) = try #require(new.first)
    #expect(new.count == 1 && path.hasPrefix("org/cn/cn-chinese-academy-of-sciences."))
    #expect(
      text.hasSuffix(
        """
        type: organization
        country: CN
        status: active
        names:
        - {lang: en, script: Latn, kind: official, text: "Chinese Academy of Sciences", preferred: true, sources: [editors]}
        - {lang: ko, script: Hang, kind: short, text: "중과원", sources: [editors]}
        - {lang: ko, script: Hang, kind: translation, text: "중국과학원", preferred: true, sources: [editors]}
        - {lang: zh, script: Hans, kind: official, text: "中国科学院", preferred: true, sources: [editors]}

        """))
    #expect(try lexicon("undo", "--yes").status == 0)
    #expect(try snapshot() == before)
  }

  @Test("At a terminal the columns are confirmed")
  func terminal() throws {
    try folder.write(Array(Self.table.utf8), to: "a.csv")
    let command = ["lexicon", "import", "a.csv", "--source", "editors", "--apply", "--lexicon", "lex"]
    let no = try TerminalRun(command, answering: ["n"], in: folder.url)
    #expect(no.status == 1 && no.screen.contains("Are the columns right? [y/N] "), "\(no.screen)")
    let yes = try TerminalRun(command, answering: ["y"], in: folder.url)
    #expect(yes.screen.contains("edit 1: 1 file written"), "\(yes.screen)")
  }

  @Test("With an id a row adds to its entry or contradicts it; claims keep what the file says")
  func conflicts() throws {
    let table = """
      id,type,country,ko,en,en.acronym,ids
      kr-msit.cccccc,organization,KR,과학기술정보통신부,Ministry of Science and ICT,,ror:01wpjm123
      cn-most.bbbbbb,person,KR,과기부,,MOST,

      """
    try folder.write(Array(table.utf8), to: "b.tsv.txt")
    try folder.write(Array(table.utf8), to: "b.csv")
    let run = try lexicon("import", "b.csv", "--source", "report p3")
    #expect(run.status == 1)
    #expect(
      run.output == """
        outcome   line  entry           names                                             why
        adds      2     kr-msit.cccccc  과학기술정보통신부 / Ministry of Science and ICT  + ror 01wpjm123; + official Ministry of Science and ICT
        conflict  3     cn-most.bbbbbb  과기부 / MOST                                     type: 'organization' here, 'person' in the file; country: 'CN' here, 'KR' in the file

        """)
    let kept = try lexicon("import", "b.csv", "--source", "report p3", "--apply", "--conflicts", "claim")
    #expect(
      kept.errors.hasSuffix("edit 1: 2 files written (ireum lexicon undo takes it back)\n"), "\(kept.errors)")
    #expect(
      try folder.read("lex/org/cn-most.bbbbbb.yaml").hasSuffix(
        """
        claims:
        - {about: country, says: "country: KR", verdict: open, sources: [report p3]}
        - {about: type, says: "type: person", verdict: open, sources: [report p3]}

        """))
    #expect(
      try folder.read("lex/org/kr-msit.cccccc.yaml").contains(
        "text: \"Ministry of Science and ICT\", preferred: true, sources: [report p3]}"))
  }

  @Test("Faulty rows are all named, and nothing is written; --json says it all")
  func faults() throws {
    let table = "name\ttype\tfrom\nA기관\torganization\t2023-13\n\tperson\t\nB기관\tthing\t\n"
    try folder.write(Array(table.utf8), to: "c.tsv")
    let run = try lexicon("import", "c.tsv", "--source", "nowhere", "--apply", "--yes")
    #expect(run.status == 3 && run.output.isEmpty)
    #expect(
      run.errors.hasSuffix(
        """
        ireum: c.tsv:2:1: unknown-value: '2023-13' is no from (2023, 2023-11, 2023-11-05)
        ireum: c.tsv:3:1: no-name: the row has no name
        ireum: c.tsv:4:1: unknown-value: 'thing' is no type (organization, person, place, event, program, product, term, country)
        ireum: c.tsv: new 0, adds 0, same 0, conflict 0, possible duplicate 0; 3 faulty
        ireum: nothing was written

        """), "\(run.errors)")
    try folder.write(Array("name\ttype\nA기관\torganization\n".utf8), to: "d.tsv")
    let unknown = try lexicon("import", "d.tsv", "--source", "nowhere", "--json")
    #expect(unknown.status == 3 && unknown.errors.isEmpty)
    #expect(
      unknown.output.contains("\"code\":\"unknown-source\"") && unknown.output.contains("\"written\":false"))
    let none = try lexicon("import", "d.tsv")
    #expect(none.errors.contains("no-source: 1 record with names that have no source (--source ID"))
  }

  @Test("CP949 is read as Excel writes it, and what is no table says so")
  func encodings() throws {
    // 이름,유형⏎한결로봇협회,기관 in CP949.
    let bytes: [UInt8] = [
      0xC0, 0xCC, 0xB8, 0xA7, 0x2C, 0xC0, 0xAF, 0xC7, 0xFC, 0x0A, 0xC7, 0xD1, 0xB0, 0xE1, 0xB7, 0xCE, 0xBA,
      0xBF,
      0xC7, 0xF9, 0xC8, 0xB8, 0x2C, 0xB1, 0xE2, 0xB0, 0xFC, 0x0A,
    ]
    try folder.write(bytes, to: "e.csv")
    let run = try lexicon("import", "e.csv", "--source", "editors")
    #expect(run.status == 0 && run.output.contains("한결로봇협회"), "\(run.output)\(run.errors)")
    try folder.write([0, 1, 2, 0], to: "f.csv")
    let binary = try lexicon("import", "f.csv", "--source", "editors")
    #expect(binary.status == 5 && binary.errors.contains("is binary, not text"))
    try folder.write(Array("a,b\n1,2\n".utf8), to: "g.csv")
    let bare = try lexicon("import", "g.csv")
    #expect(bare.status == 2 && bare.errors.contains("no column holds names (say which with --map COLUMN=ko"))
    let unknown = try lexicon("import", "g.csv", "--map", "a=kó")
    #expect(unknown.status == 2 && unknown.errors.contains("there is no field 'kó'"))
    #expect(try lexicon("import", "h.docx").status == 2)
  }

  @Test(
    "What is exported is the same when it is imported, and what a table cannot hold is listed",
    arguments: ["wide", "long"])
  func roundTrip(layout: String) throws {
    let out = try lexicon("export", "--out", "x.csv", "--layout", layout, "--json")
    #expect(out.status == 0 && out.errors.isEmpty)
    #expect(out.output.hasPrefix("{\"bytes\":") && out.output.contains("\"code\":\"relations\",\"count\":1"))
    let back = try lexicon("import", "x.csv")
    #expect(back.status == 0 && back.output.isEmpty, "\(back.output)")
    #expect(back.errors.hasSuffix("ireum: x.csv: new 0, adds 0, same 4, conflict 0, possible duplicate 0\n"))
  }

  @Test("Export names what is lost on standard error")
  func export() throws {
    let run = try lexicon("export", "--format", "tsv", "--type", "country")
    #expect(
      run.output == """
        id\ttype\tcountry\tstatus\tredirect\tnote\tids\tko\tzh\ten\tkinds\tsources
        cn.aaaaaa\tcountry\tCN\tactive\t\t\t\t중국\t中国\tChina\ten:short | ko:short | zh:short\teditors

        """)
    #expect(run.errors == "ireum: tsv: 1 entry, 3 names\n")
    let most = try lexicon("export", "--format", "csv", "--type", "organization")
    #expect(
      most.errors == """
        ireum: not in the file: claims ×1: entries with claims (cn-torch.dddddd)
        ireum: not in the file: name.dates ×2: dates of names (cn-most.bbbbbb)
        ireum: not in the file: name.match ×2: names that match in context only (cn-most.bbbbbb)
        ireum: not in the file: name.sources ×10: sources of names (cn-most.bbbbbb Ministry of Science and Technology)
        ireum: not in the file: relations ×1: entries with relations (cn-torch.dddddd)
        ireum: csv: 3 entries, 10 names

        """)
    #expect(most.output.hasPrefix("\u{FEFF}id,type,"))
    #expect(try lexicon("export").status == 2)
  }

  @Test(
    "A pack holds what comes in bulk: it is checked, edited, formatted, exported and compiled like other entries"
  )
  func packs() throws {
    let table =
      "id\ttype\tcountry\tko\tzh\nkr-b.k7m2qx\torganization\tKR\t한결로봇협회\t\nkr-a.k7m2qx\torganization\tKR\t푸른항만공사\t\n"
    try folder.write(Array(table.utf8), to: "bulk.tsv")
    let run = try lexicon("import", "bulk.tsv", "--source", "report", "--pack", "bulk", "--apply")
    #expect(
      run.status == 0 && run.errors.hasSuffix("edit 1: 1 file written (ireum lexicon undo takes it back)\n"))
    let first =
      "{\"id\":\"kr-a.k7m2qx\",\"type\":\"organization\",\"country\":\"KR\",\"names\":[{\"lang\":\"ko\",\"script\":\"Hang\",\"kind\":\"official\",\"text\":\"푸른항만공사\",\"preferred\":true,\"sources\":[\"report\"]}]}\n"
    #expect(try folder.read("lex/packs/bulk.jsonl").hasPrefix(first))
    #expect(try lexicon("export", "--format", "jsonl").output.contains("한결로봇협회"))
    let check = try CommandRun(["lexicon", "check", "lex"], in: folder.url)
    #expect(
      check.output.contains("lex/packs/bulk.jsonl:2:1: missing-language: no name in en, zh"),
      "\(check.output)")
    #expect(try CommandRun(["lexicon", "fmt", "--check", "lex"], in: folder.url).status == 0)
    let look = try CommandRun(["lookup", "푸른항만공사", "--lexicon", "lex"], in: folder.url)
    #expect(look.output.contains("kr-a.k7m2qx"), "\(look.errors)")
    #expect(try lexicon("alias", "add", "kr-b.k7m2qx", "한로협", "--source", "editors", "--yes").status == 0)
    let edited = try folder.read("lex/packs/bulk.jsonl")
    #expect(edited.hasPrefix(first) && edited.contains("한로협") && edited.split(separator: "\n").count == 2)
    let index = try CommandRun(
      ["index", "build", "lex/packs/bulk.jsonl", "--out", "x.index"], in: folder.url)
    #expect(index.errors.contains("3 names of 2 entries"), "\(index.errors)")
    #expect(try lexicon("undo", "--yes").status == 0)
    #expect(try lexicon("undo", "--yes").status == 0)
    #expect(try !lexicon("export", "--format", "jsonl").output.contains("한결로봇협회"))
    try folder.write(Array("{\"id\":\"x\"\n".utf8), to: "lex/packs/bad.jsonl")
    let bad = try CommandRun(["lexicon", "check", "lex"], in: folder.url)
    #expect(
      bad.status == 4 && bad.output.contains("lex/packs/bad.jsonl:1:10: json: an object is not closed"),
      "\(bad.output)")
  }

  @Test(
    "Registries come in with their ids, by which they are known again, and with relations among themselves")
  func registries() throws {
    let sample = Repository.root.appendingPathComponent("Tests/ExchangingTests/samples/ror.json").path
    let run = try lexicon("import", sample, "--format", "ror", "--source", "report", "--apply")
    #expect(run.status == 0 && run.errors.contains("edit 1: 5 files written"), "\(run.errors)")
    let academy = try snapshot().first { $0.key.contains("university-of-chinese-academy") }
    #expect(
      academy?.value.contains("relations:\n- {kind: parent, target: cn-chinese-academy-of-sciences.") == true)
    let again = try lexicon("import", sample, "--format", "ror", "--source", "report")
    #expect(
      again.status == 0 && again.errors.contains("new 0, adds 0, same 5, conflict 0, possible duplicate 0"))
    let check = try CommandRun(["lexicon", "check", "lex"], in: folder.url)
    #expect(!check.output.contains("error") && check.status != 4, "\(check.output)")
  }
}
