import Transliteration

/// The forms and numbers that stand in a name, place by place: looked up once, however often it is divided.
struct FormMatches: Sendable {
  struct Match: Sendable {
    /// The form; below -1 a number, -2 - value.
    let form: Int32
    /// The place after it.
    let end: Int
    /// How long it is: its letters, or two for each Latin word.
    let length: Int
    /// Whether a plural s follows the form.
    let isPlural: Bool
  }

  private(set) var list: [Match] = []
  /// By place, where in ``list`` those are that begin there; one more at the end.
  private var starts: [Int32] = [0]

  init(_ text: OrganizationText, _ table: ComponentTable = .shared) {
    starts.reserveCapacity(text.scalars.count + 1)
    for place in text.scalars.indices {
      if text.kinds[place] != .blank, text.isEdge(place) || text.kinds[place - 1] == .blank {
        add(text, table, place)
      }
      starts.append(Int32(list.count))
    }
  }

  /// Where in ``list`` those are that begin at `place`.
  func range(at place: Int) -> Range<Int> { Int(starts[place])..<Int(starts[place + 1]) }

  private mutating func add(_ text: OrganizationText, _ table: ComponentTable, _ place: Int) {
    if let number = OrganizationNumber(text, at: place) {
      list.append(
        Match(form: -2 - Int32(number.value), end: number.end, length: number.end - place, isPlural: false))
    }
    let isLatin = text.kinds[place].isLatin
    var node = FormTrie.root
    var words = 1
    for index in place..<text.scalars.count {
      node = table.trie.step(node, text.scalars[index])
      if node == FormTrie.root { return }
      if text.kinds[index] == .blank { words += 1 }
      let end = index + 1
      let form = table.trie.value(node)
      guard form >= 0, let wordEnd = Self.wordEnd(end, text) else { continue }
      list.append(
        Match(
          form: form, end: wordEnd, length: isLatin ? 2 * words : end - place, isPlural: wordEnd > end))
    }
  }

  /// Where the word ends of which a form has been read up to `end`: there, or after a plural s.
  private static func wordEnd(_ end: Int, _ text: OrganizationText) -> Int? {
    func isEnd(_ place: Int) -> Bool { text.isEdge(place) || text.kinds[place] == .blank }
    if isEnd(end) { return end }
    guard text.scalars[end] == 0x73, text.kinds[end - 1] == .latin else { return nil }
    return isEnd(end + 1) ? end + 1 : nil
  }
}
