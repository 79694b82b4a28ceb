import Lexicography
import Matching
import Normalization
import Resolution
import TextModel

/// Finds out from a document which organisation or department wrote it.
///
/// It trusts two habits of Korean reports: a labelled line (작성기관 : …) and the signature under the title, a
/// date and the department in parentheses (‘26.4.2(목), 글로벌성장팀).
struct AuthorFinder {
  private static let labels = ["작성기관", "작성부서", "보고기관", "보고부서", "담당부서", "담당기관", "발신기관", "출장기관", "보고자", "작성자"]
    .map { $0.unicodeScalars.map(\.value) }
  /// How many letters the head of a document has, where a signature stands.
  private static let headLength = 300
  /// How many letters a date and the opening parenthesis before it may take.
  private static let dateLength = 24
  private let lexicon: Lexicon

  init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  func author(of text: MatchText, _ matches: [ResolvedMatch]) -> EntryID? {
    let organizations = matches.filter { match in
      match.link.map { lexicon[$0]?.type == .organization } ?? false
    }
    let letters = text.skeleton.letters
    let found =
      organizations.first { hasLabel(letters, before: $0.letters) }
      ?? organizations.first { isSignature(letters, $0.letters) }
    return found?.link
  }

  private func hasLabel(_ letters: [UInt32], before range: Range<Int>) -> Bool {
    // A colon, the border of a table cell, or nothing but a blank stands between.
    let borders: Set<UInt32> = [0x3A, 0x7C, 0x2502]
    var before = letters[..<range.lowerBound]
    if let last = before.last, borders.contains(last) { before = before.dropLast() }
    return Self.labels.contains { before.suffix($0.count).elementsEqual($0) }
  }

  private func isSignature(_ letters: [UInt32], _ range: Range<Int>) -> Bool {
    guard range.lowerBound > 0, range.upperBound < min(letters.count, Self.headLength),
      letters[range.lowerBound - 1] == UInt32(UInt8(ascii: ",")),
      letters[range.upperBound] == UInt32(UInt8(ascii: ")"))
    else { return false }
    let before = letters[max(0, range.lowerBound - Self.dateLength)..<range.lowerBound]
    let digits = before.count { (0x30...0x39).contains($0) }
    return digits >= 3 && before.contains(UInt32(UInt8(ascii: "(")))
  }
}
