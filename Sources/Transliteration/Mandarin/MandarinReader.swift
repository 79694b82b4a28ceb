/// Reads Han characters in Mandarin.
///
/// Polyphones are decided, in this order, by: the surname of a person (单 Shàn), words and places (重庆, 银行), given
/// names (凹 wā), the default in names (都 dū), Unihan. What decides leads; the other readings stay, with less weight.
enum MandarinReader {
  /// Returns what each character of `name` may be, best first; a character without a reading gets none.
  static func choices(_ name: HanName) -> [Choices] {
    let facts = MandarinFacts.shared
    var result: [Choices] = []
    result.reserveCapacity(name.characters.count)
    var place = 0
    while place < name.characters.count {
      if place == 0, name.surnameLength > 0, let readings = surname(name) {
        for index in 0..<name.surnameLength {
          let known = choices(at: index, of: name)
          let read = Choices.leading(readings.lazy.map { $0[index] }, .surname, over: known)
          // A guess keeps both, unless a word decides: 单县 is no person, 重庆 neither.
          result.append(name.isGuess ? known.isEmpty ? read : merged(read, known) : read)
        }
        place = name.surnameLength
      } else if !isInsideName(place, name), let word = facts.words.reading(at: place, of: name.simplified) {
        for (index, target) in word.enumerated() {
          result.append(
            Choices.leading(CollectionOfOne(target), .word, over: choices(at: place + index, of: name)))
        }
        place += word.count
      } else {
        let found = choices(at: place, of: name)
        // A suffix has one reading: 区 in 自治区 is never the surname Ou.
        let isSuffix = place >= name.characters.count - name.suffixLength
        result.append(isSuffix ? found.onlyFirst : found)
        place += 1
      }
    }
    return result
  }

  /// The readings of the surname, or nil where it has none of its own, or where a word begins the name.
  private static func surname(_ name: HanName) -> [[UInt16]]? {
    let facts = MandarinFacts.shared
    if name.isGuess, facts.words.reading(at: 0, of: name.simplified) != nil { return nil }
    return facts.surname(name.simplified[..<name.surnameLength])
  }

  /// Whether `place` lies in a person's given name, in which no words are looked for.
  private static func isInsideName(_ place: Int, _ name: HanName) -> Bool {
    name.surnameLength > 0 && !name.isGuess && place >= 1
  }

  /// The readings of one character on its own.
  private static func choices(at place: Int, of name: HanName) -> Choices {
    let table = HanTable.shared
    let facts = MandarinFacts.shared
    let value = name.characters[place]
    let simplified = name.simplified[place]
    var found = Choices()
    if let row = table.row(value), !row.mandarin.isEmpty {
      found = table.mandarin(row)
    } else if let row = table.row(simplified) {
      found = table.mandarin(row)
    }
    // A traditional form of its own (乾) does not take the habits of what it simplifies to (干).
    if let habits = facts.any[value] ?? (found.isEmpty ? facts.any[simplified] : habits(simplified, found)) {
      found = Choices.leading(habits, .nameDefault, over: found)
    }
    if name.surnameLength > 0, place >= name.surnameLength, let given = facts.given[simplified] {
      found = Choices.leading(given, .givenName, over: found)
    }
    return found
  }

  /// The habits of the simplified form, where the character's own readings hold the one that leads.
  private static func habits(_ simplified: UInt32, _ found: Choices) -> [UInt16]? {
    guard let habits = MandarinFacts.shared.any[simplified] else { return nil }
    return found.index(of: habits[0]) == nil ? nil : habits
  }

  /// The choices of two views, of which the first is somewhat likelier.
  private static func merged(_ first: Choices, _ second: Choices) -> Choices {
    var result = first
    result.scale(by: 0.7)
    for index in second.indices {
      var choice = second[index]
      choice.weight *= 0.3
      result.merge(choice)
    }
    result.sort()
    return result
  }
}

extension Rule {
  static let unihan = Rule("Unihan")
  static let surname = Rule("surname reading")
  static let word = Rule("word reading")
  static let givenName = Rule("given-name reading")
  static let nameDefault = Rule("usual in names")
}
