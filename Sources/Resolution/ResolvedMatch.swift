import Matching
import TextModel

/// What a found name was taken for.
public struct ResolvedMatch: Sendable, Hashable {
  /// What decided, in one word; outputs show it.
  public enum Rule: String, Sendable, CaseIterable {
    /// The name belongs to one entry and needs no context.
    case uniqueName = "unique-name"
    /// The strongest evidence was of this kind; see ``Evidence/Feature``.
    case countryBefore = "country-before"
    case gloss
    /// The document defines the form: 이하 ‘진흥원’이라 한다.
    case definition
    case time
    case row
    case setting
    case issuer
    case sameForm = "same-form"
    case related
    case list
    case placeBeside = "place-beside"
    case fullName = "full-name"
    case paper
    case parent
    case place
    case country
    case bodies
    /// The document says who writes, and the words mean the writer (우리원).
    case author
    /// Nothing in the document speaks for any candidate.
    case noContext = "no-context"
    /// Several candidates have equal or nearly equal evidence.
    case tie
    /// The lexicon has no such name; its shape and what stands around it say that it is one.
    case unknown = "unknown-name"

    /// Whether it rests on what stands right beside the name, so that it holds for the form further on.
    public var isBeside: Bool { self == .countryBefore || self == .gloss || self == .time }
  }

  /// The letters of the text that it takes: the match, and the country before it where that decides.
  public let letters: Range<Int>
  /// The candidates, best first, then by id; never empty.
  public let candidates: [Candidate]
  /// The entry that it is linked to; nil where it stays ambiguous.
  public let link: EntryID?
  /// What decided.
  public let rule: Rule

  /// Returns a resolved match.
  public init(letters: Range<Int>, candidates: [Candidate], link: EntryID?, rule: Rule) {
    (self.letters, self.candidates, self.link, self.rule) = (letters, candidates, link, rule)
  }

  /// The candidate that it is linked to.
  public var linked: Candidate? { link.flatMap { id in candidates.first { $0.entry == id } } }
}
