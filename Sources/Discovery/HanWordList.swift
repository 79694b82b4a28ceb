/// Which Han letters are words, and which a coined name: Tables/chinese-words-2.tsv.
enum HanWordList {
  private static let words = WordLines("chinese-words-2.tsv", letters: 2)

  /// Whether the two `letters` are a word.
  static func contains(_ letters: ArraySlice<UInt32>) -> Bool { words.has(letters) }

  /// Whether `letters` begin and end with two that are no word, as the names of companies do that were coined: 岫禾, 赛诺克.
  static func isCoined(_ letters: ArraySlice<UInt32>) -> Bool {
    letters.count > 1 && !words.has(letters.prefix(2)) && !words.has(letters.suffix(2))
  }

  /// Whether `letters` are a word of two.
  static func isWord(_ letters: ArraySlice<UInt32>) -> Bool { letters.count == 2 && words.has(letters) }
}
