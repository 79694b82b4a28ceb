import Comparison
import Lexicography

/// How many cross-script pairs of a table of entities a score finds that hardly any wrong pair reaches.
///
/// Rows hold the forms of one entity: `hanzi hangul latin kind relation why`, several forms of a cell between `|`.
/// Positives are all pairs of two scripts within a row; negatives are ``negativeCount`` pairs of two scripts of
/// different rows, by a fixed seed. The bar is the score that one in a thousand of these exceeds.
public struct CrossScriptRecall: Sendable {
  /// A form of an entity: its row, its script's column, its text.
  private struct Form {
    let row: Int
    let column: Int
    let text: String
    let type: EntryType?
  }

  /// The columns of the table, in their order.
  public static let header = ["hanzi", "hangul", "latin", "kind", "relation", "why"]
  /// How many wrong pairs are drawn.
  public static let negativeCount = 20_000

  /// The score that one wrong pair in a thousand exceeds.
  public let bar: Double
  /// The positives by type, with how many exceed the bar.
  public let groups: [(name: String, total: Int, found: Int)]
  /// The pairs that must not be merged and are judged the same.
  public let merged: [(String, String)]

  /// Measures `text`; nil where its header is another.
  public init?(_ text: String) {
    let rows = text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false).map(String.init) }
    guard rows.first == Self.header else { return nil }
    var forms: [[Form]] = []
    var merged: [(String, String)] = []
    let comparer = Comparer()
    for (index, cells) in rows.dropFirst().enumerated() where cells.count >= 5 {
      let type = Self.type(cells[3])
      let own = (0..<3).flatMap { column in
        cells[column].split(separator: "|").map {
          Form(row: index, column: column, text: String($0), type: type)
        }
      }
      if cells[4] == "same" {
        forms.append(own)
      } else if own.count == 2, comparer.compare(own[0].text, own[1].text, type: type).verdict == .same {
        merged.append((own[0].text, own[1].text))
      }
    }
    let bar = Self.bar(forms.flatMap(\.self), comparer)
    var counts: [String: (total: Int, found: Int)] = [:]
    for own in forms {
      for (index, first) in own.enumerated() {
        for second in own[(index + 1)...] where first.column != second.column {
          let isFound = comparer.compare(first.text, second.text, type: first.type).score > bar
          for group in ["all", first.type?.rawValue ?? "other"] {
            let known = counts[group] ?? (0, 0)
            counts[group] = (known.total + 1, known.found + (isFound ? 1 : 0))
          }
        }
      }
    }
    groups = counts.sorted { $0.key < $1.key }.map { ($0.key, $0.value.total, $0.value.found) }
    (self.bar, self.merged) = (bar, merged)
  }

  private static func bar(_ forms: [Form], _ comparer: Comparer) -> Double {
    guard Set(forms.map(\.row)).count > 1 else { return 1 }
    var generator = SplitMix(state: 7)
    var scores: [Double] = []
    var tries = 0
    while scores.count < negativeCount, tries < 50 * negativeCount {
      tries += 1
      let first = forms[Int.random(in: 0..<forms.count, using: &generator)]
      let second = forms[Int.random(in: 0..<forms.count, using: &generator)]
      guard first.row != second.row, first.column != second.column else { continue }
      let type = first.type == second.type ? first.type : nil
      scores.append(comparer.compare(first.text, second.text, type: type).score)
    }
    scores.sort(by: >)
    return scores[scores.count / 1000]
  }

  /// The type that a kind of the table is: `person-cn` is a person, brands are organisations.
  private static func type(_ kind: String) -> EntryType? {
    if kind.hasPrefix("person") { return .person }
    if kind.hasPrefix("place") { return .place }
    return kind == "term" ? .term : .organization
  }
}

/// Random numbers that are the same in every run (Steele, Lea and Flood 2014).
private struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
