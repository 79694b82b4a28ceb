import Foundation
import Testing

/// `resolve`, `propose` and `tag --unknown` as whole commands.
struct ResolveCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Fixture.files) }

  private func ireum(_ command: String, _ arguments: String..., input: String = "") throws -> CommandRun {
    try CommandRun([command, "--lexicon", "lex"] + arguments, input: Array(input.utf8), in: folder.url)
  }

  @Test("A batch answers each line: linked, ambiguous, nil, and what stands beside a name decides")
  func batch() throws {
    let run = try ireum(
      "resolve", "--batch", "-",
      input: "\u{FEFF}횃불센터\r\n과기부\n과기부\torganization\t中国\n火炬中心\tperson\n모르는이름연구원\n\n")
    struct Answer: Decodable { let query: String, status: String, id: String?, score: Double? }
    let answers = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Answer.self, from: Data($0.utf8))
    }
    #expect(answers.map(\.status) == ["linked", "ambiguous", "linked", "nil", "nil", "nil"])
    #expect(answers.map(\.id) == ["cn-torch.dddddd", nil, "cn-most.bbbbbb", nil, nil, nil])
    #expect(answers.map(\.query).last == "" && run.status == 0)
  }

  @Test("Evidence adds up to the score")
  func evidence() throws {
    struct Answer: Decodable {
      struct Item: Decodable { let feature: String, value: String, contribution: Double, source: String }
      struct Candidate: Decodable { let id: String, score: Double, evidence: [Item] }
      let candidates: [Candidate]
    }
    let run = try ireum("resolve", "--json", "횃불센터", "토치센터", "과기부")
    var seen = 0
    for line in run.output.split(separator: "\n") {
      for candidate in try JSONDecoder().decode(Answer.self, from: Data(line.utf8)).candidates {
        let sum = candidate.evidence.reduce(0) { $0 + $1.contribution }
        #expect(abs(1 / (1 + exp(-sum)) - candidate.score) < 1e-9)
        seen += 1
      }
    }
    #expect(seen >= 4)
  }

  @Test("A table keeps every row, ragged ones too, and says what it made of them")
  func table() throws {
    try Data("이름,나라,비고\n과기부,중국,\"가,\n나\"\n횃불센터\n,한국,없음\n없는이름,x,y,z\n".utf8)
      .write(to: folder.url.appendingPathComponent("table.csv"))
    let run = try ireum("resolve", "--csv", "table.csv", "--column", "이름", "--context", "나라")
    #expect(
      run.output == """
        이름,나라,비고,,ireum_id,ireum_status,ireum_score,ko,zh,en,candidates
        과기부,중국,"가,
        나",,cn-most.bbbbbb,linked,0.95,과기부,科学技术部,Ministry of Science and Technology,
        횃불센터,,,,cn-torch.dddddd,linked,0.97,횃불센터,火炬中心,Torch Center,
        ,한국,없음,,,nil,,,,,
        없는이름,x,y,z,,nil,,,,,

        """)
    #expect(run.errors.contains("4 rows: 2 linked, 0 ambiguous, 2 nil"))
    #expect(run.errors.contains("2 rows with more or fewer cells than the header (kept): line 4, 6"))
  }

  @Test("The mark with which Excel begins a file is no part of the first title")
  func mark() throws {
    try Data("\u{FEFF}이름,나라\n횃불센터,중국\n".utf8).write(to: folder.url.appendingPathComponent("mark.csv"))
    let run = try ireum("resolve", "--csv", "mark.csv", "--column", "이름")
    #expect(run.status == 0 && run.output.contains("횃불센터,중국,cn-torch.dddddd,linked"), "\(run.errors)")
    #expect(run.output.hasPrefix("이름,"))
  }

  @Test(
    "Faults of a table say where and what to do",
    arguments: [
      ("a,b\n1,2\n", "c", "has no column 'c' (columns: 'a', 'b'; or its number from 1)"),
      ("a,a\n1,2\n", "a", "has 2 columns 'a'"),
      ("a\n\"1\n", "a", "line 2: a quote is not closed"),
      ("\n\n", "a", "holds no row"),
    ])
  func faults(text: String, column: String, message: String) throws {
    try Data(text.utf8).write(to: folder.url.appendingPathComponent("bad.csv"))
    let run = try ireum("resolve", "--csv", "bad.csv", "--column", column)
    #expect(run.status == 5 && run.errors.contains(message), "\(run.errors)")
  }

  @Test("A column without a table is wrong usage, and says so")
  func columnAlone() throws {
    let run = try ireum("resolve", "--column", "name", "table.csv")
    #expect(run.status == 2 && run.errors.contains("name it with --csv FILE"), "\(run.errors)")
  }

  @Test("tag --unknown adds names that the lexicon lacks, one number an entity; --explain adds the grounds")
  func unknown() throws {
    let text = "횃불센터 주임 쉬커밍(许克铭)이 한결로봇협회(HRA) 김종문 회장과 만났다. 쉬커밍은 웃었다."
    let run = try ireum("tag", "--unknown", "--explain", "--json", "-", input: text)
    struct Mention: Decodable {
      let text: String, status: String, cluster: Int?, type: String?, rule: String, score: Double?
    }
    let mentions = try run.output.split(separator: "\n").map {
      try JSONDecoder().decode(Mention.self, from: Data($0.utf8))
    }
    #expect(mentions.map(\.text) == ["횃불센터", "쉬커밍", "许克铭", "한결로봇협회", "HRA", "김종문", "쉬커밍"])
    #expect(mentions.map(\.status) == ["linked", "nil", "nil", "nil", "nil", "nil", "nil"])
    #expect(mentions.map(\.cluster) == [nil, 1, 1, 2, 2, 3, 1])
    #expect(mentions.allSatisfy { ($0.score ?? 0) > 0.5 })
    #expect(try ireum("tag", "--explain", "-", input: text).status == 2)
  }

  @Test(
    "propose drafts entries in the lexicon's own format, which the lexicon then takes and tag does not link to"
  )
  func propose() throws {
    try Data("한결로봇협회(HRA) 김종문 회장이 말했다.".utf8).write(to: folder.url.appendingPathComponent("보고서 1.txt"))
    let json = try ireum("propose", "--json", "보고서 1.txt")
    #expect(json.output.split(separator: "\n").count == 2 && json.status == 0)
    #expect(
      json.output.contains("\"names\":[{\"count\":1,\"lang\":\"en\",\"script\":\"Latn\",\"text\":\"HRA\"}"))
    let drafts = try ireum("propose", "--out", "lex", "보고서 1.txt")
    #expect(drafts.status == 0, "\(drafts.errors)")
    let check = try CommandRun(["lexicon", "check", "lex"], input: [], in: folder.url)
    #expect(!check.output.contains("error"), "\(check.output)")
    let tagged = try ireum("tag", "--json", "-", input: "한결로봇협회가 왔다.")
    #expect(tagged.output.isEmpty)
    #expect(
      try ireum("tag", "--json", "--drafts", "-", input: "한결로봇협회가 왔다.").output.contains(
        "\"status\":\"linked\""))
    let again = try ireum("propose", "--out", "lex", "보고서 1.txt")
    #expect(again.errors.contains("is there already"))
  }

  @Test("--as-of decides between a ministry and its successor, and refuses what is no date")
  func asOf() throws {
    #expect(try ireum("tag", "--as-of", "2005-13", "-", input: "x").status == 2)
    #expect(try ireum("tag", "--as-of", "2005", "-", input: "중국 과기부").status == 0)
  }
}
