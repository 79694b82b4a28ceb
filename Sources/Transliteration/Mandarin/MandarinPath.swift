/// A way to take a text for Mandarin syllables.
struct MandarinPath: Sendable {
  /// One syllable: its id, where in the text it ends, and why it is taken so.
  struct Step: Sendable {
    var syllable: UInt16
    var end: UInt16
    var cause: UInt16
    /// How far its spelling is from the standard, natural logarithm.
    var cost: Float = 0
  }

  /// The syllables in order.
  var steps: [Step] = []
  /// The sum of costs, natural logarithm.
  var cost: Float = 0

  /// The syllables' ids.
  var syllables: some Collection<UInt16> { steps.lazy.map(\.syllable) }

  /// A syllable that may stand at a place, and its cost.
  struct Piece {
    let step: Step
    let cost: Float
  }

  /// The likeliest paths over a text of `length` units, at most `limit`, best first.
  ///
  /// `pieces` appends the syllables that may stand at a place. Work is bounded by `limit` paths a place.
  static func best(length: Int, limit: Int, pieces: (Int, inout [Piece]) -> Void) -> [MandarinPath] {
    var nodes: [Node] = []
    var open = [[Int32]](repeating: [], count: length + 1)
    var found: [Piece] = []
    for place in 0..<length where place == 0 || !open[place].isEmpty {
      let known = Self.best(limit, of: open[place], nodes)
      found.removeAll(keepingCapacity: true)
      pieces(place, &found)
      for piece in found {
        let end = Int(piece.step.end)
        if place == 0 {
          open[end].append(Int32(nodes.count))
          nodes.append(Node(previous: -1, step: piece.step, cost: piece.cost))
        }
        for index in known {
          open[end].append(Int32(nodes.count))
          nodes.append(Node(previous: index, step: piece.step, cost: nodes[Int(index)].cost + piece.cost))
        }
      }
    }
    return Self.best(limit, of: open[length], nodes).map { Self.path(to: $0, nodes) }
  }

  /// The last syllable of a path, and the one before it.
  private struct Node {
    let previous: Int32
    let step: Step
    let cost: Float
  }

  private static func best(_ limit: Int, of indices: [Int32], _ nodes: [Node]) -> [Int32] {
    if indices.count < 2 { return indices }
    return Array(indices.sorted { nodes[Int($0)].cost < nodes[Int($1)].cost }.prefix(limit))
  }

  private static func path(to last: Int32, _ nodes: [Node]) -> MandarinPath {
    var path = MandarinPath(cost: nodes[Int(last)].cost)
    path.steps.reserveCapacity(4)
    var index = last
    while index >= 0 {
      path.steps.append(nodes[Int(index)].step)
      index = nodes[Int(index)].previous
    }
    path.steps.reverse()
    return path
  }
}
