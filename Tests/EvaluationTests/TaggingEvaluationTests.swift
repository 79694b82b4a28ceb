import Evaluation
import Indexing
import Lexicography
import Tagging
import TestSupport
import TextModel
import Testing

struct TaggingEvaluationTests {
  /// The evaluation of `text`, in which gold is marked as 【text|type|id】 with `?` for ambiguous, `-` for nil.
  private static func evaluate(_ marked: String...) throws -> TaggingEvaluation {
    var evaluation = TaggingEvaluation()
    for (index, marked) in marked.enumerated() {
      var text = ""
      var gold = ""
      for (number, piece) in marked.split(separator: "【", omittingEmptySubsequences: false).enumerated() {
        guard number > 0, let close = piece.firstIndex(of: "】") else {
          text += piece
          continue
        }
        let fields = piece[..<close].split(separator: "|")
        let start = text.unicodeScalars.count
        let (status, id) =
          fields[2] == "?"
          ? ("ambiguous", "null") : fields[2] == "-" ? ("nil", "null") : ("linked", "\"\(fields[2])\"")
        text += fields[0]
        gold +=
          "{\"start\":\(start),\"end\":\(text.unicodeScalars.count),\"type\":\"\(fields[1])\",\"status\":\"\(status)\",\"id\":\(id)}\n"
        text += piece[piece.index(after: close)...]
      }
      let mentions = try Tagger(NameIndex(SmallLexicon.lexicon)).mentions(in: Array(text.utf8))
      evaluation.add(
        "\(index)", text: Array(text.utf8), gold: try GoldMention.read(Array(gold.utf8), file: "x"),
        found: mentions)
    }
    return evaluation
  }

  @Test(
    "Each case has its outcome",
    arguments: [
      ("【NIPA|organization|nipa】는", ["right"]), ("【NIPA|organization|miit】는", ["wrong-link"]),
      ("【NIPA|organization|?】는", ["wrong-link"]), ("【NIPA|organization|-】는", ["wrong-link"]),
      ("NIPA는", ["extra"]), ("【모름|organization|nipa】는", ["missed"]), ("【모름|organization|-】는", ["right"]),
      ("【과기부|organization|?】는", ["right"]), ("【과기부|organization|most】는", ["undecided"]),
      ("【과기부|organization|-】는", ["undecided"]), ("【인천공항|place|incheon】은", ["wrong-link"]),
      ("【중국 NIPA|organization|nipa】는", ["other-span"]), ("【중국|country|china】은 한국", []),
      ("【인천|place|incheon】과 【NIPA|organization|-】", ["right", "wrong-link"]),
    ])
  func outcomes(marked: String, expected: [String]) throws {
    #expect(try Self.evaluate(marked).cases.map(\.outcome.rawValue) == expected)
  }

  @Test("Scores are sums over the cases")
  func scores() throws {
    let evaluation = try Self.evaluate(
      "【NIPA|organization|nipa】와 【모름|person|kim】, 【과기부|organization|?】, MIIT", "아무것도 없다",
      "【중국 NIPA|organization|nipa】")
    func score(_ measure: TaggingEvaluation.Measure) -> [Int] {
      let score = TaggingEvaluation.score(evaluation.cases, measure)
      return [score.truePositives, score.falsePositives, score.falseNegatives]
    }
    #expect(score(.spans) == [2, 2, 2])
    #expect(score(.strongLinks) == [1, 2, 2])
    #expect(score(.weakLinks) == [2, 1, 1])
    let ambiguous = evaluation.ambiguous
    #expect([ambiguous.total, ambiguous.right, ambiguous.linked] == [1, 1, 0])
    // Half of the first document, all of nothing in the second, none of the third.
    #expect(evaluation.macroF1(.strongLinks) == 0.5)
  }

  @Test(
    "A gold file that cannot be read says where",
    arguments: [
      "{", "{\"start\":2,\"end\":2,\"type\":\"x\",\"status\":\"nil\"}",
      "{\"start\":1,\"end\":2,\"type\":\"x\",\"status\":\"linked\"}",
    ])
  func unreadable(line: String) {
    #expect { try GoldMention.read(Array("\n\(line)\n".utf8), file: "x.jsonl") } throws: { error in
      (error as? GoldError)?.place == SourceLocation(file: "x.jsonl", line: 2)
    }
  }
}
