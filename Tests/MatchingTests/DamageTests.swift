import Foundation
import Indexing
import Matching
import TestSupport
import TextModel
import Testing

/// What damaged files and random texts may do: be refused, or give fewer names. `tools/long-tests/index-damage` runs
/// many more of both under AddressSanitizer, by setting IREUM_ROUNDS.
struct DamageTests {
  static let rounds = ProcessInfo.processInfo.environment["IREUM_ROUNDS"].flatMap(Int.init) ?? 200

  /// Everything that reads an index.
  private static func use(_ index: NameIndex, _ text: [UInt8]) throws {
    let matches = Matcher(index).matches(in: try MatchText(text, index.folding), .all)
    text.withUnsafeBufferPointer { index.scanPlain($0) { _, _, _ in } }
    for match in matches { _ = index.lexicon[match.names[0].entry]?.canonicalNames }
    _ = try index.names(beginning: "중", limit: 5)
    _ = index.lexicon.entries.count
    _ = index.all.count
  }

  @Test("A damaged section is read without harm, and refused where every byte is checked")
  func damage() throws {
    var random = SeededGenerator(seed: 7)
    var maker = RandomNames(seed: 7)
    let lexicon = maker.lexicon(30)
    let whole = try NameIndex(lexicon).withBytes { Array($0) }
    let head = 128 + 32 * 20
    for _ in 0..<Self.rounds {
      var bytes = whole
      for _ in 0..<Int.random(in: 1...12, using: &random) {
        // Mostly beyond the tables of code points, which are most of a small index.
        let start = Bool.random(using: &random) ? head : bytes.count / 2
        bytes[Int.random(in: start..<bytes.count, using: &random)] = UInt8.random(in: 0...255, using: &random)
      }
      let text = maker.text(of: lexicon, pieces: 12)
      if let index = try? NameIndex(unchecked: bytes) { try Self.use(index, text) }
      if bytes != whole { #expect(throws: IndexError.self) { try NameIndex(bytes: bytes).check() } }
    }
  }

  @Test("A byte between two sections is damage too")
  func padding() throws {
    let whole = try NameIndex(SmallLexicon.lexicon).withBytes { Array($0) }
    func number(_ at: Int) -> Int { (0..<8).reduce(0) { $0 | Int(whole[at + $1]) << (8 * $1) } }
    // Rows of the section table: kind, place, length, checksum.
    let ends = (0..<Int(whole[12])).map { number(128 + 32 * $0 + 8) + number(128 + 32 * $0 + 16) }
    let padding = ends.filter { $0 % 8 != 0 && $0 < whole.count }
    #expect(!padding.isEmpty)
    for place in padding {
      var bytes = whole
      bytes[place] = 1
      #expect(throws: IndexError.damaged("padding")) { try NameIndex(bytes: bytes).check() }
    }
  }

  @Test("A damaged header, a cut file and other files are refused")
  func refused() throws {
    let whole = try NameIndex(SmallLexicon.lexicon).withBytes { Array($0) }
    for place in 0..<128 {
      var bytes = whole
      bytes[place] ^= 1
      #expect(throws: IndexError.self) { try NameIndex(bytes: bytes) }
    }
    for count in [0, 1, 8, 100, 127, 128, 1000, whole.count - 1] {
      #expect(throws: IndexError.self) { try NameIndex(bytes: Array(whole[..<count])) }
    }
    #expect(throws: IndexError.self) { try NameIndex(bytes: whole + [0]) }
    #expect(throws: IndexError.notAnIndex) {
      try NameIndex(bytes: Array("{\"id\": \"a\", \"names\": []}".utf8))
    }
    var other = whole
    other[8] = 5
    #expect(throws: IndexError.otherVersion(5)) { try NameIndex(bytes: other) }
  }

  @Test(
    "Bytes that begin nothing, as many as are read at a time and more, stop no scan",
    arguments: [63, 64, 200])
  func continuations(count: Int) throws {
    let index = try NameIndex(SmallLexicon.lexicon)
    let text =
      Array("가".utf8) + [UInt8](repeating: 0x80, count: count) + Array("가 ".utf8)
      + [UInt8](repeating: 0x61, count: 100)
    #expect(try ReferenceText(text).skeleton.letters == MatchText(text, index.folding).skeleton.letters)
  }

  @Test("Random bytes are scanned without harm")
  func randomTexts() throws {
    var random = SeededGenerator(seed: 11)
    let index = try NameIndex(SmallLexicon.lexicon)
    for _ in 0..<Self.rounds {
      let isHigh = Bool.random(using: &random)
      let text = (0..<Int.random(in: 0..<200, using: &random)).map { _ in
        UInt8.random(in: isHigh ? 0x80...0xFF : 0...255, using: &random)
      }
      let matches = Matcher(index).matches(in: try MatchText(text, index.folding))
      #expect(matches.allSatisfy { $0.letters.upperBound <= text.count * 3 })
      text.withUnsafeBufferPointer { index.scanPlain($0) { _, _, _ in } }
    }
  }
}
