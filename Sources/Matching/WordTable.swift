/// Words by their first letter, so that those that stand at a place of a text are found without looking at the others.
package struct WordTable: Sendable {
  private struct Slot: Sendable {
    var letter: UInt32 = 0
    var first: Int32 = 0
    var count: Int32 = 0
  }

  private struct Word: Sendable {
    let number: Int32
    let start: Int32
    let count: Int32
  }

  private var slots: [Slot]
  private var known: [Word] = []
  private var letters: [UInt32] = []
  /// All words.
  package let words: [[UInt32]]
  /// The length of the longest.
  package let longest: Int

  /// Returns the table of `all`, each of which is known by its place there.
  init(_ all: [[UInt32]]) {
    words = all
    longest = all.map(\.count).max() ?? 0
    let groups = Dictionary(grouping: all.indices.filter { !all[$0].isEmpty }) { all[$0][0] }
    var size = 4
    while size < groups.count * 2 { size *= 2 }
    slots = Array(repeating: Slot(), count: size)
    for (letter, group) in groups.sorted(by: { $0.key < $1.key }) {
      var at = Self.place(letter) & (size - 1)
      while slots[at].count > 0 { at = (at + 1) & (size - 1) }
      slots[at] = Slot(letter: letter, first: Int32(known.count), count: Int32(group.count))
      for number in group.sorted() {
        known.append(
          Word(number: Int32(number), start: Int32(letters.count), count: Int32(all[number].count)))
        letters += all[number]
      }
    }
  }

  private static func place(_ letter: UInt32) -> Int { Int((letter &* 0x9E37_79B1) >> 16) }

  /// Calls `body` with the number and length of every word with which `text` begins, until it is true; returns whether
  /// it was.
  package func contains<Text: RandomAccessCollection<UInt32>>(
    prefixOf text: Text, where body: (_ number: Int, _ length: Int) -> Bool
  ) -> Bool where Text.Index == Int {
    guard let first = text.first else { return false }
    var at = Self.place(first) & (slots.count - 1)
    while slots[at].count > 0, slots[at].letter != first { at = (at + 1) & (slots.count - 1) }
    let slot = slots[at]
    for index in Int(slot.first)..<Int(slot.first + slot.count) {
      let word = known[index]
      let length = Int(word.count)
      guard length <= text.count else { continue }
      var offset = 1
      while offset < length, letters[Int(word.start) + offset] == text[text.startIndex + offset] {
        offset += 1
      }
      if offset == length, body(Int(word.number), length) { return true }
    }
    return false
  }

  /// Whether `text` is one of the words.
  package func contains<Text: RandomAccessCollection<UInt32>>(_ text: Text) -> Bool where Text.Index == Int {
    text.count <= longest && contains(prefixOf: text) { _, length in length == text.count }
  }

  /// Whether `text` begins with one of the words.
  package func hasPrefix<Text: RandomAccessCollection<UInt32>>(of text: Text) -> Bool
  where Text.Index == Int {
    contains(prefixOf: text) { _, _ in true }
  }
}
