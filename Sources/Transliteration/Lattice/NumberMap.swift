/// Values by number, in one open-addressed table: a look-up is a multiplication and, mostly, one comparison.
package struct NumberMap<Value: Sendable>: Sendable {
  @usableFromInline package var keys: [UInt64]
  @usableFromInline package var values: [Value]
  @usableFromInline package var mask: Int
  @usableFromInline package var count = 0
  private let empty: Value

  /// Returns a map without values; `empty` fills its places and is never given out.
  package init(capacity: Int, empty: Value) {
    var size = 16
    while size < 2 * capacity { size *= 2 }
    keys = Array(repeating: .max, count: size)
    values = Array(repeating: empty, count: size)
    mask = size - 1
    self.empty = empty
  }

  /// The value of `key`, which is below 2^64 - 1.
  @inlinable @inline(__always) package subscript(key: UInt64) -> Value? {
    var slot = Self.slot(key) & mask
    while keys[slot] != .max {
      if keys[slot] == key { return values[slot] }
      slot = (slot + 1) & mask
    }
    return nil
  }

  /// Lets `key` have `value`.
  package mutating func set(_ key: UInt64, _ value: Value) {
    if 2 * count >= keys.count { grow() }
    var slot = Self.slot(key) & mask
    while keys[slot] != .max, keys[slot] != key { slot = (slot + 1) & mask }
    if keys[slot] == .max { count += 1 }
    (keys[slot], values[slot]) = (key, value)
  }

  private mutating func grow() {
    var other = NumberMap(capacity: keys.count, empty: empty)
    for slot in keys.indices where keys[slot] != .max { other.set(keys[slot], values[slot]) }
    self = other
  }

  @inlinable package static func slot(_ key: UInt64) -> Int {
    Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 20)
  }
}
