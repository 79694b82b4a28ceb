import Comparison
import Indexing
import Lexicography
import Matching
import TextModel

/// Decides for every match of a document which entry it means, or that it stays ambiguous.
///
/// Decisions lean on one another (a team on its ministry, a person on the team), so they are made in rounds:
/// each round sees only what the round before decided, which keeps the result free of any order. A name whose
/// evidence is even stays ambiguous.
public struct Resolver: Sendable {
  /// Longer chains of names that all need context do not decide one another.
  private static let mostRounds = 5
  private let lexicon: Lexicon

  /// Returns a resolver over `lexicon`.
  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Returns `matches`, which are in order and do not overlap, resolved in the light of each other.
  ///
  /// A country that decides becomes a part of the name after it: 중국 과기부 is one mention.
  /// `asOf` is the date of the document, if it is known: what did not exist yet is not meant by a name that others
  /// have too.
  public func resolve(_ matches: [NameMatch], in text: MatchText, asOf: PartialDate? = nil) -> [ResolvedMatch]
  {
    let document = DocumentEvidence(matches, in: text, lexicon, asOf: asOf)
    var outcomes = matches.map { decide($0, with: [:], document) }
    for _ in 0..<Self.mostRounds {
      let decided = document.decided(by: outcomes)
      let next = matches.indices.map {
        decide(matches[$0], with: document.evidence(for: $0, decided), document)
      }
      let isStable = next == outcomes
      outcomes = next
      if isStable { break }
    }
    return withCountries(outcomes, document)
  }

  /// `outcomes` with each country that decided joined to the name that it decided.
  private func withCountries(_ outcomes: [ResolvedMatch], _ document: DocumentEvidence) -> [ResolvedMatch] {
    var resolved: [ResolvedMatch] = []
    for (index, outcome) in outcomes.enumerated() {
      guard outcome.rule == .countryBefore, let country = document.decidingCountry(before: index) else {
        resolved.append(outcome)
        continue
      }
      if resolved.last?.letters == country { resolved.removeLast() }
      resolved.append(
        ResolvedMatch(
          letters: country.lowerBound..<outcome.letters.upperBound, candidates: outcome.candidates,
          link: outcome.link, rule: outcome.rule))
    }
    return resolved
  }

  private func decide(
    _ match: NameMatch, with evidence: [EntryID: [Evidence]], _ document: DocumentEvidence
  ) -> ResolvedMatch {
    var seen: Set<EntryID> = []
    // One candidate for each entry; where an entry has the name twice, the one that needs no context.
    let names = match.names.sorted { $0.name.match == .always && $1.name.match != .always }
    let candidates = names.filter { seen.insert($0.entry).inserted }
      .map { Candidate(entry: $0.entry, name: $0.name, evidence: evidence[$0.entry] ?? []) }
      .sorted { $0.score != $1.score ? $0.score > $1.score : $0.entry < $1.entry }
    func outcome(_ link: EntryID?, _ rule: ResolvedMatch.Rule) -> ResolvedMatch {
      ResolvedMatch(letters: match.letters, candidates: candidates, link: link, rule: rule)
    }
    let eligible = candidates.filter(\.isEligible)
    guard let first = eligible.first else { return outcome(nil, .noContext) }
    let top = standing(among: eligible.filter { $0.score == first.score }, document)
    guard let best = top.first, top.count == 1 else {
      return outcome(nil, first.score > 0 ? .tie : .noContext)
    }
    if candidates.count == 1, best.name.match == .always { return outcome(best.entry, .uniqueName) }
    // A name that needs context must do better than by a weak sign against one that does not.
    if best.name.match == .context, best.strength < Evidence.Feature.fullName.weight,
      eligible.contains(where: { $0.name.match == .always })
    {
      return outcome(nil, .tie)
    }
    if isContested(best, by: eligible) || isForeign(best, among: candidates, document.home)
      || isCommonAbroad(best, match, document)
    {
      return outcome(nil, .tie)
    }
    return outcome(best.entry, Self.rule(best))
  }

  /// `candidates` without those that no longer exist where one of their own country does: 과기부 of Korea is
  /// today's ministry unless the document speaks for the old one, or was written in its days.
  private func standing(among candidates: [Candidate], _ document: DocumentEvidence) -> [Candidate] {
    guard candidates.count > 1 else { return candidates }
    func exists(_ entry: Entry) -> Bool {
      if let asOf = document.asOf, let life = document.lives[entry.id], life.to != nil {
        return !life.isBefore(asOf)
      }
      return entry.status != .inactive
    }
    let standing = Set(candidates.compactMap { lexicon[$0.entry] }.filter(exists).map(\.country))
    return candidates.filter { candidate in
      guard let entry = lexicon[candidate.entry], !exists(entry) else { return true }
      return entry.country == nil || !standing.contains(entry.country)
    }
  }

  /// Whether only the mention of its country speaks for the best one, where the name is also that of a body of the
  /// country in whose language the document is: 외교부 in Korean needs more than a 중국 somewhere to be China's.
  private func isForeign(_ best: Candidate, among candidates: [Candidate], _ home: String?) -> Bool {
    guard let home, best.strength < Evidence.Feature.fullName.weight, lexicon[best.entry]?.country != home
    else {
      return false
    }
    return candidates.contains { candidate in
      lexicon[candidate.entry]?.country == home && !candidate.evidence.contains { $0.feature == .notThen }
    }
  }

  /// Whether only the mention of its country somewhere speaks for the best one, and its name is one that bodies of any
  /// country may have: 재정부 in Korean, 中央大学 in Chinese.
  private func isCommonAbroad(_ best: Candidate, _ match: NameMatch, _ document: DocumentEvidence) -> Bool {
    guard let home = document.home, best.strength <= Evidence.Feature.country.weight,
      // Two letters, 정협, are a contraction and no words.
      best.name.match == .context, match.letters.count > 2, let entry = lexicon[best.entry],
      entry.type == .organization, entry.country != home
    else { return false }
    return OrganizationName(folded: document.text.skeleton.letters[match.letters]).isCommon
  }

  /// Whether the document speaks for two countries' bodies, and for the best one only by what it holds somewhere: the
  /// full name of one ministry and the country of another contradict each other.
  private func isContested(_ best: Candidate, by candidates: [Candidate]) -> Bool {
    guard best.strength < Evidence.Feature.placeBeside.weight, let entry = lexicon[best.entry],
      let country = entry.country
    else {
      return false
    }
    // Of two places that the document names in full, neither is the one of the shorter name.
    if entry.type == .place,
      candidates.contains(where: { other in
        other.entry != best.entry && other.evidence.contains { $0.feature == .fullName }
      })
    {
      return true
    }
    return candidates.contains { other in
      other.evidence.contains { $0.contribution > 0 && $0.feature != .bodies } && other.score > 0
        && lexicon[other.entry]?.country.map { $0 != country } == true
    }
  }

  /// The kind of the strongest evidence, of equals the first in the order of ``Evidence/Feature``.
  private static func rule(_ candidate: Candidate) -> ResolvedMatch.Rule {
    let strongest = Evidence.Feature.allCases.filter { $0.weight > 0 }.first { feature in
      candidate.evidence.contains { $0.feature == feature }
    }
    return strongest.flatMap { ResolvedMatch.Rule(rawValue: $0.rawValue) } ?? .uniqueName
  }
}
