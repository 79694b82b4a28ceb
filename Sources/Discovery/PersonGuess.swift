import Transliteration

/// A quick look at whether letters may be a Korean person's name, for those who find bodies beside people.
enum PersonGuess {
  static func isLikely(_ syllables: ArraySlice<UInt32>) -> Bool {
    guard let shape = PersonShapes.korean(syllables), !DictionaryWords.contains(syllables) else {
      return false
    }
    return shape.surnameShare > 0.0005 && shape.givenShares.allSatisfy { $0 > 0.0005 }
  }
}

extension Range where Bound == Int {
  /// The first `length` places.
  func prefix(_ length: Int) -> Range<Int> { lowerBound..<Swift.min(upperBound, lowerBound + length) }
}
