/// Levenshtein distance in jamo: a syllable counts as the consonants and the vowel that it has, as Unicode decomposes it;
/// any other letter as itself. A letter that is no jamo does not replace one, so that no edit of jamo changes more than a
/// letter.
///
/// 횃불 and 햇불 are one jamo apart, 횃불 and 땔불 three.
public struct JamoDistance {
  private var left: [UInt32] = []
  private var right: [UInt32] = []
  private var row: [Int] = []

  /// Returns what works distances out; it is kept for many, so that none takes memory of its own.
  public init() {}

  /// Returns the distance between `left` and `right`.
  public mutating func between(_ left: some RandomAccessCollection<UInt32>, _ right: ArraySlice<UInt32>)
    -> Int
  {
    // What both begin and end with has its own jamo, none of which is in a best alignment with any other's.
    var first = 0
    let common = min(left.count, right.count)
    func letter(_ offset: Int) -> UInt32 { left[left.index(left.startIndex, offsetBy: offset)] }
    while first < common, letter(first) == right[right.startIndex + first] { first += 1 }
    var last = 0
    while last < common - first, letter(left.count - 1 - last) == right[right.endIndex - 1 - last] {
      last += 1
    }
    self.left.removeAll(keepingCapacity: true)
    self.right.removeAll(keepingCapacity: true)
    for offset in first..<(left.count - last) { Self.append(letter(offset), to: &self.left) }
    for letter in right[(right.startIndex + first)..<(right.endIndex - last)] {
      Self.append(letter, to: &self.right)
    }
    return distance()
  }

  /// How many jamo `letters` have.
  public static func count(_ letters: [UInt32]) -> Int {
    var jamo: [UInt32] = []
    for letter in letters { append(letter, to: &jamo) }
    return jamo.count
  }

  /// Unicode 15, section 3.12. The jamo of a syllable lie above all code points: one that stands for itself is none of them,
  /// or no jamo would be between two letters and a syllable.
  private static func append(_ letter: UInt32, to jamo: inout [UInt32]) {
    guard (0xAC00...0xD7A3).contains(letter) else { return jamo.append(letter) }
    let number = letter - 0xAC00
    jamo.append(0x11_1100 + number / 588)
    jamo.append(0x11_1161 + number % 588 / 28)
    if number % 28 != 0 { jamo.append(0x11_11A7 + number % 28) }
  }

  /// Of one that replaces the other.
  private static func cost(_ left: UInt32, _ right: UInt32) -> Int {
    left == right ? 0 : (left > 0x10_FFFF) == (right > 0x10_FFFF) ? 1 : 2
  }

  private mutating func distance() -> Int {
    if left.isEmpty || right.isEmpty { return max(left.count, right.count) }
    row.removeAll(keepingCapacity: true)
    row.append(contentsOf: 0...right.count)
    for (number, letter) in left.enumerated() {
      var diagonal = row[0]
      row[0] = number + 1
      for column in right.indices {
        let above = row[column + 1]
        row[column + 1] = min(above + 1, row[column] + 1, diagonal + Self.cost(letter, right[column]))
        diagonal = above
      }
    }
    return row[right.count]
  }
}
