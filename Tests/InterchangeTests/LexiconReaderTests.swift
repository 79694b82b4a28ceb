import Interchange
import Lexicography
import TestSupport
import TextModel
import Testing

struct LexiconReaderTests {
  static let good = """
    format: 1
    id: cn-a.aaaaaa
    type: organization
    country: NO
    status: active
    names:
    - {lang: ko, script: Hang, kind: official, text: "횃불센터", from: "2023-11", sources: [editors p1]}

    """

  private static func faults(_ text: String, path: String = "org/cn-a.aaaaaa.yaml") -> [String] {
    LexiconReader.read([LexiconFile(path: path, bytes: Array(text.utf8))]).faults.map { $0.text(in: .en) }
  }

  @Test("Every scalar stays the text that it is: NO is Norway, 2023-11 a date as written")
  func untyped() throws {
    let result = LexiconReader.read([LexiconFile(path: "x.yaml", bytes: Array(Self.good.utf8))])
    let entry = try #require(result.lexicon[EntryID("cn-a.aaaaaa")])
    #expect(result.faults.isEmpty)
    #expect(entry.country == "NO")
    #expect(entry.names[0].from?.text == "2023-11")
    #expect(entry.names[0].sources[0].source == "editors" && entry.names[0].sources[0].locator == "p1")
  }

  @Test(
    "A fault names its place, its code and what to do",
    arguments: [
      ("", ":1:1: empty-file: the file is empty (remove it)"),
      ("- a\n", ":1:1: not-a-mapping: an entry must be a mapping (write key: value)"),
      (
        "format: 1\nid: \"x\ntype: term\n",
        ":4:1: yaml: found unexpected end of stream (quote texts that hold : # , [ ] { } or quotes)"
      ),
      (
        "format: 1\nid: x.y\nid: x.z\ntype: term\n", ":2:1: duplicate-key: key 'id' is there twice (keep one)"
      ),
      ("format: 1\nid: x.y\n", ":1:1: missing-key: 'type' is missing"),
      (
        "format: 2\nid: x.y\ntype: term\n",
        ":1:9: format: format '2' is not known here (this version reads format 1; a newer ireum may read it)"
      ),
      (
        "format: 1\nid: x.y\ntype: thing\n",
        ":3:7: unknown-value: 'thing' is no type (one of: organization, person, place, event, program, product, term, country)"
      ),
      (
        "format: 1\nid: x.y\ntype: term\ncolour: red\n",
        ":4:9: unknown-key: unknown key 'colour' (known keys: format, id, type, country, status, redirect, note, names, relations, claims, ids, review)"
      ),
      (
        "format: 1\nid: x.y\ntype: term\ncountry: Korea\n",
        ":4:10: bad-country: 'Korea' is no country code (two upper-case letters of ISO 3166-1, such as KR or CN)"
      ),
      ("format: 1\nid: x.y\ntype: term\nnames: x\n", ":4:8: not-a-list: 'names' must be a list ([a, b])"),
      (
        "format: 1\nid: x.y\ntype: term\nstatus: deprecated\n",
        ":4:9: redirect: a deprecated entry needs a redirect"
      ),
      (
        "format: 1\nid: x.y\ntype: term\nnames:\n- {lang: ko, script: Hang, kind: official, text: a, from: 2023-13}\n",
        ":5:59: bad-date: '2023-13' is no date (write 2023, 2023-11 or 2023-11-05)"
      ),
      (
        "format: 1\nid: &a x.y\ntype: term\nnote: *a\n",
        ":2:5: anchor: anchors and aliases are not allowed (write it out)"
      ),
      (
        "format: 1\nid: x.y\ntype: term\nrelations:\n- {kind: parent, target: x.z}\n",
        ":5:3: dangling-relation: parent 'x.z' is no entry of this lexicon (did you mean x.y?)"
      ),
    ])
  func places(text: String, fault: String) {
    #expect(Self.faults(text).contains("org/cn-a.aaaaaa.yaml\(fault)"), "\(Self.faults(text))")
  }

  @Test("All faults of all files come at once, in the order of their places")
  func all() {
    let files = [
      LexiconFile(
        path: "b.yaml", bytes: Array("format: 1\nid: b.b\ntype: nothing\nnames:\n- {lang: xx}\n".utf8)),
      LexiconFile(path: "a.yaml", bytes: Array(Self.good.utf8)),
      LexiconFile(path: "c.yaml", bytes: Array(Self.good.utf8)),
      LexiconFile(path: "d.yaml", bytes: [0x66, 0x6F, 0xFF]),
    ]
    let faults = LexiconReader.read(files).faults
    #expect(
      faults.map { "\($0.location.file):\($0.code)" } == [
        "b.yaml:unknown-value", "b.yaml:missing-key", "b.yaml:missing-key", "b.yaml:missing-key",
        "b.yaml:unknown-value", "c.yaml:duplicate-id", "d.yaml:not-utf8",
      ])
    #expect(
      faults.first { $0.code == "duplicate-id" }?.message.text(in: .en)
        == "id 'cn-a.aaaaaa' was already used at a.yaml:2:5"
    )
  }

  @Test("Files that are no part of a lexicon are passed over")
  func others() {
    let files = ["README.md", "schema/entity.schema.json", "packs/x.yaml", "decisions/x.yaml"]
      .map { LexiconFile(path: $0, bytes: Array("]".utf8)) }
    #expect(LexiconReader.read(files).faults.isEmpty)
  }

  @Test("A byte order mark and CR LF are read, and a wrong ending is reported")
  func windows() {
    let bytes = [0xEF, 0xBB, 0xBF] + Array(Self.good.replacing("\n", with: "\r\n").utf8)
    let read = LexiconReader.read([
      LexiconFile(path: "a.yaml", bytes: bytes), LexiconFile(path: "b.yml", bytes: bytes),
    ])
    #expect(read.lexicon.entries.count == 1 && read.isValid)
    #expect(read.faults.map(\.code) == ["file-suffix"])
  }

  @Test("Redirects are followed, and circles of them reported")
  func redirects() throws {
    func file(_ id: String, to redirect: String) -> LexiconFile {
      let text = "format: 1\nid: \(id)\ntype: term\nstatus: deprecated\nredirect: \(redirect)\n"
      return LexiconFile(path: "\(id).yaml", bytes: Array(text.utf8))
    }
    let good = LexiconReader.read([
      LexiconFile(path: "a", bytes: []), file("x.x", to: "cn-a.aaaaaa"),
      LexiconFile(path: "a.yaml", bytes: Array(Self.good.utf8)),
    ])
    #expect(good.faults.isEmpty)
    #expect(good.lexicon.resolving(EntryID("x.x"))?.id == EntryID("cn-a.aaaaaa"))
    let circle = LexiconReader.read([file("x.x", to: "y.y"), file("y.y", to: "x.x")])
    #expect(circle.faults.map(\.code) == ["redirect-loop", "redirect-loop"])
  }

  @Test("Mutated files are refused or read, never a crash", arguments: 0..<20)
  func fuzz(seed: UInt64) {
    var random = SeededGenerator(seed: seed)
    let alphabet = Array("{}[]:,-\"'&*#|>!%@`\n\t \\é가\u{0}0".utf8)
    for _ in 0..<60 {
      var bytes = Array(Self.good.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let at = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes.remove(at: at)
        case 1: bytes.insert(alphabet.randomElement(using: &random) ?? 0, at: at)
        default: bytes[at] = .random(in: .min ... .max, using: &random)
        }
      }
      let file = LexiconFile(path: "x.yaml", bytes: bytes)
      let result = LexiconReader.read([file])
      guard result.isValid, let text = try? LexiconFormatter.format(file) else { continue }
      // What can still be read keeps its values in the canonical form, and the form is stable.
      let again = LexiconFile(path: "x.yaml", bytes: Array(text.utf8))
      let (before, after) = (result.lexicon.entries.first, LexiconReader.read([again]).lexicon.entries.first)
      #expect(after?.id == before?.id && after?.note == before?.note, "\(text)")
      #expect(Set(after?.names ?? []) == Set(before?.names ?? []), "\(text)")
      #expect((try? LexiconFormatter.format(again)) == text)
    }
  }
}
