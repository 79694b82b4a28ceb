import Normalization

/// Reads Han characters in Korean.
///
/// A simplified character is read as its traditional form (广 as 廣 광, never 엄), unless the name is written in
/// traditional characters. The initial-sound law holds at the beginning of a name and of a given name; since families
/// differ and the North keeps ㄹ, the form without it stays, with less weight (한글 맞춤법 10–12항).
enum SinoKoreanReader {
  /// How a name is written, as far as its characters tell.
  private enum Form { case simplified, traditional, open }

  /// Returns what each character of `name` may be, best first; a character without a reading gets none.
  static func choices(_ name: HanName) -> [[Choice]] {
    let facts = SinoKoreanFacts.shared
    let form = form(of: name)
    var result: [[Choice]] = []
    result.reserveCapacity(name.characters.count)
    var place = 0
    while place < name.characters.count {
      if place == 0, name.surnameLength > 0,
        let readings = facts.surnames[Array(name.simplified[..<name.surnameLength])]
      {
        for index in 0..<name.surnameLength {
          let known = plain(at: index, of: name, form)
          let read = lead(readings.map { $0[index] }, .surname, over: known)
          result.append(index == 0 ? lawful(read, keeping: 0.15) : read)
        }
        place = name.surnameLength
        continue
      }
      if name.surnameLength == 0 || name.isGuess,
        let word = facts.words.reading(at: place, of: name.simplified)
      {
        for (index, target) in word.enumerated() {
          let others = plain(at: place + index, of: name, form)
          result.append(
            lead([target], .word, over: place + index == 0 ? lawful(others, keeping: 0.15) : others))
        }
        place += word.count
        continue
      }
      var found = plain(at: place, of: name, form)
      if place == 0 || place == name.surnameLength {
        found = lawful(found, keeping: 0.15)
      } else {
        let previous = result[place - 1].first?.target ?? 0
        found = inside(found, after: previous, isGiven: name.surnameLength > 0)
      }
      result.append(found)
      place += 1
    }
    return result
  }

  /// Whether the characters of a name are simplified or traditional ones.
  private static func form(of name: HanName) -> Form {
    let table = HanTable.shared
    for value in name.characters {
      guard let row = table.row(value) else { continue }
      if row.simplified != value { return .traditional }
      if !row.traditional.isEmpty, !row.isKorean { return .simplified }
    }
    return .open
  }

  /// The readings of one character, before the law.
  private static func plain(at place: Int, of name: HanName, _ form: Form) -> [Choice] {
    let table = HanTable.shared
    let value = name.characters[place]
    guard let row = table.row(value) else { return [] }
    if let hint = name.hint(at: place) { return [Choice(target: hint, weight: 1, rule: .compatibilityHint)] }
    if let habits = SinoKoreanFacts.shared.any[value] {
      return lead(habits, .nameDefault, over: read(row, .unihanKorean))
    }
    let own = read(row, .unihanKorean)
    var traditional: [Choice] = []
    for form in table.traditional[row.traditional] {
      let readings =
        SinoKoreanFacts.shared.any[form].map { lead($0, .traditional, over: []) }
        ?? table.row(form).map { read($0, .traditional) } ?? []
      for reading in readings where !traditional.contains(where: { $0.target == reading.target }) {
        traditional.append(reading)
      }
      if traditional.count > 3 { break }
    }
    if traditional.isEmpty { return own.isEmpty ? variant(row, value) : own }
    if own.isEmpty { return rescaled(traditional) }
    let isOwnFirst = form == .traditional || (form == .open && row.isKorean)
    return isOwnFirst ? joined(own, traditional) : joined(traditional, own)
  }

  private static func read(_ row: HanTable.Row, _ rule: Rule) -> [Choice] {
    HanTable.shared.korean[row.korean].map { Choice(target: $0.target, weight: $0.weight, rule: rule) }
  }

  /// A traditional form that Korean does not have is read as its simplified one, which may be in use there.
  private static func variant(_ row: HanTable.Row, _ value: UInt32) -> [Choice] {
    guard row.simplified != value, let other = HanTable.shared.row(row.simplified) else { return [] }
    return read(other, .traditional)
  }

  /// Both lists, of which the first has nearly all of the weight.
  private static func joined(_ first: [Choice], _ second: [Choice]) -> [Choice] {
    var result = rescaled(first)
    for index in result.indices { result[index].weight *= 0.9 }
    for choice in second where !result.contains(where: { $0.target == choice.target }) {
      result.append(Choice(target: choice.target, weight: 0.1 * choice.weight, rule: choice.rule))
    }
    return result.sorted { $0.weight > $1.weight }
  }

  private static func rescaled(_ choices: [Choice]) -> [Choice] {
    let total = choices.reduce(0) { $0 + $1.weight }
    guard total > 0, total != 1 else { return choices }
    return choices.map { Choice(target: $0.target, weight: $0.weight / total, rule: $0.rule) }
  }

  /// The choices after the law; the forms without it keep a share.
  private static func lawful(_ choices: [Choice], keeping share: Float) -> [Choice] {
    var result: [Choice] = []
    for choice in choices where choice.rule != .compatibilityHint {
      let target = InitialSoundLaw.atStart(choice.target)
      if target == choice.target {
        result.append(choice)
      } else {
        result.append(Choice(target: target, weight: choice.weight * (1 - share), rule: .initialLaw))
        result.append(Choice(target: choice.target, weight: choice.weight * share, rule: choice.rule))
      }
    }
    return result.isEmpty ? choices : distinct(result)
  }

  /// The choices inside a name: 렬 and 률 by what stands before; elsewhere a word may begin, so the law may hold.
  private static func inside(_ choices: [Choice], after previous: UInt16, isGiven: Bool) -> [Choice] {
    var result: [Choice] = []
    for choice in choices {
      let inside = InitialSoundLaw.inside(choice.target, after: previous)
      let start = InitialSoundLaw.atStart(choice.target)
      let share: Float = isGiven ? 0.1 : 0.2
      if inside == start {
        result.append(
          Choice(
            target: inside, weight: choice.weight * (inside == choice.target ? 1 : 0.9), rule: choice.rule))
        if inside != choice.target {
          result.append(Choice(target: choice.target, weight: choice.weight * 0.1, rule: choice.rule))
        }
      } else {
        result.append(Choice(target: inside, weight: choice.weight * (1 - share), rule: choice.rule))
        result.append(Choice(target: start, weight: choice.weight * share, rule: .initialLaw))
      }
    }
    return distinct(result)
  }

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

  private static func distinct(_ choices: [Choice]) -> [Choice] {
    var result: [Choice] = []
    for choice in choices {
      if let index = result.firstIndex(where: { $0.target == choice.target }) {
        result[index].weight += choice.weight
      } else {
        result.append(choice)
      }
    }
    result.sort { $0.weight > $1.weight }
    return result
  }
}

extension Rule {
  static let unihanKorean = Rule("Unihan, libhangul")
  static let traditional = Rule("by its traditional form")
  static let compatibilityHint = Rule("KS X 1001 reading of the compatibility ideograph")
  static let initialLaw = Rule("initial-sound law, 한글 맞춤법 10–12항")
}
