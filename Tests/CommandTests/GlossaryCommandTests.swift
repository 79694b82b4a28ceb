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

  @Test("A name that may mean one entry and does not certainly stands in a row of its own")
  func oneCandidate() throws {
    try folder.write(
      Array(
        """
        format: 1
        id: x.ffffff
        type: organization
        names:
        - {lang: ko, script: Hang, kind: official, text: "한빛연구원", sources: [editors]}
        - {lang: ko, script: Hang, kind: short, text: "한빛", match: context, sources: [editors]}

        """.utf8), to: "one/x.ffffff.yaml")
    try folder.write(Array("한빛이 밝다".utf8), to: "open.txt")
    try folder.write(Array("한빛연구원".utf8), to: "linked.txt")
    let run = try CommandRun(
      ["glossary", "--lexicon", "one", "--to", "en", "--format", "tsv", "open.txt", "linked.txt"],
      in: folder.url)
    #expect(
      run.output == """
        한국어\tEnglish\ttype\tin the text\tn\tnote\tid
        \t\torganization\t한빛\t1\tambiguous: x.ffffff 한빛연구원\t
        한빛연구원\t\torganization\t한빛연구원\t1\t\tx.ffffff

        """)
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

  static let csvCells = [
    ("=1+1", true, "a formula"), ("@foo", true, "a formula in Excel"), ("+82 10", true, "a number"),
    ("-5", true, "a number"), ("007", true, "a leading zero"), ("863", true, "a number"),
    ("5-18", true, "a date"),
    ("12월 3일", true, "a Korean date"), ("Mar-5", true, "an English date"), ("TRUE", true, "a truth value"),
    ("863계획", false, "a name"), ("5-18민주화운동", false, "a name"), ("5G", false, "a name"),
    ("3·1운동", false, "a name"), ("MOST", false, "a name"), ("a=b", false, "no formula inside"),
  ]

  @Test("CSV guards a name that spreadsheets mistake, and it is still the same name", arguments: csvCells)
  func guarded(name: String, isGuarded: Bool, rule: String) throws {
    try folder.write(
      Array(
        """
        format: 1
        id: x.ffffff
        type: term
        names:
        - {lang: ko, script: Hang, kind: official, text: "\(name)", sources: [editors]}

        """.utf8), to: "one/x.ffffff.yaml")
    let run = try CommandRun(
      ["glossary", "--lexicon", "one", "--to", "en", "--format", "csv"], in: folder.url)
    let cell = (isGuarded ? "\u{2060}" : "") + name
    #expect(run.output == "\u{FEFF}한국어,English,type,note,id\r\n\(cell),,term,,x.ffffff\r\n", "\(rule)")
    let lookup = try CommandRun(["lookup", "--lexicon", "one", "--json", "--", cell], in: folder.url)
    #expect(lookup.output.contains("\"id\":\"x.ffffff\"") && lookup.output.contains("\"score\":1"), "\(rule)")
  }

  @Test("The page has a line for each entry, its names in their languages, and what to correct in Korean")
  func html() throws {
    let run = try glossary("--format", "html", "-", input: "이쫭의 횃불센터 | 亦庄, 과기부 <b>")
    #expect(run.status == 0 && run.output.contains("<h1>이름표</h1>\n<p>표준 입력</p>\n<p>이름 3 · 언급 4</p>"))
    #expect(
      run.output.contains(
        """
        <tr><th scope="row" lang="ko">이좡</th><td lang="zh-Hans">亦庄</td><td>–</td><td><span class="m place">장소</span></td><td>\
        <span lang="ko">이쫭</span> / <span lang="zh">亦庄</span></td><td class="number">2</td>\
        <td>이쫭: 표준 표기 아님, 이좡(으)로 씀</td><td><code>yizhuang.eeeeee</code></td></tr>
        """))
    #expect(run.output.contains("<td>후보: cn-most.bbbbbb 과기부 | kr-msit.cccccc 과학기술정보통신부</td>"))
    let whole = try glossary("--format", "html", "--from", "zh", "--to", "ko")
    #expect(whole.output.contains("<p>사전</p>\n<p>이름 4</p>") && !whole.output.contains("본문 표기"))
    #expect(run.output.firstMatch(of: /https?:|src=|<link|@import|url\(/) == nil)
  }

  @Test("A report's table and its tags agree: every entry once, no form missing, every mention counted")
  func agreesWithTag() throws {
    let corpora = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("corpora")
    let texts = try FileManager.default.contentsOfDirectory(
      at: corpora.appendingPathComponent("tagging"), includingPropertiesForKeys: nil
    ).filter { $0.pathExtension == "txt" }.map(\.path).sorted()
    let files = texts + [corpora.appendingPathComponent("demo/trip-report.txt").path]
    #expect(files.count > 12)
    // A form is compared without what a line break leaves in it; the table joins what a break cut.
    func pressed(_ form: String) -> String { form.filter { !$0.isWhitespace } }
    func key(_ id: Any?, _ candidates: [String]) -> String {
      (id as? String) ?? "ambiguous: " + candidates.sorted().joined(separator: " ")
    }
    var counts: [String: Int] = [:]
    var forms: [String: Set<String>] = [:]
    for mention in try Self.objects(CommandRun(["tag", "--json"] + files)) {
      let key = key(mention["id"], mention["candidates"] as? [String] ?? [])
      counts[key, default: 0] += 1
      let text = Array((mention["text"] as? String ?? "").unicodeScalars)
      let start = mention["start"] as? Int ?? 0
      let parts = (mention["fragments"] as? [[Int]] ?? []).flatMap { text[($0[0] - start)..<($0[1] - start)] }
      forms[key, default: []].insert(pressed(String(String.UnicodeScalarView(parts))))
    }
    #expect(counts.count > 150)
    let rows = try Self.objects(CommandRun(["glossary", "--format", "json"] + files))
    var seen: Set<String> = []
    for row in rows {
      let note = (row["notes"] as? [String] ?? []).first { $0.hasPrefix("ambiguous: ") } ?? ""
      let ids = note.dropFirst("ambiguous: ".count).components(separatedBy: " | ").map {
        String($0.prefix { $0 != " " })
      }
      let key = key(row["id"], ids)
      #expect(seen.insert(key).inserted, "\(key) has two rows")
      #expect(row["count"] as? Int == counts[key], "\(key)")
      #expect(Set((row["forms"] as? [String] ?? []).map(pressed)) == forms[key], "\(key)")
    }
    #expect(seen == Set(counts.keys))
  }

  private static func objects(_ run: CommandRun) throws -> [[String: Any]] {
    try run.output.split(separator: "\n").map { line in
      try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
    }
  }

  @Test("Wrong languages are wrong usage, and an empty table is nothing found")
  func edges() throws {
    #expect(try glossary("--to", "jp").status == 2)
    #expect(try glossary("--type", "event").status == 1)
    #expect(try glossary("none.txt").status == 5)
  }
}
