import Indexing
import Lexicography
import Messaging
import TextModel

/// Aliases that are found where nobody means the entry: short ones, ordinary words, words with a particle.
enum WordRules {
  static let rules = [tooShort, shortLatin, ordinaryWord, particleTrap]

  static let tooShort = LintRule(
    "too-short", .error,
    "A name of one letter or syllable is found everywhere. Leave it out.",
    ko: "한 글자 이름은 어디서나 걸립니다. 빼십시오.")

  static let shortLatin = LintRule(
    "short-latin", .warning,
    """
    A Latin name of two letters that is no acronym: it stands in any English text, in small letters too. Make it kind: \
    acronym where it is one, which matches in upper case only, or match: context.
    """,
    ko: """
      로마자 두 글자인데 acronym이 아닙니다. 영어 글 어디에나 소문자로도 나옵니다. 머리글자이면 대문자로만 찾는 kind: acronym으로, 아니면 match: \
      context로 적으십시오.
      """)

  static let ordinaryWord = LintRule(
    "ordinary-word", .warning,
    """
    An alias that is an ordinary word (미래, 希望, Apple): every text that has the word would link. Say match: context, so \
    that it links only beside another name of the entry, or leave it out. Official names, acronyms, terms and places \
    with a longer name that begins so are not meant.
    """,
    ko: """
      흔한 낱말인 별칭입니다(미래, 希望, Apple). 그 낱말이 나오는 글마다 이어집니다. match: context를 붙여 표제어의 다른 이름이 함께 나올 때만 잇게 하거나 \
      빼십시오. 공식 이름, 머리글자, 용어, 그 말로 시작하는 긴 이름이 있는 지명은 따지지 않습니다.
      """)

  static let particleTrap = LintRule(
    "particle-trap", .warning,
    """
    A Hangul alias that reads as a word or as another entry's name with a particle (한국은 is 한국 with 은, 중국의 is 중국 \
    with 의). In running text nobody can tell the two. Say match: context, or leave it out.
    """,
    ko: """
      낱말이나 다른 표제어의 이름에 조사가 붙은 것과 똑같은 한글 별칭입니다(한국은 = 한국+은, 중국의 = 중국+의). 글에서는 둘을 가릴 수 없습니다. match: \
      context를 붙이거나 빼십시오.
      """)

  /// Faults that the entry shows by itself; `keys` are those of its names.
  static func faults(of located: Lexicon.Located, keys: [String]) -> [Fault] {
    let entry = located.entry
    return entry.names.enumerated().compactMap { index, name in
      let key = keys[index]
      let place = located.place(ofName: index)
      let letters = key.unicodeScalars.count
      if letters < 2 {
        return Fault(
          tooShort, at: place,
          .init(
            "'\(name.text)' has \(Message.count(letters, "letter"))", ko: "'\(name.text)': \(letters)글자입니다"),
          hint: .init("a name of one letter is found everywhere", ko: "한 글자 이름은 어디서나 걸립니다"))
      }
      guard isAlias(name), entry.type != .term, entry.type != .country else { return nil }
      if name.script == .latn, letters == 2, name.text.allSatisfy(\.isLetter) {
        return Fault(
          shortLatin, at: place,
          .init("'\(name.text)' has 2 letters and is no acronym", ko: "'\(name.text)': 두 글자인데 머리글자가 아닙니다"),
          hint: context)
      }
      let word = name.script == .latn ? name.text.lowercased() : key
      if OrdinaryWords.shared.contains(word, name.lang), !isBeginning(key, name, of: entry, keys) {
        return Fault(
          ordinaryWord, at: place,
          .init("'\(name.text)' is an ordinary word", ko: "흔한 낱말입니다: '\(name.text)'"), hint: context)
      }
      if name.script == .hang,
        let (stem, particle) = divided(key, where: { OrdinaryWords.shared.contains($0, .ko) })
      {
        return trap(name, stem, particle, at: place)
      }
      return nil
    }
  }

  /// Traps that need the names of other entries; `owners` are the active entries of each key.
  static func traps(of located: Lexicon.Located, keys: [String], owners: [String: [EntryID]]) -> [Fault] {
    guard located.entry.status == .active else { return [] }
    return located.entry.names.enumerated().compactMap { index, name in
      guard isAlias(name), name.script == .hang else { return nil }
      let found = divided(keys[index]) { stem in
        owners[stem].map { !$0.contains(located.entry.id) } == true
          && !OrdinaryWords.shared.contains(stem, .ko)
      }
      return found.map { trap(name, $0.stem, $0.particle, at: located.place(ofName: index)) }
    }
  }

  private static let context = Message("say match: context, or leave it out", ko: "match: context를 붙이거나 빼십시오")

  private static func trap(_ name: Name, _ stem: String, _ particle: String, at place: SourceLocation)
    -> Fault
  {
    Fault(
      particleTrap, at: place,
      .init(
        "'\(name.text)' is also \(stem) with the particle \(particle)",
        ko: "'\(name.text)': \(stem)에 조사 '\(particle)'이(가) 붙은 것과 같습니다"),
      hint: context)
  }

  /// Whether a name is one that editors chose to match by, and not the entry's own.
  private static func isAlias(_ name: Name) -> Bool {
    guard name.match == .always else { return false }
    switch name.kind {
    case .short, .transliteration, .translation, .misspelling, .reading: return true
    case .official, .former, .acronym: return false
    }
  }

  /// Whether another name of a place goes on after `key`: 河源 is the beginning of 河源市.
  private static func isBeginning(_ key: String, _ name: Name, of entry: Entry, _ keys: [String]) -> Bool {
    entry.type == .place
      && zip(entry.names, keys).contains { other, longer in
        other.script == name.script && longer.count > key.count && longer.hasPrefix(key)
      }
  }

  /// The parts of a key that is a stem of two letters or more and a particle that may follow it.
  private static func divided(_ key: String, where isStem: (String) -> Bool) -> (
    stem: String, particle: String
  )? {
    for (particle, final) in particles where key.hasSuffix(particle) {
      let stem = String(key.dropLast(particle.count))
      guard stem.count >= 2, let last = stem.unicodeScalars.last, (0xAC00...0xD7A3).contains(last.value)
      else {
        continue
      }
      let closing = (last.value - 0xAC00) % 28
      let fits =
        switch final {
        case .any: true
        case .open: closing == 0
        case .closed: closing != 0
        case .openOrRieul: closing == 0 || closing == 8
        case .closedButRieul: closing != 0 && closing != 8
        }
      if fits, isStem(stem) { return (stem, particle) }
    }
    return nil
  }

  /// What the syllable before a particle ends in.
  private enum Final { case any, open, closed, openOrRieul, closedButRieul }

  /// The particles that end words most often (한국어 school grammar, 조사); longer ones first.
  private static let particles: [(String, Final)] = [
    ("에서", .any), ("까지", .any), ("부터", .any), ("보다", .any), ("으로", .closedButRieul), ("이나", .closed),
    ("은", .closed), ("는", .open), ("이", .closed), ("가", .open), ("을", .closed), ("를", .open), ("의", .any),
    ("에", .any), ("와", .open), ("과", .closed), ("도", .any), ("만", .any), ("로", .openOrRieul), ("나", .open),
  ]
}
