import Matching
import Indexing
import Lexicography
import Normalization
import TextModel

/// Finds the names of an index in a text.
///
/// The order is fixed: all matches, overlapping ones too; then the boundary check; then what longer names take up;
/// then the longest. So a long match that fails its boundary never hides a shorter one that passes.
package struct ReferenceMatcher: Sendable {
  /// The names that it finds.
  package let index: ReferenceIndex

  /// Returns a matcher for the names of `index`.
  package init(_ index: ReferenceIndex) { self.index = index }

  /// Returns the matches that count in `text`, in its order; no two overlap.
  package func matches(in text: ReferenceText) -> [NameMatch] {
    Self.longest(allMatches(in: text))
  }

  /// Returns those of `matches` that count, in the order of the text; no two overlap.
  private static func longest(_ matches: [NameMatch]) -> [NameMatch] {
    let byLength = matches.sorted { left, right in
      left.letters.count != right.letters.count
        ? left.letters.count > right.letters.count : left.letters.lowerBound < right.letters.lowerBound
    }
    var taken: Set<Int> = []
    var chosen: [NameMatch] = []
    for match in byLength where match.letters.allSatisfy({ !taken.contains($0) }) {
      taken.formUnion(match.letters)
      chosen.append(match)
    }
    return chosen.sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }

  /// Returns every match that passes its boundary check, overlapping ones too, by start and then end.
  package func allMatches(in text: ReferenceText) -> [NameMatch] {
    let candidates = candidates(in: text)
    let types = { (name: IndexedName) in index.lexicon[name.entry]?.type }
    let rule = ReferenceBoundaryRule(text, candidates: candidates, types: types)
    let standing = candidates.filter(rule.stands)
    let others = ReferenceLongerNameRule(text, candidates: candidates, index, types: types)
    // What a longer name takes up holds no shorter one either: neither KIC중국 nor KIC in KIC중국 서울사무소.
    var hiddenTo: [Int: Int] = [:]
    var whole: [NameMatch] = []
    for match in standing {
      if others.isPart(match, besides: rule.mayBegin(at: match.letters.upperBound)) {
        hiddenTo[match.letters.lowerBound, default: 0] = match.letters.upperBound
      } else {
        whole.append(match)
      }
    }
    guard !hiddenTo.isEmpty else { return whole }
    return Self.outside(hiddenTo, whole) { match in match.names.contains { types($0) == .country } }
  }

  /// Those of `matches`, which are by start, that lie in no range of `hidden` (ends by starts), or that `isFree`.
  private static func outside(
    _ hidden: [Int: Int], _ matches: [NameMatch], _ isFree: (NameMatch) -> Bool
  ) -> [NameMatch] {
    let ranges = hidden.sorted { $0.key < $1.key }
    var next = 0
    var end = 0
    return matches.filter { match in
      while next < ranges.count, ranges[next].key <= match.letters.lowerBound {
        end = max(end, ranges[next].value)
        next += 1
      }
      return match.letters.upperBound > end || isFree(match)
    }
  }

  /// Whether a name that is written in one stands apart after its first word, a country: 한국 전력 수급 is about
  /// electricity in Korea and not about 한국전력. The head of a body says that it is the name: 한국 관광공사.
  /// The end of a line is a blank where there are others (한국⏎벤처 투자).
  private func isCountryAndNoun(_ name: IndexedName, _ range: Range<Int>, _ skeleton: ReferenceSkeleton)
    -> Bool
  {
    let gaps = Array(skeleton.gaps[range])
    let letters = Array(skeleton.letters[range])
    guard gaps.dropFirst().contains(.space),
      let length = (1..<letters.count).first(where: { length in
        [.space, .lineBreak].contains(gaps[length]) && name.gaps[length] == .none
          && index.names(Array(letters[..<length])).contains { index.lexicon[$0.entry]?.type == .country }
      })
    else { return false }
    let rest = Array(letters[length...])
    let script = LetterClass(of: rest[0])
    guard script == .han || script == .hangul else { return false }
    if range.count == 4 { return true }
    let heads = BodyHeads.words.filter { rest.reversed().starts(with: $0.reversed()) }
    let isBody = heads.map(\.count).max().map { $0 < rest.count } ?? false
    return index.lexicon[name.entry]?.type == .organization && script == .hangul && !isBody
  }

  /// Whether a letter of a Latin word stands before `start`, other than the x that may join two names.
  private func isInWord(_ skeleton: ReferenceSkeleton, _ start: Int) -> Bool {
    func isLatin(_ letter: UInt32) -> Bool {
      (0x61...0x7A).contains(letter) || (0x30...0x39).contains(letter)
    }
    return start > 0 && skeleton.gaps[start] == .none && isLatin(skeleton.letters[start])
      && isLatin(skeleton.letters[start - 1]) && skeleton.letters[start - 1] != 0x78
  }

  /// Every place where the letters of a name stand, with gaps that the name allows.
  private func candidates(in text: ReferenceText) -> [NameMatch] {
    let skeleton = text.skeleton
    var found: [NameMatch] = []
    for start in 0..<skeleton.count where !isInWord(skeleton, start) {
      index.forEachName(in: skeleton.letters, from: start) { end, names in
        let standing = names.filter { name in
          GapRule.allows(
            name: name.gaps, text: Array(skeleton.gaps[start..<end]),
            letters: Array(skeleton.letters[start..<end]))
            && !(name.needsUpperCase && text.hasLowercase(start..<end))
            && !isCountryAndNoun(name, start..<end, skeleton)
        }
        if !standing.isEmpty { found.append(NameMatch(letters: start..<end, names: standing)) }
      }
    }
    return found
  }
}
