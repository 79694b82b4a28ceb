import Discovery
import Indexing
import Lexicography
import Matching
import Normalization
import Resolution
import TextModel

/// The matches of a text with the short forms of its bodies that nothing defines: 진흥원 after 한국산업기술진흥원, 중앙박물관
/// after 국립중앙박물관, 海洋大学 after 中国海洋大学, the Foundation after the Korea Foundation.
///
/// A form means the one body that the text has named before and that ends so. Where it has named several, known or not,
/// the form is ambiguous between them; in minutes a speaker means the body that the speaker named.
///
/// Source of the words: the editors. Written for this project; Apache-2.0.
struct ShortBodyNames {
  /// What a form may mean.
  private enum Meaning: Hashable {
    case entry(EntryID)
    /// A name that the lexicon does not have.
    case other([UInt32])
  }

  private let text: MatchText
  private let lexicon: Lexicon
  /// In order, and without overlaps.
  private let matches: [ResolvedMatch]
  private let speakers: Speakers
  private let letters: [UInt32]

  /// Looks at `matches` of `text`, which are in order and do not overlap.
  init(_ matches: [ResolvedMatch], in text: MatchText, _ lexicon: Lexicon) {
    (self.matches, self.text, self.lexicon) = (matches, text, lexicon)
    speakers = Speakers(text.skeleton)
    letters = text.skeleton.letters
  }

  /// Returns the matches, in order.
  func resolved() -> [ResolvedMatch] {
    var bound: [[UInt32]: [(at: Int, meaning: Meaning)]] = [:]
    for match in matches where match.rule != .author {
      guard let id = match.link, let entry = lexicon[id], entry.type == .organization else { continue }
      for form in ShortForms.tails(of: match.letters, in: text) {
        bound[form, default: []].append((match.letters.lowerBound, .entry(id)))
      }
    }
    // What the text defines itself, it uses as defined.
    for definition in Definitions(text.skeleton).all where !definition.isBare {
      bound[Array(letters[definition.form])] = nil
    }
    for match in matches where match.rule == .definition { bound[Array(letters[match.letters])] = nil }
    guard !bound.isEmpty else { return matches }
    let taken = Set(matches.flatMap(\.letters))
    for form in bound.keys {
      for name in ShortForms.longer(than: form, in: text) where taken.isDisjoint(with: name) {
        bound[form]?.append((name.lowerBound, .other(Array(letters[name]))))
      }
    }
    let byStart = Dictionary(matches.enumerated().map { ($1.letters.lowerBound, $0) }) { first, _ in first }
    var replaced: Set<Int> = []
    var found: [ResolvedMatch] = []
    for form in bound.keys.sorted(by: {
      $0.count != $1.count ? $0.count > $1.count : $0.lexicographicallyPrecedes($1)
    }) {
      for use in ShortForms.uses(of: form, in: text)
      where !found.contains(where: { $0.letters.overlaps(use) }) {
        let place = byStart[use.lowerBound]
        if let place, matches[place].letters == use {
          guard ShortForms.isKind(form),
            let match = merged(matches[place], meanings(bound[form] ?? [], at: use.lowerBound))
          else { continue }
          replaced.insert(place)
          found.append(match)
        } else if taken.isDisjoint(with: use),
          let match = match(use, meanings(bound[form] ?? [], at: use.lowerBound))
        {
          found.append(match)
        }
      }
    }
    guard !found.isEmpty else { return matches }
    return (matches.enumerated().filter { !replaced.contains($0.offset) }.map(\.element) + found)
      .sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }

  /// What the form at `place` may mean of what was named before: in minutes, what the speaker named, if anything.
  private func meanings(_ bound: [(at: Int, meaning: Meaning)], at place: Int) -> Set<Meaning> {
    let before = bound.filter { $0.at < place }
    let all = Set(before.map(\.meaning))
    guard all.count > 1, let speaker = speakers.speaker(at: place) else { return all }
    let own = Set(before.filter { speakers.speaker(at: $0.at) == speaker }.map(\.meaning))
    return own.isEmpty ? all : own
  }

  private func match(_ letters: Range<Int>, _ meanings: Set<Meaning>) -> ResolvedMatch? {
    let entries = entries(of: meanings)
    guard !entries.isEmpty else { return nil }
    return decided(letters, entries, isOne: meanings.count == 1)
  }

  /// `match`, a form that the lexicon has for others, with what the text may mean by it; nil where that changes nothing.
  private func merged(_ match: ResolvedMatch, _ meanings: Set<Meaning>) -> ResolvedMatch? {
    if match.rule.isBeside || match.rule == .definition || meanings.isEmpty { return nil }
    // 과학원 after 국립환경과학원 may still be China's, where the text speaks of China.
    let own =
      match.link.map { [$0] }
      ?? match.candidates.filter { $0.evidence.contains { $0.contribution > 0 } }.map(\.entry)
    let entries = Set(entries(of: meanings) + own).sorted()
    guard !entries.isEmpty, entries != own || meanings.count > 1 else { return nil }
    return decided(match.letters, entries, isOne: entries.count == 1 && !meanings.contains { !isEntry($0) })
  }

  private func isEntry(_ meaning: Meaning) -> Bool {
    if case .entry = meaning { true } else { false }
  }

  private func entries(of meanings: Set<Meaning>) -> [EntryID] {
    meanings.compactMap { if case .entry(let id) = $0 { id } else { nil } }.sorted()
  }

  private func decided(_ letters: Range<Int>, _ entries: [EntryID], isOne: Bool) -> ResolvedMatch {
    let candidates = entries.compactMap { id in
      lexicon[id]?.names.first.map {
        Candidate(entry: id, name: $0.needingContext, evidence: [Evidence(.fullName, value: id.rawValue)])
      }
    }
    return ResolvedMatch(
      letters: letters, candidates: candidates, link: isOne ? entries.first : nil,
      rule: isOne ? .fullName : .tie)
  }
}

extension Name {
  /// The name as one that says nothing without its context.
  fileprivate var needingContext: Name {
    var name = self
    name.match = .context
    return name
  }
}
