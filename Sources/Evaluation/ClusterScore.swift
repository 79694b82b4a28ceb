/// How well groups of mentions agree with gold groups: B³ (Bagga and Baldwin 1998) and CEAF-e (Luo 2005).
public struct ClusterScore: Sendable {
  /// Precision, recall and their harmonic mean.
  public struct Value: Sendable {
    /// The share of what was found that is right.
    public let precision: Double
    /// The share of what there is that was found.
    public let recall: Double
    /// The harmonic mean of both.
    public var f1: Double { precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall) }
  }

  /// The mean over mentions of the share of the own group that belongs there.
  public let bCubed: Value
  /// The best one-to-one map of groups, by 2|S∩G| / (|S|+|G|).
  public let ceaf: Value

  /// Returns the score of mentions, each with its gold group and the group that it was put into.
  public init(_ mentions: [(gold: String, found: String)]) {
    let gold = Dictionary(grouping: mentions.indices) { mentions[$0].gold }.mapValues(Set.init)
    let found = Dictionary(grouping: mentions.indices) { mentions[$0].found }.mapValues(Set.init)
    var (precision, recall) = (0.0, 0.0)
    for index in mentions.indices {
      guard let own = found[mentions[index].found], let right = gold[mentions[index].gold] else { continue }
      let shared = Double(own.intersection(right).count)
      precision += shared / Double(own.count)
      recall += shared / Double(right.count)
    }
    let count = Double(max(mentions.count, 1))
    bCubed = Value(
      precision: mentions.isEmpty ? 1 : precision / count, recall: mentions.isEmpty ? 1 : recall / count)
    let golds = gold.sorted { $0.key < $1.key }.map(\.value)
    let founds = found.sorted { $0.key < $1.key }.map(\.value)
    let similar = founds.map { own in
      golds.map { 2 * Double(own.intersection($0).count) / Double(own.count + $0.count) }
    }
    let best = Assignment.most(similar)
    ceaf = Value(
      precision: founds.isEmpty ? 1 : best / Double(founds.count),
      recall: golds.isEmpty ? 1 : best / Double(golds.count))
  }
}

/// The assignment problem (Kuhn 1955; with potentials, O(n³)).
enum Assignment {
  /// The most that one-to-one pairs of rows and columns can sum up to.
  static func most(_ weights: [[Double]]) -> Double {
    let rows = weights.count
    let columns = weights.map(\.count).max() ?? 0
    guard rows > 0, columns > 0 else { return 0 }
    if rows > columns {
      return most((0..<columns).map { column in weights.map { $0[column] } })
    }
    let infinity = Double.greatestFiniteMagnitude
    var (u, v) = ([Double](repeating: 0, count: rows + 1), [Double](repeating: 0, count: columns + 1))
    var (rowOf, before) = ([Int](repeating: 0, count: columns + 1), [Int](repeating: 0, count: columns + 1))
    for row in 1...rows {
      rowOf[0] = row
      var column = 0
      var least = [Double](repeating: infinity, count: columns + 1)
      var isUsed = [Bool](repeating: false, count: columns + 1)
      repeat {
        isUsed[column] = true
        let current = rowOf[column]
        var (delta, next) = (infinity, 0)
        for other in 1...columns where !isUsed[other] {
          let cost = -weights[current - 1][other - 1] - u[current] - v[other]
          if cost < least[other] { (least[other], before[other]) = (cost, column) }
          if least[other] < delta { (delta, next) = (least[other], other) }
        }
        for other in 0...columns {
          if isUsed[other] {
            u[rowOf[other]] += delta
            v[other] -= delta
          } else {
            least[other] -= delta
          }
        }
        column = next
      } while rowOf[column] != 0
      repeat {
        let previous = before[column]
        rowOf[column] = rowOf[previous]
        column = previous
      } while column != 0
    }
    return (1...columns).reduce(0) { sum, column in
      rowOf[column] == 0 ? sum : sum + weights[rowOf[column] - 1][column - 1]
    }
  }
}
