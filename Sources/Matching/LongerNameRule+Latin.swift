import Indexing
import Lexicography
import Normalization

extension LongerNameRule {
  /// How many words may stand between a name and the head of the longer one.
  private static let mostWords = 3
  /// How many words of a body's name are read back from a parenthesis or from "of".
  private static let mostWordsBefore = 8

  /// Whether Latin letters or signs around `letters` make another name of it.
  func isLatinPart(_ letters: Range<Int>, _ types: TypeSet, _ hasNeighbour: Bool) -> Bool {
    let end = letters.upperBound
    guard LetterClass(of: run.letters[end - 1]) == .latin else { return false }
    if isBeforePlus(end) { return true }
    if isDegree(letters) { return true }
    guard types.meets(.organization | .place | .event) else { return false }
    if !hasNeighbour, hasLatinHead(at: end) { return true }
    if types == .place, let next = word(from: end), run.gaps[end] != .none, !isCapital(next.lowerBound) {
      if OrdinaryWords.latin.contains(run.letters[next]) { return true }
    }
    if isAfterHeadAndOf(letters.lowerBound) { return true }
    return types == .place && isInParenthesesOfBody(letters)
  }

  /// Whether a plus sign adjoins that belongs to the name: AI+, Disney+; in AI+로봇 it joins two.
  private func isBeforePlus(_ end: Int) -> Bool {
    guard end < run.count, run.gaps[end] == .none, run.letters[end] == 0x2B else {
      return false
    }
    return end + 1 >= run.count || run.gaps[end + 1] != .none
      || LetterClass(of: run.letters[end + 1]) == .symbol
  }

  /// Whether at most three capitalised words after `start` lead to a head: Peking University Third Hospital.
  private func hasLatinHead(at start: Int) -> Bool {
    var index = start
    for _ in 0...Self.mostWords {
      guard index < run.count, isBlank(before: index), let next = word(from: index), isCapital(index)
      else {
        return false
      }
      if NameHeads.latin.contains(run.letters[next]) { return true }
      if index > start, isNameStart(index) { return false }
      index = next.upperBound
    }
    return false
  }

  /// Whether "Head of" or "Head of the" stands right before `start`, and the head ends no name of the index.
  private func isAfterHeadAndOf(_ start: Int) -> Bool {
    guard start > 0, isBlank(before: start), var before = word(endingAt: start) else { return false }
    if isWord(before, "the") {
      guard isBlank(before: before.lowerBound), let earlier = word(endingAt: before.lowerBound) else {
        return false
      }
      before = earlier
    }
    guard isWord(before, "of"), isBlank(before: before.lowerBound) else { return false }
    return isHeaded(before.lowerBound, by: NameHeads.latinBeforeOf)
  }

  /// Whether a place in parentheses says which of several bodies: HKUST (Guangzhou), 香港中文大学（深圳）.
  private func isInParenthesesOfBody(_ letters: Range<Int>) -> Bool {
    let open = letters.lowerBound - 1
    guard open > 0, run.letters[open] == 0x28, letters.upperBound < run.count,
      run.letters[letters.upperBound] == 0x29
    else { return false }
    return isHeaded(open, by: NameHeads.latin)
  }

  /// Whether the capitalised phrase that ends at `end` has a head in it and ends no name of the index.
  private func isHeaded(_ end: Int, by heads: WordTable) -> Bool {
    guard !isNameEnd(end) else { return false }
    var index = end
    for _ in 0..<Self.mostWordsBefore {
      guard index > 0, let before = word(endingAt: index) else { return false }
      let letters = run.letters[before]
      if isCapital(before.lowerBound) {
        if heads.contains(letters) { return true }
      } else if !NameHeads.latinLinks.contains(letters) {
        return false
      }
      guard isBlank(before: before.lowerBound) else { return false }
      index = before.lowerBound
    }
    return false
  }

  /// Whether `letters` are a degree after a person's name and a comma: Morgan Ash, JD.
  private func isDegree(_ letters: Range<Int>) -> Bool {
    let comma = letters.lowerBound - 1
    guard comma > 0, run.letters[comma] == 0x2C,
      OrdinaryWords.degrees.contains(run.letters[letters]),
      letters.upperBound >= run.count
        || LetterClass(of: run.letters[letters.upperBound]) == .symbol,
      !isNameEnd(comma), let last = word(endingAt: comma), isCapital(last.lowerBound),
      !isCapital(last.upperBound - 1),
      isBlank(before: last.lowerBound), let first = word(endingAt: last.lowerBound),
      isCapital(first.lowerBound)
    else { return false }
    return true
  }

  // MARK: Words

  private func word(from start: Int) -> Range<Int>? {
    var end = start
    while end < run.count, end == start || run.gaps[end] == .none,
      LetterClass(of: run.letters[end]) == .latin
    {
      end += 1
    }
    return end > start ? start..<end : nil
  }

  private func word(endingAt end: Int) -> Range<Int>? {
    var start = end
    while start > 0, LetterClass(of: run.letters[start - 1]) == .latin,
      start == end || run.gaps[start] == .none
    {
      start -= 1
    }
    return start < end ? start..<end : nil
  }

  private func isWord(_ range: Range<Int>, _ word: StaticString) -> Bool {
    word.withUTF8Buffer { word in
      range.count == word.count
        && word.indices.allSatisfy { UInt32(word[$0]) == run.letters[range.lowerBound + $0] }
    }
  }

  private func isBlank(before index: Int) -> Bool {
    index < run.count && (run.gaps[index] == .space || run.gaps[index] == .lineBreak)
  }

  /// Whether the letter at `index` is a capital in the original.
  private func isCapital(_ index: Int) -> Bool {
    guard (0x61...0x7A).contains(run.letters[index]) else { return false }
    return !LetterCase.hasLowercase(run.original(index..<(index + 1)))
  }
}
