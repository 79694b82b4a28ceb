import Lexicography
import TextModel

/// Two names that are known to be one, or not.
///
/// A table of pairs is tab-separated UTF-8 with the header `a b type relation tier phenomenon note`; lines that begin
/// with `#` are comments.
public struct NamePair: Sendable, Hashable {
  /// Whether the two are one.
  public enum Relation: String, Sendable { case same, different }

  /// How sure a reader is: of a strong pair nobody doubts it, and no verdict may be wrong.
  public enum Tier: String, Sendable, CaseIterable {
    case strong = "STRONG", medium = "MEDIUM", weak = "WEAK"
  }

  /// The columns of a table of pairs, in their order.
  public static let header = ["a", "b", "type", "relation", "tier", "phenomenon", "note"]

  /// The one name.
  public let a: String
  /// The other name.
  public let b: String
  /// What they are names of; nil where that is not said.
  public let type: EntryType?
  /// Whether they are one.
  public let relation: Relation
  /// How sure that is.
  public let tier: Tier
  /// What the pair is an example of.
  public let phenomenon: String

  /// Returns the pairs of `text`, which is what `file` holds; nil where its header is another.
  public static func read(_ text: String, file: String) throws(GoldError) -> [NamePair]? {
    var pairs: [NamePair] = []
    var isHeaded = false
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if !isHeaded {
        guard cells == header else { return nil }
        isHeaded = true
        continue
      }
      let place = SourceLocation(file: file, line: index + 1)
      guard cells.count >= 6, !cells[0].isEmpty, !cells[1].isEmpty else {
        throw GoldError(place: place, reason: "has not the cells \(header.joined(separator: ", "))")
      }
      let type = EntryType(rawValue: cells[2])
      guard type != nil || cells[2].isEmpty, let relation = Relation(rawValue: cells[3]),
        let tier = Tier(rawValue: cells[4])
      else { throw GoldError(place: place, reason: "has an unknown type, relation or tier") }
      pairs.append(
        NamePair(a: cells[0], b: cells[1], type: type, relation: relation, tier: tier, phenomenon: cells[5]))
    }
    return pairs
  }

  /// The scripts of the two, in a fixed order: `ko-zh`.
  public var scripts: String { [Self.script(a), Self.script(b)].sorted().joined(separator: "-") }

  private static func script(_ name: String) -> String {
    for scalar in name.unicodeScalars {
      if (0x3400..<0xA000).contains(scalar.value) || (0xF900..<0xFB00).contains(scalar.value) { return "zh" }
      if (0xAC00...0xD7A3).contains(scalar.value) { return "ko" }
    }
    return "en"
  }
}
