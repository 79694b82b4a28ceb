/// A tree of words over code points: all words that begin at a place, in one walk.
///
/// Nodes are numbers; one table maps a node and a code point to the next node.
package struct FormTrie: Sendable {
  /// The root; also the answer of ``step(_:_:)`` for no child, as no edge leads to it.
  @inlinable package static var root: Int32 { 0 }

  @usableFromInline package var children: NumberMap<Int32>
  @usableFromInline package var values: [Int32] = [-1]

  /// Returns an empty tree with room for `capacity` edges, which grows where that is too little.
  package init(capacity: Int) { children = NumberMap(capacity: capacity, empty: 0) }

  /// Returns the node after `scalar` from `node`; ``root`` where there is none.
  @inlinable package func step(_ node: Int32, _ scalar: UInt32) -> Int32 {
    children[UInt64(node) << 21 | UInt64(scalar)] ?? Self.root
  }

  /// Returns what stands at `node`; -1 where no word ends.
  @inlinable package func value(_ node: Int32) -> Int32 { values[Int(node)] }

  /// Returns the node of `word`, which is added where it is new.
  package mutating func add(_ word: some Sequence<UInt32>) -> Int32 {
    var node = Self.root
    for scalar in word {
      let next = step(node, scalar)
      node = next == Self.root ? newChild(node, scalar) : next
    }
    return node
  }

  /// Lets `value` stand at `node`.
  package mutating func set(_ node: Int32, _ value: Int32) { values[Int(node)] = value }

  private mutating func newChild(_ node: Int32, _ scalar: UInt32) -> Int32 {
    let child = Int32(values.count)
    children.set(UInt64(node) << 21 | UInt64(scalar), child)
    values.append(-1)
    return child
  }
}
