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

  /// Personal spellings that are rarer than this share of the likeliest are left to ``Variants``.
  private static let leastShare: Float = 0.03

  private let romanizers = KoreanScheme.allCases.map(KoreanRomanizer.init)
  private let spellings = KoreanSpellings()
  private let parser = KoreanParser()

  /// Returns a reader.
  public init() {}

  /// Returns the readings of `name`, a name of `type`, or of a type that the name lets guess where nil.
  public func readings(of name: String, type: EntryType? = nil) -> [Reading] {
    var builder = ReadingBuilder(capacity: 16)
    read(name, type: type, into: &builder)
    return builder.readings
  }

  /// Makes the readings of `builder` those of `name`; see ``readings(of:type:)``.
  package func read(_ name: String, type: EntryType?, into builder: inout ReadingBuilder) {
    builder.removeAll()
    let text = NameText(name)
    switch text.scripts {
    case .han: appendHan(text, type, to: &builder)
    case .hangul: appendHangul(text, type, to: &builder)
    case .latin: for reading in latin(text, type) { builder.append(reading) }
    default: for reading in mixed(text, type) { builder.append(reading) }
    }
  }

  private func appendHan(_ text: NameText, _ type: EntryType?, to builder: inout ReadingBuilder) {
    guard text.runs.count == 1 else {
      for reading in mixed(text, type) { builder.append(reading) }
      return
    }
    let name = HanName(text.scalars, hints: text.hints, type: type)
    if name.surnameLength == 0, name.suffixLength > 0 {
      let parts = name.places
      if parts.count > 1 {
        let readings = parted(parts.map { HanReader($0, limit: 4).readings() }, type)
        for reading in readings { builder.append(reading) }
        return
      }
    }
    let reader = HanReader(name, limit: Self.limit)
    guard let korean = reader.appendSounds(to: &builder) else {
      return reader.appendSpellings(to: &builder)
    }
    // The Latin forms that the name has by its Korean reading.
    let isPerson = name.surnameLength > 0
    appendRomanized(korean.hangul, type: isPerson ? .person : type, weight: korean.weight, to: &builder)
    // All but the spellings of a person is in order.
    let first = isPerson ? builder.count : 0
    reader.appendSpellings(to: &builder)
    if isPerson {
      let share = name.isGuess ? 0.2 : 0.4
      spellings.append(
        korean.hangul, limit: 4, least: Self.leastShare, times: share * korean.weight, to: &builder)
    }
    builder.list(from: first, limit: Self.limit)
  }

  /// A place within another, as 北京市海淀区: every part by itself, with a blank between them.
  private func parted(_ parts: [[Reading]], _ type: EntryType?) -> [Reading] {
    var result = PartedName(parts: parts.map { .read($0) }, separator: " ")
      .readings(in: [.pinyin, .nikl, .sinoKorean], limit: Self.limit)
    if let korean = result.first(where: { $0.system == .sinoKorean }) {
      result += romanized(korean.form.unicodeScalars.map(\.value), type: .place, weight: korean.weight)
    }
    return result.listed(limit: Self.limit)
  }

  private func appendHangul(_ text: NameText, _ type: EntryType?, to builder: inout ReadingBuilder) {
    let letters =
      text.runs.count == 1
      ? text.scalars : text.runs.filter { $0.script == .hangul }.flatMap { text.scalars[$0.range] }
    let isPerson = type == .person || (type == nil && (2...Self.longestPerson).contains(letters.count))
    // Three syllables that begin with a Korean surname are rarely Mandarin; other Hangul has no better reading.
    let isKorean = isPerson && spellings.isPerson(letters)
    let limit = isKorean && letters.count <= 3 ? Self.limit : 2 * Self.limit
    // A Korean name that no Mandarin is written as by the table is Mandarin only by mistakes: the likeliest are enough.
    HangulReader.append(
      letters, isPerson: isPerson, limit: limit, oddLimit: isKorean ? 3 : limit, to: &builder)
    let isMandarin = builder.count > 0
    appendRomanized(text.scalars, type: type, weight: 1, to: &builder)
    // 뤼 is no Korean surname: no Korean spells 뤼셴즈.
    if isPerson, isKorean || !isMandarin {
      spellings.append(text.scalars, limit: Self.limit, least: Self.leastShare, to: &builder)
    }
  }

  /// `hangul` by each scheme; of a name of no known type, as each of the types that it may be of.
  private func romanized(_ hangul: [UInt32], type: EntryType?, weight: Double) -> [Reading] {
    var builder = ReadingBuilder(capacity: romanizers.count)
    appendRomanized(hangul, type: type, weight: weight, to: &builder)
    return builder.readings
  }

  private func appendRomanized(
    _ hangul: [UInt32], type: EntryType?, weight: Double, to builder: inout ReadingBuilder
  ) {
    var output = KoreanOutput(marksSyllables: hangul.count + 1)
    let first = builder.count
    func append(_ plan: KoreanPlan, _ weight: Double, by romanizer: KoreanRomanizer) {
      romanizer.append(plan, weight: weight, by: &output, to: &builder)
    }
    let types = type == nil ? KoreanGuess.types(of: hangul) : []
    if types.count < 2 {
      let plan = KoreanPlan(hangul, type: types.first ?? type)
      for romanizer in romanizers { append(plan, weight, by: romanizer) }
      return
    }
    let plans = types.map { KoreanPlan(hangul, type: $0) }
    for romanizer in romanizers {
      var share = weight
      for plan in plans {
        append(plan, share, by: romanizer)
        share *= 0.5
      }
    }
    // Types may be written alike.
    builder.list(from: first, limit: Self.limit)
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

  /// Names of several scripts: each Han stretch by its readings, the rest as it is (北京Robot → 베이징Robot).
  private func mixed(_ text: NameText, _ type: EntryType?) -> [Reading] {
    guard text.scripts.contains(.han), text.scalars.count <= 256 else { return [] }
    let isKorean = text.scripts.contains(.hangul)
    let isPerson = isKorean && Self.isMixedPerson(text, type)
    let parts = text.runs.map { run -> PartedName.Part in
      guard run.script == .han else { return .literal(text.text(run.range)) }
      let isSurname = isPerson && run.range.lowerBound == 0
      let name = HanName(
        Array(text.scalars[run.range]), hints: text.hints(in: run.range),
        type: isSurname || !isKorean ? type ?? (isSurname ? .person : nil) : nil, isSurname: isSurname)
      return .read(HanReader(name, limit: 4).readings())
    }
    // What is half in Hangul is Korean: it has no form in Mandarin.
    let systems: [ReadingSystem] = isKorean ? [.sinoKorean] : [.pinyin, .nikl, .sinoKorean]
    var result = PartedName(parts: parts, separator: "").readings(in: systems, limit: Self.limit)
    if let korean = result.first(where: { $0.system == .sinoKorean }) {
      let hangul = korean.form.unicodeScalars.map(\.value)
      result += romanized(hangul, type: isPerson ? .person : type, weight: korean.weight)
      if isPerson {
        result += spellings.readings(
          of: hangul, limit: Self.limit, least: Self.leastShare, times: korean.weight)
      }
    }
    return result.listed(limit: Self.limit)
  }

  /// Whether a name in Han and Hangul is a person's whose surname, at least, is in Han: 金한길.
  private static func isMixedPerson(_ text: NameText, _ type: EntryType?) -> Bool {
    guard text.runs.count == 2, text.runs[0].script == .han, text.runs[1].script == .hangul else {
      return false
    }
    if type == .person { return true }
    return type == nil && text.runs[0].range.count == 1 && text.runs[1].range.count == 2
      && HanSurnames.shared.length(in: [HanTable.shared.simplified(text.scalars[0]), 0x4E00]) == 1
  }
}

extension Reading: ListedForm {
  /// The reading with its weight times `share`, which lies in `0...1`.
  func weighted(by share: Double) -> Reading {
    Reading(system, form, weight: weight * share, trace: trace)
  }
}
