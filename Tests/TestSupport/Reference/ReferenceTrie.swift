import Indexing
import Matching

/// Keys in a tree of letters: all keys that begin at a place are found in one walk.
struct ReferenceTrie: Sendable {
  /// The child of a node by letter; the node's number stands in the upper half.
  private var children: [UInt64: Int32] = [:]
  /// The value at each node, or -1.
  private var values: [Int32] = [-1]

  mutating func insert(_ letters: [UInt32], value: Int) {
    var node: Int32 = 0
    for letter in letters {
      let step = Self.step(node, letter)
      if let child = children[step] {
        node = child
      } else {
        values.append(-1)
        node = Int32(values.count - 1)
        children[step] = node
      }
    }
    values[Int(node)] = Int32(value)
  }

  func forEachKey(in letters: [UInt32], from start: Int, _ body: (_ end: Int, _ value: Int) -> Void) {
    var node: Int32 = 0
    for index in start..<letters.count {
      guard let child = children[Self.step(node, letters[index])] else { return }
      node = child
      let value = values[Int(node)]
      if value >= 0 { body(index + 1, Int(value)) }
    }
  }

  private static func step(_ node: Int32, _ letter: UInt32) -> UInt64 { UInt64(node) << 32 | UInt64(letter) }
}
