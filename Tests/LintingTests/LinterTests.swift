import Interchange
import Lexicography
import Linting
import Testing

struct LinterTests {
  private static func entry(
    _ id: String, _ lines: String..., country: String = "CN", type: String = "organization",
    status: String = "active",
    relations: String = ""
  ) -> LexiconFile {
    let names = lines.map { "- {\($0)}" }.joined(separator: "\n")
    let text =
      "format: 1\nid: \(id)\ntype: \(type)\ncountry: \(country)\nstatus: \(status)\nnames:\n\(names)\n\(relations)"
    return LexiconFile(path: "\(id).yaml", bytes: Array(text.utf8))
  }

  private static func codes(_ files: LexiconFile...) throws -> [String] {
    let result = LexiconReader.read(files)
    try #require(result.faults.isEmpty, "\(result.faults.map { $0.text(in: .en) })")
    return try Linter().faults(in: result.lexicon).filter { $0.severity != .info }.map {
      "\($0.location.file):\($0.location.line):\($0.code)"
    }
  }

  private static func ko(_ text: String, _ more: String = "sources: [editors]", kind: String = "official")
    -> String
  {
    "lang: ko, script: Hang, kind: \(kind), text: \"\(text)\", \(more)"
  }

  @Test("A clean entry has no fault")
  func clean() throws {
    #expect(try Self.codes(Self.entry("a.aaaaaa", Self.ko("횃불센터"))) == [])
  }

  @Test(
    "Each rule finds what it is for",
    arguments: [
      (entry("A_b.aaaaaa", ko("횃불센터")), "A_b.aaaaaa.yaml:2:bad-id"),
      (entry("a.aaaaal", ko("횃불센터")), "a.aaaaal.yaml:2:bad-id"),
      (entry("a.aaaaaa", ko("횃불센터", "note: x")), "a.aaaaaa.yaml:7:unsourced"),
      (entry("a.aaaaaa", ko("횃불센터", "sources: [web]")), "a.aaaaaa.yaml:7:unknown-source"),
      (entry("a.aaaaaa", ko("횃\u{200B}불센터")), "a.aaaaaa.yaml:7:not-canonical"),
      (entry("a.aaaaaa", ko("횃불  센터")), "a.aaaaaa.yaml:7:not-canonical"),
      (entry("a.aaaaaa", ko("\u{1112}\u{1161}\u{11AB}국")), "a.aaaaaa.yaml:7:not-canonical"),
      (entry("a.aaaaaa", ko("횃")), "a.aaaaaa.yaml:7:too-short"),
      (entry("a.aaaaaa", ko("ＧＮＤ 센터")), "a.aaaaaa.yaml:7:full-width"),
      (entry("a.aaaaaa", ko("NIPA")), "a.aaaaaa.yaml:7:script"),
      (entry("a.aaaaaa", ko("한국中文")), "a.aaaaaa.yaml:7:script"),
      (
        entry("a.aaaaaa", "lang: zh, script: Hans, kind: official, text: \"횃불\", sources: [editors]"),
        "a.aaaaaa.yaml:7:script"
      ),
      (
        entry("a.aaaaaa", ko("횃불센터", "from: \"2024\", to: \"2023\", sources: [editors]")),
        "a.aaaaaa.yaml:7:from-after-to"
      ),
      (
        entry("a.aaaaaa", ko("횟불센터", "preferred: true, sources: [editors]", kind: "misspelling")),
        "a.aaaaaa.yaml:7:preferred-misspelling"
      ),
      (entry("a.aaaaaa", ko("횃불센터"), ko("횃불센터")), "a.aaaaaa.yaml:8:repeated-name"),
      (
        entry(
          "a.aaaaaa", ko("횃불센터", "preferred: true, sources: [editors]"),
          ko("훠쥐센터", "preferred: true, sources: [editors]")),
        "a.aaaaaa.yaml:8:two-preferred"
      ),
      (
        entry(
          "a.aaaaaa", ko("횃불센터"),
          relations: "relations:\n- {kind: parent, target: a.aaaaaa, sources: [editors]}\n"),
        "a.aaaaaa.yaml:2:parent-circle"
      ),
    ] as [(LexiconFile, String)])
  func rules(file: LexiconFile, code: String) throws {
    #expect(try Self.codes(file) == [code])
  }

  @Test("Two preferred names are right where one ended before the other began")
  func succession() throws {
    let file = Self.entry(
      "a.aaaaaa", Self.ko("과학기술처", "to: \"1998-02\", preferred: true, sources: [editors]"),
      Self.ko("과학기술부", "from: \"1998-02\", preferred: true, sources: [editors]"))
    #expect(try Self.codes(file) == [])
  }

  @Test("The file is named after the entry")
  func fileName() throws {
    let file = LexiconFile(path: "org/other.yaml", bytes: Self.entry("a.aaaaaa", Self.ko("횃불센터")).bytes)
    #expect(try Self.codes(file) == ["org/other.yaml:2:file-name"])
  }

  @Test("One name on two active entries needs context on both, in any spelling of it")
  func collision() throws {
    let context = "match: context, sources: [editors]"
    // Of one country they would be possible duplicates too.
    let first = Self.entry("a.aaaaaa", Self.ko("과 기 부"), country: "KR")
    #expect(
      try Self.codes(first, Self.entry("b.bbbbbb", Self.ko("과기부", context))) == ["a.aaaaaa.yaml:7:collision"])
    #expect(
      try Self.codes(
        Self.entry("a.aaaaaa", Self.ko("과기부", context), country: "KR"),
        Self.entry("b.bbbbbb", Self.ko("과기부", context)))
        == [])
    #expect(try Self.codes(first, Self.entry("b.bbbbbb", Self.ko("과기부"), status: "inactive")) == [])
  }

  @Test("A successor names its predecessor")
  func reciprocal() throws {
    func relation(_ kind: String, _ id: String) -> String {
      "relations:\n- {kind: \(kind), target: \(id), sources: [editors]}\n"
    }
    let old = Self.entry("a.aaaaaa", Self.ko("미래부"), relations: relation("successor", "b.bbbbbb"))
    #expect(try Self.codes(old, Self.entry("b.bbbbbb", Self.ko("과기정통부"))) == ["a.aaaaaa.yaml:9:one-sided"])
    let new = Self.entry("b.bbbbbb", Self.ko("과기정통부"), relations: relation("predecessor", "a.aaaaaa"))
    #expect(try Self.codes(old, new) == [])
  }
}
