import Indexing
import Lexicography
import Matching
import TextModel

/// Takes away the matches that the lexicon says are none, before any of them speaks for another.
public struct SuppressionFilter: Sendable {
  private struct Rule {
    let suppression: Suppression
    let context: [UInt32]?
  }
  /// The rules of each name, by its letters.
  private let rules: [[UInt32]: [Rule]]

  /// Returns the filter of `suppressions`; those whose text has no letters do nothing.
  public init(_ suppressions: [Suppression], _ folding: Folding) throws(IndexError) {
    var rules: [[UInt32]: [Rule]] = [:]
    for suppression in suppressions {
      let letters = try Skeleton(Array(suppression.text.utf8), folding).letters
      var context: [UInt32]?
      if let text = suppression.context { context = try Skeleton(Array(text.utf8), folding).letters }
      rules[letters, default: []].append(Rule(suppression: suppression, context: context))
    }
    self.rules = rules
  }

  /// Returns `matches` of `text` without those that are suppressed, and without the names of an entry that is.
  public func apply(to matches: [NameMatch], in text: MatchText) -> [NameMatch] {
    if rules.isEmpty { return matches }
    let letters = text.skeleton.letters
    var sentences: Sentences?
    return matches.compactMap { match in
      guard let rules = rules[Array(letters[match.letters])] else { return match }
      let active = rules.filter { rule in
        guard let context = rule.context else { return true }
        if rule.suppression.within == .document {
          return Self.holds(letters[...], context)
        }
        let known = sentences ?? Sentences(text.skeleton)
        sentences = known
        return Self.holds(letters[Self.sentence(of: match.letters, known, letters.count)], context)
      }
      if active.contains(where: { $0.suppression.entry == nil }) { return nil }
      let entries = Set(active.compactMap(\.suppression.entry))
      let names = match.names.filter { !entries.contains($0.entry) }
      return names.isEmpty ? nil : NameMatch(letters: match.letters, names: names)
    }
  }

  private static func sentence(of range: Range<Int>, _ sentences: Sentences, _ count: Int) -> Range<Int> {
    var (start, end) = (range.lowerBound, range.upperBound)
    while start > 0, sentences[start - 1] == sentences[range.lowerBound] { start -= 1 }
    while end < count, sentences[end] == sentences[range.upperBound - 1] { end += 1 }
    return start..<end
  }

  private static func holds(_ letters: ArraySlice<UInt32>, _ part: [UInt32]) -> Bool {
    guard let first = part.first, letters.count >= part.count else { return false }
    return letters.indices.dropLast(part.count - 1).contains {
      letters[$0] == first && letters[$0...].starts(with: part)
    }
  }
}
