/// Reads Han characters in Mandarin.
///
/// Polyphones are decided, in this order, by: the surname of a person (单 Shàn), words and places (重庆, 银行), given
/// names (凹 wā), the default in names (都 dū), Unihan. What decides leads; the other readings stay, with less weight.
enum MandarinReader {
  /// Returns what each character of `name` may be, best first; a character without a reading gets none.
  static func choices(_ name: HanName) -> [[Choice]] {
    let facts = MandarinFacts.shared
    var result: [[Choice]] = []
    result.reserveCapacity(name.characters.count)
    var place = 0
    while place < name.characters.count {
      if place == 0, name.surnameLength > 0, let readings = surname(name) {
        for index in 0..<name.surnameLength {
          let known = choices(at: index, of: name)
          let read = lead(readings.map { $0[index] }, .surname, over: known)
          // A guess keeps both, unless a word decides: 单县 is no person, 重庆 neither.
          result.append(name.isGuess ? known.isEmpty ? read : merged(read, known) : read)
        }
        place = name.surnameLength
      } else if !isInsideName(place, name), let word = facts.words.reading(at: place, of: name.simplified) {
        for (index, target) in word.enumerated() {
          result.append(lead([target], .word, over: choices(at: place + index, of: name)))
        }
        place += word.count
      } else {
        result.append(choices(at: place, of: name))
        place += 1
      }
    }
    return result
  }

  /// The readings of the surname, or nil where it has none of its own, or where a word begins the name.
  private static func surname(_ name: HanName) -> [[UInt16]]? {
    let facts = MandarinFacts.shared
    if name.isGuess, facts.words.reading(at: 0, of: name.simplified) != nil { return nil }
    return facts.surnames[Array(name.simplified[..<name.surnameLength])]
  }

  /// Whether `place` lies in a person's given name, in which no words are looked for.
  private static func isInsideName(_ place: Int, _ name: HanName) -> Bool {
    name.surnameLength > 0 && !name.isGuess && place >= 1
  }

  /// The readings of one character on its own.
  private static func choices(at place: Int, of name: HanName) -> [Choice] {
    let table = HanTable.shared
    let facts = MandarinFacts.shared
    let value = name.characters[place]
    let simplified = name.simplified[place]
    var found: [Choice] = []
    let row = table.row(value)
    if let row, !row.mandarin.isEmpty {
      found = table.mandarin[row.mandarin].map { Choice(target: $0.target, weight: $0.weight, rule: .unihan) }
    } else if let row = table.row(simplified) {
      found = table.mandarin[row.mandarin].map { Choice(target: $0.target, weight: $0.weight, rule: .unihan) }
    }
    // A traditional form of its own (乾) does not take the habits of what it simplifies to (干).
    if let habits = facts.any[value] ?? (found.isEmpty ? facts.any[simplified] : habits(simplified, found)) {
      found = lead(habits, .nameDefault, over: found)
    }
    if name.surnameLength > 0, place >= name.surnameLength, let given = facts.given[simplified] {
      found = lead(given, .givenName, over: found)
    }
    return found
  }

  /// The habits of the simplified form, where the character's own readings hold the one that leads.
  private static func habits(_ simplified: UInt32, _ found: [Choice]) -> [UInt16]? {
    guard let habits = MandarinFacts.shared.any[simplified] else { return nil }
    return found.contains { $0.target == habits[0] } ? habits : nil
  }

  /// `targets` before the other choices: the first has most of the weight, the others of `targets` most of the rest.
  private static func lead(_ targets: [UInt16], _ rule: Rule, over others: [Choice]) -> [Choice] {
    var result: [Choice] = []
    var rest: Float = 1
    for target in targets {
      result.append(Choice(target: target, weight: rest * 0.85, rule: rule))
      rest *= 0.15
    }
    for other in others where !targets.contains(other.target) {
      result.append(Choice(target: other.target, weight: rest * other.weight, rule: other.rule))
    }
    if result.count == 1 { result[0].weight = 1 }
    return result
  }

  /// The choices of two views, of which the first is somewhat likelier.
  private static func merged(_ first: [Choice], _ second: [Choice]) -> [Choice] {
    var result = first
    for index in result.indices { result[index].weight *= 0.7 }
    for choice in second {
      if let index = result.firstIndex(where: { $0.target == choice.target }) {
        result[index].weight += 0.3 * choice.weight
      } else {
        result.append(Choice(target: choice.target, weight: 0.3 * choice.weight, rule: choice.rule))
      }
    }
    result.sort { $0.weight > $1.weight }
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
