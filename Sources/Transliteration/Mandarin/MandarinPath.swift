/// A way to take a text for Mandarin syllables.
struct MandarinPath: Sendable {
  /// The syllables' ids.
  var syllables: [UInt16] = []
  /// Where in the text each syllable ends.
  var ends: [Int] = []
  /// Why, for each syllable.
  var rules: [Rule] = []
  /// The sum of costs, natural logarithm.
  var cost: Float = 0

  /// The likeliest paths over a text of `length` units, at most `limit`, best first.
  ///
  /// `pieces` gives the syllables that may stand at a place, each with its end. Work is bounded by `limit` paths a place.
  static func best(
    length: Int, limit: Int,
    pieces: (Int, inout [(end: Int, syllable: UInt16, cost: Float, rule: Rule)]) -> Void
  ) -> [MandarinPath] {
    var nodes: [Node] = []
    var open = [[Int32]](repeating: [], count: length + 1)
    var found: [(end: Int, syllable: UInt16, cost: Float, rule: Rule)] = []
    for place in 0..<length where place == 0 || !open[place].isEmpty {
      let known = Self.best(limit, of: open[place], nodes)
      found.removeAll(keepingCapacity: true)
      pieces(place, &found)
      for piece in found {
        if place == 0 {
          open[piece.end].append(Int32(nodes.count))
          nodes.append(
            Node(previous: -1, end: piece.end, syllable: piece.syllable, cost: piece.cost, rule: piece.rule))
        }
        for index in known {
          open[piece.end].append(Int32(nodes.count))
          let cost = nodes[Int(index)].cost + piece.cost
          nodes.append(
            Node(previous: index, end: piece.end, syllable: piece.syllable, cost: cost, rule: piece.rule))
        }
      }
    }
    return Self.best(limit, of: open[length], nodes).map { Self.path(to: $0, nodes) }
  }

  /// The last syllable of a path, and the one before it.
  private struct Node {
    let previous: Int32
    let end: Int
    let syllable: UInt16
    let cost: Float
    let rule: Rule
  }

  private static func best(_ limit: Int, of indices: [Int32], _ nodes: [Node]) -> [Int32] {
    if indices.count < 2 { return indices }
    return Array(indices.sorted { nodes[Int($0)].cost < nodes[Int($1)].cost }.prefix(limit))
  }

  private static func path(to last: Int32, _ nodes: [Node]) -> MandarinPath {
    var path = MandarinPath()
    path.cost = nodes[Int(last)].cost
    var index = last
    while index >= 0 {
      let node = nodes[Int(index)]
      path.syllables.append(node.syllable)
      path.ends.append(node.end)
      path.rules.append(node.rule)
      index = node.previous
    }
    path.syllables.reverse()
    path.ends.reverse()
    path.rules.reverse()
    return path
  }
}
