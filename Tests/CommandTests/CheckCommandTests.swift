import Foundation
import TestSupport
import Testing

/// `ireum lexicon check`: explanations, repairs, the cache, and files that are no lexicon at all.
struct CheckCommandTests {
  private let folder: TemporaryFolder
  private let cache: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder(Fixture.files)
    cache = try TemporaryFolder()
  }

  /// What is worth knowing of the fixture as it is.
  private static let remark = FixtureRemarks.text

  private func check(_ arguments: String..., environment: [String: String] = [:]) throws -> CommandRun {
    try CommandRun(
      ["lexicon", "check"] + arguments, in: folder.url,
      environment: ["XDG_CACHE_HOME": cache.url.path].merging(environment) { $1 })
  }

  private func write(_ text: String, to path: String) throws { try folder.write(Array(text.utf8), to: path) }

  // MARK: Explanations

  @Test("A code is explained in both languages, and as JSON")
  func explain() throws {
    let run = try check("--explain", "repeated-name")
    #expect(
      run.output == """
        repeated-name (error; check --fix repairs it)
        One line twice: the same text, language, script, kind and start. Merge the sources and remove one.

        """)
    #expect(run.status == 0 && run.errors.isEmpty)
    #expect(
      try check("--explain", "repeated-name", "--lang", "ko").output == """
        repeated-name (error; check --fix로 고칠 수 있음)
        같은 이름이 두 줄입니다(글, 언어, 문자, 종류, 시작이 같음). 출처를 합치고 하나를 지우십시오.

        """)
    #expect(
      try check("--explain", "duplicate-source", "--json").output
        == #"{"code":"duplicate-source","explanation":"One source id in two files.","fixable":false,"severity":"error"}"#
        + "\n")
  }

  @Test("A code that is none is refused, with those that are near")
  func explainUnknown() throws {
    let run = try check("--explain", "colision")
    #expect(run.status == 2 && run.output.isEmpty)
    #expect(run.errors == "ireum: no rule has the code 'colision' (did you mean collision?)\n")
  }

  // MARK: Repairs

  @Test("What can be repaired is, in canonical form; the rest is still told")
  func fix() throws {
    let path = "lex/org/cn-torch.dddddd.yaml"
    let broken = try folder.read(path)
      .replacing(#"text: "Torch Center", s"#, with: #"text: "Ｔorch  Center", s"#)
      .replacing(
        "relations:",
        with: """
          - {lang: zh, script: Hans, kind: short, text: "火炬中心", sources: [report]}
          - {lang: ko, script: Hang, kind: reading, text: "화거중삼", sources: [editors]}
          relations:
          """)
    try write(broken, to: path)
    let run = try check("--fix", "lex")
    #expect(
      run.output
        == """
        \(FixtureRemarks.lines[0])
        \(FixtureRemarks.lines[1])
        \(path):8:3: wrong-reading: '화거중삼' is no Korean reading of '火炬中心' (reading: 화거중심)
        \(FixtureRemarks.lines[2])

        """
    )
    #expect(
      run.errors
        == "ireum: repaired \(path): full-width, not-canonical, repeated-name\nireum: edit 1: 1 file written (ireum lexicon undo takes it back)\nireum: 0 errors, 1 warning, \(FixtureRemarks.count)\n"
    )
    #expect(run.status == 1)
    #expect(
      try folder.read(path)
        == Fixture.files[path]?
        .replacing(
          #"- {lang: ko, script: Hang, kind: short, text: "횃불센터""#,
          with: """
            - {lang: ko, script: Hang, kind: reading, text: "화거중삼", sources: [editors]}
            - {lang: ko, script: Hang, kind: short, text: "횃불센터"
            """
        )
        .replacing(
          #"text: "火炬中心", sources: [editors]"#, with: #"text: "火炬中心", sources: [editors, report]"#))
    let undo = try CommandRun(["lexicon", "undo", "--yes", "--lexicon", "lex"], in: folder.url)
    #expect(undo.status == 0)
    #expect(try folder.read(path) == broken, "to the byte")
  }

  @Test("A file with a comment, or that cannot be read, is not repaired")
  func fixRefuses() throws {
    let path = "lex/org/cn-torch.dddddd.yaml"
    let commented =
      try folder.read(path).replacing(#"text: "횃불센터""#, with: #"text: "횃불  센터""#) + "# why\n"
    try write(commented, to: path)
    let run = try check("--fix", "lex")
    #expect(run.status == 4)
    #expect(try folder.read(path) == commented)
    let unreadable = commented.replacing("# why", with: "colour: red")
    try write(unreadable, to: path)
    #expect(try check("--fix", "lex").status == 4)
    #expect(try folder.read(path) == unreadable)
  }

  @Test("A relation that must lead back is added on the other side")
  func fixOneSided() throws {
    let path = "lex/org/kr-msit.cccccc.yaml"
    try write(
      try folder.read(path)
        + "relations:\n- {kind: predecessor, target: cn-most.bbbbbb, sources: [report]}\n",
      to: path)
    let run = try check("--fix", "lex")
    // Entries that follow one another may share a name.
    #expect(run.status == 0)
    #expect(run.output == FixtureRemarks.lines.dropFirst().map { $0 + "\n" }.joined())
    #expect(
      try folder.read("lex/org/cn-most.bbbbbb.yaml").hasSuffix(
        "relations:\n- {kind: successor, target: kr-msit.cccccc, sources: [report]}\n"))
  }

  // MARK: The cache

  @Test("Of many lexicons the findings of the newest are kept")
  func pruned() throws {
    #expect(try check("lex").status == 0)
    let made = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: cache.url.path).first { $0.hasSuffix(".bin") })
    let inner = (made as NSString).deletingLastPathComponent
    for number in 0..<40 { try cache.write([], to: "\(inner)/check-\(number).bin") }
    try write(try folder.read("lex/org/kr-msit.cccccc.yaml") + "\n", to: "lex/org/kr-msit.cccccc.yaml")
    #expect(try check("lex").status == 0)
    let kept = try FileManager.default.subpathsOfDirectory(atPath: cache.url.path)
    #expect(kept.filter { $0.hasSuffix(".bin") }.count == 32)
    #expect(kept.contains(made))
  }

  @Test("The cache changes nothing but the time: kept, changed, torn, unwritable, gone")
  func cached() throws {
    let path = "lex/org/kr-msit.cccccc.yaml"
    let sound = try folder.read(path)
    let faulty = sound.replacing("match: context, ", with: "").replacing("MSIT", with: "Msit")
    let none = try check("lex", environment: ["XDG_CACHE_HOME": "/dev/null/no"])
    #expect(none.status == 0 && none.output == Self.remark)
    #expect(try check("lex").output == none.output)
    #expect(try check("lex").output == none.output)
    try write(faulty, to: path)
    let expected = try check("lex", environment: ["XDG_CACHE_HOME": "/dev/null/no"])
    #expect(expected.output.contains("acronym-form") && expected.output.contains("collision"))
    for _ in 0..<2 { #expect(try check("lex").output == expected.output) }
    for _ in 0..<2 {
      #expect(
        try check("lex", "--lang", "ko").output.contains("머리글자가 아닙니다"), "messages are kept in both languages")
    }
    let kept = try #require(
      try FileManager.default.subpathsOfDirectory(atPath: cache.url.path).first { $0.hasSuffix(".bin") })
    let bytes = [UInt8](try Data(contentsOf: cache.url.appendingPathComponent(kept)))
    for damage in [Array(bytes.dropLast(40)), bytes.map { ~$0 }, [], Array(bytes.prefix(60)) + [0xFF]] {
      try cache.write(damage, to: kept)
      #expect(try check("lex").output == expected.output)
    }
    var random = SeededGenerator(seed: 3)
    for _ in 0..<5 {
      var damaged = bytes
      damaged[Int.random(in: damaged.indices, using: &random)] ^= 0x40
      try cache.write(damaged, to: kept)
      #expect(try check("lex").output == expected.output)
    }
    try FileManager.default.removeItem(at: cache.url)
    #expect(try check("lex").output == expected.output)
    try write(sound, to: path)
    #expect(try check("lex").output == none.output)
  }

  // MARK: Files that are no lexicon

  @Test("5,000 mutated files: no crash, no hang, no write", .timeLimit(.minutes(10)))
  func mutated() throws {
    var random = SeededGenerator(seed: 20_261_127)
    let originals = try Self.originals()
    let lexicon = try TemporaryFolder(["lexicon.yaml": "format: 1\n"])
    var written: [String: [UInt8]] = [:]
    for number in 0..<5_000 {
      var bytes = originals.randomElement(using: &random) ?? []
      for _ in 0..<Int.random(in: 1...4, using: &random) { Self.mutate(&bytes, &random) }
      let path = "e\(number).aaaaaa.yaml"
      written[path] = bytes
      try lexicon.write(bytes, to: path)
    }
    let run = try check("--json", lexicon.url.path)
    #expect(run.status == 4, "exit \(run.status): \(run.errors.suffix(300))")
    #expect(run.output.split(separator: "\n").count > 5_000)
    let names = try FileManager.default.contentsOfDirectory(atPath: lexicon.url.path)
    #expect(Set(names) == Set(written.keys).union(["lexicon.yaml"]))
    for (path, bytes) in written {
      let now = [UInt8](try Data(contentsOf: lexicon.url.appendingPathComponent(path)))
      #expect(now == bytes, "\(path)")
    }
  }

  @Test("Deep nesting, long lines and huge numbers of keys are told, not run into")
  func extremes() throws {
    let files = [
      "lex/deep.aaaaaa.yaml": String(repeating: "[", count: 100_000),
      "lex/map.aaaaaa.yaml": String(repeating: "{a: ", count: 50_000),
      "lex/dash.aaaaaa.yaml": String(repeating: "- ", count: 50_000),
      "lex/long.aaaaaa.yaml": "format: 1\nnote: \"" + String(repeating: "가", count: 300_000) + "\"\n",
      "lex/keys.aaaaaa.yaml": (0..<20_000).map { "k\($0): 1\n" }.joined(),
    ]
    for (path, text) in files { try write(text, to: path) }
    let run = try check("lex")
    #expect(run.status == 4, "\(run.status)")
    for path in files.keys { #expect(run.output.contains("\(path):"), "\(path)") }
  }

  private static func originals() throws -> [[UInt8]] {
    let root = Repository.root.appendingPathComponent("lexicon")
    let paths = try FileManager.default.subpathsOfDirectory(atPath: root.path)
      .filter { $0.hasSuffix(".yaml") }.sorted()
    return try stride(from: 0, to: paths.count, by: max(1, paths.count / 60)).map {
      Array(try Data(contentsOf: root.appendingPathComponent(paths[$0])))
    } + Fixture.files.values.sorted().map { Array($0.utf8) }
  }

  private static let tokens = [
    "{", "}", "[", "]", "&a ", "*a", "!!binary ", "%YAML 9.9\n", "---\n", "...\n", "\t", "- ", ": ", "#",
    "\"", "'",
    "\u{FEFF}", "\0", "\u{200B}", "\u{F9E1}", "<<<<<<< ours\n", "=======\n", "\\u0000", "\\xZZ", "? ", "| \n",
    ">\n",
    "names:\n", "names: [{lang: ko}]\n", "status: deprecated\n", "redirect: e1.aaaaaa\n", "2023-99", "\r",
    "\u{2028}",
    "- {kind: parent, target: e2.aaaaaa}\n", "text: \"가\", ", "allow: [underivable], ", "\u{1112}\u{1161}",
  ]

  private static func mutate(_ bytes: inout [UInt8], _ random: inout SeededGenerator) {
    let place = Int.random(in: 0...bytes.count, using: &random)
    let end = min(bytes.count, place + Int.random(in: 0...40, using: &random))
    switch Int.random(in: 0..<6, using: &random) {
    case 0: bytes.removeSubrange(place..<end)
    case 1: bytes.insert(contentsOf: bytes[place..<end], at: place)
    case 2: bytes.insert(UInt8.random(in: 0...255, using: &random), at: place)
    case 3: if place < bytes.count { bytes[place] ^= 1 << UInt8.random(in: 0..<8, using: &random) }
    case 4: bytes.insert(contentsOf: Array((tokens.randomElement(using: &random) ?? "").utf8), at: place)
    default: bytes.removeSubrange(end..<bytes.count)
    }
  }
}
