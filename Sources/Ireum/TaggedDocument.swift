import Lexicography
import Tagging
import TextModel

/// A document and its mentions.
public struct TaggedDocument: Sendable {
  /// What the document is called in outputs: its path, or `-`.
  public let name: String
  /// Its text, UTF-8, as spans count it.
  public let bytes: [UInt8]
  /// Its mentions in the order of the text.
  public let mentions: [Mention]
  /// Where each page begins in ``bytes``; empty where it has none.
  public let pageStarts: [Int]
  /// Where ``bytes`` begin in the document, of which they are a part if it is very long.
  public let start: TextStart
  /// Which part they are, from 1; nil for a whole document.
  public let part: Int?
  private let places: TextPlaces

  /// Returns a tagged document, whose pages begin at `pageStarts` of `bytes`; empty where it has none.
  public init(
    name: String, bytes: [UInt8], pageStarts: [Int] = [], from start: TextStart = TextStart(),
    part: Int? = nil,
    mentions: [Mention]
  ) {
    (self.name, self.bytes, self.pageStarts, self.mentions) = (name, bytes, pageStarts, mentions)
    (self.start, self.part) = (start, part)
    places = TextPlaces(bytes, pageStarts: pageStarts, from: start)
  }

  /// The text of `span`, exactly as it stands in the document.
  public func text(_ span: TextSpan) -> String { String(decoding: bytes[span.range], as: UTF8.self) }

  /// The number of the unknown entity of `mention` in the whole document: no two parts have one number for two.
  public func cluster(of mention: Mention) -> Int? {
    mention.cluster.map(wide)
  }

  /// The numbers of the unknown entities that `mention` may be, as ``cluster(of:)`` gives them.
  public func rivals(of mention: Mention) -> [Int] { mention.rivals.map(wide) }

  private func wide(_ cluster: Int) -> Int { cluster + ((part ?? 1) - 1) * 1_000_000 }

  /// The page and line on which `mention` begins.
  public func place(of mention: Mention) -> TextPlace { places.place(at: mention.span.start) }
}

/// An entry of a document, or a set of candidates that stays open, with how often and in which forms it stands.
public struct EntitySummary: Sendable {
  /// The entry; nil for mentions that stay ambiguous.
  public let entry: EntryID?
  /// The entry, or the candidates of the ambiguous mentions.
  public let candidates: [EntryID]
  /// What it is, where its mentions say so.
  public let type: EntryType?
  /// How many mentions.
  public let count: Int
  /// The forms in the order of their first mention, with ⏎ where a line break cuts one.
  public let forms: [String]
  /// The pages and lines of the mentions, each once.
  public let places: [TextPlace]

  /// Whether the lexicon does not have it.
  public var isUnknown: Bool { entry == nil && candidates.isEmpty }

  /// Returns the summaries of `document`, most mentioned first, then by id.
  public static func of(_ document: TaggedDocument) -> [EntitySummary] {
    var groups: [[EntryID]: [(mention: Mention, place: TextPlace)]] = [:]
    for mention in document.mentions {
      let key =
        mention.entry.map { [$0] } ?? mention.cluster.map { [EntryID("\0\($0)")] }
        ?? [EntryID("")] + mention.candidates.map(\.entry).sorted()
        + mention.rivals.map { EntryID("\0\($0)") }
      groups[key, default: []].append((mention, document.place(of: mention)))
    }
    return groups.map { key, group in
      var forms: [String] = []
      for (mention, _) in group {
        let form = mention.fragments.map { document.text($0) }.joined(separator: "⏎")
        if !forms.contains(form) { forms.append(form) }
      }
      var places: [TextPlace] = []
      for (_, place) in group where places.last != place { places.append(place) }
      let entry = group[0].mention.entry
      return EntitySummary(
        entry: entry, candidates: entry.map { [$0] } ?? Array(key.dropFirst()), type: group[0].mention.type,
        count: group.count,
        forms: forms,
        places: places)
    }.sorted { left, right in
      if left.count != right.count { return left.count > right.count }
      if left.isUnknown, right.isUnknown { return (left.forms.first ?? "") < (right.forms.first ?? "") }
      return left.candidates.lexicographicallyPrecedes(right.candidates)
    }
  }
}
