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
  static func best(length: Int, limit: Int, pieces: (Int, inout [Piece]) -> Void) -> MandarinPaths {
    var paths = MandarinPaths(length: length, limit: limit)
    var found: [Piece] = []
    for place in 0..<length where place == 0 || paths.count(at: place) > 0 {
      found.removeAll(keepingCapacity: true)
      pieces(place, &found)
      for piece in found {
        if place == 0 {
          paths.add(piece, after: -1, cost: piece.cost)
        } else {
          for rank in 0..<paths.count(at: place) { paths.add(piece, afterPath: rank, at: place) }
        }
      }
    }
    return paths
  }
}

/// The likeliest ways to take a text for Mandarin syllables, best first; a way is put together when it is asked for.
struct MandarinPaths: Sendable {
  /// The last syllable of a path, and the one before it.
  private struct Node {
    let previous: Int32
    let step: MandarinPath.Step
    let cost: Float
    let first: UInt16
  }

  /// No way at all.
  static let none = MandarinPaths(length: 0, limit: 0)

  private let length: Int
  private let limit: Int
  private var nodes: [Node] = []
  /// For every place `limit` nodes that end there, best first; and how many there are.
  private var ends: [Int32]
  private var counts: [Int]

  fileprivate init(length: Int, limit: Int) {
    (self.length, self.limit) = (length, limit)
    ends = Array(repeating: 0, count: (length + 1) * limit)
    counts = Array(repeating: 0, count: length + 1)
  }

  /// How many ways there are to take the text up to `place`.
  fileprivate func count(at place: Int) -> Int { counts[place] }

  fileprivate mutating func add(_ piece: MandarinPath.Piece, afterPath rank: Int, at place: Int) {
    let previous = ends[place * limit + rank]
    add(piece, after: previous, cost: nodes[Int(previous)].cost + piece.cost)
  }

  /// Adds a path, unless `limit` others are as good; of equals the first stands first.
  fileprivate mutating func add(_ piece: MandarinPath.Piece, after previous: Int32, cost: Float) {
    let end = Int(piece.step.end)
    let start = end * limit
    var place = start + counts[end]
    if counts[end] == limit {
      guard limit > 0, cost < nodes[Int(ends[place - 1])].cost else { return }
      place -= 1
    } else {
      counts[end] += 1
    }
    while place > start, cost < nodes[Int(ends[place - 1])].cost {
      ends[place] = ends[place - 1]
      place -= 1
    }
    ends[place] = Int32(nodes.count)
    let first = previous < 0 ? piece.step.syllable : nodes[Int(previous)].first
    nodes.append(Node(previous: previous, step: piece.step, cost: cost, first: first))
  }
}

extension MandarinPaths: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { counts[length] }

  /// The cost of a path.
  func cost(_ rank: Int) -> Float { node(rank).cost }

  /// The first syllable of a path.
  func first(_ rank: Int) -> UInt16 { node(rank).first }

  private func node(_ rank: Int) -> Node { nodes[Int(ends[length * limit + rank])] }

  subscript(rank: Int) -> MandarinPath {
    var path = MandarinPath(cost: cost(rank))
    path.steps.reserveCapacity(4)
    var index = ends[length * limit + rank]
    while index >= 0 {
      path.steps.append(nodes[Int(index)].step)
      index = nodes[Int(index)].previous
    }
    path.steps.reverse()
    return path
  }
}
