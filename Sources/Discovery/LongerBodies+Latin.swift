import Lexicography
import Matching
import Normalization
import Transliteration

/// Places of the lexicon that begin longer names in Latin letters, or are syllables of a person's.
extension LongerBodies {
  func isPartOfLatin(_ letters: Range<Int>, _ types: Set<EntryType>) -> Bool {
    guard types.isSubset(of: [.place, .term]) else { return false }
    var end = letters.upperBound
    var count = 0
    while end < text.count, count < 6,
      text.gaps[end] == .space || text.gaps[end] == .hyphenBreak || text.gaps[end] == .lineBreak,
      let word = text.word(startingAt: end), word.letterClass == .latin, ends[end] == nil, !text.isWide(end),
      text.capitals(word.range).isFirst || text.gaps[end] == .hyphenBreak
    {
      if let head = heads.english(text.letters[word.range]), head.isStrong, head.type == .organization {
        return true
      }
      // Uni-⏎versity.
      if let next = text.word(startingAt: word.range.upperBound),
        text.gaps[next.range.lowerBound] == .hyphenBreak,
        let head = heads.english(text.letters[word.range.lowerBound..<next.range.upperBound]), head.isStrong
      {
        return true
      }
      end = word.range.upperBound
      count += 1
    }
    if types == [.place], goesOnInCapitals(letters) { return true }
    // Yu Qingyuan is a person, though 清远 is a place.
    let start = letters.lowerBound
    guard types == [.place], start > 0, text.gaps[start] == .space, !text.isWide(start),
      let before = text.word(endingAt: start),
      before.letterClass == .latin, text.capitals(before.range).isFirst, before.range.count < 6,
      let one = text.word(startingAt: start), one.range == letters
    else { return false }
    return PersonShapes.isPinyin([Array(text.letters[before.range]), Array(text.letters[letters])])
      && isAddressed(before.range.lowerBound)
  }

  private func isAddressed(_ start: Int) -> Bool {
    let end = text.has(start - 1, ".") ? start - 1 : start
    guard let word = text.word(endingAt: end), word.letterClass == .latin else { return false }
    return Titles.shared.length(before: text.letters[word.range]) == word.range.count
  }
}
