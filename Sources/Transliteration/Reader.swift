import Lexicography

/// Reads names in Han characters, Hangul or Latin letters: the forms that they have in the other scripts.
///
///     Reader().readings(of: "吕先志", type: .person)   // Lü Xianzhi, 뤼셴즈, 여선지 …, each with its reasons
///
/// - Bounded: at most ``limit`` readings a system, and twice as many Mandarin ones of Hangul that is no Korean name; names longer than 16 characters get the best one only.
/// - Within a system the readings are sorted by weight, best first; systems come in the order of ``ReadingSystem``.
/// - A name that is no name (empty, signs, mixed scripts that no rule joins) has no readings; nothing fails.
public struct Reader: Sendable {
  /// The most readings of one system.
  public static let limit = 8
  /// The longest Hangul that is taken for a person's name where the type is not given.
  private static let longestPerson = 4

  private let romanizers = KoreanScheme.allCases.map(KoreanRomanizer.init)
  private let spellings = KoreanSpellings()
  private let parser = KoreanParser()

  /// Returns a reader.
  public init() {}

  /// Returns the readings of `name`, a name of `type`, or of a type that the name lets guess where nil.
  public func readings(of name: String, type: EntryType? = nil) -> [Reading] {
    let text = NameText(name)
    switch text.scripts {
    case .han: return han(text, type)
    case .hangul: return hangul(text, type)
    case .latin: return latin(text, type)
    default: return mixed(text, type)
    }
  }

  private func han(_ text: NameText, _ type: EntryType?) -> [Reading] {
    guard text.runs.count == 1 else { return mixed(text, type) }
    let name = HanName(text.scalars, hints: text.hints, type: type)
    var result = HanReader(name, limit: Self.limit).readings()
    // A Korean name in Han characters has a Latin form of its own, by its Korean reading.
    guard let korean = result.first(where: { $0.system == .sinoKorean }) else { return result }
    let hangul = korean.form.unicodeScalars.map(\.value)
    let isPerson = name.surnameLength > 0
    result += romanized(hangul, type: isPerson ? .person : type, weight: korean.weight)
    if isPerson {
      let share = name.isGuess ? 0.2 : 0.4
      result += spellings.readings(of: hangul, limit: 4).map { $0.weighted(by: share * korean.weight) }
    }
    return result.listed(limit: Self.limit)
  }

  private func hangul(_ text: NameText, _ type: EntryType?) -> [Reading] {
    let letters =
      text.runs.count == 1
      ? text.scalars : text.runs.filter { $0.script == .hangul }.flatMap { text.scalars[$0.range] }
    let isPerson = type == .person || (type == nil && (2...Self.longestPerson).contains(letters.count))
    // Three syllables that begin with a Korean surname are rarely Mandarin; other Hangul has no better reading.
    let isKorean = isPerson && spellings.isPerson(letters)
    let limit = isKorean && letters.count <= 3 ? Self.limit : 2 * Self.limit
    var result = HangulReader.readings(letters, isPerson: isPerson, limit: limit)
    result += romanized(text.scalars, type: type, weight: 1)
    // 뤼 is no Korean surname: no Korean spells 뤼셴즈.
    if isPerson, isKorean || result.first?.system != .pinyin {
      result += spellings.readings(of: text.scalars, limit: Self.limit)
    }
    return result.listed(limit: 2 * Self.limit)
  }

  /// `hangul` by each scheme; of a name that may be a person's or not, both ways.
  private func romanized(_ hangul: [UInt32], type: EntryType?, weight: Double) -> [Reading] {
    var result: [Reading] = []
    for romanizer in romanizers {
      guard let reading = romanizer.reading(of: hangul, type: type) else { continue }
      result.append(reading.weighted(by: weight))
      if type == nil, (2...Self.longestPerson).contains(hangul.count), spellings.isPerson(hangul),
        let person = romanizer.reading(of: hangul, type: .person), person.form != reading.form
      {
        result.append(person.weighted(by: 0.5 * weight))
      }
    }
    return result
  }

  /// Latin letters may spell Mandarin, a Korean name or English words: each by its system.
  private func latin(_ text: NameText, _ type: EntryType?) -> [Reading] {
    let mandarin = LatinReader.mandarin(text, type: type, limit: Self.limit)
    var result = mandarin
    if type == nil || type == .person || type == .place {
      result += parser.readings(ofLatin: text.scalars, type: type, limit: Self.limit)
    }
    if mandarin.isEmpty || !(type == .person || type == .place) {
      result += EnglishReader.shared.readings(text.scalars, limit: Self.limit)
    }
    return result.listed(limit: Self.limit)
  }

  /// Names of several scripts: each Han stretch by its best reading, the rest as it is (北京Robot → 베이징Robot).
  private func mixed(_ text: NameText, _ type: EntryType?) -> [Reading] {
    guard text.scripts.contains(.han), text.scalars.count <= 256 else { return [] }
    var forms: [ReadingSystem: (form: String, weight: Double, reasons: [Reason])] = [:]
    let systems: [ReadingSystem] = [.pinyin, .nikl, .sinoKorean]
    for run in text.runs {
      let read =
        run.script == .han
        ? HanReader(HanName(Array(text.scalars[run.range]), type: type), limit: 1).readings() : []
      for system in systems {
        let best = read.first { $0.system == system }
        forms[system, default: ("", 1, [])].form += best?.form ?? text.text(run.range)
        forms[system]?.weight *= best?.weight ?? 1
        forms[system]?.reasons += best?.reasons ?? []
      }
    }
    return systems.compactMap { system in
      forms[system].map { Reading(system, $0.form, weight: $0.weight, reasons: $0.reasons) }
    }
  }
}

extension Reading {
  /// The reading with its weight times `share`, which lies in `0...1`.
  func weighted(by share: Double) -> Reading {
    Reading(system, form, weight: weight * share, reasons: reasons)
  }
}

extension [Reading] {
  /// The readings by system, best first, each form once, at most `limit` a system.
  func listed(limit: Int) -> [Reading] {
    var result: [Reading] = []
    result.reserveCapacity(count)
    var order: [Int] = []
    for system in ReadingSystem.allCases {
      order.removeAll(keepingCapacity: true)
      for index in indices where self[index].system == system {
        if order.contains(where: { self[$0].form == self[index].form }) { continue }
        // Equals keep their order.
        let place = order.firstIndex { self[$0].weight < self[index].weight } ?? order.count
        order.insert(index, at: place)
      }
      for index in order.prefix(limit) { result.append(self[index]) }
    }
    return result
  }
}
