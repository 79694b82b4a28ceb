/// Numbers as JSON has them, kept while they come again: scores are sums of few weights, and the shortest digits of a
/// number take long to find.
struct NumberTexts {
  /// How many are kept, a power of two; a number takes the place of another with the same slot.
  private static let bits = 10

  private var known: [(number: UInt64, text: [UInt8])] = []

  /// The digits of `value`, as many as tell it apart from other numbers.
  mutating func text(_ value: Double) -> [UInt8] {
    if known.isEmpty { known = Array(repeating: (0, Array(0.0.description.utf8)), count: 1 << Self.bits) }
    let slot = Int((value.bitPattern &* 0x9E37_79B9_7F4A_7C15) >> UInt64(64 - Self.bits))
    if known[slot].number != value.bitPattern {
      known[slot] = (value.bitPattern, Array(value.description.utf8))
    }
    return known[slot].text
  }
}
