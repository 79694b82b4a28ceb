import Comparison
import Lexicography
import Matching
import Resolution
import TextModel

/// Finds names in a text that the lexicon does not have.
///
///     NameDiscoverer().names(in: text, besides: resolved, types: types)   // 김종문 in 김종문 센터장, person
///
/// Candidates come by the shape of names and are kept by what stands around them; of those that overlap, the surest
/// counts. Precision comes first: a name that the text shows nowhere in a telling place is left out.
public struct NameDiscoverer: Sendable {
  /// From which score on a name is kept.
  static let threshold = 0.6

  /// Returns a finder of unknown names.
  public init() {}

  /// Returns the unknown names of `text` in its order; none overlaps another, or a match of `known`.
  ///
  /// `parts` are matches that only are parts of longer names, where these begin; `types` gives the type of an entry of
  /// the lexicon.
  public func names(
    in text: MatchText, besides known: [ResolvedMatch], parts: [NameMatch] = [],
    types: (EntryID) -> EntryType?
  ) -> [UnknownName] {
    let seen = DiscoveryText(
      text,
      known: known.map { match in
        DiscoveryText.Known(
          range: match.letters,
          types: Set((match.link.map { [$0] } ?? match.candidates.map(\.entry)).compactMap(types)))
      },
      parts: parts.map { match in
        DiscoveryText.Known(range: match.letters, types: Set(match.names.map(\.entry).compactMap(types)))
      })
    let roster = Roster(seen)
    var bodies = KoreanBodyFinder(seen).candidates() + HanFinder(seen).candidates()
    bodies = bodies.filter { $0.score >= Self.threshold }
    bodies += AffiliationFinder(seen, roster).candidates().filter { $0.score >= Self.threshold }
    bodies += Departments(seen).candidates(bodies)
    let ranges = bodies.filter { $0.type == .organization }.map(\.letters)
    let people = PersonList(seen).confirmed(
      KoreanPersonFinder(seen, bodies: ranges, roster).candidates()
        + HanPersonFinder(seen, roster).candidates()
        + JapanesePersonFinder(seen, bodies: ranges, roster).candidates())
    let latin = LatinFinder(seen, bodies: ranges, roster).candidates()
    bodies = Departments(seen).joined(bodies) + Departments(seen).wholes(bodies)
    let candidates =
      GlossFinder(seen).confirmed(bodies + people + latin)
      + TwinFinder(seen).candidates()
      + QuotedFinder(seen).candidates()
      + EventFinder(seen).candidates()
      + ProductFinder(seen).candidates()
      + TitleFinder(seen).candidates()
      + DefinedFinder(seen).candidates()
    let sure = Self.selected(candidates.filter { $0.score >= Self.threshold })
    let columns =
      GlossFinder(seen).glossed(ColumnFinder(seen).candidates(sure))
      + HanPersonFinder(seen, roster).departments(of: sure.filter { $0.type == .person })
      + AffiliationFinder(seen, roster).acronyms(after: sure.filter { $0.type == .person })
      + GlossFinder(seen).glossed(PlaceFinder(seen).candidates(sure))
      + GlossFinder(seen).glossed(BodyListFinder(seen, sure).candidates())
    var names = Repetition(seen).extended(
      Self.selected((candidates + columns).filter { $0.score >= Self.threshold }))
    var taken = Set(names.flatMap(\.letters))
    names += ShortFormFinder(seen).candidates(names, taken: taken)
    taken.formUnion(names.flatMap(\.letters))
    let short = SurnameFinder(seen).candidates(
      names.filter { $0.type == .person }.map(\.letters),
      bodies: names.filter { $0.type == .organization }.map(\.letters)
    )
    .filter { taken.isDisjoint(with: $0.letters) }
    return (names + short).sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }

  /// Of candidates that overlap, the surest, then the longest, then the first.
  static func selected(_ candidates: [UnknownName]) -> [UnknownName] {
    var taken: Set<Int> = []
    let ranked = candidates.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.letters.count != right.letters.count { return left.letters.count > right.letters.count }
      return (left.letters.lowerBound, left.type.rawValue) < (right.letters.lowerBound, right.type.rawValue)
    }
    return ranked.filter { name in
      guard taken.isDisjoint(with: name.letters) else { return false }
      taken.formUnion(name.letters)
      return true
    }.sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }
}
