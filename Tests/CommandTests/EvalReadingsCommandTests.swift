import Testing

struct EvalReadingsCommandTests {
  private let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder([
      "t/facts.tsv": """
      # comment
      input\ttype\tsystem\tform\tclause
      单县\tplace\tpinyin\tShanxian|Shan Xian\tplace: shan
      翟志刚\tperson\tpinyin\tDi Zhigang\tsurname: the rarer
      신문로\t\trr\tSinmunno\tRR: 3-1
      重庆\tplace\tnikl\t중칭\tfault: a polyphone

      """,
      "t/other.tsv": "a\tb\n1\t2\n",
      "t/syllables.tsv": "pinyin\thangul\tnote\nlü\t뤼\t\n",
      "faulty.tsv": "input\tform\twhy\n重庆\t중칭\t重 is chong here\n",
      "bad.tsv": "input\ttype\tsystem\tform\tclause\nx\tcity\trr\tx\t\n",
    ])
  }

  private func eval(_ arguments: String...) throws -> CommandRun {
    try CommandRun(["eval", "readings"] + arguments, in: folder.url)
  }

  @Test("Tables are scored by task and group, faulty rows apart")
  func scored() throws {
    let run = try eval("t", "--faulty", "faulty.tsv", "--cases")
    #expect(
      run.output == """
        task               rows  first   set     umlaut
        facts: pinyin      2     0.5000  1.0000  
          place            1     1.0000  1.0000  
          surname          1     0.0000  1.0000  
        facts: rr          1     1.0000  1.0000  
        syllables: nikl    1     1.0000  1.0000  
        syllables: pinyin  1     1.0000  1.0000  
        left out as faulty: 1
        task	input	type	gold	found	outcome
        facts: pinyin	翟志刚	person	Di Zhigang	Zhai Zhigang	in-set

        """)
    #expect(run.status == 0)
    let json = try eval("t/syllables.tsv", "--json")
    #expect(
      json.output == """
        {"first":1,"inSet":1,"rows":1,"task":"syllables: nikl","umlaut":0}
        {"first":1,"inSet":1,"rows":1,"task":"syllables: pinyin","umlaut":0}
        {"faulty":0}

        """)
  }

  @Test("Frozen cases are compared, and written with --update")
  func frozen() throws {
    #expect(try eval("t", "--frozen", "frozen.tsv").status == 5)
    #expect(try eval("t", "--frozen", "frozen.tsv", "--update").status == 0)
    #expect(try eval("t", "--frozen", "frozen.tsv").output.isEmpty)
    let run = try eval("t", "--frozen", "frozen.tsv", "--faulty", "faulty.tsv")
    #expect(run.status == 1)
    #expect(run.output.contains("+ facts: ") || run.output.contains("- facts: "))
    #expect(try eval("t", "--update").status == 2)
  }

  @Test("Files that are no tables say so")
  func faults() throws {
    let unknown = try eval("t/other.tsv")
    #expect(unknown.status == 5 && unknown.errors == "ireum: t/other.tsv: its header is of no known table\n")
    let bad = try eval("bad.tsv")
    #expect(bad.status == 5 && bad.errors == "ireum: bad.tsv:2:1: has an unknown type 'city'\n")
    #expect(try eval("none").status == 5)
  }
}
