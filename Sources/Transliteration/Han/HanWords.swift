/// Words of Han characters with a reading of their own, found in a name from the left, the longest first.
struct HanWords: Sendable {
  /// Targets of each character: syllable ids or Hangul code points.
  private var readings: [[UInt16]] = []
  /// The number of the reading by the word's simplified characters.
  private var words: [[UInt32]: Int] = [:]
  /// The longest word that begins with a character.
  private var longest: [UInt32: Int] = [:]

  /// Adds `word`, in any form, with one target a character.
  mutating func add(_ word: [UInt32], _ targets: [UInt16]) {
    guard word.count == targets.count, word.count > 1 else { return }
    let key = word.map(HanTable.shared.simplified)
    if words[key] != nil { return }
    words[key] = readings.count
    readings.append(targets)
    longest[key[0]] = max(longest[key[0]] ?? 0, key.count)
  }

  /// Returns the reading of the longest word that begins at `start` of `name`, which is simplified.
  func reading(at start: Int, of name: [UInt32]) -> [UInt16]? {
    guard let most = longest[name[start]] else { return nil }
    for length in stride(from: min(most, name.count - start), to: 1, by: -1) {
      if let index = words[Array(name[start..<start + length])] { return readings[index] }
    }
    return nil
  }
}
