import Lexicography

/// A run of Han characters, seen as the name of a person or of something else.
struct HanName {
  /// The characters, as given.
  let characters: [UInt32]
  /// The same, simplified, which is the form that words and surnames are looked up by.
  let simplified: [UInt32]
  /// How many characters at the beginning are the surname of a person; 0 where it is no person's name.
  let surnameLength: Int
  /// Whether that it is a person's name is only a guess.
  let isGuess: Bool
  /// How many characters at the end say what kind of place it is; see ``PlaceSuffixes``.
  let suffixLength: Int

  /// The Korean readings that compatibility ideographs carry, by place.
  private let hints: [Int: UInt16]

  /// Returns the Korean reading that the writer typed at `place`, if the character carries one.
  func hint(at place: Int) -> UInt16? { hints.isEmpty ? nil : hints[place] }

  init(_ characters: [UInt32], hints: [Int: UInt16] = [:], type: EntryType?) {
    self.characters = characters
    self.hints = hints
    let table = HanTable.shared
    simplified = characters.map { table.simplified($0) }
    let surname = (2...6).contains(characters.count) ? HanSurnames.shared.length(in: simplified) : 0
    let suffix = PlaceSuffixes.shared.length(in: simplified)
    switch type {
    case .person:
      // Whoever says person knows; a name without a known surname has its first character for one.
      surnameLength = surname > 0 ? surname : min(1, characters.count - 1)
      (isGuess, suffixLength) = (false, 0)
    case .place, .country:
      (surnameLength, isGuess, suffixLength) = (0, false, suffix)
    case nil where suffix == 0 && characters.count <= surname + 2 && !Self.isWord(simplified):
      (surnameLength, isGuess, suffixLength) = (surname, true, 0)
    case nil:
      (surnameLength, isGuess, suffixLength) = (0, false, suffix)
    default:
      (surnameLength, isGuess, suffixLength) = (0, false, 0)
    }
  }

  /// Whether the name is a known word: 银行 and 金海 begin with surnames and are no people.
  private static func isWord(_ simplified: [UInt32]) -> Bool {
    MandarinFacts.shared.words.contains(simplified) || SinoKoreanFacts.shared.words.contains(simplified)
  }
}
