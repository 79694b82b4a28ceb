import Foundation
import Indexing
import Interchange
import Ireum
import Lexicography
import StandardLexicon
import Tagging
import TestSupport
import TextModel
import Testing

struct TaggerTests {
  static let builtIn: Result<Toolkit, ToolkitError> = {
    do throws(ToolkitError) {
      return .success(try Toolkit(BuiltInLexicon.files))
    } catch {
      return .failure(error)
    }
  }()

  private static func mentions(_ text: String, author: String? = nil) throws -> [Mention] {
    try Tagger(NameIndex(SmallLexicon.lexicon)).mentions(
      in: Array(text.utf8), author: author.map { EntryID($0) })
  }

  @Test("A mention that a line break cuts has two fragments and one span, exact in the original")
  func fragments() throws {
    let text = "ＫＩＣ\u{200B}중국과 정보통신산\n\n업진흥원"
    let found = try Self.mentions(text)
    #expect(found.map(\.span) == [TextSpan(0, 18), TextSpan(22, 51)])
    #expect(found.map(\.fragments) == [[TextSpan(0, 18)], [TextSpan(22, 37), TextSpan(39, 51)]])
  }

  @Test(
    "우리원 means the writer's body where the document or the caller says who writes",
    arguments: [
      ("우리원은 협력", nil, nil), ("우리원은 협력", "nipa", "nipa"), ("우리원은 협력", "team", "nipa"),
      ("우리⏎원과의", "team", "nipa"), ("당사는", "team", nil), ("당사는", "galaxea", "galaxea"),
      ("당사자는", "galaxea", nil), ("우리부는", "team", "msit"), ("우리청은", "team", nil),
      ("우리원리는", "team", nil), ("(‘26.4.2(목), 글로벌성장팀) NIPA. 우리원", nil, "nipa"),
      ("작성기관: 정보통신산업진흥원. 본원은", nil, "nipa"),
      ("글로벌성장팀, NIPA. 우리원", nil, nil), ("| 작성기관 | 정보통신산업진흥원 | 본원", nil, "nipa"),
      ("보고자 정보통신산업진흥원. 본원은", nil, "nipa"), ("정보통신산업진흥원 본원 3층", "nipa", nil),
    ] as [(String, String?, String?)])
  func author(text: String, author: String?, meant: String?) throws {
    let found = try Self.mentions(text.replacing("⏎", with: "\n"), author: author).filter {
      $0.rule == .author
    }
    #expect(found.map { $0.entry?.rawValue } == (meant.map { [$0] } ?? []))
  }

  @Test(
    "우리원 means the body of who speaks in minutes, and of who sends a letter",
    arguments: [
      ("참석: NIPA 한가람 원장, 갤럭시아 오미르 대표⏎한가람: 우리원이 맡는다.⏎오미르: 좋다.⏎한가람: 좋다.", "nipa"),
      ("참석: NIPA 한가람 원장, 이은하 박사⏎오미르: 우리원이 맡는다.⏎한가람: 좋다.⏎오미르: 좋다.", nil),
      ("From: 한가람 (NIPA)⏎To: 오미르⏎우리원은 좋다.", "nipa"), ("From: 오미르⏎To: 한가람 (NIPA)⏎우리원은 좋다.", nil),
      ("From: 오미르⏎To: 한가람 (NIPA)⏎좋다.⏎⏎From: 한가람⏎우리원은 좋다.", "nipa"),
    ] as [(String, String?)])
  func speaker(text: String, meant: String?) throws {
    let found = try Self.mentions(text.replacing("⏎", with: "\n")).filter { $0.rule == .author }
    #expect(found.map { $0.entry?.rawValue } == (meant.map { [$0] } ?? []))
  }

  @Test(
    "The date of a document is in a short line of its head",
    arguments: [
      ("보도자료⏎2011. 3. 2.(수)", "mltm"), ("회의록⏎일시: 2011년 3월 2일", "mltm"), ("2011-03-02⏎알림", "mltm"),
      ("(‘11.3.2(수), 총무팀)", "mltm"), ("二〇一一年三月", "mltm"), ("Seoul, 2 March 2011", "mltm"),
      ("Minutes, March 2, 2011", "mltm"), ("2011年3月2日", "mltm"), ("2019. 3. 2.", "molit"),
      ("2011년 사업계획", "molit"),
      ("2011. 3. 2. 대전에서 회의가 열렸다.", "molit"), ("전화 042-2011-3355", "molit"), ("버전 2011.3", "molit"),
      ("1⏎2⏎3⏎4⏎5⏎6⏎7⏎8⏎9⏎10⏎11⏎12⏎2011. 3. 2.", "molit"),
    ])
  func date(head: String, meant: String) throws {
    let found = try Self.mentions((head + "⏎한국 국토부의 자료").replacing("⏎", with: "\n"))
    #expect(found.last?.entry?.rawValue == meant, "\(head)")
  }

  @Test("The caller's date goes before that of the document")
  func asOf() throws {
    let text = Array("2011. 3. 2.\n한국 국토부".utf8)
    let tagger = try Tagger(NameIndex(SmallLexicon.lexicon))
    #expect(try tagger.mentions(in: text, asOf: PartialDate("2020")).last?.entry?.rawValue == "molit")
  }

  @Test("Random bytes are tagged without a crash, with spans inside them", arguments: 0..<100)
  func fuzz(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    var bytes = Array("(‘26.4.2, 글로벌성장팀) NIPA\n우리원, 중국\n과기부(MOST) CSTECXKIC중국".utf8)
    for _ in 0..<12 {
      bytes[Int.random(in: 0..<bytes.count, using: &random)] = .random(in: .min ... .max, using: &random)
    }
    let found = try Tagger(NameIndex(SmallLexicon.lexicon)).mentions(in: bytes)
    for mention in found {
      #expect(mention.span.length > 0 && mention.span.end <= bytes.count)
      #expect(
        mention.fragments.first?.start == mention.span.start
          && mention.fragments.last?.end == mention.span.end)
    }
    for (left, right) in zip(found, found.dropFirst()) { #expect(left.span.end <= right.span.start) }
  }

  @Test("The built-in lexicon has no errors and no warnings")
  func builtInIsClean() throws {
    let faults = try Toolkit.check(BuiltInLexicon.files).filter { $0.severity != .info }
    #expect(faults.isEmpty, "\(faults.map { $0.text(in: .en) })")
    #expect(try Self.builtIn.get().lexicon.entries.count >= 100)
  }

  // MARK: The same text in other clothes

  private static let report: Result<String, any Error> = Result {
    String(decoding: try Repository.bytes("corpora/demo/trip-report.txt"), as: UTF8.self)
  }

  /// The entries of `text` with their counts; ambiguous mentions by their candidates.
  private static func entities(_ text: String) throws -> [String: Int] {
    let found = try builtIn.get().tag(Array(text.utf8))
    return found.reduce(into: [:]) { counts, mention in
      counts[
        mention.entry?.rawValue ?? mention.candidates.map(\.entry.rawValue).joined(separator: "|"), default: 0
      ] += 1
    }
  }

  @Test("The NFD form of a text has the same entities")
  func decomposed() throws {
    let text = try Self.report.get()
    #expect(try Self.entities(text.decomposedStringWithCanonicalMapping) == Self.entities(text))
  }

  @Test("So has the full-width form")
  func wide() throws {
    let text = try Self.report.get()
    let wide = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          ("!"..."~").contains(scalar) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
    #expect(try Self.entities(wide) == Self.entities(text))
  }

  @Test("So has the text in traditional characters, with another kind of line end")
  func traditional() throws {
    let text = try Self.report.get()
    let other = text.replacing("吕先志", with: "呂先志").replacing("\n", with: "\r\n")
    #expect(try Self.entities(other) == Self.entities(text))
  }

  @Test("So has the text wrapped anew in mid-word, with and without blank lines", arguments: 6..<50)
  func rewrapped(width: Int) throws {
    let text = try Self.report.get()
    for lineEnd in ["\n", "\n\n"] {
      #expect(
        try Self.entities(Self.wrap(text, width, lineEnd)) == Self.entities(text),
        "\(lineEnd.debugDescription)")
    }
  }

  /// `text` with a line end after every `width` characters of a line, but none inside a Latin word or number:
  /// no layout cuts those without a hyphen.
  private static func wrap(_ text: String, _ width: Int, _ lineEnd: String) -> String {
    func isWord(_ character: Character) -> Bool {
      character.isASCII && (character.isLetter || character.isNumber)
    }
    var result = ""
    var column = 0
    for character in text {
      if column >= width, character != "\n", !(isWord(character) && result.last.map(isWord) == true) {
        result += lineEnd
        column = 0
      }
      result.append(character)
      column = character == "\n" ? 0 : column + 1
    }
    return result
  }
}
