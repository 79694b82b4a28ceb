/// ``JamoDistance`` from one run of letters to many others.
///
/// Where all letters of both are syllables, a column of the table of distances is a step of bits; where none is, jamo are
/// letters. Only what mixes both takes the table itself.
///
/// Source: Hyyrö (2003), A bit-vector algorithm for computing Levenshtein and Damerau edit distances.
struct JamoPattern {
  private let letters: [UInt32]
  /// Where each jamo stands: initials from 0 on, vowels from 19, finals from 40. Empty where the letters are not all
  /// syllables, or have more jamo than a word has bits.
  private var places: [UInt64] = []
  private let hasSyllable: Bool
  private let count: Int
  private var table = JamoDistance()

  init(_ letters: [UInt32]) {
    self.letters = letters
    hasSyllable = letters.contains(where: Self.isSyllable)
    var places = [UInt64](repeating: 0, count: 67)
    var count = 0
    if letters.allSatisfy(Self.isSyllable), letters.count * 3 <= 64 {
      for letter in letters {
        Self.forEachJamo(letter) { jamo in
          places[jamo] |= 1 << UInt64(count)
          count += 1
        }
      }
      self.places = places
    }
    self.count = count
  }

  @inline(__always)
  private static func isSyllable(_ letter: UInt32) -> Bool { letter &- 0xAC00 < 11172 }

  @inline(__always)
  private static func forEachJamo(_ letter: UInt32, _ body: (Int) -> Void) {
    let number = letter - 0xAC00
    let (vowel, last) = (number / 28, number % 28)
    body(Int(vowel / 21))
    body(19 + Int(vowel % 21))
    if last != 0 { body(39 + Int(last)) }
  }

  /// Returns the distance to `other`, which is `edits` letters away.
  mutating func distance(_ other: ArraySlice<UInt32>, edits: Int) -> Int {
    var syllables = 0
    for letter in other where Self.isSyllable(letter) { syllables += 1 }
    if !hasSyllable, syllables == 0 { return edits }
    if count > 0 {
      if syllables == other.count { return distance(ofSyllables: other) }
      // No jamo is a letter that is none, and to replace one by the other is no less than to leave out and put in.
      if syllables == 0 { return count + other.count }
    }
    return table.between(letters, other)
  }

  private func distance(ofSyllables other: ArraySlice<UInt32>) -> Int {
    // Bits of the rows in which a column goes up by one, and down.
    var (up, down) = (~UInt64(0), UInt64(0))
    var distance = count
    let last = UInt64(1) << UInt64(count - 1)
    for letter in other {
      Self.forEachJamo(letter) { jamo in
        let same = places[jamo]
        let vertical = same | down
        let horizontal = (((same & up) &+ up) ^ up) | same
        var (right, left) = (down | ~(horizontal | up), up & horizontal)
        if right & last != 0 { distance += 1 }
        if left & last != 0 { distance -= 1 }
        right = right << 1 | 1
        left <<= 1
        up = left | ~(vertical | right)
        down = right & vertical
      }
    }
    return distance
  }
}
