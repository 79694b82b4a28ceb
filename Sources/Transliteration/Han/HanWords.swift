/// Words of Han characters with a reading of their own, found in a name from the left, the longest first.
struct HanWords: Sendable {
  /// Targets of each character: syllable ids or Hangul code points.
  private var readings: [[UInt16]] = []
  /// The number of the reading by the word's simplified characters.
  private var words: [UInt128: Int] = [:]
  /// The longest word that begins with a character.
  private var longest = HanMap<Int>()

  /// Adds `word`, in any form, with one target a character.
  mutating func add(_ word: [UInt32], _ targets: [UInt16]) {
    guard word.count == targets.count, (2...HanKey.longest).contains(word.count) else { return }
    let simplified = word.map(HanTable.shared.simplified)
    let key = HanKey.of(simplified)
    if words[key] != nil { return }
    words[key] = readings.count
    readings.append(targets)
    longest[simplified[0]] = max(longest[simplified[0]] ?? 0, word.count)
  }

  /// Whether `name`, simplified, is one of the words.
  func contains(_ name: [UInt32]) -> Bool {
    guard let first = name.first, let most = longest[first], name.count <= most else { return false }
    return words[HanKey.of(name)] != nil
  }

  /// Returns the reading of the longest word that begins at `start` of `name`, which is simplified.
  func reading(at start: Int, of name: [UInt32]) -> [UInt16]? {
    guard let most = longest[name[start]] else { return nil }
    for length in stride(from: min(most, name.count - start), to: 1, by: -1) {
      if let index = words[HanKey.of(name[start..<start + length])] { return readings[index] }
    }
    return nil
  }
}
