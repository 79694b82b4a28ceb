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
  private let suppressions: SuppressionFilter
  private let resolver: Resolver
  private let authorWords: AuthorWords

  /// Returns a tagger for the names of `index`.
  public init(_ index: NameIndex) throws(IndexError) {
    lexicon = index.lexicon
    matcher = Matcher(index)
    do {
      suppressions = try SuppressionFilter(index.lexicon.suppressions)
    } catch {
      throw .normalization(error)
    }
    resolver = Resolver(index.lexicon)
    authorWords = try AuthorWords()
  }

  /// Returns the mentions of `bytes`, UTF-8, in the order of the text; no two overlap.
  ///
  /// `author` is the entry of the organisation that writes, `asOf` the date of the document; where they are nil, the
  /// head of the document may say them.
  public func mentions(
    in bytes: [UInt8], author: EntryID? = nil, asOf: PartialDate? = nil
  ) throws(TaggingError) -> [Mention] {
    let text: MatchText
    do {
      text = try MatchText(bytes)
    } catch {
      throw .normalization(error)
    }
    var resolved = resolver.resolve(
      suppressions.apply(to: matcher.matches(in: text), in: text), in: text,
      asOf: asOf ?? DateFinder().date(of: text))
    if let author = author ?? AuthorFinder(lexicon).author(of: text, resolved) {
      resolved += authorWords.references(in: text, to: author, lexicon, besides: resolved)
      resolved.sort { $0.letters.lowerBound < $1.letters.lowerBound }
    }
    return resolved.map { mention($0, in: text) }
  }

  private func mention(_ match: ResolvedMatch, in text: MatchText) -> Mention {
    let meant = match.linked.map { [$0] } ?? match.candidates
    let types = Set(meant.compactMap { lexicon[$0.entry]?.type })
    let kinds = Set(meant.map(\.name.kind))
    return Mention(
      span: text.span(match.letters), fragments: text.fragments(match.letters), entry: match.link,
      candidates: match.candidates, type: types.count == 1 ? types.first : nil,
      nameKind: kinds.count == 1 && match.rule != .author ? kinds.first : nil, rule: match.rule)
  }
}
