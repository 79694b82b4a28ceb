/// Words that are known by a number, the order in which they came.
struct WordNumbers: Sendable {
  /// A number and one, by the hash of its word and those after it; 0 where none is.
  private var slots = [Int32](repeating: 0, count: 64)
  private var letters: [UInt32] = []
  /// Where each word begins in `letters`, and where the last ends.
  private var starts: [Int32] = [0]
  /// The length of the longest.
  private(set) var longest = 0

  var count: Int { starts.count - 1 }

  init() {}

  init(_ words: [[UInt32]]) {
    for word in words { add(word) }
  }

  /// Adds `word`; false where it is known.
  @discardableResult
  mutating func add(_ word: [UInt32]) -> Bool {
    let slot = slot(of: word[...])
    guard slots[slot] == 0 else { return false }
    slots[slot] = Int32(count) + 1
    letters += word
    starts.append(Int32(letters.count))
    longest = max(longest, word.count)
    if count * 2 > slots.count { grow() }
    return true
  }

  /// The number of `word`; nil where it is none of them.
  func number(of word: ArraySlice<UInt32>) -> Int? {
    guard word.count <= longest else { return nil }
    let found = slots[slot(of: word)]
    return found == 0 ? nil : Int(found) - 1
  }

  func contains(_ word: ArraySlice<UInt32>) -> Bool { number(of: word) != nil }

  private mutating func grow() {
    slots = [Int32](repeating: 0, count: slots.count * 4)
    for number in 0..<count {
      slots[slot(of: letters[Int(starts[number])..<Int(starts[number + 1])])] = Int32(number) + 1
    }
  }

  /// Where `word` is, or would be.
  private func slot(of word: ArraySlice<UInt32>) -> Int {
    var hash: UInt64 = 0
    for letter in word { hash = (hash ^ UInt64(letter)) &* 0x9E37_79B9_7F4A_7C15 }
    var at = Int(truncatingIfNeeded: hash >> 32) & (slots.count - 1)
    while slots[at] != 0, !isWord(Int(slots[at]) - 1, word) { at = (at + 1) & (slots.count - 1) }
    return at
  }

  private func isWord(_ number: Int, _ word: ArraySlice<UInt32>) -> Bool {
    let known = Int(starts[number])..<Int(starts[number + 1])
    return known.count == word.count && letters[known].elementsEqual(word)
  }
}
