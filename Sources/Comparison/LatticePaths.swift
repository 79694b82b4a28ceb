import Transliteration

/// The likeliest paths of one kind of sound through a lattice.
struct LatticePaths {
  /// A way up to a place: what it costs, its last sound, the way before that, and the next way to the same place.
  private struct Way {
    let cost: Float
    let value: UInt32
    let previous: Int32
    var next: Int32 = -1
  }

  private var ways: [Way] = []
  /// The first and the last way to each place; -1 where there is none.
  private var ends: [(first: Int32, last: Int32)]
  /// The ways to one place.
  private var open: [Int32] = []
  /// The places from which the end is reached, as bits.
  private let reaching: UInt128

  /// Calls `body` with at most `limit` paths of labels of `kind`, cheapest first; none where a unit has no such sound.
  static func forEachBest(
    _ lattice: ReadingLattice, _ kind: ReadingLattice.Kind, limit: Int, _ body: ([UInt32]) -> Void
  ) {
    let count = lattice.units.count
    // Most names in Latin letters are no pinyin; ways that never reach the end are not begun.
    let reaching = reaching(lattice, kind.rawValue)
    guard reaching & 1 != 0 else { return }
    var paths = LatticePaths(count, reaching)
    for place in 0..<count {
      paths.extend(lattice.edges, lattice.edgeRange(at: place), place, kind.rawValue, limit: limit)
    }
    paths.take(count)
    paths.sort(limit: limit)
    var path: [UInt32] = []
    for way in paths.open {
      path.removeAll(keepingCapacity: true)
      var way = way
      while way > 0 {
        path.append(paths.ways[Int(way)].value)
        way = paths.ways[Int(way)].previous
      }
      path.reverse()
      body(path)
    }
  }

  /// The places from which labels of the kind `label` lead to the end, as bits.
  private static func reaching(_ lattice: ReadingLattice, _ label: UInt32) -> UInt128 {
    let edges = lattice.edges
    var result: UInt128 = 1 &<< UInt128(lattice.units.count)
    for place in lattice.units.indices.reversed() {
      for index in lattice.edgeRange(at: place) {
        let edge = edges[index]
        if edge.label >> 24 == label, result &>> UInt128(edge.end) & 1 != 0 { result |= 1 &<< UInt128(place) }
      }
    }
    return result
  }

  private init(_ count: Int, _ reaching: UInt128) {
    self.reaching = reaching
    ends = Array(repeating: (-1, -1), count: count + 1)
    ways.reserveCapacity(4 * count + 1)
    ways.append(Way(cost: 0, value: 0, previous: -1))
    ends[0] = (0, 0)
  }

  /// Lets the ways to `place` be the open ones.
  private mutating func take(_ place: Int) {
    open.removeAll(keepingCapacity: true)
    var way = ends[place].first
    while way >= 0 {
      open.append(way)
      way = ways[Int(way)].next
    }
  }

  private mutating func extend(
    _ edges: [ReadingLattice.Edge], _ range: Range<Int>, _ place: Int, _ label: UInt32, limit: Int
  ) {
    guard ends[place].first >= 0 else { return }
    take(place)
    if open.count > limit { sort(limit: limit) }
    for index in range where edges[index].label >> 24 == label {
      let edge = edges[index]
      if reaching &>> UInt128(edge.end) & 1 == 0 { continue }
      for way in open where ways[Int(way)].cost + edge.cost < 6 {
        let next = Int32(ways.count)
        ways.append(Way(cost: ways[Int(way)].cost + edge.cost, value: edge.value, previous: way))
        let last = ends[Int(edge.end)].last
        if last >= 0 { ways[Int(last)].next = next } else { ends[Int(edge.end)].first = next }
        ends[Int(edge.end)].last = next
      }
    }
  }

  /// Keeps the cheapest `limit` of the open ways, cheapest first; equals keep their order.
  private mutating func sort(limit: Int) {
    for index in open.indices.dropFirst() {
      let way = open[index]
      var place = index
      while place > 0, ways[Int(open[place - 1])].cost > ways[Int(way)].cost {
        open[place] = open[place - 1]
        place -= 1
      }
      open[place] = way
    }
    if open.count > limit { open.removeLast(open.count - limit) }
  }
}
