import Comparison
import Discovery
import Indexing
import Lexicography
import Matching
import Normalization
import Resolution
import TextModel

/// The matches of a text with what brackets say of them: 新松机器人(신송로봇) and 국립과학재단(NSF) are two names of one each,
/// of which the lexicon has one; Foreign Affairs Office (FAO) is not the FAO that it has.
///
/// The name that it has not must compare as the same with one that it has, by reading, translation or initials.
struct GlossedNames {
  private let text: MatchText
  private let lexicon: Lexicon
  /// In order, and without overlaps.
  private let matches: [ResolvedMatch]
  private let letters: [UInt32]
  /// Made where names are compared: its tables take longer to read than a short text.
  private var comparer: Comparer { Comparer() }
  /// The most words of a name before a bracket.
  private static let mostWords = 10
  /// The fewest letters of what is compared.
  private static let fewest = 3

  /// Looks at `matches` of `text`, which are in order and do not overlap.
  init(_ matches: [ResolvedMatch], in text: MatchText, _ lexicon: Lexicon) {
    (self.matches, self.text, self.lexicon) = (matches, text, lexicon)
    letters = text.skeleton.letters
  }

  /// Returns the matches, in order.
  func resolved() -> [ResolvedMatch] {
    let byEnd = Dictionary(matches.map { ($0.letters.upperBound, $0) }) { first, _ in first }
    let byStart = Dictionary(matches.map { ($0.letters.lowerBound, $0) }) { first, _ in first }
    let taken = Set(matches.flatMap(\.letters))
    var found: [ResolvedMatch] = []
    var others: Set<[UInt32]> = []
    for open in letters.indices where letters[open] == 0x28 && open > 0 && !text.skeleton.gaps[open].isBorder
    {
      guard let inner = inner(of: open) else { continue }
      if let outer = byEnd[open], let id = outer.link {
        guard taken.isDisjoint(with: inner), inner.count >= Self.fewest, isOtherScript(outer.letters, inner),
          let match = match(inner, id)
        else { continue }
        found.append(match)
      } else if let match = byStart[inner.lowerBound], match.letters == inner, let id = match.link,
        match.rule != .definition, let entry = lexicon[id]
      {
        let before = before(open, taken)
        if let name = best(of: before, as: entry) {
          found.append(glossed(name, id, by: inner))
        } else if before.contains(where: { isAnother($0, than: entry, inner) }) {
          others.insert(Array(letters[inner]))
        }
      }
    }
    guard !found.isEmpty || !others.isEmpty else { return matches }
    let kept = matches.filter { !others.contains(Array(letters[$0.letters])) }
    return (kept + found).sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }

  // MARK: Brackets

  /// The first part of the bracket that opens at `open`, up to its end or a comma.
  private func inner(of open: Int) -> Range<Int>? {
    var end = open + 1
    while end < letters.count, end - open < 40, letters[end] != 0x29,
      ![0x2C, 0x3B, 0x3A, 0x28].contains(letters[end])
    {
      if text.skeleton.gaps[end].isBorder { return nil }
      end += 1
    }
    guard end < letters.count, [0x29, 0x2C, 0x3B].contains(letters[end]), end > open + 1 else { return nil }
    let inner = open + 1..<end
    return inner.allSatisfy { LetterClass(of: letters[$0]) != .symbol } ? inner : nil
  }

  private func isOtherScript(_ first: Range<Int>, _ second: Range<Int>) -> Bool {
    LetterClass(of: letters[first.upperBound - 1]) != LetterClass(of: letters[second.lowerBound])
  }

  /// What may be the name before the bracket at `open`, which no match takes: the last words, the longest first.
  private func before(_ open: Int, _ taken: Set<Int>) -> [Range<Int>] {
    let script = LetterClass(of: letters[open - 1])
    guard script != .symbol else { return [] }
    var starts: [Int] = []
    var start = open
    while start > 0, !taken.contains(start - 1), LetterClass(of: letters[start - 1]) == script,
      start == open || !text.skeleton.gaps[start].isBorder
    {
      start -= 1
      let isWordStart =
        start == 0 || text.skeleton.gaps[start] != .none || LetterClass(of: letters[start - 1]) != script
        || taken.contains(start - 1)
      if script == .han {
        if open - start > 24 || text.isWordOfGrammar(start) { break }
        starts.append(start)
      } else if isWordStart {
        if script == .latin, !text.isCapital(start), starts.isEmpty { break }
        starts.append(start)
        if starts.count == Self.mostWords { break }
      }
    }
    if script == .latin {
      while let last = starts.last, !text.isCapital(last) { starts.removeLast() }
    }
    return starts.reversed().map { $0..<open }.filter { $0.count >= Self.fewest }
  }

  // MARK: What is compared

  /// The match of `inner`, beside a name that is linked to `id`, where it is another name of that.
  private func match(_ inner: Range<Int>, _ id: EntryID) -> ResolvedMatch? {
    guard let entry = lexicon[id], entry.type != .country, entry.type != .term,
      likeness(inner, entry) != nil
    else { return nil }
    return glossed(inner, id, by: inner)
  }

  /// Of `ranges` before an acronym of `entry`, the one that is most like a name of it, if any is one.
  private func best(of ranges: [Range<Int>], as entry: Entry) -> Range<Int>? {
    guard entry.type == .organization || entry.type == .event || entry.type == .program else { return nil }
    var best: (range: Range<Int>, score: Double)?
    for range in ranges {
      let name = shown(range)
      // 국립과학재단 for 미국 국립과학재단: the country is left out.
      let isShorter = entry.names.contains { own in
        own.text.hasSuffix(" " + name) && isCountry(String(own.text.dropLast(name.count + 1)), of: entry)
      }
      guard let score = isShorter ? 1 : likeness(range, entry) else { continue }
      if best.map({ score > $0.score }) ?? true { best = (range, score) }
    }
    return best?.range
  }

  /// How sure `range` is a name of `entry`; nil where no name is the same, or where those in its own script are all others.
  private func likeness(_ range: Range<Int>, _ entry: Entry) -> Double? {
    let name = shown(range)
    let script = LetterClass(of: letters[range.lowerBound])
    var best: Double?
    var (hasOwn, isLikeOwn) = (false, false)
    for own in entry.names where own.kind != .acronym {
      let comparison = comparer.compare(name, own.text, type: entry.type)
      // Nothing is surer than the letters themselves: "of the Chinese Academy of Sciences" is not.
      if comparison.verdict == .same { best = max(best ?? 0, own.text == name ? 1 : comparison.score) }
      if own.text.unicodeScalars.last.map({ LetterClass(of: $0.value) }) == script {
        hasOwn = true
        if comparison.verdict != .different { isLikeOwn = true }
      }
    }
    return hasOwn && !isLikeOwn ? nil : best
  }

  /// Whether `word` is a name of the country of `entry`.
  private func isCountry(_ word: String, of entry: Entry) -> Bool {
    lexicon.entries.contains { country in
      country.type == .country && country.country == entry.country
        && country.names.contains { $0.text == word }
    }
  }

  /// Whether the words `range` before the acronym `inner` have its initials, and are no name of `entry`.
  private func isAnother(_ range: Range<Int>, than entry: Entry, _ inner: Range<Int>) -> Bool {
    guard LetterClass(of: letters[range.lowerBound]) == .latin, inner.count >= Self.fewest,
      entry.type == .organization, text.isAbbreviation(inner, of: range)
    else { return false }
    return entry.names.allSatisfy {
      $0.kind == .acronym || comparer.compare(shown(range), $0.text, type: entry.type).verdict == .different
    }
  }

  private func glossed(_ range: Range<Int>, _ id: EntryID, by other: Range<Int>) -> ResolvedMatch {
    let name = lexicon[id]?.names.first
    let candidates = name.map {
      [Candidate(entry: id, name: $0, evidence: [Evidence(.gloss, value: shown(other))])]
    }
    return ResolvedMatch(letters: range, candidates: candidates ?? [], link: id, rule: .gloss)
  }

  private func shown(_ range: Range<Int>) -> String {
    String(decoding: text.original[text.span(range).range], as: UTF8.self)
      .split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}
