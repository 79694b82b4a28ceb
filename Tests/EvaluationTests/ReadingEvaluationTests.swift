import Evaluation
import Testing

struct ReadingEvaluationTests {
  @Test(
    "Answers are compared by letters",
    arguments: [
      ("Samjuk-myeon", "samjuk myeon", true, "hyphens, blanks and case"),
      ("Xi'an", "Xian", true, "apostrophes"), ("Lü", "Lv", true, "ü is v"), ("Lü", "Lu:", true, "ü is u:"),
      ("Ochi 2-dong", "Ochi 2(i)-dong", true, "a number's reading"), ("Lee, Min", "Lee Min", true, "commas"),
      ("Sinmunno", "Sinmunro", false, "letters"),
    ])
  func letters(answer: String, gold: String, isEqual: Bool, rule: String) {
    let verdict = ReadingQuestion.Comparison.letters.verdict(answer, [gold])
    #expect((verdict == .equal) == isEqual, "\(rule)")
  }

  @Test("u for ü is counted apart")
  func umlaut() {
    #expect(ReadingQuestion.Comparison.letters.verdict("Lü", ["Lu"]) == .equalButForUmlaut)
  }

  @Test("Hangul is compared without blanks and suffix")
  func hangul() {
    let comparison = ReadingQuestion.Comparison.hangul
    #expect(comparison.verdict("완닝시", ["완닝"]) == .equal)
    #expect(comparison.verdict("완닝", ["완닝 시"]) == .equal)
    #expect(comparison.verdict("완닝", ["와닝"]) == .different)
  }

  @Test("A table is known by its header, and a faulty row must say why")
  func tables() throws {
    #expect(try ReadingTable("a\tb\n", file: "x.tsv") == nil)
    #expect(try ReadingTable("", file: "x.tsv") == nil)
    let table = try #require(
      try ReadingTable("hanja\thangul\tkind\tsource\n金九\t김구\tperson\ts\n", file: "d/x.tsv"))
    #expect(table.questions.map(\.task) == ["x: sino-korean"])
    #expect(throws: GoldError.self) { try FaultyRows("input\tform\twhy\n金九\t금구\t\n", file: "f") }
    #expect(throws: GoldError.self) { try FaultyRows("name\twhy\n金九\tx\n", file: "f") }
  }
}
