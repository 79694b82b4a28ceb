import Foundation
import Testing

struct HistoryCommandTests {
  private let folder: TemporaryFolder
  private let git: GitFolder

  init() throws {
    folder = try TemporaryFolder(Fixture.files)
    git = try GitFolder(folder.url)
  }

  private func lexicon(_ arguments: String...) throws -> CommandRun {
    try CommandRun(
      ["lexicon"] + arguments + ["--lexicon", "lex"], in: folder.url,
      environment: ["GIT_CONFIG_GLOBAL": "/dev/null"])
  }

  private static let torch = "lex/org/cn-torch.dddddd.yaml"

  private func replace(_ old: String, _ new: String, in path: String = torch) throws {
    try folder.write(Array(try folder.read(path).replacing(old, with: new).utf8), to: path)
  }

  @Test("log and blame say in words who added which name, when, and from which source")
  func log() throws {
    try replace("\"횃불센터\", sources: [report]", "\"횃불센터\", match: context, sources: [report p3]")
    try replace(
      "- {lang: zh,",
      "- {lang: zh, script: Hans, kind: short, text: \"火炬\", sources: [editors]}\n- {lang: zh,")
    try git.commit("two")
    let run = try lexicon("log", "cn-torch.dddddd")
    #expect(run.status == 0)
    let lines = run.output.split(separator: "\n").map(String.init)
    #expect(lines[0].wholeMatch(of: /2026-11-27  kim  [0-9a-f]{10}  two/) != nil)
    #expect(
      lines[1...2] == [
        "  changed the name 횃불센터: match – → context, sources report → report p3 [report p3]",
        "  added the name 火炬 (zh short) [editors]",
      ])
    #expect(lines[3].hasSuffix("  start") && lines[4] == "  created the entry: organization")
    let blame = try lexicon("blame", "cn-torch.dddddd", "--json")
    let rows = blame.output.split(separator: "\n")
    #expect(rows.count == 4 && rows[1].contains("\"text\":\"횃불센터\""))
    let commits = rows[1].matches(of: /"(?:added|changed)In":"([0-9a-f]+)"/).map(\.1)
    #expect(commits.count == 2 && commits[0] != commits[1])
    let none = try lexicon("log", "cn-none.dddddd")
    #expect(none.status == 1 && none.errors == "ireum: no commit has 'cn-none.dddddd'\n")
  }

  @Test("diff says by entry and name what differs, in the history and in the work tree")
  func diff() throws {
    #expect(try lexicon("diff").status == 1)
    try replace("횃불센터", "횃불 센터")
    let expected = """
      cn-torch.dddddd  횃불 센터
        - removed the name 횃불센터 (ko short)
        + added the name 횃불 센터 (ko short) [report]

      """
    #expect(try lexicon("diff").output == expected)
    try git.commit("two")
    #expect(try lexicon("diff", "HEAD~1..HEAD").output == expected)
    let unknown = try lexicon("diff", "nowhere..HEAD")
    #expect(unknown.status == 1 && unknown.errors == "ireum: git knows no revision 'nowhere' (git log)\n")
  }

  @Test("undo --commit takes a commit back, to the byte, and out of files that were changed since")
  func undoCommit() throws {
    let before = try folder.read(Self.torch)
    try replace("횃불센터", "횃불 센터")
    try git.commit("two")
    #expect(try lexicon("undo", "--commit", "HEAD", "--yes").status == 0)
    #expect(try folder.read(Self.torch) == before)
    try git.git("checkout", "-q", ".")
    try replace("火炬中心", "火炬 中心")
    #expect(try lexicon("undo", "--commit", "HEAD", "--yes").status == 0)
    #expect(try folder.read(Self.torch) == before.replacing("火炬中心", with: "火炬 中心"))
  }

  @Test("check --changed says what is wrong in the files of a review only, and as annotations of its host")
  func checkChanged() throws {
    func check(_ more: String...) throws -> CommandRun {
      try CommandRun(["lexicon", "check", "lex", "--changed"] + more, in: folder.url)
    }
    let none = try check()
    #expect(
      none.status == 0 && none.output.isEmpty && none.errors == "ireum: 0 errors, 0 warnings, 0 remarks\n")
    try git.git("checkout", "-q", "-b", "review")
    try replace("type: organization", "type: thing")
    let annotation =
      "::error file=lex/org/cn-torch.dddddd.yaml,line=3,col=7,title=unknown-value::'thing' is no type (one of: organization, person, place, event, program, product, term, country)\n"
    #expect(try check("--format", "github").output == annotation)
    try git.commit("review")
    #expect(try check("--format", "github").output.isEmpty, "nothing changed since HEAD")
    let review = try check("--format", "github", "--since", "main")
    #expect(review.status == 4 && review.output == annotation)
  }

  @Test("Outside a repository the commands on history say so")
  func noRepository() throws {
    let plain = try TemporaryFolder(Fixture.files)
    let run = try CommandRun(["lexicon", "log", "cn-torch.dddddd", "--lexicon", "lex"], in: plain.url)
    #expect(run.status == 5 && run.errors == "ireum: lex is in no git repository (git init)\n")
  }

  // MARK: Merging

  private static let short = "kind: short, text: \"火炬中心\""

  /// A branch that adds a name, and one that changes it otherwise, from one commit; on the second.
  private func branches(_ ours: (String, String), _ theirs: (String, String)) throws {
    try git.git("checkout", "-q", "-b", "other")
    try replace(theirs.0, theirs.1)
    try git.commit("theirs")
    try git.git("checkout", "-q", "main")
    try replace(ours.0, ours.1)
    try git.commit("ours")
  }

  private static let one =
    "- {lang: zh, script: Hans, kind: short, text: \"一\", sources: [editors]}\n- {lang: zh,"
  private static let two =
    "- {lang: zh, script: Hans, kind: short, text: \"二\", sources: [editors]}\n- {lang: zh,"

  @Test(
    "With the driver, merge, rebase and cherry-pick unite names that git takes for a conflict",
    arguments: ["merge", "rebase", "cherry-pick"])
  func driver(command: String) throws {
    // The attributes alone, which a clone has without the driver, change nothing.
    try folder.write(Array("*.yaml merge=ireum-lexicon\n".utf8), to: "lex/.gitattributes")
    try git.commit("attributes")
    try branches(("- {lang: zh,", Self.one), ("- {lang: zh,", Self.two))
    #expect(try git.git(command, "other").status != 0, "git alone sees a conflict")
    try git.git(command, "--abort")
    let install = try lexicon("install-git")
    #expect(
      install.status == 0 && install.output.hasPrefix("lex/.gitattributes: *.yaml merge=ireum-lexicon\n"))
    let merged = try git.git(command, "other")
    #expect(merged.status == 0, "\(merged.output)")
    let text = try folder.read(Self.torch)
    #expect(text.contains("\"一\"") && text.contains("\"二\""))
    #expect(try CommandRun(["lexicon", "fmt", "--check", "lex"], in: folder.url).status == 0)
  }

  @Test("A true conflict is marked; check explains it; resolve-conflicts decides it")
  func conflict() throws {
    #expect(try lexicon("install-git").status == 0)
    try git.commit("attributes")
    try branches(
      (Self.short, "kind: official, text: \"火炬中心\""), (Self.short, "kind: former, text: \"火炬中心\""))
    let merge = try git.git("merge", "other")
    #expect(merge.status != 0)
    #expect(merge.output.contains("\(Self.torch): kind of 火炬中心: ours 'official', theirs 'former'"))
    let check = try CommandRun(["lexicon", "check", "lex"], in: folder.url)
    #expect(check.status == 4)
    #expect(
      check.output.contains(
        """
        lex/org/cn-torch.dddddd.yaml:9:1: merge-conflict: two branches disagree: ours - {lang: zh, script: Hans, kind: official, text: "火炬中心", sources: [editors]} | theirs - {lang: zh, script: Hans, kind: former, text: "火炬中心", sources: [editors]} (ireum lexicon resolve-conflicts, or keep one side and delete the marks)
        """))
    #expect(try lexicon("resolve-conflicts").status == 1, "nobody can be asked")
    let resolved = try lexicon("resolve-conflicts", "--theirs", "--yes")
    #expect(resolved.status == 0, "\(resolved.errors)")
    #expect(try folder.read(Self.torch).contains("kind: former, text: \"火炬中心\""))
    #expect(try !folder.read(Self.torch).contains("<<<<<<<"))
  }

  @Test("At a terminal each contradiction is asked; what is left stays marked")
  func eachConflict() throws {
    #expect(try lexicon("install-git").status == 0)
    try git.commit("attributes")
    let old = try folder.read(Self.torch)
    func changed(_ kind: String, _ match: String, _ country: String) -> String {
      old.replacing(Self.short, with: "kind: \(kind), text: \"火炬中心\"")
        .replacing("text: \"횃불센터\"", with: "text: \"횃불센터\", note: \"\(match)\"")
        .replacing("country: CN\n", with: country)
    }
    try git.git("checkout", "-q", "-b", "other")
    try folder.write(Array(changed("former", "b", "country: TW\n").utf8), to: Self.torch)
    try git.commit("theirs")
    try git.git("checkout", "-q", "main")
    try folder.write(Array(changed("official", "a", "country: HK\n").utf8), to: Self.torch)
    try git.commit("ours")
    #expect(try git.git("merge", "other").status != 0)
    let arguments = ["lexicon", "resolve-conflicts", "--lexicon", "lex"]
    let first = try TerminalRun(arguments, answering: ["1", "", "2", "y"], in: folder.url)
    #expect(first.status == 1, "one is left: \(first.screen)")
    for question in [
      "\(Self.torch): country: ours 'HK', theirs 'TW'\n  1 ours, 2 theirs, or leave it? ",
      "\(Self.torch): note of 횃불센터: ours 'a', theirs 'b'\n  1 ours, 2 theirs, or leave it? ",
      "\(Self.torch): kind of 火炬中心: ours 'official', theirs 'former'\n  1 ours, 2 theirs, or leave it? ",
    ] { #expect(first.screen.contains(question), "\(first.screen)") }
    let marked = try folder.read(Self.torch)
    #expect(marked.contains("country: HK\n") && marked.contains("kind: former, text: \"火炬中心\""))
    #expect(marked.split(separator: "\n").count { $0.hasPrefix("<<<<<<<") } == 1)
    let second = try TerminalRun(arguments, answering: ["2", "y"], in: folder.url)
    #expect(second.status == 0, "\(second.screen)")
    #expect(try folder.read(Self.torch) == changed("former", "b", "country: HK\n"))
  }

  @Test(
    "Marks that a merge without the driver left are merged by name, with the base from the index or the parents"
  )
  func resolve() throws {
    try branches(("- {lang: zh,", Self.one), ("- {lang: zh,", Self.two))
    #expect(try git.git("merge", "other").status != 0)
    let run = try lexicon("resolve-conflicts", "--yes")
    #expect(run.status == 0, "\(run.errors)")
    let merged = try folder.read(Self.torch)
    #expect(merged.contains("\"一\"") && merged.contains("\"二\"") && !merged.contains("<<<<<<<"))
    // The same where the marks were committed, as a host's editor allows.
    try git.git("checkout", "-q", "-m", Self.torch)
    try git.commit("marks")
    #expect(try folder.read(Self.torch).contains("<<<<<<<"))
    let later = try lexicon("resolve-conflicts", "--yes")
    #expect(later.status == 0, "\(later.errors)")
    #expect(try folder.read(Self.torch) == merged)
  }
}
