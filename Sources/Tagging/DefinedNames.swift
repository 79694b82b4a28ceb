import Indexing
import Lexicography
import Matching
import Resolution
import TextModel

/// The matches of a text with the short forms that the text defines: what they were defined for, in place of what they
/// might mean elsewhere.
struct DefinedNames {
  /// What is abbreviated in brackets; a place in a bracket after a place is another.
  private static let abbreviable: Set<EntryType> = [.organization, .event, .program]

  private let text: MatchText
  private let lexicon: Lexicon
  private let folding: Folding
  /// In order, and without overlaps.
  private let matches: [ResolvedMatch]

  /// Looks at `matches` of `text`, which are in order and do not overlap.
  init(_ matches: [ResolvedMatch], in text: MatchText, _ lexicon: Lexicon, _ folding: Folding) {
    (self.matches, self.text, self.lexicon, self.folding) = (matches, text, lexicon, folding)
  }

  /// Returns the matches, in order.
  func resolved() throws(IndexError) -> [ResolvedMatch] {
    let definitions = Definitions(text.skeleton)
    let bound = definitions.all.compactMap { definition in
      (definition.isBare ? abbreviated(definition) : named(definition, definitions)).map {
        (form: definition.form, meaning: $0)
      }
    }
    guard !bound.isEmpty else { return matches }
    let found = try DefinedForms(text, folding).uses(bound).compactMap(match)
    let taken = Set(found.flatMap(\.letters))
    return (matches.filter { taken.isDisjoint(with: $0.letters) } + found)
      .sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }

  // MARK: What is defined

  /// What a form is defined for by words: 이하 ‘재단’이라 한다, ‘과기부’는 중국 과학기술부를 말한다.
  private func named(_ definition: Definitions.Definition, _ definitions: Definitions) -> EntryID? {
    if let start = definition.nameStart {
      guard let match = beginning(at: start), match.link != nil,
        definitions.isDefining(definition, nameEnd: match.letters.upperBound)
      else { return nil }
      return match.link
    }
    return definitions.nameEnds(definition).sorted().lazy.compactMap { ending(at: $0)?.link }.first
  }

  /// What a bracket or a sentence alone defines a form for: a body that it abbreviates, where it is no other name.
  private func abbreviated(_ definition: Definitions.Definition) -> EntryID? {
    let name =
      if let start = definition.nameStart {
        beginning(at: start).flatMap {
          Definitions.isStated(text, nameEnd: $0.letters.upperBound) ? $0 : nil
        }
      } else {
        ending(at: definition.nameEnd)
      }
    guard let name, let meant = name.link, let entry = lexicon[meant], Self.abbreviable.contains(entry.type),
      // What a sentence says of its topic goes before what the topic may mean elsewhere.
      definition.nameStart != nil
        || !overlapping(definition.form).contains(where: { other in
          // Incheon Free Economic Zone Authority (IFEZ): not the zone.
          other.link.map { $0 == meant || lexicon[$0]?.type == entry.type } ?? false
        })
    else { return nil }
    let english = entry.names.filter { $0.script == .latn && $0.kind != .acronym }.map(\.text)
    return text.isAbbreviation(definition.form, of: name.letters, names: english) ? meant : nil
  }

  // MARK: Where it is used

  private func match(_ use: DefinedForms.Use<EntryID>) -> ResolvedMatch? {
    // A longer name that the lexicon knows is that name, and what stands beside a form decides before its definition.
    guard
      !overlapping(use.letters).contains(where: { match in
        match.letters.count > use.letters.count || (match.link != nil && match.rule.isBeside)
          || isOfOtherCountry(match, than: use.meanings)
      }), !text.isInLongerHanWord(use.letters), !text.isInLongerCapitals(use.letters)
    else { return nil }
    let candidates = use.meanings.sorted().compactMap { id in
      lexicon[id]?.names.first.map { name in
        Candidate(entry: id, name: name, evidence: [Evidence(.definition, value: id.rawValue)])
      }
    }
    guard let first = candidates.first else { return nil }
    let link = candidates.count == 1 ? first.entry : nil
    return ResolvedMatch(
      letters: use.letters, candidates: candidates, link: link, rule: link == nil ? .tie : .definition)
  }

  /// Whether the country before `match` speaks for none of `meanings`: 韩国科技部 where 科技部 is China's.
  private func isOfOtherCountry(_ match: ResolvedMatch, than meanings: [EntryID]) -> Bool {
    let claimed = match.candidates.filter { candidate in
      candidate.evidence.contains { $0.feature == .countryBefore }
    }
    return !claimed.isEmpty && !claimed.contains { meanings.contains($0.entry) }
  }

  // MARK: Matches by their place

  /// The first match that ends after the letter `place`.
  private func index(after place: Int) -> Int {
    var (low, high) = (0, matches.count)
    while low < high {
      let middle = (low + high) / 2
      if matches[middle].letters.upperBound > place { high = middle } else { low = middle + 1 }
    }
    return low
  }

  private func beginning(at place: Int) -> ResolvedMatch? {
    let index = index(after: place)
    return index < matches.count && matches[index].letters.lowerBound == place ? matches[index] : nil
  }

  private func ending(at place: Int) -> ResolvedMatch? {
    let index = index(after: place - 1)
    return index < matches.count && matches[index].letters.upperBound == place ? matches[index] : nil
  }

  private func overlapping(_ letters: Range<Int>) -> some Sequence<ResolvedMatch> {
    matches[index(after: letters.lowerBound)...].prefix { $0.letters.lowerBound < letters.upperBound }
  }
}
