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
      let settled = wholes(unsuppressed, in: text).map {
        coordinated($0, in: text, after: unsuppressed) ?? $0
      }
      let kept = Set(settled.flatMap(\.letters))
      parts = unsuppressed.filter { kept.isDisjoint(with: $0.letters) }
      resolved = try defined(resolver.resolve(settled, in: text, asOf: date), in: text)
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
    let known = resolved.filter { match in !others.replaced.contains { $0.overlaps(match.letters) } }
    let all = (known.map { mention($0, in: text) } + others.mentions).sorted { $0.span.start < $1.span.start }
    return policy == .all || policy == .noSub ? all : Self.apart(all)
  }

  /// `mentions`, which are in order, without unknown ones that overlap others: what is known goes before.
  private static func apart(_ mentions: [Mention]) -> [Mention] {
    var kept: [Mention] = []
    for mention in mentions {
      if let last = kept.last, mention.span.start < last.span.end {
        if mention.rule == .unknown { continue }
        if last.rule == .unknown { kept.removeLast() }
      }
      kept.append(mention)
    }
    return kept
  }

  /// `resolved` with the short forms that the text defines: what they were defined for, in place of what they might mean.
  private func defined(
    _ resolved: [ResolvedMatch], in text: MatchText
  ) throws(IndexError) -> [ResolvedMatch] {
    let definitions = Definitions(text.skeleton)
    let bound = definitions.all.compactMap { definition -> (form: Range<Int>, meaning: EntryID)? in
      if definition.isBare { return abbreviated(definition, resolved, in: text) }
      let ends = definitions.nameEnds(definition)
      let name = resolved.first { match in
        guard match.link != nil else { return false }
        if definition.nameStart == match.letters.lowerBound {
          return definitions.isDefining(definition, nameEnd: match.letters.upperBound)
        }
        return ends.contains(match.letters.upperBound)
      }
      return name?.link.map { (definition.form, $0) }
    }
    guard !bound.isEmpty else { return resolved }
    let uses = try DefinedForms(text, matcher.index.folding).uses(bound)
    let found = uses.compactMap { use -> ResolvedMatch? in
      // A longer name that the lexicon knows is that name, and what stands beside a form decides before its definition.
      guard
        !resolved.contains(where: { match in
          match.letters.overlaps(use.letters)
            && (match.letters.count > use.letters.count || (match.link != nil && match.rule.isBeside)
              || isOfOtherCountry(match, than: use.meanings))
        }), !text.isInLongerHanWord(use.letters), !text.isInLongerCapitals(use.letters)
      else { return nil }
      let candidates = use.meanings.sorted().compactMap { id in
        lexicon[id]?.names.first.map { name in
          Candidate(entry: id, name: name, evidence: [Evidence(.definition, value: id.rawValue)])
        }
      }
      let link = candidates.count == 1 ? candidates[0].entry : nil
      return candidates.isEmpty
        ? nil
        : ResolvedMatch(
          letters: use.letters, candidates: candidates, link: link, rule: link == nil ? .tie : .definition)
    }
    let kept = resolved.filter { match in !found.contains { $0.letters.overlaps(match.letters) } }
    return (kept + found).sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }

  /// What the short form of a bracket alone means: the body before it, where it abbreviates it and is no other name.
  private func abbreviated(
    _ definition: Definitions.Definition, _ resolved: [ResolvedMatch], in text: MatchText
  ) -> (form: Range<Int>, meaning: EntryID)? {
    let name = resolved.first { match in
      definition.nameStart.map {
        $0 == match.letters.lowerBound && Definitions.isStated(text, nameEnd: match.letters.upperBound)
      } ?? (match.letters.upperBound == definition.nameEnd)
    }
    guard let name, let meant = name.link, let entry = lexicon[meant], Self.abbreviable.contains(entry.type),
      // What a sentence says of its topic goes before what the topic may mean elsewhere.
      definition.nameStart != nil
        || !resolved.contains(where: { $0.letters.overlaps(definition.form) && $0.link != nil })
    else { return nil }
    let english = entry.names.filter { $0.script == .latn && $0.kind != .acronym }.map(\.text)
    return text.isAbbreviation(definition.form, of: name.letters, names: english)
      ? (definition.form, meant) : nil
  }

  /// What is abbreviated in brackets; a place in a bracket after a place is another.
  private static let abbreviable: Set<EntryType> = [.organization, .event, .program]

  /// Whether the country before `match` speaks for none of `meanings`: 韩国科技部 where 科技部 is China's.
  private func isOfOtherCountry(_ match: ResolvedMatch, than meanings: [EntryID]) -> Bool {
    let claimed = match.candidates.filter { candidate in
      candidate.evidence.contains { $0.feature == .countryBefore }
    }
    return !claimed.isEmpty && !claimed.contains { meanings.contains($0.entry) }
  }

  /// `matches` without those that are only parts of longer names that the lexicon does not have.
  private func wholes(_ matches: [NameMatch], in text: MatchText) -> [NameMatch] {
    let longer = LongerBodies(text, matches) { lexicon[$0] }
    return matches.filter { !longer.isPart($0) }
  }

  /// The place with which `match`, a body of two words, begins, where places before share its second word:
  /// 광저우 in 베이징·선전·광저우 무역관.
  private func coordinated(_ match: NameMatch, in text: MatchText, after matches: [NameMatch]) -> NameMatch? {
    let start = match.letters.lowerBound
    func isPlace(_ match: NameMatch) -> Bool { match.names.contains { lexicon[$0.entry]?.type == .place } }
    guard start > 0, text.skeleton.gaps[start] != .none, !isPlace(match),
      let blank = match.letters.dropFirst().first(where: { text.skeleton.gaps[$0] != .none }),
      let before = matches.first(where: { $0.letters.upperBound == start && isPlace($0) }),
      // A dot, and perhaps the end of a line after it.
      text.original[text.span(before.letters).end..<text.span(match.letters).start].contains(where: {
        $0 > 0x20
      })
    else { return nil }
    return matcher.matches(in: text, .all).first { $0.letters == start..<blank && isPlace($0) }
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
