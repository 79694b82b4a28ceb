import Transliteration

/// The likeliest paths of one kind of sound through a lattice; one is used again for lattice after lattice.
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
  private var ends: [(first: Int32, last: Int32)] = []
  /// The ways to one place.
  private var open: [Int32] = []
  private var path: [UInt32] = []

  init() {
    ways.reserveCapacity(32)
    ends.reserveCapacity(16)
    open.reserveCapacity(16)
    path.reserveCapacity(16)
  }

  /// Calls `body` with at most `limit` paths of labels of `kind`, cheapest first; none where a unit has no such sound.
  mutating func forEachBest(
    _ lattice: ReadingLattice, _ kind: ReadingLattice.Kind, limit: Int, _ body: ([UInt32]) -> Void
  ) {
    let count = lattice.units.count
    // Most names in Latin letters are no pinyin; ways that never reach the end are not begun.
    guard let reaching = Self.reaching(lattice, kind.rawValue) else { return }
    begin(count)
    let edges = lattice.edges
    for place in 0..<count where ends[place].first >= 0 {
      extend(edges.span, lattice.edgeRange(at: place), place, kind.rawValue, reaching, limit: limit)
    }
    take(count)
    sort(limit: limit)
    for index in open.indices {
      path.removeAll(keepingCapacity: true)
      var way = open[index]
      while way > 0 {
        path.append(ways[Int(way)].value)
        way = ways[Int(way)].previous
      }
      path.reverse()
      body(path)
    }
  }

  /// The places from which labels of the kind `label` lead to the end, as bits from that of place 1 on; nil where the
  /// first place is none.
  private static func reaching(_ lattice: ReadingLattice, _ label: UInt32) -> UInt64? {
    let (list, starts) = (lattice.edges, lattice.starts)
    let edges = list.span
    let count = lattice.units.count
    guard count > 0 else { return 0 }
    var result: UInt64 = 1 &<< UInt64(count - 1)
    for place in stride(from: count - 1, through: 0, by: -1) {
      var isReaching = false
      for index in Int(starts[place])..<Int(starts[place + 1]) where edges[index].label >> 24 == label {
        isReaching = isReaching || result &>> UInt64(edges[index].end - 1) & 1 != 0
      }
      if place == 0 { return isReaching ? result : nil }
      if isReaching { result |= 1 &<< UInt64(place - 1) }
    }
    return nil
  }

  /// Empties what is left of another name; this one has `count` units.
  private mutating func begin(_ count: Int) {
    ways.removeAll(keepingCapacity: true)
    ways.append(Way(cost: 0, value: 0, previous: -1))
    ends.removeAll(keepingCapacity: true)
    ends.append((0, 0))
    for _ in 0..<count { ends.append((-1, -1)) }
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
    _ edges: Span<ReadingLattice.Edge>, _ range: Range<Int>, _ place: Int, _ label: UInt32,
    _ reaching: UInt64, limit: Int
  ) {
    take(place)
    if open.count > limit { sort(limit: limit) }
    for index in range where edges[index].label >> 24 == label {
      let end = Int(edges[index].end)
      if reaching &>> UInt64(end - 1) & 1 == 0 { continue }
      let (cost, value) = (edges[index].cost, edges[index].label & 0xFF_FFFF)
      for way in open where ways[Int(way)].cost + cost < 6 {
        let next = Int32(ways.count)
        ways.append(Way(cost: ways[Int(way)].cost + cost, value: value, previous: way))
        let last = ends[end].last
        if last >= 0 { ways[Int(last)].next = next } else { ends[end].first = next }
        ends[end].last = next
      }
    }
  }

  /// Keeps the cheapest `limit` of the open ways, cheapest first; equals keep their order.
  private mutating func sort(limit: Int) {
    let list = ways
    let ways = list.span
    for index in open.indices.dropFirst() {
      let way = open[index]
      let cost = ways[Int(way)].cost
      var place = index
      while place > 0, ways[Int(open[place - 1])].cost > cost {
        open[place] = open[place - 1]
        place -= 1
      }
      open[place] = way
    }
    if open.count > limit { open.removeLast(open.count - limit) }
  }
}
