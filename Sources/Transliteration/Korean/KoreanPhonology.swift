/// What happens where two syllables of a Korean word meet (표준 발음법 9–20, 29항), over letters alone.
///
/// Tensing (23–28항) is left out: no scheme here writes it.
enum KoreanPhonology {
  /// What a dictionary knows of a boundary and letters do not tell.
  enum Exception: UInt8, Sendable {
    case none
    /// ㄴ + ㄹ is ㄴㄴ, where the second part joins a whole word: 신문로.
    case nasal
    /// ㄴ is added before ㅣ or a y: 학여울.
    case insertion
    /// The final is spoken as at the end of a word before it moves over: 겉옷.
    case cut
    /// A stop and ㅎ melt, as in verbs: 잡혀.
    case aspiration
  }

  enum Change: UInt8, Sendable { case none, assimilation, insertion, palatal, aspiration, nounH }

  /// The final that is left and the initial that follows, as spoken, and the change that made them.
  struct Meeting: Equatable, Sendable {
    var coda: UInt8
    var onset: UInt8
    var change = Change.none
  }

  // Letters by their indices; see HangulSyllable.
  private static let (g, n, d, r, m, b, s, silent): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) =
    (0, 2, 3, 5, 6, 7, 9, 11)
  private static let (j, ch, k, t, p, h): (UInt8, UInt8, UInt8, UInt8, UInt8, UInt8) = (
    12, 14, 15, 16, 17, 18
  )
  static let (finalG, finalN, finalD, finalL): (UInt8, UInt8, UInt8, UInt8) = (1, 4, 7, 8)
  static let (finalM, finalB, finalNG): (UInt8, UInt8, UInt8) = (16, 17, 21)

  /// The final as spoken before a pause: one of ㄱ ㄴ ㄷ ㄹ ㅁ ㅂ ㅇ (8–11항), or none.
  static func closed(_ final: UInt8) -> UInt8 {
    switch final {
    case 0, finalN, finalL, finalM, finalNG: final
    case 1...3, 9, 24: finalG
    case 5, 6: finalN
    case 11, 12, 13, 15: finalL
    case 10: finalM
    case 14, finalB, 18, 26: finalB
    default: finalD
    }
  }

  /// The final split before a vowel: what stays and what moves over (13, 14항).
  static func moved(_ final: UInt8) -> (coda: UInt8, onset: UInt8) {
    switch final {
    case 0: (0, silent)
    case 1: (0, g)
    case 2: (0, 1)
    case 3: (finalG, s)
    case 4, 6: (0, n)
    case 5: (finalN, j)
    case 7: (0, d)
    case 8, 15: (0, r)
    case 9: (finalL, g)
    case 10: (finalL, m)
    case 11: (finalL, b)
    case 12: (finalL, s)
    case 13: (finalL, t)
    case 14: (finalL, p)
    case 16: (0, m)
    case 17: (0, b)
    case 18: (finalB, s)
    case 19: (0, s)
    case 20: (0, 10)
    case finalNG: (finalNG, silent)
    case 22: (0, j)
    case 23: (0, ch)
    case 24: (0, k)
    case 25: (0, t)
    case 26: (0, p)
    default: (0, silent)
    }
  }

  /// Whether a boundary is one that an ``Exception`` may rule.
  static func isOpenToExceptions(_ final: UInt8, _ next: HangulSyllable) -> Bool {
    final != 0
      && (next.initial == silent || next.initial == h || (next.initial == r && closed(final) == finalN))
  }

  /// What `final` and the start of `next` become within one word.
  static func meet(_ final: UInt8, _ next: HangulSyllable, _ exception: Exception = .none) -> Meeting {
    guard final != 0 else { return Meeting(coda: 0, onset: next.initial) }
    switch next.initial {
    case silent: return beforeVowel(final, next, exception)
    case h: return beforeH(final, next, exception)
    default: return beforeConsonant(final, next.initial, exception)
    }
  }

  private static func beforeVowel(_ final: UInt8, _ next: HangulSyllable, _ exception: Exception) -> Meeting {
    switch exception {
    case .insertion:
      var meeting = beforeConsonant(closed(final), n, .none)
      meeting.change = .insertion
      return meeting
    case .cut:
      let (coda, onset) = moved(closed(final))
      return Meeting(coda: coda, onset: onset)
    default: break
    }
    let (coda, onset) = moved(final)
    let isBeforeI = next.vowel == 20 || next.vowel == 6
    if isBeforeI, onset == d { return Meeting(coda: coda, onset: j, change: .palatal) }
    if isBeforeI, onset == t { return Meeting(coda: coda, onset: ch, change: .palatal) }
    return Meeting(coda: coda, onset: onset)
  }

  private static func beforeH(_ final: UInt8, _ next: HangulSyllable, _ exception: Exception) -> Meeting {
    let isBeforeI = next.vowel == 20 || next.vowel == 6
    switch final {
    case 7 where isBeforeI, 13 where isBeforeI, 25 where isBeforeI:
      return Meeting(coda: moved(final).coda, onset: ch, change: .palatal)
    case 5 where isBeforeI, 22 where isBeforeI:
      return Meeting(coda: moved(final).coda, onset: ch, change: .aspiration)
    case 9: return Meeting(coda: finalL, onset: k, change: .aspiration)
    case 11: return Meeting(coda: finalL, onset: p, change: .aspiration)
    default: break
    }
    let coda = closed(final)
    guard let joined = aspirated(coda) else { return Meeting(coda: coda, onset: h) }
    return exception == .aspiration
      ? Meeting(coda: 0, onset: joined, change: .aspiration)
      : Meeting(coda: coda, onset: h, change: .nounH)
  }

  private static func beforeConsonant(_ final: UInt8, _ initial: UInt8, _ exception: Exception) -> Meeting {
    if final == 27 || final == 6 || final == 15 {
      let rest: UInt8 = final == 27 ? 0 : final == 6 ? finalN : finalL
      switch initial {
      case g: return Meeting(coda: rest, onset: k, change: .aspiration)
      case d: return Meeting(coda: rest, onset: t, change: .aspiration)
      case b: return Meeting(coda: rest, onset: p, change: .aspiration)
      case j: return Meeting(coda: rest, onset: ch, change: .aspiration)
      case s: return Meeting(coda: rest, onset: s)
      default: break
      }
    }
    let coda = closed(final)
    switch (coda, initial) {
    case (finalG, n), (finalG, m), (finalG, r): return nasal(finalNG, initial)
    case (finalD, n), (finalD, m), (finalD, r): return nasal(finalN, initial)
    case (finalB, n), (finalB, m), (finalB, r): return nasal(finalM, initial)
    case (finalM, r), (finalNG, r): return nasal(coda, r)
    case (finalN, r):
      return exception == .nasal ? nasal(finalN, n) : Meeting(coda: finalL, onset: r, change: .assimilation)
    case (finalL, n): return Meeting(coda: finalL, onset: r, change: .assimilation)
    default: return Meeting(coda: coda, onset: initial)
    }
  }

  private static func nasal(_ coda: UInt8, _ initial: UInt8) -> Meeting {
    Meeting(coda: coda, onset: initial == r ? n : initial, change: .assimilation)
  }

  private static func aspirated(_ coda: UInt8) -> UInt8? {
    switch coda {
    case finalG: k
    case finalD: t
    case finalB: p
    default: nil
    }
  }
}
