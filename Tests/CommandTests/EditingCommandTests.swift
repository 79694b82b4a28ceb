import Foundation
import Testing

struct EditingCommandTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder(Fixture.files) }

  private func lexicon(_ arguments: String...) throws -> CommandRun {
    try CommandRun(
      ["lexicon"] + arguments + ["--lexicon", "lex"], in: folder.url, environment: ["IREUM_USER": "kim"])
  }

  private static let torch = "lex/org/cn-torch.dddddd.yaml"
  private static let written = "ireum: edit 1: 1 file written (ireum lexicon undo takes it back)\n"

  @Test("alias add prints its diff, writes it, and undo brings the bytes back")
  func aliasAdd() throws {
    let before = try folder.read(Self.torch)
    let run = try lexicon("alias", "add", "cn-torch.dddddd", "Torch", "--source", "report p2", "--yes")
    #expect(run.status == 0)
    #expect(
      run.output == """
        --- lex/org/cn-torch.dddddd.yaml
        +++ lex/org/cn-torch.dddddd.yaml
        @@ -4,6 +4,7 @@
         country: CN
         status: active
         names:
        +- {lang: en, script: Latn, kind: short, text: "Torch", sources: [report p2]}
         - {lang: en, script: Latn, kind: short, text: "Torch Center", sources: [editors]}
         - {lang: ko, script: Hang, kind: short, text: "횃불센터", sources: [report]}
         - {lang: zh, script: Hans, kind: short, text: "火炬中心", sources: [editors]}

        """)
    #expect(run.errors == Self.written)
    #expect(try folder.read(Self.torch) != before)
    let undo = try lexicon("undo", "--yes")
    #expect(
      undo.status == 0 && undo.output.contains("\n-- {lang: en, script: Latn, kind: short, text: \"Torch\""))
    #expect(try folder.read(Self.torch) == before)
    let none = try lexicon("undo", "--yes")
    #expect(none.status == 1 && none.errors == "ireum: there is no edit to take back\n")
  }

  @Test("Without a terminal and without --yes nothing is written; --dry-run only shows")
  func asks() throws {
    let before = try folder.read(Self.torch)
    let run = try lexicon("set", "cn-torch.dddddd", "note=a")
    #expect(run.status == 2 && run.output.contains("+note: \"a\""))
    #expect(
      run.errors == "ireum: nothing was written: nobody can be asked (--yes writes, --dry-run only shows)\n")
    let dry = try lexicon("set", "cn-torch.dddddd", "note=a", "--dry-run")
    #expect(dry.status == 0 && dry.errors.isEmpty && dry.output == run.output)
    #expect(try folder.read(Self.torch) == before)
  }

  @Test("JSON says the command, the files with their diffs, and the number of the edit")
  func json() throws {
    let run = try lexicon("set", "cn-torch.dddddd", "country=", "--yes", "--json")
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      run.output == """
        {"changes":[{"action":"changed","diff":"--- lex/org/cn-torch.dddddd.yaml\\n+++ lex/org/cn-torch.dddddd.yaml\\n@@ -1,7 +1,6 @@\\n format: 1\\n id: cn-torch.dddddd\\n type: organization\\n-country: CN\\n status: active\\n names:\\n - {lang: en, script: Latn, kind: short, text: \\"Torch Center\\", sources: [editors]}\\n","file":"lex/org/cn-torch.dddddd.yaml"}],"command":"set cn-torch.dddddd country=","edit":1,"ids":["cn-torch.dddddd"],"written":true}

        """)
    let dry = try lexicon("set", "cn-torch.dddddd", "country=US", "--dry-run", "--json")
    #expect(dry.output.hasSuffix("\"edit\":null,\"ids\":[\"cn-torch.dddddd\"],\"written\":false}\n"))
    let list = try lexicon("undo", "--list", "--json")
    #expect(
      list.output.hasPrefix(
        "{\"command\":\"set cn-torch.dddddd country=\",\"edit\":1,\"files\":[\"org/cn-torch.dddddd.yaml\"],\"time\":\""
      ))
    #expect(list.output.hasSuffix("\"undone\":false,\"user\":\"kim\"}\n"))
  }

  @Test("add finds what translates: the same university in another language, not another body of the place")
  func addTranslated() throws {
    let add = ["add", "--type", "organization", "--country", "CN", "--source", "editors", "--yes"]
    func run(_ more: String...) throws -> CommandRun {
      try CommandRun(["lexicon"] + add + more + ["--lexicon", "lex"], in: folder.url)
    }
    #expect(try run("--zh", "南京丰华大学", "--id", "cn-fenghua.k7m2qx").status == 0)
    for (lang, name) in [
      ("--ko", "난징펑화대학교"), ("--ko", "남경풍화대학"), ("--en", "Nanjing Fenghua University"),
    ] {
      let again = try run(lang, name)
      #expect(again.status == 1 && again.output.isEmpty, "\(name)")
      #expect(
        again.errors.hasPrefix(
          "ireum: cn-fenghua.k7m2qx may be the same: '南京丰华大学', agrees in sound or words: "),
        "\(again.errors)")
    }
    for name in ["난징펑화대학병원", "난징펑화연구원"] {
      #expect(try run("--ko", name, "--dry-run").status == 0, "\(name)")
    }
    let elsewhere = try CommandRun(
      [
        "lexicon", "add", "--type", "organization", "--country", "KR", "--ko", "남경풍화대학교", "--source",
        "editors",
      ]
        + ["--dry-run", "--lexicon", "lex"], in: folder.url)
    #expect(elsewhere.status == 0, "a body of another country is another: \(elsewhere.errors)")
  }

  @Test("add asks at a terminal for what is missing, offers readings, and shows what may be the same")
  func addAtTerminal() throws {
    let add = ["lexicon", "add", "--id", "cn-x.k7m2qx", "--lexicon", "lex"]
    let run = try TerminalRun(
      add, answering: ["person", "吕先志", "cn", "1", "1", "editors", "y"], in: folder.url)
    #expect(run.status == 0, "\(run.screen)")
    for question in [
      "Type (organization, person, place, event, program, product, term, country): ",
      "Name, in any language: ", "Country, such as KR (empty: none): ", "  1  Lü Xianzhi  (pinyin)\n",
      "Name in en, or a number (empty: none): ", "  1  뤼셴즈  (nikl)\n",
      "Name in ko, or a number (empty: none): ",
      "Source (editors where nobody looked it up): ", "Write this? [y/N] ",
      "ireum: edit 1: 1 file written (ireum lexicon undo takes it back)\n",
    ] { #expect(run.screen.contains(question), "\(question)") }
    #expect(
      try folder.read("lex/person/cn-x.k7m2qx.yaml") == """
        format: 1
        id: cn-x.k7m2qx
        type: person
        country: CN
        status: active
        names:
        - {lang: en, script: Latn, kind: transliteration, text: "Lü Xianzhi", system: pinyin, preferred: true, sources: [editors]}
        - {lang: ko, script: Hang, kind: transliteration, text: "뤼셴즈", system: moct-zh, preferred: true, sources: [editors]}
        - {lang: zh, script: Hans, kind: official, text: "吕先志", preferred: true, sources: [editors]}

        """)
    // A name that is given late is looked for too, and nobody writes what nobody wants.
    let again = try TerminalRun(
      ["lexicon", "add", "--type", "person", "--country", "CN", "--en", "Somebody Else", "--lexicon", "lex"],
      answering: ["뤼셴즈", "", "n"], in: folder.url)
    #expect(again.status == 1)
    #expect(again.screen.contains("cn-x.k7m2qx may be the same: '뤼셴즈', the same name after normalization\n"))
    #expect(again.screen.hasSuffix("ireum: nothing was written\n"))
  }

  @Test("add writes a new entry, and stops where one may be the same, in another script too")
  func add() throws {
    let run = try lexicon(
      "add", "--type", "person", "--country", "CN", "--zh", "吕先志", "--ko", "뤼셴즈", "--source", "editors",
      "--id",
      "lu-xianzhi.k7m2qx", "--yes")
    #expect(run.status == 0, "\(run.errors)")
    #expect(
      try folder.read("lex/person/lu-xianzhi.k7m2qx.yaml") == """
        format: 1
        id: lu-xianzhi.k7m2qx
        type: person
        country: CN
        status: active
        names:
        - {lang: ko, script: Hang, kind: transliteration, text: "뤼셴즈", preferred: true, sources: [editors]}
        - {lang: zh, script: Hans, kind: official, text: "吕先志", preferred: true, sources: [editors]}

        """)
    let again = try lexicon("add", "--type", "person", "--en", "Lü Xianzhi", "--source", "editors", "--yes")
    #expect(again.status == 1 && again.output.isEmpty)
    #expect(again.errors.hasPrefix("ireum: lu-xianzhi.k7m2qx may be the same: "))
    #expect(
      again.errors.hasSuffix(
        "ireum: nothing was written (--anyway where it is another thing; ireum lexicon alias add for another name)\n"
      ))
    #expect(
      try lexicon("add", "--type", "person", "--en", "Lü Xianzhi", "--source", "editors", "--yes", "--anyway")
        .status == 0)
  }

  @Test("add says what is missing where nobody can be asked")
  func addMissing() throws {
    #expect(
      try lexicon("add", "--type", "term").errors
        == "ireum: no name was given (--ko, --zh, --en, --name LANG:KIND:TEXT)\n")
    #expect(
      try lexicon("add", "--ko", "가나다라").errors
        == "ireum: no type was given (--type organization|person|place|event|program|product|term|country)\n")
    #expect(
      try lexicon("add", "--ko", "가나다라", "--type", "term").errors
        == "ireum: no source was given (--source ID names a file under sources/; --source editors where nobody looked it up)\n"
    )
  }

  @Test("An id that was removed is never given again: not by the journal, not by git")
  func idsForEver() throws {
    let git = try GitFolder(folder.url)
    let add = [
      "add", "--type", "term", "--ko", "가나다라", "--source", "editors", "--id", "ganada.k7m2qx", "--yes",
    ]
    func run() throws -> CommandRun {
      try CommandRun(["lexicon"] + add + ["--lexicon", "lex"], in: folder.url)
    }
    let refusal =
      "ireum: id 'ganada.k7m2qx' was already used (ids are never used again; give another suffix)\n"
    #expect(try run().status == 0)
    try git.commit("one")
    try git.git("rm", "-q", "lex/term/ganada.k7m2qx.yaml")
    try git.commit("two")
    #expect(try run().errors == refusal)
    try FileManager.default.removeItem(at: folder.url.appendingPathComponent("lex/.ireum"))
    #expect(try run().errors == refusal)
  }

  @Test("merge unites two entries; the retired id redirects, and its relations move")
  func merge() throws {
    let twin = """
      format: 1
      id: cn-twin.eeeeee
      type: organization
      country: US
      status: active
      names:
      - {lang: zh, script: Hans, kind: official, text: "火炬高技术产业开发中心", preferred: true, sources: [editors]}

      """
    try folder.write(Array(twin.utf8), to: "lex/org/cn-twin.eeeeee.yaml")
    let conflict = try lexicon("merge", "cn-torch.dddddd", "cn-twin.eeeeee", "--yes")
    #expect(conflict.status == 1)
    #expect(
      conflict.errors
        == "ireum: the entries contradict each other: country: 'CN' or 'US' (choose with --prefer kept or --prefer retired, or FIELD=kept for one)\n"
    )
    let run = try lexicon("merge", "cn-torch.dddddd", "cn-twin.eeeeee", "--choose", "country=kept", "--yes")
    #expect(run.status == 0)
    #expect(
      try folder.read("lex/org/cn-twin.eeeeee.yaml") == """
        format: 1
        id: cn-twin.eeeeee
        type: organization
        country: US
        status: deprecated
        redirect: cn-torch.dddddd

        """)
    let shown = try CommandRun(["show", "--lexicon", "lex", "--json", "cn-twin.eeeeee"], in: folder.url)
    #expect(shown.output.contains("\"id\":\"cn-torch.dddddd\"") && shown.output.contains("火炬高技术产业开发中心"))
    #expect(try lexicon("undo", "--yes").status == 0)
    #expect(try folder.read("lex/org/cn-twin.eeeeee.yaml") == twin)
  }

  @Test("split, relate, deprecate, alias move and rename-official write what they say")
  func others() throws {
    let split = try lexicon(
      "split", "cn-torch.dddddd", "--name", "Torch Center", "--id", "torch-two.k7m2qx", "--yes")
    #expect(split.status == 0, "\(split.errors)")
    #expect(
      try folder.read("lex/org/cn/torch-two.k7m2qx.yaml").contains("says: \"split from cn-torch.dddddd\""))
    let relate = try lexicon(
      "relate", "cn-torch.dddddd", "successor", "torch-two.k7m2qx", "--from", "2026", "--source", "editors",
      "--yes")
    #expect(relate.status == 0)
    #expect(
      try folder.read("lex/org/cn/torch-two.k7m2qx.yaml").contains(
        "- {kind: predecessor, target: cn-torch.dddddd, from: \"2026\", sources: [editors]}"))
    #expect(
      try lexicon("alias", "move", "cn-torch.dddddd", "火炬中心", "torch-two.k7m2qx", "--yes").status == 0)
    #expect(try folder.read("lex/org/cn/torch-two.k7m2qx.yaml").contains("火炬中心"))
    #expect(
      try lexicon(
        "rename-official", "cn-most.bbbbbb", "科技部", "--from", "2026-12", "--source", "editors", "--yes"
      ).status == 0)
    let most = try folder.read("lex/org/cn-most.bbbbbb.yaml")
    #expect(most.contains("kind: former, text: \"科学技术部\", from: \"1998\", to: \"2026-12\", sources"))
    #expect(most.contains("kind: official, text: \"科技部\", from: \"2026-12\", preferred: true"))
    #expect(
      try lexicon("deprecate", "torch-two.k7m2qx", "--redirect", "cn-torch.dddddd", "--yes").status == 0)
    #expect(
      try lexicon("alias", "add", "torch-two.k7m2qx", "X1", "--source", "editors", "--yes").errors
        == "ireum: torch-two.k7m2qx is deprecated (edit cn-torch.dddddd)\n")
    for _ in 0..<5 { #expect(try lexicon("undo", "--yes").status == 0) }
    for (path, text) in Fixture.files { #expect(try folder.read(path) == text) }
  }

  @Test("edit opens the editor, checks what comes back, and keeps it where it is wrong")
  func edit() throws {
    func edit(_ editor: String) throws -> CommandRun {
      try CommandRun(
        ["lexicon", "edit", "cn-torch.dddddd", "--yes", "--lexicon", "lex"], in: folder.url,
        environment: ["VISUAL": editor, "IREUM_USER": "kim"])
    }
    let run = try edit("sed -i 's/Torch Center/Torch Centre/'")
    #expect(run.status == 0 && run.errors == Self.written)
    #expect(try folder.read(Self.torch).contains("Torch Centre"))
    let before = try folder.read(Self.torch)
    let bad = try edit("sed -i 's/type: organization/type: thing/'")
    #expect(bad.status == 4 && bad.errors.contains("unknown-value: 'thing' is no type"))
    #expect(bad.errors.contains("nothing was changed; your text is kept in "))
    let other = try edit("sed -i 's/^id: .*/id: cn-other.k7m2qx/'")
    #expect(other.status == 4 && other.errors.contains("the id was cn-torch.dddddd and stays so"))
    #expect(
      try edit("false").errors == "ireum: the editor 'false' ended with 1; nothing was changed (set EDITOR)\n"
    )
    #expect(try edit("true").errors == "ireum: nothing changes\n")
    #expect(try folder.read(Self.torch) == before)
  }

  @Test("A tree that does not parse is refused, and left as it is")
  func doesNotParse() throws {
    try folder.write(Array("format: 1\nid: [\n".utf8), to: "lex/bad.yaml")
    let before = try folder.read(Self.torch)
    let run = try lexicon("set", "cn-torch.dddddd", "note=a", "--yes")
    #expect(run.status == 4 && run.output.isEmpty)
    #expect(run.errors.hasSuffix("ireum: nothing was changed: the lexicon does not parse (1 error)\n"))
    #expect(try folder.read(Self.torch) == before)
  }

  @Test("A disk that takes no more leaves the old data, and says so")
  func fullDisk() throws {
    // A limit on the size of files stands in for the disk: no byte more can be written.
    let shell = Process()
    shell.executableURL = URL(fileURLWithPath: "/bin/sh")
    shell.currentDirectoryURL = folder.url
    let program = URL(fileURLWithPath: CommandLine.arguments[0]).deletingLastPathComponent()
      .appendingPathComponent("ireum").path
    shell.arguments = [
      "-c", "ulimit -f 0; exec \"$0\" lexicon set cn-torch.dddddd note=a --yes --lexicon lex", program,
    ]
    let errors = Pipe()
    shell.standardError = errors
    shell.standardOutput = Pipe()
    let before = try folder.read(Self.torch)
    try shell.run()
    let words = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    #expect(shell.terminationStatus == 3, "\(words)")
    #expect(words.contains("cannot be written: File too large (nothing was changed)"), "\(words)")
    #expect(try folder.read(Self.torch) == before)
    #expect(try lexicon("set", "cn-torch.dddddd", "note=a", "--yes").status == 0)
  }

  @Test("Two writers at once: both are done, or one is told who holds the lock")
  func twoWriters() async throws {
    let url = folder.url
    let runs = try await withThrowingTaskGroup(of: CommandRun.self) { group in
      for index in 0..<6 {
        group.addTask {
          try CommandRun(
            [
              "lexicon", "alias", "add", "cn-torch.dddddd", "Torch \(index)", "--source", "editors", "--yes",
              "--lexicon", "lex",
            ],
            in: url)
        }
      }
      return try await group.reduce(into: []) { $0.append($1) }
    }
    let text = try folder.read(Self.torch)
    let done = runs.filter { $0.status == 0 }
    #expect(!done.isEmpty)
    #expect(
      text.split(separator: "\n").count { $0.contains("Torch ") && !$0.contains("Center") } == done.count)
    for run in runs where run.status != 0 {
      #expect(
        run.status == 3
          && run.errors.contains("was changed meanwhile (nothing was written; run the command again)"))
    }
    #expect(try CommandRun(["lexicon", "check", "lex"], in: url).status <= 1)
  }

  @Test("suppress keeps a name from being tagged in its context, and judge keeps a decision")
  func judgements() throws {
    let run = try lexicon("suppress", "횃불센터", "--context", "올림픽", "--why", "성화", "--yes")
    #expect(run.status == 0, "\(run.errors)")
    let text = "올림픽 횃불센터를 보았다. 횃불센터를 방문하였다.\n"
    let tag = try CommandRun(
      ["tag", "--lexicon", "lex", "--format", "tsv", "-"], input: Array(text.utf8), in: folder.url)
    #expect(tag.output.split(separator: "\n").dropFirst().count == 1, "\(tag.output)")
    let judge = try lexicon(
      "judge", "cn-torch.dddddd", "cn-most.bbbbbb", "different", "--why", "부와 센터\t다름", "--reviewer", "Kim Y",
      "--session",
      "one", "--score", "0.25", "--yes")
    #expect(judge.status == 0, "\(judge.errors)")
    #expect(
      try lexicon("judge", "a", "b", "same", "--why", "x", "--reviewer", "Kim Y", "--session", "one", "--yes")
        .status == 0)
    let months = try FileManager.default.contentsOfDirectory(
      atPath: folder.url.appendingPathComponent("lex/decisions").path)
    let file = try folder.read("lex/decisions/\(try #require(months.first))/kim-y-one.tsv")
    let lines = file.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    #expect(lines.count == 3 && lines.allSatisfy { $0.count == 9 })
    #expect(
      lines[1].prefix(5).joined(separator: "|") == "cn-torch.dddddd|cn-most.bbbbbb|different|0.25|Kim Y")
    #expect(lines[1].last == "부와 센터\\t다름")
  }
}
