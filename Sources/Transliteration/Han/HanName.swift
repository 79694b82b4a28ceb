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

  /// Returns the view of `characters` as a name of `type`; where `isSurname`, a given name follows in another script.
  init(_ characters: [UInt32], hints: [Int: UInt16] = [:], type: EntryType?, isSurname: Bool = false) {
    self.characters = characters
    self.hints = hints
    let table = HanTable.shared
    simplified = characters.map { table.simplified($0) }
    let surname = (2...6).contains(characters.count) ? HanSurnames.shared.length(in: simplified) : 0
    let suffix = PlaceSuffixes.shared.length(in: simplified)
    if isSurname {
      let isDouble = HanSurnames.shared.length(in: simplified + [0x4E00]) == 2
      (surnameLength, isGuess, suffixLength) = (min(isDouble ? 2 : 1, characters.count), false, 0)
      return
    }
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

  /// The places that the name is made of, the greater first: 北京市海淀区 is 北京市 and 海淀区.
  ///
  /// A part ends with a unit that has two characters before it, and what follows it has a unit of its own.
  var places: [HanName] {
    var start = 0
    var parts: [HanName] = []
    var end = start + 3
    while end + 3 <= characters.count {
      let head = Array(simplified[start..<end])
      let tail = Array(simplified[end...])
      let unit = PlaceSuffixes.shared.length(in: head)
      let isCut =
        unit > 0 && head.count >= unit + 2 && PlaceSuffixes.shared.length(in: tail) > 0
        && !PlaceSuffixes.shared.isLonger(simplified[start...], from: end - unit, than: unit)
      if isCut {
        parts.append(HanName(Array(characters[start..<end]), type: .place))
        start = end
        end = start + 3
      } else {
        end += 1
      }
    }
    parts.append(HanName(Array(characters[start...]), type: .place))
    return parts
  }

  /// Whether the name is a known word: 银行 and 金海 begin with surnames and are no people.
  private static func isWord(_ simplified: [UInt32]) -> Bool {
    MandarinFacts.shared.words.contains(simplified) || SinoKoreanFacts.shared.words.contains(simplified)
  }
}
