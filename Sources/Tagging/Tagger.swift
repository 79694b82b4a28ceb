import Indexing
import Lexicography
import Matching
import Messaging
import Normalization
import Resolution
import TextModel

/// What can keep a text from being tagged.
public enum TaggingError: Error, Sendable, Equatable {
  /// The text could not be normalized.
  case normalization(NormalizationError)

  /// The fault in words.
  public var explanation: Explanation {
    switch self {
    case .normalization(let error): error.explanation
    }
  }
}

/// Finds the mentions of a text and links them to entries.
public struct Tagger: Sendable {
  private let lexicon: Lexicon
  private let matcher: Matcher
  private let resolver: Resolver
  private let authorWords: AuthorWords

  /// Returns a tagger for the names of `index`.
  public init(_ index: NameIndex) throws(IndexError) {
    lexicon = index.lexicon
    matcher = Matcher(index)
    resolver = Resolver(index.lexicon)
    authorWords = try AuthorWords()
  }

  /// Returns the mentions of `bytes`, UTF-8, in the order of the text; no two overlap.
  ///
  /// `author` is the entry of the organisation that writes, `asOf` the date of the document; where they are nil, the
  /// head of the document may say them.
  ///
  /// With `unknown`, names that the lexicon does not have are mentions too, with the number of their entity.
  public func mentions(
    in bytes: [UInt8], author: EntryID? = nil, asOf: PartialDate? = nil, unknown: Bool = false
  ) throws(TaggingError) -> [Mention] {
    let text: MatchText
    do {
      text = try MatchText(bytes)
    } catch {
      throw .normalization(error)
    }
    var resolved = resolver.resolve(
      matcher.matches(in: text), in: text, asOf: asOf ?? DateFinder().date(of: text))
    if let author = author ?? AuthorFinder(lexicon).author(of: text, resolved) {
      resolved += authorWords.references(in: text, to: author, lexicon, besides: resolved)
      resolved.sort { $0.letters.lowerBound < $1.letters.lowerBound }
    }
    let mentions = resolved.map { mention($0, in: text) }
    guard unknown else { return mentions }
    let others = UnknownMentions(lexicon: lexicon, authorWords: authorWords).mentions(in: text, besides: resolved)
    return (mentions + others).sorted { $0.span.start < $1.span.start }
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
