/// Korean words of the dictionary, of two and three syllables.
///
/// Source: Tables/dictionary-words-2.tsv and -3.tsv, which name theirs.
enum DictionaryWords {
  static let ofTwo = WordLines("dictionary-words-2.tsv", letters: 2)
  static let ofThree = WordLines("dictionary-words-3.tsv", letters: 3)

  /// Whether `syllables` are a word.
  static func contains(_ syllables: ArraySlice<UInt32>) -> Bool {
    switch syllables.count {
    case 2: ofTwo.has(syllables)
    case 3: ofThree.has(syllables)
    default: false
    }
  }
}

/// Words of a table whose lines are sorted and of one width, searched as they lie in the binary.
struct WordLines: Sendable {
  private let text: StaticString
  /// Where the first word begins, after the comments and the header.
  private let start: Int
  private let width: Int

  /// The words of `table`, each of `letters` of three bytes.
  init(_ table: StaticString, letters: Int) {
    text = Table.text(table)
    width = 3 * letters
    start = text.withUTF8Buffer { bytes in
      let lines = bytes.split(separator: UInt8(ascii: "\n"), maxSplits: Self.mostComments)
      return lines.first { $0 == "word" }.map { $0.endIndex + 1 } ?? bytes.count
    }
  }

  /// How many lines may stand before the words.
  private static let mostComments = 16

  /// How often each syllable stands in its words.
  func countSyllables(into counts: inout [UInt32: Int]) {
    text.withUTF8Buffer { bytes in
      for letter in bytes[start...].letters where letter > 0x20 { counts[letter, default: 0] += 1 }
    }
  }

  /// Whether `syllables` are one of the words.
  func has(_ syllables: ArraySlice<UInt32>) -> Bool {
    let wanted = syllables.flatMap { Unicode.Scalar($0).map { Array(UTF8.encode($0) ?? .init()) } ?? [] }
    guard wanted.count == width else { return false }
    return text.withUTF8Buffer { bytes in
      var (low, high) = (0, (bytes.count - start) / (width + 1))
      while low < high {
        let middle = (low + high) / 2
        let at = start + middle * (width + 1)
        let word = bytes[at..<(at + width)]
        if word.elementsEqual(wanted) { return true }
        if word.lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
      }
      return false
    }
  }
}
