import Foundation
import Interchange
import Lexicography
import TestSupport
import TextModel
import Testing

struct LexiconWriterTests {
  private static func read(_ text: String) throws -> Entry {
    let result = LexiconReader.read([LexiconFile(path: "x.yaml", bytes: Array(text.utf8))])
    return try #require(result.lexicon.entries.first, "\(result.faults.map { $0.text(in: .en) })")
  }

  @Test("The canonical form has one line a name, in order, with keys in order")
  func form() throws {
    let text = """
      type: organization
      names:
      - kind: short
        text: 횃불센터
        script: Hang
        lang: ko
        match: context
        sources: [report p12, editors]
      - {script: Latn, lang: en, text: 'Torch "Center"', kind: short, preferred: true}
      id: cn-torch.aaaaaa
      format: 1
      """
    let canonical = """
      format: 1
      id: cn-torch.aaaaaa
      type: organization
      status: active
      names:
      - {lang: en, script: Latn, kind: short, text: "Torch \\"Center\\"", preferred: true}
      - {lang: ko, script: Hang, kind: short, text: "횃불센터", match: context, sources: [report p12, editors]}

      """
    let formatted = try LexiconFormatter.format(LexiconFile(path: "x.yaml", bytes: Array(text.utf8)))
    #expect(formatted == canonical)
  }

  private static let texts = [
    "횃불센터", "a\"b", "back\\slash", "colon: space", "# no comment", "line\nbreak", "tab\t", "NO", "null",
    "1e5", "2023-11",
    " leading", "é", "😀", "\u{85}", "\u{2028}", "\u{7F}", "{}", "[a, b]", "- x", "'", "a'b",
    "&a", "*a", "!x", "%", "@", "`",
  ]

  @Test("What is written reads back as the same values, and writes the same again", arguments: 0..<100)
  func roundTrip(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    func text() -> String { Self.texts.randomElement(using: &random) ?? "x" }
    func date() -> PartialDate? {
      ["1989", "2023-11", "2024-02-29", "x"].randomElement(using: &random).flatMap { PartialDate($0) }
    }
    func sources() -> [SourceReference] {
      [SourceReference("editors"), SourceReference("report p 12")].filter { _ in Bool.random(using: &random) }
    }
    let names = (0..<4).map { index in
      Name(
        lang: Language.allCases.randomElement(using: &random) ?? .ko,
        script: Script.allCases.randomElement(using: &random) ?? .hang,
        kind: NameKind.allCases.randomElement(using: &random) ?? .short, text: "\(text())\(index)",
        system: Bool.random(using: &random) ? "moct-zh" : nil, from: date(), to: date(),
        isPreferred: .random(using: &random),
        match: MatchPolicy.allCases.randomElement(using: &random) ?? .always,
        note: Bool.random(using: &random) ? text() : nil, sources: sources())
    }
    let entry = Entry(
      id: EntryID("cn-\(seed).aaaaaa"), type: EntryType.allCases.randomElement(using: &random) ?? .term,
      country: ["NO", "KR", nil].randomElement(using: &random) ?? nil, note: text(),
      names: names.sorted(by: Name.canonicalOrder),
      claims: [Claim(about: text(), says: text(), verdict: .rejected, sources: sources(), note: text())],
      ids: [ExternalID(scheme: "ror", value: text(), checked: date())],
      review: Review(state: "approved", by: text(), on: date()))
    let written = LexiconWriter.write(entry)
    let back = try Self.read(written)
    #expect(back == entry, "\(written)")
    #expect(LexiconWriter.write(back) == written)
  }

  @Test("A file with comments is left alone, since the form has no place for them")
  func comments() {
    let text = LexiconReaderTests.good + "# why\n"
    #expect(throws: LexiconFaults.self) {
      try LexiconFormatter.format(LexiconFile(path: "x.yaml", bytes: Array(text.utf8)))
    }
    for hidden in [
      "\u{FEFF}# x\n\(LexiconReaderTests.good)", "\(LexiconReaderTests.good)note: rock 'n roll\n# x\n",
      "\(LexiconReaderTests.good)note: \"\\x23\" # x\n",
      LexiconReaderTests.good.replacing("p1]}", with: "p1]}\t# x"),
    ] {
      #expect(throws: LexiconFaults.self, "\(hidden)") {
        try LexiconFormatter.format(LexiconFile(path: "x.yaml", bytes: Array(hidden.utf8)))
      }
    }
    let noComment = LexiconReaderTests.good.replacing("횃불센터", with: "C# #1")
    #expect(throws: Never.self) {
      try LexiconFormatter.format(LexiconFile(path: "x.yaml", bytes: Array(noComment.utf8)))
    }
  }

  @Test("The schema for editors and the reader name the same values")
  func schema() throws {
    let data = Data(try Repository.bytes("lexicon/schema/entity.schema.json"))
    let schema = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    func values(_ path: [String]) -> Set<String> {
      var node: Any? = schema
      for key in path { node = (node as? [String: Any])?[key] }
      return Set(node as? [String] ?? [])
    }
    func raw<Value: RawRepresentable<String> & CaseIterable>(_: Value.Type) -> Set<String> {
      Set(Value.allCases.map(\.rawValue))
    }
    let name = ["$defs", "name", "properties"]
    #expect(values(["properties", "type", "enum"]) == raw(EntryType.self))
    #expect(values(["properties", "status", "enum"]) == raw(EntryStatus.self))
    #expect(values(name + ["lang", "enum"]) == raw(Language.self))
    #expect(values(name + ["script", "enum"]) == raw(Script.self))
    #expect(values(name + ["kind", "enum"]) == raw(NameKind.self))
    #expect(values(name + ["match", "enum"]) == raw(MatchPolicy.self))
    #expect(values(["$defs", "relation", "properties", "kind", "enum"]) == raw(Relation.Kind.self))
    #expect(values(["$defs", "claim", "properties", "verdict", "enum"]) == raw(Claim.Verdict.self))
  }
}
