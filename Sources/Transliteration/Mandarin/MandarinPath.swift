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
    found.reserveCapacity(limit)
    for place in 0..<length where place == 0 || paths.count(at: place) > 0 {
      found.removeAll(keepingCapacity: true)
      pieces(place, &found)
      for piece in found {
        if place == 0 {
          _ = paths.add(piece, after: -1, cost: piece.cost)
        } else {
          // The paths stand best first: where one is no good any more, none after it is.
          for rank in 0..<paths.count(at: place) {
            if !paths.add(piece, afterPath: rank, at: place) { break }
          }
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
  /// For every place how many paths end there, and their last nodes, best first.
  private var ends: [Int32]

  fileprivate init(length: Int, limit: Int) {
    (self.length, self.limit) = (length, limit)
    ends = []
    ends.reserveCapacity((length + 1) * (limit + 1))
    for _ in 0..<(length + 1) * (limit + 1) { ends.append(0) }
    nodes.reserveCapacity(length * limit)
  }

  /// How many ways there are to take the text up to `place`.
  fileprivate func count(at place: Int) -> Int { Int(ends[place * (limit + 1)]) }

  fileprivate mutating func add(_ piece: MandarinPath.Piece, afterPath rank: Int, at place: Int) -> Bool {
    let previous = ends[place * (limit + 1) + 1 + rank]
    return add(piece, after: previous, cost: nodes[Int(previous)].cost + piece.cost)
  }

  /// Adds a path, unless `limit` others are as good, and returns whether it did; of equals the first stands first.
  fileprivate mutating func add(_ piece: MandarinPath.Piece, after previous: Int32, cost: Float) -> Bool {
    let first = Int(piece.step.end) * (limit + 1) + 1
    let count = Int(ends[first - 1])
    var place = first + count
    if count < limit {
      ends[first - 1] += 1
    } else {
      guard limit > 0, cost < nodes[Int(ends[place - 1])].cost else { return false }
      place -= 1
    }
    while place > first, cost < nodes[Int(ends[place - 1])].cost {
      ends[place] = ends[place - 1]
      place -= 1
    }
    ends[place] = Int32(nodes.count)
    let start = previous < 0 ? piece.step.syllable : nodes[Int(previous)].first
    nodes.append(Node(previous: previous, step: piece.step, cost: cost, first: start))
    return true
  }
}

extension MandarinPaths: RandomAccessCollection {
  var startIndex: Int { 0 }
  var endIndex: Int { count(at: length) }

  /// The cost of a path.
  func cost(_ rank: Int) -> Float { nodes[last(rank)].cost }

  /// The first syllable of a path.
  func first(_ rank: Int) -> UInt16 { nodes[last(rank)].first }

  private func last(_ rank: Int) -> Int { Int(ends[length * (limit + 1) + 1 + rank]) }

  subscript(rank: Int) -> MandarinPath {
    var path = MandarinPath(cost: cost(rank))
    write(rank, to: &path.steps)
    return path
  }

  /// Makes `steps` those of a path, in the room that it has.
  func write(_ rank: Int, to steps: inout [MandarinPath.Step]) {
    steps.removeAll(keepingCapacity: true)
    var index = Int32(last(rank))
    while index >= 0 {
      steps.append(nodes[Int(index)].step)
      index = nodes[Int(index)].previous
    }
    steps.reverse()
  }
}
