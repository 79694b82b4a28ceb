import Indexing
import Lexicography
import Matching
import TextModel

/// Decides for every match of a document which entry it means, or that it stays ambiguous.
///
/// Names that are unique decide first; then names decided by what stands beside them; then the others by what
/// the document holds. A name whose evidence is even stays ambiguous.
public struct Resolver: Sendable {
  private let lexicon: Lexicon

  /// Returns a resolver over `lexicon`.
  public init(_ lexicon: Lexicon) { self.lexicon = lexicon }

  /// Returns `matches`, which are in order and do not overlap, resolved in the light of each other.
  ///
  /// A country that decides becomes a part of the name after it: 중국 과기부 is one mention.
  public func resolve(_ matches: [NameMatch], in text: MatchText) -> [ResolvedMatch] {
    let document = DocumentEvidence(matches, in: text, lexicon)
    // What stands beside a name decides without the rest; what was decided so then speaks for its like.
    let beside = matches.indices.map { decide(matches[$0], with: document.beside($0)) }
    let forms = decidedForms(matches, beside)
    var resolved: [ResolvedMatch] = []
    for index in matches.indices {
      let match = matches[index]
      var evidence = document.beside(index)
      for (entry, found) in document.around(index) { evidence[entry, default: []] += found }
      if let ids = forms[match.form(in: text)], ids.count == 1, let id = ids.first,
        evidence[id, default: []].allSatisfy({ $0.feature != .otherCountryBefore })
      {
        evidence[id, default: []].append(Evidence(.sameForm, value: id.rawValue))
      }
      var outcome = decide(match, with: evidence)
      if let country = document.decidingCountry(before: index), outcome.rule == .countryBefore {
        outcome = ResolvedMatch(
          letters: country.lowerBound..<match.letters.upperBound, candidates: outcome.candidates,
          link: outcome.link, rule: outcome.rule)
        // The country became a part of this mention.
        if resolved.last?.letters == country { resolved.removeLast() }
      }
      resolved.append(outcome)
    }
    return resolved

    /// The forms that what stands beside them decided, and for which entries.
    func decidedForms(_ matches: [NameMatch], _ outcomes: [ResolvedMatch]) -> [[UInt32]: Set<EntryID>] {
      var forms: [[UInt32]: Set<EntryID>] = [:]
      for (match, outcome) in zip(matches, outcomes) {
        guard let link = outcome.link, outcome.rule != .uniqueName else { continue }
        forms[match.form(in: text), default: []].insert(link)
      }
      return forms
    }
  }

  private func decide(_ match: NameMatch, with evidence: [EntryID: [Evidence]]) -> ResolvedMatch {
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
    guard let best = eligible.first else { return outcome(nil, .noContext) }
    if candidates.count == 1, best.name.match == .always { return outcome(best.entry, .uniqueName) }
    if eligible.count > 1 {
      let second = eligible[1]
      if best.score <= second.score { return outcome(nil, best.score > 0 ? .tie : .noContext) }
      // A name that needs context must do better than by a weak sign against one that does not.
      if best.name.match == .context, second.name.match == .always, best.score < Evidence.Feature.fullName.weight {
        return outcome(nil, .tie)
      }
    }
    return outcome(best.entry, Self.rule(best))
  }

  /// The kind of the strongest evidence.
  private static func rule(_ candidate: Candidate) -> ResolvedMatch.Rule {
    let strongest = candidate.evidence.max { $0.contribution < $1.contribution }
    return strongest.flatMap { ResolvedMatch.Rule(rawValue: $0.feature.rawValue) } ?? .uniqueName
  }
}

extension NameMatch {
  /// The letters of the match, by which its like is known.
  func form(in text: MatchText) -> [UInt32] { Array(text.skeleton.letters[letters]) }
}
