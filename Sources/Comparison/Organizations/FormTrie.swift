/// A tree of words over code points: all words that begin at a place, in one walk.
///
/// Nodes are numbers; one open-addressed table maps a node and a code point to the next node.
struct FormTrie: Sendable {
  /// The root; also the answer of ``step(_:_:)`` for no child, as no edge leads to it.
  static let root: Int32 = 0

  private var keys: [UInt64]
  private var children: [Int32]
  private var values: [Int32] = [-1]
  private var edges = 0
  private var mask: Int

  /// Returns an empty tree with room for `capacity` edges.
  init(capacity: Int) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    keys = Array(repeating: .max, count: size)
    children = Array(repeating: 0, count: size)
    mask = size - 1
  }

  /// Returns the node after `scalar` from `node`; ``root`` where there is none.
  func step(_ node: Int32, _ scalar: UInt32) -> Int32 {
    let key = Self.key(node, scalar)
    var slot = Self.slot(key) & mask
    while keys[slot] != .max {
      if keys[slot] == key { return children[slot] }
      slot = (slot + 1) & mask
    }
    return Self.root
  }

  /// Returns what stands at `node`; -1 where no word ends.
  func value(_ node: Int32) -> Int32 { values[Int(node)] }

  /// Returns the node of `word`, which is added where it is new.
  mutating func add(_ word: [UInt32]) -> Int32 {
    var node = Self.root
    for scalar in word {
      let next = step(node, scalar)
      node = next == Self.root ? newChild(node, scalar) : next
    }
    return node
  }

  /// Lets `value` stand at `node`.
  mutating func set(_ node: Int32, _ value: Int32) { values[Int(node)] = value }

  private mutating func newChild(_ node: Int32, _ scalar: UInt32) -> Int32 {
    precondition(2 * edges < keys.count, "the tree was made too small")
    let key = Self.key(node, scalar)
    var slot = Self.slot(key) & mask
    while keys[slot] != .max { slot = (slot + 1) & mask }
    keys[slot] = key
    children[slot] = Int32(values.count)
    values.append(-1)
    edges += 1
    return children[slot]
  }

  private static func key(_ node: Int32, _ scalar: UInt32) -> UInt64 { UInt64(node) << 21 | UInt64(scalar) }

  private static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20)
  }
}
