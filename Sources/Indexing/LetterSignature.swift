/// The letters of a run of codes as a set of 32 bits, in which several letters may have one bit.
struct LetterSignature {
  private(set) var bits: UInt32 = 0

  /// Returns the set of the `count` codes at `codes`; 0, a letter that no name has, has no bit.
  ///
  /// Invariant: `codes` has `count` elements.
  @inline(__always)
  init(_ codes: UnsafePointer<UInt16>, _ count: Int) {
    for index in 0..<count where codes[index] != 0 { bits |= 1 << UInt32((codes[index] &* 0x9E37) >> 11) }
  }

  /// What sets can be of keys of one length that are few edits from a query.
  ///
  /// Of two letters of which one replaces the other each takes a bit away or gives one. So a query has no more bits that a
  /// key lacks than letters are replaced or left out, and a key no more that the query lacks than are replaced or put in.
  struct Test {
    private let bits: UInt32
    private let lost: Int
    private let gained: Int

    /// Returns the test of keys of `length` letters by a query of `count` letters.
    init(_ query: LetterSignature, _ count: Int, _ length: Int, _ limit: Int) {
      bits = query.bits
      lost = limit - max(0, length - count)
      gained = limit - max(0, count - length)
    }

    /// Whether a key with these letters may be near enough.
    @inline(__always)
    func passes(_ key: LetterSignature) -> Bool {
      Self.hasNone(bits & ~key.bits, but: lost) && Self.hasNone(key.bits & ~bits, but: gained)
    }

    /// Whether `bits` has no bit but for `count`, at most two.
    @inline(__always)
    private static func hasNone(_ bits: UInt32, but count: Int) -> Bool {
      var bits = bits
      if count > 0 { bits &= bits &- 1 }
      if count > 1 { bits &= bits &- 1 }
      return bits == 0
    }
  }
}
