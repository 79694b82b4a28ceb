import Foundation
import TestSupport
import Testing

/// That every message has both texts is the compiler's work; these look at what is in them.
struct CompletenessTests {
  /// A Korean text of the sources, and the English beside it where that is a literal.
  struct Pair: CustomStringConvertible {
    let place: String
    let english: SourceLiterals.Literal?
    let korean: SourceLiterals.Literal
    var description: String { place }
  }

  private static func sources() throws -> [(path: String, source: SourceLiterals)] {
    let root = Repository.root.appendingPathComponent("Sources")
    return try FileManager.default.subpathsOfDirectory(atPath: root.path).filter { $0.hasSuffix(".swift") }
      .map {
        ($0, SourceLiterals(try String(contentsOf: root.appendingPathComponent($0), encoding: .utf8)))
      }
  }

  private static func pairs() throws -> [Pair] {
    try sources().flatMap { path, source in
      source.literals.compactMap { korean -> Pair? in
        let before = source.string(max(0, korean.range.lowerBound - 80)..<korean.range.lowerBound)
        guard before.firstMatch(of: /[(,]\s*ko:\s*$/) != nil else { return nil }
        let english = source.literals.last { literal in
          literal.range.upperBound < korean.range.lowerBound
            && source.string(literal.range.upperBound..<korean.range.lowerBound).wholeMatch(of: /,\s*ko:\s*/)
              != nil
        }
        return Pair(place: "\(path):\(korean.line)", english: english, korean: korean)
      }
    }
  }

  /// An interpolated expression without what differs by language: the language itself, and the English plural.
  private static func value(_ expression: String) -> String {
    let flat = expression.replacing("in: .en", with: "in: .ko").replacing(/\s+/, with: " ")
    return flat.firstMatch(of: /^Message\.count\((.+?), "/).map { String($0.1) } ?? flat
  }

  @Test("Every Korean text is Korean, and names what the English beside it names")
  func pairsAgree() throws {
    let pairs = try Self.pairs()
    #expect(pairs.count > 200, "the sources are read")
    for pair in pairs {
      let isKorean = pair.korean.text.unicodeScalars.contains { (0xAC00...0xD7A3).contains($0.value) }
      // Codes, and a frame around other messages, are the same in both.
      let isFrame = !pair.korean.text.contains(where: \.isLetter)
      #expect(isKorean || isFrame || pair.korean.text == pair.english?.text, "\(pair): \(pair.korean.text)")
      guard let english = pair.english else { continue }
      #expect(
        Set(english.values.map(Self.value)) == Set(pair.korean.values.map(Self.value)),
        "\(pair): \(english.text) | \(pair.korean.text)")
      // English may quote Korean, and is English otherwise.
      let hangul = english.text.unicodeScalars.count { (0xAC00...0xD7A3).contains($0.value) }
      let latin = english.text.unicodeScalars.count { ("a"..."z").contains($0) }
      #expect(hangul * 4 <= latin, "\(pair): \(english.text)")
    }
  }

  @Test("The command line says nothing in one language only")
  func nothingElse() throws {
    let spoken = /(complain|progress|ValidationError|ArgumentHelp|Fault|abstract:|discussion:|help:)\(?\s*$/
    for (path, source) in try Self.sources() {
      for literal in source.literals {
        let start = literal.range.lowerBound
        let before = source.string(max(0, start - 60)..<start)
        guard before.firstMatch(of: spoken) != nil else { continue }
        let words = literal.text.replacing("\\()", with: "")
        // A fault begins with its code, which is the same in every language.
        let isCode = before.hasSuffix("Fault(") || before.contains(/Fault\(\s*$/)
        #expect(isCode || !words.contains(where: \.isLetter), "\(path):\(literal.line): \(literal.text)")
      }
    }
  }

  @Test("The scanner sees texts in texts, several lines, and no comments")
  func scanner() {
    let source = SourceLiterals(
      #"""
      // "no"
      f("a \(g("b", ko: "ㄴ")) c", ko: """
        d
        """)
      """#)
    #expect(source.literals.map(\.text) == ["b", "ㄴ", "a \\() c", "\n  d\n  "])
    #expect(source.literals[2].values == [#"g("b", ko: "ㄴ")"#])
  }
}
