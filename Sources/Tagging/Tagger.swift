import Discovery
import Indexing
import Lexicography
import Matching
import Messaging
import Normalization
import Resolution
import TextModel

/// What can keep a text from being tagged.
public enum TaggingError: Error, Sendable, Equatable {
  /// The text could not be read.
  case reading(IndexError)

  /// The fault in words.
  public var explanation: Explanation {
    switch self {
    case .reading(let error): error.explanation
    }
  }
}

/// Finds the mentions of a text and links them to entries.
public struct Tagger: Sendable {
  private let lexicon: Lexicon
  private let matcher: Matcher
  private let suppressions: SuppressionFilter
  private let resolver: Resolver
  private let authorWords: LazyAuthorWords

  /// Returns a tagger for the names of `index`.
  public init(_ index: NameIndex) throws(IndexError) {
    lexicon = index.lexicon
    matcher = Matcher(index)
    suppressions = try SuppressionFilter(index.lexicon.suppressions, index.folding)
    resolver = Resolver(index.lexicon)
    authorWords = LazyAuthorWords(index.folding)
  }

  /// Returns the mentions of `bytes`, UTF-8, in the order of the text; no two overlap.
  ///
  /// `author` is the entry of the organisation that writes, `asOf` the date of the document; where they are nil, the
  /// head of the document may say them.
  ///
  /// With `unknown`, names that the lexicon does not have are mentions too, with the number of their entity.
  public func mentions(
    in bytes: [UInt8], author: EntryID? = nil, asOf: PartialDate? = nil, policy: OverlapPolicy = .longest,
    unknown: Bool = false
  ) throws(TaggingError) -> [Mention] {
    let text: MatchText
    var resolved: [ResolvedMatch]
    let parts: [NameMatch]
    do throws(IndexError) {
      text = try MatchText(bytes, matcher.index.folding)
      let date: PartialDate? = if let asOf { asOf } else { try DateFinder().date(of: text) }
      let chosen = matcher.matches(in: text, policy == .weighted ? .weighted : .longest)
      let unsuppressed = suppressions.apply(to: chosen, in: text)
      let settled = MatchDivision(text, matcher, lexicon).divided(
        wholes(unsuppressed, in: text), among: unsuppressed)
      let kept = Set(settled.flatMap(\.letters))
      parts = unsuppressed.filter { kept.isDisjoint(with: $0.letters) }
      resolved = try DefinedNames(
        resolver.resolve(settled, in: text, asOf: date), in: text, lexicon, matcher.index.folding
      ).resolved()
      resolved = ShortBodyNames(
        GlossedNames(resolved, in: text, lexicon).resolved(), in: text, lexicon
      ).resolved()
      if AuthorWords.mayStand(in: text) {
        resolved += try authorWords.get().references(
          in: text, to: author ?? AuthorFinder(lexicon).author(of: text, resolved),
          SpeakerFinder(text, resolved, lexicon), lexicon, besides: resolved)
        resolved.sort { $0.letters.lowerBound < $1.letters.lowerBound }
      }
      if policy == .all || policy == .noSub {
        resolved = overlapping(
          resolved, settled, suppressions.apply(to: matcher.matches(in: text, policy), in: text))
      }
    } catch {
      throw .reading(error)
    }
    guard unknown else { return resolved.map { mention($0, in: text) } }
    let others: UnknownMentions
    do throws(IndexError) {
      others = try UnknownMentions(
        lexicon: lexicon, authorWords: authorWords.get(), text: text, folding: matcher.index.folding,
        resolved: resolved, parts: parts)
    } catch {
      throw .reading(error)
    }
    let replaced = Set(others.replaced.joined())
    let known = resolved.filter { replaced.isDisjoint(with: $0.letters) }
    let all = (known.map { mention($0, in: text) } + others.mentions).sorted { $0.span.start < $1.span.start }
    return policy == .all || policy == .noSub ? all : Self.withoutOverlaps(all)
  }

  /// `mentions`, which are in order, without unknown ones that overlap others: what is known goes before.
  private static func withoutOverlaps(_ mentions: [Mention]) -> [Mention] {
    var kept: [Mention] = []
    for mention in mentions {
      if let last = kept.last, mention.span.start < last.span.end {
        if mention.isUnknown { continue }
        if last.isUnknown { kept.removeLast() }
      }
      kept.append(mention)
    }
    return kept
  }

  /// `matches` without those that are only parts of longer names that the lexicon does not have.
  private func wholes(_ matches: [NameMatch], in text: MatchText) -> [NameMatch] {
    let longer = LongerBodies(text, matches) { lexicon[$0] }
    return matches.filter { !longer.isPart($0) }
  }

  /// Those of `matches` that `settled`, which do not overlap, leave out, decided by their names alone, among those that
  /// are `resolved` already, which stay only where they are among `matches`.
  private func overlapping(
    _ resolved: [ResolvedMatch], _ settled: [NameMatch], _ matches: [NameMatch]
  ) -> [ResolvedMatch] {
    let (known, wanted) = (Set(settled.map(\.letters)), Set(matches.map(\.letters)))
    let kept = resolved.filter { !known.contains($0.letters) || wanted.contains($0.letters) }
    let others = matches.filter { !known.contains($0.letters) }.map { alone($0.letters, $0.names) }
    return (kept + others).sorted {
      ($0.letters.lowerBound, $0.letters.upperBound) < ($1.letters.lowerBound, $1.letters.upperBound)
    }
  }

  /// A match decided by its names alone: linked where they are of one entry and need no context.
  private func alone(_ letters: Range<Int>, _ names: [IndexedName]) -> ResolvedMatch {
    var candidates: [Candidate] = []
    for name in names where !candidates.contains(where: { $0.entry == name.entry }) {
      candidates.append(Candidate(entry: name.entry, name: name.name))
    }
    let isLinked = candidates.count == 1 && candidates[0].name.match == .always
    return ResolvedMatch(
      letters: letters, candidates: candidates, link: isLinked ? candidates[0].entry : nil,
      rule: isLinked ? .uniqueName : .noContext)
  }

  /// Returns the names that stand in `bytes` exactly as they are written, wherever they stand.
  ///
  /// By the policy `longest` they are those that other engines call leftmost-longest. Nothing but the name decides.
  public func plainMentions(in bytes: [UInt8], _ policy: OverlapPolicy) throws(TaggingError) -> [Mention] {
    matcher.index.plainNames(in: bytes, isLongest: policy == .longest, choose: policy.choose).map {
      span, names in
      let match = alone(0..<0, names)
      let types = Set(match.candidates.compactMap { lexicon[$0.entry]?.type })
      let kinds = Set(match.candidates.map(\.name.kind))
      return Mention(
        span: span, fragments: [span], entry: match.link, candidates: match.candidates,
        type: types.count == 1 ? types.first : nil, nameKind: kinds.count == 1 ? kinds.first : nil,
        rule: match.rule, evidence: match.grounds, cluster: nil)
    }
  }

  private func mention(_ match: ResolvedMatch, in text: MatchText) -> Mention {
    let meant = match.linked.map { [$0] } ?? match.candidates
    let types = Set(meant.compactMap { lexicon[$0.entry]?.type })
    let kinds = Set(meant.map(\.name.kind))
    return Mention(
      span: text.span(match.letters), fragments: text.fragments(match.letters), entry: match.link,
      candidates: match.candidates, type: types.count == 1 ? types.first : nil,
      nameKind: kinds.count == 1 && match.rule != .author ? kinds.first : nil, rule: match.rule,
      evidence: match.grounds, cluster: nil)
  }
}
