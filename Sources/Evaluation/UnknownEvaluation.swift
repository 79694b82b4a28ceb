import Lexicography
import Tagging
import TextModel

/// What a tagger that also looks for unknown names makes of a corpus: names and entities that the lexicon does not have.
public struct UnknownEvaluation: Sendable {
  /// Unknown names: the span to the letter, by the gold type.
  public private(set) var names: [String: Score] = [:]
  /// Unknown names that were linked to an entry.
  public private(set) var linked = 0
  /// Mentions found as unknown whose span is that of a gold one, with their groups; a document's groups are its own.
  public private(set) var groups: [(gold: String, found: String)] = []
  /// The score of every linked mention, and whether it is right.
  public private(set) var links: [(score: Double, isRight: Bool)] = []
  /// What was missed and what was found that is none, as lines of tab-separated values.
  public private(set) var faults: [String] = []

  /// Returns an evaluation of no document.
  public init() {}

  /// Adds a document: its text, what annotators marked, what the tagger found.
  public mutating func add(_ doc: String, text: [UInt8], gold: [GoldMention], found: [Mention]) {
    let offsets = OffsetConverter(text, to: .codepoints)
    let letters = Array(String(decoding: text, as: UTF8.self).unicodeScalars)
    let wanted = gold.filter { $0.type != EntryType.country.rawValue }
    let spans = Dictionary(wanted.map { ([$0.start, $0.end], $0) }, uniquingKeysWith: { first, _ in first })
    func shown(_ start: Int, _ end: Int) -> String {
      var text = ""
      for scalar in letters[start..<min(end, letters.count)] {
        text.unicodeScalars.append(scalar.value < 0x20 ? " " : scalar)
      }
      return text
    }
    var seen: Set<[Int]> = []
    for mention in found where mention.type != .country {
      let span = [offsets.convert(mention.span.start), offsets.convert(mention.span.end)]
      let match = spans[span]
      switch mention.status {
      case .linked:
        links.append((mention.score, match?.id == mention.entry?.rawValue && match != nil))
        if match?.status == .nil { linked += 1 }
      case .ambiguous: break
      case .unknown:
        let type = match?.type ?? mention.type?.rawValue ?? "-"
        guard let match, match.status == .nil else {
          names[type, default: Score()].falsePositives += 1
          faults.append(
            [doc, "\(span[0])", "\(span[1])", type, "extra", shown(span[0], span[1])].joined(separator: "\t"))
          continue
        }
        seen.insert(span)
        names[type, default: Score()].truePositives += 1
        groups.append(("\(doc) \(match.cluster ?? "\(match.start)")", "\(doc) \(mention.cluster ?? -1)"))
      }
    }
    for mention in wanted where mention.status == .nil && !seen.contains([mention.start, mention.end]) {
      names[mention.type, default: Score()].falseNegatives += 1
      faults.append(
        [
          doc, "\(mention.start)", "\(mention.end)", mention.type, "missed",
          shown(mention.start, mention.end),
        ].joined(separator: "\t"))
    }
  }

  /// All types together.
  public var total: Score { names.values.reduce(into: Score()) { $0 += $1 } }
}
