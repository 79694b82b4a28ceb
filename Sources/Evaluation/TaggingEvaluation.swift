import Lexicography
import Normalization
import Tagging
import TextModel

/// The tagger's finds in a corpus beside the gold, case by case. Countries are not scored.
public struct TaggingEvaluation: Sendable {
  /// The cases, document by document in the order of the text.
  public private(set) var cases: [TaggingCase] = []
  /// The names of the documents, in the order in which they were added.
  public private(set) var documentNames: [String] = []

  /// Returns an evaluation of no document.
  public init() {}

  /// Adds a document: its text, what annotators marked, what the tagger found.
  public mutating func add(_ doc: String, text: [UInt8], gold: [GoldMention], found: [Mention]) {
    let offsets = OffsetConverter(text, to: .codepoints)
    let letters = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    var finds = found.filter { $0.type != .country }
      .map { Find(start: offsets.convert($0.span.start), end: offsets.convert($0.span.end), mention: $0) }
    documentNames.append(doc)
    let wanted = gold.filter { $0.type != EntryType.country.rawValue }
    var added: [TaggingCase] = []
    func add(
      _ start: Int, _ end: Int, _ type: String, gold: String, _ find: Find?, _ outcome: TaggingCase.Outcome
    ) {
      added.append(
        TaggingCase(
          doc: doc, start: start, end: end, type: type,
          lang: letters.indices.contains(start) ? Self.language(letters[start]) : "en", gold: gold,
          found: find?.shown ?? "-", outcome: outcome,
          isExact: find.map { $0.start == start && $0.end == end } ?? false))
    }
    // Same spans first, so that an overlap never takes the find that another mention has to itself.
    for isExact in [true, false] {
      for mention in wanted
      where !added.contains(where: { $0.start == mention.start && $0.end == mention.end }) {
        let match = finds.firstIndex { find in
          isExact
            ? find.start == mention.start && find.end == mention.end
            : find.start < mention.end && mention.start < find.end
        }
        if isExact, match == nil { continue }
        let find = match.map { finds.remove(at: $0) }
        add(
          mention.start, mention.end, mention.type, gold: mention.id ?? mention.status.rawValue, find,
          Self.outcome(mention, find, isExact: isExact))
      }
    }
    for find in finds {
      add(find.start, find.end, find.mention.type?.rawValue ?? "-", gold: "-", find, .extra)
    }
    cases += added.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }

  private struct Find {
    let start: Int
    let end: Int
    let mention: Mention

    var shown: String { mention.entry?.rawValue ?? "ambiguous" }
  }

  private static func outcome(_ gold: GoldMention, _ find: Find?, isExact: Bool) -> TaggingCase.Outcome {
    guard let find else { return gold.status == .nil ? .right : .missed }
    let isLinked = find.mention.status == .linked
    switch gold.status {
    case .linked:
      if !isLinked { return .undecided }
      return find.shown != gold.id ? .wrongLink : isExact ? .right : .otherSpan
    case .ambiguous: return isLinked ? .wrongLink : isExact ? .right : .otherSpan
    case .nil: return isLinked ? .wrongLink : .undecided
    }
  }

  private static func language(_ scalar: Unicode.Scalar) -> String {
    switch LetterClass(of: scalar.value) {
    case .hangul: "ko"
    case .han: "zh"
    default: "en"
    }
  }
}
