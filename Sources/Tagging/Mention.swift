import Comparison
import Lexicography
import Resolution
import TextModel

/// A name in a text, linked to an entry or left ambiguous. Spans are UTF-8 bytes of the original.
public struct Mention: Sendable, Hashable {
  /// Whether it is a name that the lexicon does not have, of one entity or of several.
  var isUnknown: Bool { entry == nil && candidates.isEmpty }

  /// Whether it is linked.
  public enum Status: String, Sendable, CaseIterable {
    case linked, ambiguous
    /// A name that the lexicon does not have; found only where it was asked for.
    case unknown = "nil"
  }

  /// From the first to the last byte, line breaks inside included.
  public let span: TextSpan
  /// The parts between line breaks; one part where none cuts it.
  public let fragments: [TextSpan]
  /// The entry that it is linked to; nil where it is ambiguous.
  public let entry: EntryID?
  /// What it may mean, best first. Of a linked one, the first is the link.
  public let candidates: [Candidate]
  /// The type of its entry, or the one that all candidates share.
  public let type: EntryType?
  /// What the name is to its entry, or what it is to all candidates; nil for words such as 우리원.
  public let nameKind: NameKind?
  /// What decided.
  public let rule: ResolvedMatch.Rule
  /// What speaks for its entry, of an ambiguous one for the best candidate, of an unknown one for its being a name.
  public let evidence: [EvidenceItem]
  /// Which unknown entity of the document it is: equal for its forms in all scripts; nil of what the lexicon has.
  public let cluster: Int?
  /// Which unknown entities of the document it may be, where these are several and nothing says which.
  public var rivals: [Int] = []

  /// Whether it is linked.
  public var status: Status {
    entry != nil ? .linked : candidates.isEmpty && rivals.count < 2 ? .unknown : .ambiguous
  }
  /// How likely what it says is right, `0...1`: the logistic of the sum of its evidence.
  public var score: Double { EvidenceItem.score(of: evidence) }
}
