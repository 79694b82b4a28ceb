import Matching
import Indexing
import Lexicography
import Normalization

/// Whether a name found in a text is a word of its own there, by the script of its edges.
///
/// - Hangul: before it a border, another name, or a prefix of countries; after it a border, particles, a head
///   noun, or another name. So 이영 is not found in 이영애, nor 한국 in 한국전.
/// - Han: anything that does not make another word with its last letters (上海大学 in 上海大学生); what begins a longer
///   name is ``ReferenceLongerNameRule``'s, and the longest wins later.
/// - Latin letters and digits: no other letter or digit, not even of another name (KICChina is one word); but an
///   `X` between two names joins them (CSTECXKIC중국).
struct ReferenceBoundaryRule {
  private let text: ReferenceSkeleton
  private let types: (IndexedName) -> EntryType?
  /// Where names end that open rightly: a name may begin there.
  private var openedEnds: Set<Int> = []
  /// Where names begin that close rightly: a name may end there.
  private var closedStarts: Set<Int> = []

  /// Returns the rule for `text`, in which `candidates` were found, by start.
  ///
  /// Names lean on their neighbours, so both sides are worked out once, each in its own direction.
  init(_ text: ReferenceText, candidates: [NameMatch], types: @escaping (IndexedName) -> EntryType?) {
    self.text = text.skeleton
    self.types = types
    for match in candidates where opens(match) { openedEnds.insert(match.letters.upperBound) }
    for match in candidates.reversed() where closes(match) { closedStarts.insert(match.letters.lowerBound) }
  }

  /// Whether `match`, one of the candidates, is a word of its own on both sides.
  func stands(_ match: NameMatch) -> Bool { opens(match) && closes(match) }

  /// Whether a name begins at `index` that a name may lean on.
  func mayBegin(at index: Int) -> Bool { closedStarts.contains(index) }

  // MARK: Before

  /// Whether a word may begin where `match` begins.
  private func opens(_ match: NameMatch) -> Bool {
    let start = match.letters.lowerBound
    guard start > 0, text.gaps[start] == .none else { return true }
    let first = LetterClass(of: text.letters[start])
    guard first == LetterClass(of: text.letters[start - 1]) else { return true }
    switch first {
    case .han, .symbol: return true
    case .hangul: return openedEnds.contains(start) || hasCountryPrefix(match)
    case .latin: return isJoint(start - 1) && openedEnds.contains(start - 1)
    case .otherLetter: return openedEnds.contains(start)
    }
  }

  private func hasCountryPrefix(_ match: NameMatch) -> Bool {
    guard match.names.contains(where: { types($0) == .country }) else { return false }
    let start = match.letters.lowerBound
    return HeadNouns.countryPrefixes.contains { prefix in
      let begin = start - prefix.count
      guard begin >= 0, text.letters[begin..<start].elementsEqual(prefix) else { return false }
      return begin == 0 || text.gaps[begin] != .none || LetterClass(of: text.letters[begin - 1]) != .hangul
    }
  }

  // MARK: After

  /// Whether a word may end where `match` ends.
  private func closes(_ match: NameMatch) -> Bool {
    (!text.endsInWord(match.letters) || closedStarts.contains(match.letters.upperBound))
      && (closes(at: match.letters.upperBound, types: Set(match.names.compactMap(types)), nouns: 2)
        || closesBeforeHead(match))
  }

  /// Whether 장 and particles follow a name of three and more letters.
  private func closesBeforeHead(_ match: NameMatch) -> Bool {
    let end = match.letters.upperBound
    guard match.letters.count >= HeadNouns.fewestBeforeHead, end < text.count, text.gaps[end] == .none,
      text.letters[end] == HeadNouns.head
    else { return false }
    return text.hangulRests(at: end).contains { rest in
      rest.count > 1
        && Particles.isChain(rest.dropFirst(), after: HeadNouns.head, types: TypeSet.none)
    }
  }

  /// Whether a word of `types` may end at `end`, with at most `nouns` head nouns after it.
  private func closes(at end: Int, types: Set<EntryType>, nouns: Int) -> Bool {
    guard end < text.count, text.gaps[end] == .none else { return true }
    let last = LetterClass(of: text.letters[end - 1])
    switch LetterClass(of: text.letters[end]) {
    case .hangul: return last == .han || closesBeforeHangul(at: end, types: types, nouns: nouns)
    case .latin:
      let joins = isJoint(end) && end + 1 < text.count && text.gaps[end + 1] == .none
      if joins && closedStarts.contains(end + 1) { return true }
      if last != .latin, closedStarts.contains(end) { return true }
      // Latin letters after Hangul make another name of a body or place (한국GM, 삼성SDI), a number does not (2층).
      let isDigit = (0x30...0x39).contains(text.letters[end])
      return last != .latin && (isDigit || types.isDisjoint(with: [.organization, .place, .country]))
    case .otherLetter: return last != .otherLetter || closedStarts.contains(end)
    case .han, .symbol: return true
    }
  }

  private func closesBeforeHangul(at end: Int, types: Set<EntryType>, nouns: Int) -> Bool {
    if closedStarts.contains(end) { return true }
    let last = text.letters[end - 1]
    let rests = text.hangulRests(at: end)
    if rests.contains(where: { Particles.isChain($0, after: last, types: TypeSet(types)) }) { return true }
    guard nouns > 0, let rest = rests.last else { return false }
    return HeadNouns.contains(prefixOf: rest, after: last, types: TypeSet(types)) { length in
      closes(at: end + length, types: types, nouns: nouns - 1)
    }
  }

  /// Whether the letter at `index` is an X that adjoins the one before it and may join two names.
  private func isJoint(_ index: Int) -> Bool { text.letters[index] == 0x78 && text.gaps[index] == .none }
}

extension ReferenceSkeleton {
  /// Whether the last of `range` make an ordinary Han word with the letters that follow, in the next line too.
  func endsInWord(_ range: Range<Int>) -> Bool {
    let end = range.upperBound
    guard end < count, [.none, .lineBreak].contains(gaps[end]) else { return false }
    let name = Array(letters[range])
    let rest = Array(letters[end...])
    for seam in HanWords.seams where name.reversed().starts(with: seam.ending.reversed()) {
      if rest[0] == seam.next, seam.except.allSatisfy({ !rest.starts(with: $0) }) { return true }
    }
    return false
  }
}
