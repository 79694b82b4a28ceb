import Indexing
import Lexicography
import Matching
import Normalization
import TextModel

/// Divides matches of which a part is a mention of its own, by the policy of the corpora: 성남 분당구 is two places, 중국 in 중국
/// 국가항천국 only says whose.
struct MatchDivision {
  private let text: MatchText
  private let matcher: Matcher
  private let lexicon: Lexicon

  init(_ text: MatchText, _ matcher: Matcher, _ lexicon: Lexicon) {
    (self.text, self.matcher, self.lexicon) = (text, matcher, lexicon)
  }

  /// Returns `wholes`, which are in order and do not overlap, divided; `matches` are those that longer names took up too.
  func divided(_ wholes: [NameMatch], among matches: [NameMatch]) -> [NameMatch] {
    withoutOuter(apart(wholes, among: matches))
  }

  private func isPlace(_ match: NameMatch) -> Bool {
    match.names.contains { lexicon[$0.entry]?.type == .place }
  }

  /// `wholes` with a place for each body of two words of which places before share the second: 광저우 in
  /// 베이징·선전·광저우 무역관.
  private func apart(_ wholes: [NameMatch], among matches: [NameMatch]) -> [NameMatch] {
    func isAfterDot(_ match: NameMatch) -> Bool {
      let start = match.letters.lowerBound
      guard start > 0, text.skeleton.gaps[start] != .none else { return false }
      // A dot, and perhaps the end of a line after it.
      let gap = text.span(start - 1..<start).end..<text.span(match.letters).start
      return text.original[gap].contains { $0 > 0x20 }
    }
    let shared = wholes.filter { match in
      isAfterDot(match) && match.letters.dropFirst().contains { text.skeleton.gaps[$0] != .none }
        && !isPlace(match)
    }
    guard !shared.isEmpty else { return wholes }
    let ends = Set(matches.filter(isPlace).map(\.letters.upperBound))
    let starts = Set(shared.map(\.letters.lowerBound).filter(ends.contains))
    guard !starts.isEmpty else { return wholes }
    let parts = matcher.allMatches(in: text).filter {
      starts.contains($0.letters.lowerBound) && isPlace($0)
    }
    return wholes.map { match in
      guard starts.contains(match.letters.lowerBound),
        let blank = match.letters.dropFirst().first(where: { text.skeleton.gaps[$0] != .none })
      else { return match }
      return parts.first { $0.letters == match.letters.lowerBound..<blank } ?? match
    }
  }

  // MARK: Outer names

  /// `matches` with two in place of one that begins with the place or country in which it lies, and a blank after that.
  private func withoutOuter(_ matches: [NameMatch]) -> [NameMatch] {
    let spaced = Dictionary(
      uniqueKeysWithValues: matches.indices.compactMap { number in
        blank(in: matches[number]).map { (number, $0) }
      })
    guard !spaced.isEmpty else { return matches }
    let starts = Set(spaced.flatMap { [matches[$0.key].letters.lowerBound, $0.value] })
    let parts = Dictionary(
      grouping: matcher.allMatches(in: text).filter { starts.contains($0.letters.lowerBound) },
      by: \.letters.lowerBound)
    return matches.indices.flatMap { number -> [NameMatch] in
      let whole = matches[number]
      guard let blank = spaced[number],
        let outer = parts[whole.letters.lowerBound]?.first(where: { $0.letters.upperBound == blank }),
        let inner = parts[blank]?.last(where: { $0.letters.upperBound >= whole.letters.upperBound }),
        number + 1 == matches.count || inner.letters.upperBound <= matches[number + 1].letters.lowerBound,
        isWithin(inner, of: whole, in: outer)
      else { return [whole] }
      return [outer, inner]
    }
  }

  /// Where the one blank in `match` ends, if it has one and begins in Hangul or Han.
  private func blank(in match: NameMatch) -> Int? {
    guard LetterClass(of: text.skeleton.letters[match.letters.lowerBound]).isSyllabic else { return nil }
    let blanks = match.letters.dropFirst().filter { text.skeleton.gaps[$0] != .none }
    return blanks.count == 1 && text.skeleton.gaps[blanks[0]] == .space ? blanks[0] : nil
  }

  private static let facilities = "공항 역 항 항만 터미널 공원 박물관 机场 站 港 公园".split(separator: " ").map {
    $0.unicodeScalars.map(\.value)
  }

  /// Whether `inner` alone names what `whole` does, which begins with `outer`: a place in the place `outer`, or what the
  /// country `outer` has, where the lexicon writes the two apart, or prefers the name without it, and no other has that.
  private func isWithin(_ inner: NameMatch, of whole: NameMatch, in outer: NameMatch) -> Bool {
    let entries = Set(whole.names.map(\.entry))
    let shared = entries.intersection(inner.names.map(\.entry))
    guard let id = shared.first, shared == entries, let entry = lexicon[id] else { return false }
    if entry.type == .place {
      // 베이징 서우두공항 is one name: facilities are called by their town.
      return !Self.facilities.contains {
        text.skeleton.letters[inner.letters].suffix($0.count).elementsEqual($0)
      }
        && entry.relations.contains { relation in
          (relation.kind == .partOf || relation.kind == .locatedIn)
            && outer.names.contains { $0.entry == relation.target }
        }
    }
    return outer.names.allSatisfy { lexicon[$0.entry]?.type == .country }
      && Set(inner.names.map(\.entry)) == [id] && inner.names.contains { $0.name.match == .always }
      && (whole.names.allSatisfy { $0.name.text.contains(" ") }
        || inner.names.contains { $0.name.isPreferred } && !whole.names.contains { $0.name.isPreferred })
  }
}
