/// One gold mention with what the tagger made of it, or one find that no annotator marked.
public struct TaggingCase: Sendable, Hashable {
  /// What came out.
  public enum Outcome: String, Sendable, CaseIterable {
    /// The span and what it means are right: linked to the entry, ambiguous, or left alone for nil.
    case right
    /// The entry is right, the span overlaps.
    case otherSpan = "other-span"
    /// It was left ambiguous, but the document decides or the lexicon does not have it.
    case undecided
    /// It was linked to another entry, or linked where it is ambiguous or nil.
    case wrongLink = "wrong-link"
    /// It was not found.
    case missed
    /// It was found where no annotator marked anything.
    case extra
  }

  /// The document's name.
  public let doc: String
  /// The span, in code points.
  public let start: Int
  /// One past its last code point.
  public let end: Int
  /// The gold type; of an extra one, the entry's.
  public let type: String
  /// ko, zh or en, by the first letter.
  public let lang: String
  /// The gold id, `ambiguous`, `nil`, or `-` for an extra one.
  public let gold: String
  /// The tagger's id, `ambiguous`, or `-`.
  public let found: String
  /// What came out.
  public let outcome: Outcome
  /// Whether the find has the span of the gold mention.
  public let isExact: Bool

  /// One line of tab-separated values, as frozen results hold it.
  public var line: String {
    [doc, "\(start)", "\(end)", type, lang, gold, found, outcome.rawValue].joined(separator: "\t")
  }

  /// The first line of a file of such lines.
  public static let header = ["doc", "start", "end", "type", "lang", "gold", "found", "outcome"]
    .joined(separator: "\t")
}
