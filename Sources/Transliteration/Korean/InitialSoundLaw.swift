/// The initial-sound law: 한글 맞춤법 10항 (녀 → 여), 11항 (려 → 여; 렬, 률 after a vowel or ㄴ), 12항 (라 → 나).
enum InitialSoundLaw {
  private static let rieul: UInt8 = 5
  private static let nieun: UInt8 = 2
  private static let ieung: UInt8 = 11

  /// Returns `syllable` as it is written at the beginning of a word.
  static func atStart(_ syllable: UInt16) -> UInt16 {
    guard var letters = HangulSyllable(UInt32(syllable)) else { return syllable }
    let isBeforeI: Bool
    switch letters.vowel {
    case 2, 3, 6, 7, 12, 17, 20: isBeforeI = true
    default: isBeforeI = false
    }
    if letters.initial == rieul {
      letters.initial = isBeforeI ? ieung : nieun
    } else if letters.initial == nieun, isBeforeI {
      letters.initial = ieung
    }
    return UInt16(letters.value)
  }

  /// Returns `syllable` as it is written after `previous` within a word: 렬 and 률 lose ㄹ after a vowel or ㄴ.
  static func inside(_ syllable: UInt16, after previous: UInt16) -> UInt16 {
    guard syllable == 0xB82C || syllable == 0xB960, let before = HangulSyllable(UInt32(previous)),
      before.final == 0 || before.final == 4
    else { return syllable }
    return atStart(syllable)
  }
}
