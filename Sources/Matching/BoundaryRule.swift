import Indexing
import Lexicography
import Normalization

/// Whether a name found in a text is a word of its own there, by the script of its edges.
///
/// - Hangul: before it a border, another name, or a prefix of countries; after it a border, particles, a head
///   noun, or another name. So 이영 is not found in 이영애, nor 한국 in 한국전.
/// - Han: anything that does not make another word with its last letters (上海大学 in 上海大学生); what begins a longer
///   name is ``LongerNameRule``'s, and the longest wins later.
/// - Latin letters and digits: no other letter or digit, not even of another name (KICChina is one word); but an
///   `X` between two names joins them (CSTECXKIC中国).
struct BoundaryRule {
  private let run: LetterRun
  /// What is known of the place before each letter, and after the last.
  private var signs: [UInt8]
  private static let openedEnd: UInt8 = 1
  private static let closedStart: UInt8 = 2
  /// Whether each candidate opens and closes rightly.
  private(set) var stands: [Bool]

  /// Returns the rule for `run`, in which `candidates` were found, by start and end.
  ///
  /// Names lean on their neighbours, so both sides are worked out once, each in its own direction.
  init(_ run: LetterRun, _ candidates: [Occurrence]) {
    self.run = run
    signs = Array(repeating: 0, count: run.count + 2)
    stands = Array(repeating: false, count: candidates.count)
    for (index, match) in candidates.enumerated() where opens(match) {
      stands[index] = true
      signs[Int(match.end)] |= Self.openedEnd
    }
    for index in candidates.indices.reversed() {
      let match = candidates[index]
      if closes(match) {
        signs[Int(match.start)] |= Self.closedStart
      } else {
        stands[index] = false
      }
    }
  }

  /// Whether a name begins at `index` that a name may lean on.
  func mayBegin(at index: Int) -> Bool { signs[index] & Self.closedStart != 0 }

  private func mayEnd(at index: Int) -> Bool { signs[index] & Self.openedEnd != 0 }

  // MARK: Before

  /// Whether a word may begin where `match` begins.
  private func opens(_ match: Occurrence) -> Bool {
    let start = Int(match.start)
    guard start > 0, run.gaps[start] == .none else { return true }
    let first = LetterClass(of: run.letters[start])
    guard first == LetterClass(of: run.letters[start - 1]) else { return true }
    switch first {
    case .han, .symbol: return true
    case .hangul: return mayEnd(at: start) || hasCountryPrefix(match)
    case .latin: return isJoint(start - 1) && mayEnd(at: start - 1)
    case .otherLetter: return mayEnd(at: start)
    }
  }

  private func hasCountryPrefix(_ match: Occurrence) -> Bool {
    guard match.types.meets(.country) else { return false }
    let start = Int(match.start)
    return HeadNouns.countryPrefixes.contains { prefix in
      let begin = start - prefix.count
      guard begin >= 0, run.letters[begin..<start].elementsEqual(prefix) else { return false }
      return begin == 0 || run.gaps[begin] != .none || LetterClass(of: run.letters[begin - 1]) != .hangul
    }
  }

  // MARK: After

  /// Whether a word may end where `match` ends.
  private func closes(_ match: Occurrence) -> Bool {
    let end = Int(match.end)
    if HanWords.join(run, after: match.letters), !mayBegin(at: end) { return false }
    return closes(at: end, types: match.types, nouns: 2)
      || (end - Int(match.start) >= HeadNouns.fewestBeforeHead && closesBeforeHead(at: end))
  }

  /// Whether the head of what was found stands at `end`, with particles after it: 인천공단장은.
  private func closesBeforeHead(at end: Int) -> Bool {
    guard end < run.count, run.gaps[end] == .none, run.letters[end] == HeadNouns.head else { return false }
    let (first, second) = run.hangulEnds(at: end)
    return isHead(end, first) || second.map { isHead(end, $0) } == true
  }

  private func isHead(_ start: Int, _ end: Int) -> Bool {
    end > start + 1
      && Particles.isChain(run.letters[(start + 1)..<end], after: HeadNouns.head, types: .none)
  }

  /// Whether a word of `types` may end at `end`, with at most `nouns` head nouns after it.
  private func closes(at end: Int, types: TypeSet, nouns: Int) -> Bool {
    guard end < run.count, run.gaps[end] == .none else { return true }
    let last = LetterClass(of: run.letters[end - 1])
    switch LetterClass(of: run.letters[end]) {
    case .hangul: return last == .han || closesBeforeHangul(at: end, types: types, nouns: nouns)
    case .latin:
      let joins = isJoint(end) && end + 1 < run.count && run.gaps[end + 1] == .none
      if joins && mayBegin(at: end + 1) { return true }
      if last != .latin, mayBegin(at: end) { return true }
      // Latin letters after Hangul make another name of a body or place (한국GM, 삼성SDI), a number does not (2층).
      let isDigit = (0x30...0x39).contains(run.letters[end])
      return last != .latin && (isDigit || !types.meets(.organization | .place | .country))
    case .otherLetter: return last != .otherLetter || mayBegin(at: end)
    case .han, .symbol: return true
    }
  }

  private func closesBeforeHangul(at end: Int, types: TypeSet, nouns: Int) -> Bool {
    if mayBegin(at: end) { return true }
    let last = run.letters[end - 1]
    let (first, second) = run.hangulEnds(at: end)
    if Particles.isChain(run.letters[end..<first], after: last, types: types) { return true }
    if let second, Particles.isChain(run.letters[end..<second], after: last, types: types) { return true }
    guard nouns > 0 else { return false }
    return HeadNouns.contains(prefixOf: run.letters[end..<(second ?? first)], after: last, types: types) {
      length in
      closes(at: end + length, types: types, nouns: nouns - 1)
    }
  }

  /// Whether the letter at `index` is an X that adjoins the one before it and may join two names.
  private func isJoint(_ index: Int) -> Bool { run.letters[index] == 0x78 && run.gaps[index] == .none }
}
