import Indexing
import Lexicography
import Normalization

/// Whether a name found in a text is a word of its own there, by the script of its edges.
///
/// - Hangul: before it a border, another name, or a prefix of countries; after it a border, particles, a head
///   noun, or another name. So 이영 is not found in 이영애, nor 한국 in 한국전.
/// - Han: anything but the head of a longer name (北京东站 is not 北京); the longest name wins later.
/// - Latin letters and digits: no other letter or digit, but an `X` between two names joins them
///   (CSTECXKIC중국).
struct BoundaryRule {
  private let text: Skeleton
  private let types: (IndexedName) -> EntryType?
  /// Where names end that open rightly: a name may begin there.
  private var openedEnds: Set<Int> = []
  /// Where names begin that close rightly: a name may end there.
  private var closedStarts: Set<Int> = []

  /// Returns the rule for `text`, in which `candidates` were found, by start.
  ///
  /// Names lean on their neighbours, so both sides are worked out once, each in its own direction.
  init(_ text: Skeleton, candidates: [NameMatch], types: @escaping (IndexedName) -> EntryType?) {
    self.text = text
    self.types = types
    for match in candidates where opens(match) { openedEnds.insert(match.letters.upperBound) }
    for match in candidates.reversed() where closes(match) { closedStarts.insert(match.letters.lowerBound) }
  }

  /// Whether `match`, one of the candidates, passes on both sides and begins no longer name.
  func passes(_ match: NameMatch) -> Bool { opens(match) && closes(match) && !beginsLongerName(match) }

  // MARK: Longer names

  /// How many letters may stand between a name and the head of a longer one that it begins, in Han and in Hangul.
  private static let longestHanModifier = 3
  private static let longestHangulModifier = 12

  /// Whether `match`, a body or a place, is the first part of the name of another that the index does not have:
  /// 北京大学 in 北京大学第三医院, 중국과학원 in 중국과학원 마이크로전자연구소.
  private func beginsLongerName(_ match: NameMatch) -> Bool {
    let types = Set(match.names.compactMap(types))
    guard !types.isDisjoint(with: [.organization, .place, .event]) else { return false }
    let end = match.letters.upperBound
    guard end < text.count, !closedStarts.contains(end) else { return false }
    switch LetterClass(of: text.letters[end]) {
    case .han:
      return text.gaps[end] == .none && LetterClass(of: text.letters[end - 1]) == .han && hasHanHead(at: end)
    case .hangul: return text.gaps[end] == .space && types == [.organization] && hasHangulHead(at: end)
    default: return false
    }
  }

  private func hasHanHead(at start: Int) -> Bool {
    for index in start..<min(text.count, start + Self.longestHanModifier + 1) {
      // A head of one letter stands close by (东站, 南路): farther off it is a part of another word (路演).
      let isHeaded = HeadNouns.hanHeads.contains { head in
        text.letters[index...].starts(with: head) && (head.count > 1 || index - start < 2)
      }
      if isHeaded { return true }
      guard index == start || text.gaps[index] == .none, LetterClass(of: text.letters[index]) == .han,
        !closedStarts.contains(index), !HeadNouns.hanStops.contains(text.letters[index])
      else { return false }
    }
    return false
  }

  /// Whether the word at `start` ends in a head, with letters before it and at most particles after it.
  private func hasHangulHead(at start: Int) -> Bool {
    var end = start
    // The word goes on in the next line, unless that begins with a name: 공업정보화부 및⏎중국과학기술교류센터.
    while end < text.count,
      end == start || text.gaps[end] == .none
        || (text.gaps[end] == .lineBreak && !closedStarts.contains(end)),
      LetterClass(of: text.letters[end]) == .hangul, end - start < Self.longestHangulModifier
    {
      let modifier = text.letters[start..<end]
      for head in HeadNouns.hangulHeads
      where !modifier.isEmpty && text.letters[end...].starts(with: head)
        && !HeadNouns.hangulModifiers.contains(where: { $0.elementsEqual(modifier) })
      {
        let rest = end + head.count
        if rest >= text.count || text.gaps[rest] != .none || LetterClass(of: text.letters[rest]) != .hangul {
          return true
        }
        if rests(at: rest).contains(where: { Particles.isChain($0, after: text.letters[rest - 1], types: []) }
        ) {
          return true
        }
      }
      end += 1
    }
    return false
  }

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
    case .latin: return openedEnds.contains(start) || (isJoint(start - 1) && openedEnds.contains(start - 1))
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
    closes(at: match.letters.upperBound, types: Set(match.names.compactMap(types)), nouns: 2)
  }

  /// Whether a word of `types` may end at `end`, with at most `nouns` head nouns after it.
  private func closes(at end: Int, types: Set<EntryType>, nouns: Int) -> Bool {
    guard end < text.count, text.gaps[end] == .none else { return true }
    let last = LetterClass(of: text.letters[end - 1])
    switch LetterClass(of: text.letters[end]) {
    case .hangul: return last == .han || closesBeforeHangul(at: end, types: types, nouns: nouns)
    case .latin:
      let joins = isJoint(end) && end + 1 < text.count && text.gaps[end + 1] == .none
      if closedStarts.contains(end) || (joins && closedStarts.contains(end + 1)) { return true }
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
    let rests = rests(at: end)
    if rests.contains(where: { Particles.isChain($0, after: last, types: types) }) { return true }
    guard nouns > 0, let rest = rests.last else { return false }
    return HeadNouns.lengths(in: rest, after: last, types: types).contains { length in
      closes(at: end + length, types: types, nouns: nouns - 1)
    }
  }

  /// The Hangul letters from `start` to the end of the word, and to the end of the next line's first word where
  /// a line break cuts this one: the break may stand inside a particle (으로부⏎터) or head noun.
  ///
  /// No more letters are read than the longest chain may have and one, which is enough to refuse it.
  private func rests(at start: Int) -> [ArraySlice<UInt32>] {
    let limit = min(text.count, start + Particles.longestChain + 1)
    func end(of start: Int) -> Int {
      var end = start
      while end < limit, end == start || text.gaps[end] == .none,
        LetterClass(of: text.letters[end]) == .hangul
      {
        end += 1
      }
      return end
    }
    let first = end(of: start)
    guard first < limit, text.gaps[first] == .lineBreak else { return [text.letters[start..<first]] }
    return [text.letters[start..<first], text.letters[start..<end(of: first)]]
  }

  /// Whether the letter at `index` is an X that adjoins the one before it and may join two names.
  private func isJoint(_ index: Int) -> Bool { text.letters[index] == 0x78 && text.gaps[index] == .none }
}
