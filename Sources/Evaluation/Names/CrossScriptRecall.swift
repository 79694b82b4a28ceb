import Comparison
import Lexicography

/// How many cross-script pairs of a table of entities a score finds that hardly any wrong pair reaches.
///
/// Positives are all pairs of two scripts within a row; negatives are ``negativeCount`` pairs of two scripts of
/// different rows, by a fixed seed. The bar is the score that one in a thousand of these exceeds.
public struct CrossScriptRecall: Sendable {
  /// Some of the positives, and how many of them exceed the bar.
  public struct Group: Sendable {
    /// What they have in common: `all`, a type, two scripts, both; `not in the lexicon: …` of rows that it lacks.
    public let name: String
    /// How many there are.
    public let total: Int
    /// How many exceed the bar.
    public let found: Int
  }

  /// A pair with its score, as far as it is known what it is.
  public struct Scored: Sendable {
    /// The one name.
    public let a: EntityTable.Form
    /// The other name.
    public let b: EntityTable.Form
    /// What they are names of.
    public let type: EntryType?
    /// Whether they are of one entity.
    public let isSame: Bool
    /// What the comparison says.
    public let verdict: NameComparison.Verdict
    /// What the comparison says.
    public let score: Double

    /// The scripts of the two: `ko-zh`.
    public var scripts: String { [a.script, b.script].sorted().map(\.rawValue).joined(separator: "-") }
  }

  /// How many wrong pairs are drawn.
  public static let negativeCount = 20_000

  /// The score that one wrong pair in a thousand exceeds.
  public let bar: Double
  /// The groups of positives.
  public let groups: [Group]
  /// The positives, in the order of the table.
  public let positives: [Scored]
  /// The pairs that the table says must not be taken for one.
  public let negatives: [Scored]
  /// The wrong pairs that were drawn.
  public let random: [Scored]

  /// Measures `table`; `isKnown` says of a name whether the lexicon has it.
  public init(_ table: EntityTable, isKnown: (String) -> Bool = { _ in false }) {
    let rows = table.rows.filter { !$0.isTwo }
    var scorer = Scorer()
    var positives: [(pair: Scored, isKnown: Bool)] = []
    for row in rows {
      let isKnown = row.forms.contains { isKnown($0.text) }
      for (index, a) in row.forms.enumerated() {
        for b in row.forms[(index + 1)...] where a.script != b.script {
          positives.append((scorer.score(a, b, row.type, isSame: true), isKnown))
        }
      }
    }
    let random = Self.random(rows, &scorer)
    let scores = random.map(\.score).sorted(by: >)
    let bar = scores.isEmpty ? 1 : scores[scores.count / 1000]
    var counts: [String: (total: Int, found: Int)] = [:]
    for (pair, isKnown) in positives {
      let type = pair.type?.rawValue ?? "-"
      var names = ["all", type, pair.scripts, "\(type) \(pair.scripts)"]
      if !isKnown { names += ["not in the lexicon: all", "not in the lexicon: \(type)"] }
      for name in names {
        let known = counts[name] ?? (0, 0)
        counts[name] = (known.total + 1, known.found + (pair.score > bar ? 1 : 0))
      }
    }
    groups = counts.sorted { $0.key < $1.key }
      .map { Group(name: $0.key, total: $0.value.total, found: $0.value.found) }
    negatives = table.rows.filter { $0.isTwo && $0.forms.count == 2 }.map { row in
      scorer.score(row.forms[0], row.forms[1], row.type, isSame: false)
    }
    (self.bar, self.positives, self.random) = (bar, positives.map(\.pair), random)
  }

  /// The pairs that are not one and are judged the same, apart from those that were drawn.
  public var merged: [Scored] { negatives.filter { $0.verdict == .same } }

  /// The pairs on which scores are held to mean probabilities: the table's own, and as many drawn ones as positives.
  public var calibrationPairs: [CalibrationPair] {
    (positives + negatives + random.prefix(positives.count)).map {
      CalibrationPair(scripts: $0.scripts, score: $0.score, isSame: $0.isSame)
    }
  }

  private static func random(_ rows: [EntityTable.Row], _ scorer: inout Scorer) -> [Scored] {
    let forms = rows.enumerated().flatMap { row, entity in entity.forms.map { (row, entity.type, $0) } }
    guard Set(forms.map(\.0)).count > 1, Set(forms.map(\.2.script)).count > 1 else { return [] }
    var generator = SplitMix(state: 7)
    var result: [Scored] = []
    while result.count < negativeCount {
      let first = forms[Int.random(in: 0..<forms.count, using: &generator)]
      let second = forms[Int.random(in: 0..<forms.count, using: &generator)]
      guard first.0 != second.0, first.2.script != second.2.script else { continue }
      let type = first.1 == second.1 ? first.1 : nil
      result.append(scorer.score(first.2, second.2, type, isSame: false))
    }
    return result
  }

  /// Compares names, each of which is made ready once for each type.
  private struct Scorer {
    private struct Key: Hashable {
      let text: String
      let type: EntryType?
    }
    private let comparer = Comparer()
    private var names: [Key: PreparedName] = [:]

    mutating func score(
      _ a: EntityTable.Form, _ b: EntityTable.Form, _ type: EntryType?, isSame: Bool
    ) -> Scored {
      let found = comparer.compare(name(a, type), name(b, type), inWords: false)
      return Scored(a: a, b: b, type: type, isSame: isSame, verdict: found.verdict, score: found.score)
    }

    private mutating func name(_ form: EntityTable.Form, _ type: EntryType?) -> PreparedName {
      let key = Key(text: form.text, type: type)
      if let known = names[key] { return known }
      let name = PreparedName(form.text, type: type)
      names[key] = name
      return name
    }
  }
}

/// Random numbers that are the same in every run (Steele, Lea and Flood 2014).
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
    return z ^ (z >> 31)
  }
}
