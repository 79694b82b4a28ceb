import Transliteration

/// The likeliest paths of one kind of sound through a lattice.
enum LatticePaths {
  /// A way up to a place: what it costs, and its last step in the list of all.
  private struct Way {
    let cost: Float
    let step: Int32
  }

  /// Returns at most `limit` paths of labels of `kind`, cheapest first; none where a unit has no such sound.
  static func best(_ lattice: ReadingLattice, _ kind: ReadingLattice.Kind, limit: Int) -> [[UInt32]] {
    let count = lattice.units.count
    let label = kind.rawValue
    var steps: [(previous: Int32, value: UInt32)] = []
    var open = [[Way]](repeating: [], count: count + 1)
    open[0] = [Way(cost: 0, step: -1)]
    for place in 0..<count where !open[place].isEmpty {
      var ways: [Way] = []
      swap(&ways, &open[place])
      if ways.count > limit { cut(&ways, to: limit) }
      for index in lattice.edgeRange(at: place) where lattice.edges[index].label >> 24 == label {
        let edge = lattice.edges[index]
        for way in ways where way.cost + edge.cost < 6 {
          open[Int(edge.end)].append(Way(cost: way.cost + edge.cost, step: Int32(steps.count)))
          steps.append((way.step, edge.value))
        }
      }
    }
    cut(&open[count], to: limit)
    return open[count].map { way in
      var path: [UInt32] = []
      var step = way.step
      while step >= 0 {
        path.append(steps[Int(step)].value)
        step = steps[Int(step)].previous
      }
      path.reverse()
      return path
    }
  }

  /// Keeps the cheapest `limit` of `ways`, cheapest first; equals keep their order.
  private static func cut(_ ways: inout [Way], to limit: Int) {
    for index in ways.indices.dropFirst() {
      let way = ways[index]
      var place = index
      while place > 0, ways[place - 1].cost > way.cost {
        ways[place] = ways[place - 1]
        place -= 1
      }
      ways[place] = way
    }
    if ways.count > limit { ways.removeLast(ways.count - limit) }
  }
}
