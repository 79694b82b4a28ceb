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
  static func choices(_ name: HanName) -> [Choices] {
    let facts = SinoKoreanFacts.shared
    let form = form(of: name)
    var result: [Choices] = []
    result.reserveCapacity(name.characters.count)
    var place = 0
    while place < name.characters.count {
      if place == 0, name.surnameLength > 0,
        let readings = facts.surname(name.simplified[..<name.surnameLength])
      {
        for index in 0..<name.surnameLength {
          let known = plain(at: index, of: name, form)
          let read = Choices.leading(readings.lazy.map { $0[index] }, .surname, over: known)
          result.append(hinted(index, name) ?? (index == 0 ? lawful(read, keeping: 0.15) : read))
        }
        place = name.surnameLength
        continue
      }
      if name.surnameLength == 0 || name.isGuess,
        let word = facts.words.reading(at: place, of: name.simplified)
      {
        for (index, target) in word.enumerated() {
          let others = plain(at: place + index, of: name, form)
          let read = Choices.leading(
            CollectionOfOne(target), .word, over: place + index == 0 ? lawful(others, keeping: 0.15) : others)
          result.append(hinted(place + index, name) ?? read)
        }
        place += word.count
        continue
      }
      let previous = place == 0 || result[place - 1].isEmpty ? 0 : result[place - 1][0].target
      let found = hinted(place, name) ?? character(at: place, of: name, form, after: previous)
      let isSuffix = place >= name.characters.count - name.suffixLength
      result.append(isSuffix ? found.onlyFirst : found)
      place += 1
    }
    return result
  }

  /// What the writer typed, where a compatibility ideograph tells: it is the only reading.
  private static func hinted(_ place: Int, _ name: HanName) -> Choices? {
    name.hint(at: place).map { Choices(Choice(target: $0, cause: .compatibilityHint, weight: 1)) }
  }

  /// The readings of a character that no surname and no word decides, after the law.
  private static func character(
    at place: Int, of name: HanName, _ form: Form, after previous: UInt16
  ) -> Choices {
    let found = plain(at: place, of: name, form)
    if place == 0 { return lawful(found, keeping: 0.15) }
    guard place == name.surnameLength else {
      return inside(found, after: previous, isGiven: name.surnameLength > 0)
    }
    // A given name of one syllable may keep its sound, and mostly does: 신립, 채륜 (11항 note 2).
    let isSingle = place == name.characters.count - 1
    return lawful(found, keeping: isSingle ? 0.7 : 0.15)
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
  private static func plain(at place: Int, of name: HanName, _ form: Form) -> Choices {
    let table = HanTable.shared
    let value = name.characters[place]
    guard let row = table.row(value) else { return Choices() }
    let own = table.korean(row, .unihanKorean)
    if let habits = SinoKoreanFacts.shared.any[value] {
      return Choices.leading(habits, .nameDefault, over: own)
    }
    if row.traditional.isEmpty { return own.isEmpty ? variant(row, value) : own }
    let traditional = traditional(row)
    if traditional.isEmpty { return own.isEmpty ? variant(row, value) : own }
    if own.isEmpty { return rescaled(traditional) }
    let isOwnFirst = form == .traditional || (form == .open && row.isKorean)
    return isOwnFirst ? joined(own, traditional) : joined(traditional, own)
  }

  /// The readings of the traditional forms of `row`, each once.
  private static func traditional(_ row: HanTable.Row) -> Choices {
    let table = HanTable.shared
    var result = Choices()
    for form in table.traditional[row.traditional] {
      let readings =
        SinoKoreanFacts.shared.any[form].map { Choices.leading($0, .traditional, over: Choices()) }
        ?? table.row(form).map { table.korean($0, .traditional) } ?? Choices()
      for index in readings.indices where result.index(of: readings[index].target) == nil {
        result.append(readings[index])
      }
      if result.count > 3 { break }
    }
    return result
  }

  /// A traditional form that Korean does not have is read as its simplified one, which may be in use there.
  private static func variant(_ row: HanTable.Row, _ value: UInt32) -> Choices {
    guard row.simplified != value, let other = HanTable.shared.row(row.simplified) else { return Choices() }
    return HanTable.shared.korean(other, .traditional)
  }

  /// Both lists, of which the first has nearly all of the weight.
  private static func joined(_ first: Choices, _ second: Choices) -> Choices {
    var result = rescaled(first)
    result.scale(by: 0.9)
    for index in second.indices where result.index(of: second[index].target) == nil {
      var choice = second[index]
      choice.weight *= 0.1
      result.append(choice)
    }
    result.sort()
    return result
  }

  private static func rescaled(_ choices: Choices) -> Choices {
    let total = choices.indices.reduce(0) { $0 + choices[$1].weight }
    guard total > 0, total != 1 else { return choices }
    var result = choices
    for index in result.indices { result[index].weight /= total }
    return result
  }

  /// The choices after the law; the forms without it keep a share.
  private static func lawful(_ choices: Choices, keeping share: Float) -> Choices {
    var result = Choices()
    for index in choices.indices {
      let choice = choices[index]
      let target = InitialSoundLaw.atStart(choice.target)
      if target == choice.target {
        result.merge(choice)
      } else {
        result.merge(Choice(target: target, cause: .initialLaw, weight: choice.weight * (1 - share)))
        result.merge(Choice(target: choice.target, cause: choice.cause, weight: choice.weight * share))
      }
    }
    result.sort()
    return result
  }

  /// The choices inside a name: 렬 and 률 by what stands before; elsewhere a word may begin, so the law may hold.
  private static func inside(_ choices: Choices, after previous: UInt16, isGiven: Bool) -> Choices {
    var result = Choices()
    for index in choices.indices {
      let choice = choices[index]
      let inside = InitialSoundLaw.inside(choice.target, after: previous)
      let start = InitialSoundLaw.atStart(choice.target)
      func add(_ target: UInt16, _ share: Float, _ cause: Choice.Cause) {
        result.merge(Choice(target: target, cause: cause, weight: choice.weight * share))
      }
      if inside == start {
        add(inside, inside == choice.target ? 1 : 0.9, choice.cause)
        if inside != choice.target { add(choice.target, 0.1, choice.cause) }
      } else {
        let share: Float = isGiven ? 0.1 : 0.2
        add(inside, 1 - share, choice.cause)
        add(start, share, .initialLaw)
      }
    }
    result.sort()
    return result
  }
}

extension Rule {
  static let unihanKorean = Rule("Unihan, libhangul")
  static let traditional = Rule("by its traditional form")
  static let compatibilityHint = Rule("KS X 1001 reading of the compatibility ideograph")
  static let initialLaw = Rule("initial-sound law, 한글 맞춤법 10–12항")
}
