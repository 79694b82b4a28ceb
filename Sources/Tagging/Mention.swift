import Lexicography
import Resolution
import TextModel

/// A name in a text, linked to an entry or left ambiguous. Spans are UTF-8 bytes of the original.
public struct Mention: Sendable, Hashable {
  /// Whether it is linked.
  public enum Status: String, Sendable, CaseIterable {
    case linked, ambiguous
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

  /// Whether it is linked.
  public var status: Status { entry == nil ? .ambiguous : .linked }
}
