import Comparison
import Lexicography
import Messaging
import TextModel
import Transliteration

/// Whether names in Hangul and in Latin letters follow from the Han characters or the Hangul that they render.
enum TranscriptionRules {
  static let rules = [
    underivable, nonStandard, wrongReading, soundForReading, readingForSound, wrongRomanization,
    unknownSystem,
  ]

  static let underivable = LintRule(
    "underivable", .warning,
    """
    A Hangul name that no reading, transcription or established name of the entry's Han characters gives. It is often a \
    slip of one syllable, or the name of something else. Compare it with the characters by `ireum read NAME`. A form \
    that only texts have is kind: misspelling; a rendering by meaning is kind: translation; a form that people chose \
    takes system: own or system: established, or allow: [underivable] with a note.
    """,
    ko: """
      표제어의 한자를 어떻게 읽거나 옮겨도 나오지 않는 한글 이름입니다. 한 글자를 잘못 적었거나 다른 것의 이름인 때가 많습니다. `ireum read 이름`으로 \
      한자의 음을 견주어 보십시오. 글에서만 보이는 꼴은 kind: misspelling, 뜻을 옮긴 것은 kind: translation, 스스로 정했거나 굳어진 꼴은 system: \
      own 또는 system: established로 적고, 그 밖의 까닭이 있으면 allow: [underivable]과 note를 붙이십시오.
      """)

  static let nonStandard = LintRule(
    "non-standard-transcription", .warning,
    """
    A Hangul name that transcribes Mandarin, but not as the Chinese table of 외래어 표기법 has it (이쫭 for 이좡). Texts \
    have such forms and they must be found, so keep it, but as kind: misspelling, or with system: established where the \
    form is in general use, and write the standard form as a name of its own.
    """,
    ko: """
      중국어를 옮겨 적었으나 외래어 표기법의 중국어 표기표와 다른 한글 이름입니다(이좡을 이쫭으로). 글에 나오는 꼴은 찾아야 하므로 지우지 말고 kind: \
      misspelling으로 적거나, 널리 굳어진 꼴이면 system: established를 붙이고, 표준 표기를 따로 한 줄 적으십시오.
      """)

  static let wrongReading = LintRule(
    "wrong-reading", .warning,
    """
    A name of kind: reading is the Sino-Korean reading of a Chinese name, syllable by syllable, with the initial-sound \
    law. This one is not the reading of any Chinese name of the entry. Correct the syllable, or make it kind: \
    translation or kind: short where a part is rendered by meaning.
    """,
    ko: """
      kind: reading은 중국어 이름을 우리 한자음으로 한 글자씩 읽은 것(두음 법칙 적용)입니다. 이 이름은 표제어의 어느 중국어 이름을 읽은 것도 아닙니다. 틀린 \
      글자를 고치거나, 뜻으로 옮긴 부분이 있으면 kind: translation이나 kind: short로 적으십시오.
      """)

  static let soundForReading = LintRule(
    "sound-for-reading", .warning,
    """
    A name of kind: reading that renders the Mandarin sound (베이징), not the Korean reading of the characters (북경). \
    Make it kind: transliteration.
    """,
    ko: """
      kind: reading인데 우리 한자음(북경)이 아니라 중국어 소리(베이징)를 적은 이름입니다. kind: transliteration으로 고치십시오.
      """, isFixable: true)

  static let readingForSound = LintRule(
    "reading-for-sound", .warning,
    """
    A name of kind: transliteration that is the Korean reading of the characters (북경), not their Mandarin sound \
    (베이징). Make it kind: reading.
    """,
    ko: """
      kind: transliteration인데 중국어 소리(베이징)가 아니라 우리 한자음(북경)으로 읽은 이름입니다. kind: reading으로 고치십시오.
      """, isFixable: true)

  static let wrongRomanization = LintRule(
    "wrong-romanization", .warning,
    """
    A Latin name whose system: (rr, mr, yale, pinyin, wade-giles) does not give it from any Korean or Chinese name of the \
    entry, or a transliteration without a system: that none of those of its country gives. Correct it, or, where its \
    bearer writes it so, say system: own. Blanks, hyphens and capitals do not count; people spell their names as they like.
    """,
    ko: """
      system:에 적은 방식(rr, mr, yale, pinyin, wade-giles)으로 표제어의 한국어·중국어 이름을 적어도 나오지 않는 로마자 이름이거나, system: 없이 \
      그 나라의 어느 방식으로도 나오지 않는 로마자 표기(transliteration)입니다. 고치거나, 본인이 \
      그렇게 쓰는 이름이면 system: own으로 적으십시오. 빈칸, 붙임표, 대소문자는 따지지 않습니다.
      """)

  static let unknownSystem = LintRule(
    "unknown-system", .warning,
    "A system: that is not known here, so that nothing can check the name by it.",
    ko: "알 수 없는 system: 값이라 이름을 확인할 수 없습니다.")

  /// The systems that a name may be written by; what no table gives is `own` or `established`.
  static let systems = [
    "moct-zh", "rr", "mr", "yale", "pinyin", "wade-giles", "cantonese", "own", "established",
  ]

  static func faults(of located: Lexicon.Located) -> [Fault] {
    let entry = located.entry
    guard entry.status != .deprecated else { return [] }
    var sources: ReadingsOfEntry?
    func readings() -> ReadingsOfEntry {
      if let sources { return sources }
      let made = ReadingsOfEntry(entry)
      sources = made
      return made
    }
    return entry.names.enumerated().compactMap { index, name in
      let place = located.place(ofName: index)
      if let system = name.system, !systems.contains(system) {
        return Fault(
          unknownSystem, at: place,
          .init("system '\(system)' is not known", ko: "알 수 없는 표기 방식입니다: '\(system)'"),
          hint: .init(
            "one of: \(systems.joined(separator: ", "))", ko: "다음 가운데 하나: \(systems.joined(separator: ", "))")
        )
      }
      guard name.kind != .misspelling, name.system != "own", name.system != "established" else { return nil }
      if let country = entry.country, !ReadingsOfEntry.hanCountries.contains(country) { return nil }
      if name.script == .hang { return hangul(name, of: entry, readings, at: place) }
      guard name.script == .latn else { return nil }
      if let system = name.system { return latin(name, system, readings(), at: place) }
      return name.kind == .transliteration ? unsaid(name, of: entry, readings, at: place) : nil
    }
  }

  private static func hangul(
    _ name: Name, of entry: Entry, _ readings: () -> ReadingsOfEntry, at place: SourceLocation
  ) -> Fault? {
    let known: ReadingsOfEntry
    switch name.kind {
    case .transliteration, .reading: known = readings()
    case .official, .short, .former:
      // The names of bodies and of zones are rendered by their meaning.
      guard entry.type == .person || (entry.type == .place && entry.country != "KR") else { return nil }
      known = readings()
      guard known.isRenderedBySound else { return nil }
    case .acronym, .translation, .misspelling: return nil
    }
    guard known.hasOrigin, known.isOriginal else { return nil }
    let form = ReadingsOfEntry.compact(name.text)
    let (isSound, isReading) = (known.sounds.contains(form), known.koreanReadings.contains(form))
    switch name.kind {
    case .transliteration where !isSound && isReading:
      return Fault(
        readingForSound, at: place,
        .init(
          "'\(name.text)' is the Korean reading, no transliteration", ko: "'\(name.text)': 한자음으로 읽은 것입니다"),
        hint: .init(verbatim: "kind: reading"))
    case .reading where isSound && !isReading:
      return Fault(
        soundForReading, at: place,
        .init("'\(name.text)' is the Mandarin sound, no reading", ko: "'\(name.text)': 중국어 소리를 적은 것입니다"),
        hint: .init(verbatim: "kind: transliteration"))
    default: break
    }
    if isSound || isReading || known.isShortReading(form) || known.hasOrigin(afterBlankIn: name.text) {
      return nil
    }
    if entry.type != .person, entry.type != .place, known.isPartOfSound(form) { return nil }
    switch known.explanation(of: name.text) {
    case .explained: return nil
    case .nonStandard:
      return Fault(
        nonStandard, at: place,
        .init(
          "'\(name.text)' is no standard transcription of '\(known.origin)'",
          ko: "'\(known.origin)'의 표준 표기가 아닙니다: '\(name.text)'"),
        hint: known.soundToShow.map {
          .init(
            "standard: \($0); keep this as kind: misspelling, or with system: established",
            ko: "표준 표기: \($0). 이 꼴은 kind: misspelling으로 두거나 system: established를 붙이십시오")
        })
    case .none:
      if name.kind == .reading {
        return Fault(
          wrongReading, at: place,
          .init(
            "'\(name.text)' is no Korean reading of '\(known.origin)'",
            ko: "'\(known.origin)'을(를) 읽은 것이 아닙니다: '\(name.text)'"),
          hint: known.koreanReading.map { .init("reading: \($0)", ko: "한자음: \($0)") })
      }
      return Fault(
        underivable, at: place,
        .init(
          "nothing in '\(known.origin)' gives '\(name.text)'",
          ko: "'\(known.origin)'에서 나올 수 없는 이름입니다: '\(name.text)'"
        ),
        hint: known.soundToShow.map { .init("by sound: \($0)", ko: "소리대로 적으면: \($0)") })
    }
  }

  private static func latin(
    _ name: Name, _ system: String, _ known: ReadingsOfEntry, at place: SourceLocation
  ) -> Fault? {
    let forms = known.latin(system)
    let form = ReadingsOfEntry.letters(name.text)
    guard let best = forms.first, !forms.contains(where: { ReadingsOfEntry.letters($0) == form }) else {
      return nil
    }
    return Fault(
      wrongRomanization, at: place,
      .init("'\(name.text)' is not what \(system) gives", ko: "\(system) 방식과 다릅니다: '\(name.text)'"),
      hint: .init("\(system): \(best); or system: own", ko: "\(system): \(best). 본인의 표기이면 system: own"))
  }

  /// The systems that a Latin transliteration without one may be in, by country.
  private static let usual = [
    "KR": ["rr", "mr", "yale"], "KP": ["mr", "rr"], "CN": ["pinyin", "wade-giles"],
  ]

  /// A transliteration that does not say by which system: some usual one must give it. People spell their own names.
  private static func unsaid(
    _ name: Name, of entry: Entry, _ readings: () -> ReadingsOfEntry, at place: SourceLocation
  ) -> Fault? {
    guard entry.type != .person, let systems = entry.country.flatMap({ usual[$0] }) else { return nil }
    let form = ReadingsOfEntry.letters(name.text)
    var best: String?
    for system in systems {
      let forms = readings().latin(system)
      if forms.contains(where: { ReadingsOfEntry.letters($0) == form }) { return nil }
      if best == nil, let first = forms.first { best = "\(system): \(first)" }
    }
    return best.map { best in
      Fault(
        wrongRomanization, at: place,
        .init("no system gives '\(name.text)'", ko: "어느 방식으로도 나오지 않습니다: '\(name.text)'"),
        hint: .init("\(best); or system: own", ko: "\(best). 본인의 표기이면 system: own"))
    }
  }
}
