/// From Latin letters to the syllables and surnames that may be written so.
struct KoreanArcs: Sendable {
  struct Arc: Sendable {
    /// Index of a surname, or the code point of a syllable.
    var target: UInt32
    /// Likelihood by style, times how common the target is.
    var weights: KoreanSpelling.Styles
  }

  static let shared = KoreanArcs()

  /// Most letters of an arc.
  static let longest = 9
  /// What a syllable has that is in no table of names.
  private static let rare: Float = 2e-6
  /// What a spelling by a system has beside those in use, in the lanes of styles.
  private static let (rrShare, mrShare, yaleShare) = (
    KoreanSpelling.Styles(0.3, 0.01, 0.01, 0.01), KoreanSpelling.Styles(0.005, 0.005, 0.005, 0.4),
    KoreanSpelling.Styles(repeating: 0.004)
  )
  /// What a spelling has that shows a sound change: nam for 납 before ㅁ.
  private static let changed: Float = 0.02

  private(set) var syllables: [UInt64: [Arc]] = [:]
  private(set) var surnames: [UInt64: [Arc]] = [:]

  private init() {
    syllables.reserveCapacity(16_000)
    for (index, surname) in KoreanSurnames.shared.all.enumerated() { addSurname(surname, UInt32(index)) }
    let table = KoreanSpellingTable.shared
    for value in table.shares.keys {
      let share = table.shares[value] ?? 0
      for spelling in table.spellings(of: value) {
        Self.add(KoreanLetters.unpacked(spelling.letters), value, spelling.weights * share, to: &syllables)
      }
    }
    addSystems(table)
  }

  private mutating func addSurname(_ surname: KoreanSurnames.Surname, _ index: UInt32) {
    for spelling in surname.spellings {
      Self.add(
        KoreanLetters.unpacked(spelling.letters), index, spelling.weights * surname.share, to: &surnames)
    }
    let shares = [Self.rrShare, Self.mrShare, Self.yaleShare]
    for (scheme, share) in zip(KoreanScheme.allCases, shares) {
      let form = KoreanRomanizer(scheme).romanize(surname.name)
      Self.add(Array(form.utf8), index, share * surname.share * 0.1, to: &surnames)
      let plain = KoreanParserLetters.folded(KoreanParserLetters.codes(form.utf8), keepsBreves: false)
      if scheme == .mr {
        Self.add(plain.map { $0 + 0x60 }, index, share * surname.share * 0.1, to: &surnames)
      }
    }
  }

  /// Every simple syllable as RR, MR and Yale write it, at the start, between vowels, and after sound changes.
  private mutating func addSystems(_ table: KoreanSpellingTable) {
    let (rr, mr, yale) = (KoreanLetters(.rr), KoreanLetters(.mr), KoreanLetters(.yale))
    for initial in UInt8(0)..<19 {
      for vowel in UInt8(0)..<21 {
        for final in [UInt8(0), 1, 4, 8, 16, 17, 19, 21] {
          let syllable = HangulSyllable(initial: initial, vowel: vowel, final: final)
          let share = table.shares[syllable.value] ?? Self.rare
          addSystem(rr, syllable, Self.rrShare * share)
          addSystem(mr, syllable, Self.mrShare * share)
          let isLabial = (6...8).contains(initial) || initial == 17
          let spelling =
            KoreanLetters.unpacked(yale.onsets[Int(initial)])
            + KoreanLetters.unpacked(yale.vowels[vowel == 13 && isLabial ? 18 : Int(vowel)])
            + KoreanLetters.unpacked(yale.codas[Int(final)])
          Self.add(spelling, syllable.value, Self.yaleShare * share, to: &syllables)
        }
      }
    }
  }

  private mutating func addSystem(
    _ letters: KoreanLetters, _ syllable: HangulSyllable, _ weights: KoreanSpelling.Styles
  ) {
    let index = Int(syllable.initial)
    var onsets = [(letters.onsets[index], Float(1))]
    if letters.voicedOnsets[index] != letters.onsets[index] {
      onsets.append((letters.voicedOnsets[index], 1))
    }
    // ㄹ is n after most finals and l after ㄹ or ㄴ; ㄴ is l after ㄹ.
    if syllable.initial == 5 { onsets += [(0x6E, Self.changed), (0x6C, Self.changed * 5)] }
    if syllable.initial == 2 { onsets.append((0x6C, Self.changed)) }
    var codas = [(letters.codas[Int(syllable.final)], Float(1))]
    if let changes = Self.changes[syllable.final] { codas += changes.map { ($0, Self.changed) } }
    let vowel = KoreanLetters.unpacked(letters.vowels[Int(syllable.vowel)])
    for onset in onsets {
      for coda in codas {
        let spelling = KoreanLetters.unpacked(onset.0) + vowel + KoreanLetters.unpacked(coda.0)
        let share = weights * (onset.1 * coda.1)
        Self.add(spelling, syllable.value, share, to: &syllables)
        if vowel.contains(0xC5) || spelling.contains(0x27) {
          let plain = KoreanParserLetters.folded(KoreanParserLetters.codes(spelling), keepsBreves: false).map
          { $0 + 0x60 }
          Self.add(plain, syllable.value, share, to: &syllables)
        }
      }
    }
  }

  /// Letters of a final before a vowel, before a nasal, beside ㄹ.
  private static let changes: [UInt8: [UInt64]] = [
    1: KoreanLetters.pack("g ng"), 4: KoreanLetters.pack("l"), 8: KoreanLetters.pack("r"),
    17: KoreanLetters.pack("b m"), 19: KoreanLetters.pack("s d n"),
  ]

  private static func accumulate(_ arc: Arc, into arcs: inout [Arc]) {
    if let index = arcs.firstIndex(where: { $0.target == arc.target }) {
      arcs[index].weights += arc.weights
    } else {
      arcs.append(arc)
    }
  }

  private static func add(
    _ spelling: [UInt8], _ target: UInt32, _ weights: KoreanSpelling.Styles, to arcs: inout [UInt64: [Arc]]
  ) {
    guard let key = KoreanParserLetters.key(KoreanParserLetters.codes(spelling)), key != 0 else { return }
    Self.accumulate(Arc(target: target, weights: weights), into: &arcs[key, default: []])
  }
}

extension KoreanLetters {
  /// The bytes of a packed spelling.
  static func unpacked(_ packed: UInt64) -> [UInt8] {
    var bytes: [UInt8] = []
    bytes.append(packed: packed)
    return bytes
  }
}
