import Foundation
import TextModel

/// A mention as an annotator marked it; offsets count code points.
public struct GoldMention: Decodable, Sendable, Hashable {
  /// What the annotator decided.
  public enum Status: String, Decodable, Sendable {
    /// It means the entry `id`.
    case linked
    /// The document does not decide between `candidates`.
    case ambiguous
    /// It means something that the lexicon does not have.
    case `nil`
  }

  /// The first code point.
  public let start: Int
  /// One past the last code point.
  public let end: Int
  /// A type of the lexicon's.
  public let type: String
  /// What the annotator decided.
  public let status: Status
  /// The entry that it means, of a linked one.
  public let id: String?
  /// Which unknown entity it means, equal for its mentions in one document; nil where the gold does not say.
  public let cluster: String?

  /// Returns the mentions that the lines of `bytes` hold, one JSON object each, in the order of the text.
  public static func read(_ bytes: [UInt8], file: String) throws(GoldError) -> [GoldMention] {
    var mentions: [GoldMention] = []
    for (index, line) in bytes.split(separator: 0x0A, omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty {
      let place = SourceLocation(file: file, line: index + 1)
      do {
        mentions.append(try JSONDecoder().decode(GoldMention.self, from: Data(line)))
      } catch {
        throw GoldError(place: place, reason: "is no gold mention: \(error)")
      }
      if let last = mentions.last, last.start >= last.end || (last.status == .linked) != (last.id != nil) {
        throw GoldError(place: place, reason: "has an empty span, or an id that does not fit its status")
      }
    }
    return mentions.sorted { ($0.start, $0.end) < ($1.start, $1.end) }
  }
}

/// A gold file that cannot be read.
public struct GoldError: Error, Sendable, Equatable {
  /// Where.
  public let place: SourceLocation
  /// Why.
  public let reason: String
}
