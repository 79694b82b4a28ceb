import Transliteration

/// A person's Latin name as a surname and a given name of another language: Jack Ma.
struct ForeignGiven: Sendable {
  /// The surname, which stands alone.
  let surname: ReadingLattice
  /// The given name, small letters.
  let given: String

  /// The ways to take `words` so, the surname last before the surname first.
  static func all(_ words: [ArraySlice<UInt32>]) -> [ForeignGiven] {
    guard words.count >= 2 else { return [] }
    var result: [ForeignGiven] = []
    for (surname, given) in [
      (words[words.count - 1], words.dropLast()), (words[0], words.dropFirst()),
    ] where GivenNames.isForeign(given[given.startIndex]) {
      guard let lattice = LatticeBuilder().latin(Array(surname), isPerson: true) else { continue }
      let text = given.map {
        String(String.UnicodeScalarView($0.compactMap { Unicode.Scalar($0) })).lowercased()
      }
      result.append(ForeignGiven(surname: lattice, given: text.joined(separator: " ")))
    }
    return result
  }
}
