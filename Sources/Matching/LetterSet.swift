/// A few letters, among which one is sought without hashing it at length.
package struct LetterSet: Sendable {
  /// A power of two of places, half of them 0 at least.
  private var slots: [UInt32]

  /// Returns the set of the letters of `text`.
  init(_ text: String) { self.init(text.unicodeScalars.map(\.value)) }

  /// Returns the set of `letters`.
  init(_ letters: [UInt32]) {
    var size = 4
    while size < letters.count * 2 { size *= 2 }
    slots = Array(repeating: 0, count: size)
    for letter in letters where !contains(letter) {
      var at = Self.place(letter) & (size - 1)
      while slots[at] != 0 { at = (at + 1) & (size - 1) }
      slots[at] = letter
    }
  }

  private static func place(_ letter: UInt32) -> Int { Int((letter &* 0x9E37_79B1) >> 16) }

  /// Whether `letter`, which is not 0, is one of them.
  package func contains(_ letter: UInt32) -> Bool {
    var at = Self.place(letter) & (slots.count - 1)
    while slots[at] != 0 {
      if slots[at] == letter { return true }
      at = (at + 1) & (slots.count - 1)
    }
    return false
  }
}
