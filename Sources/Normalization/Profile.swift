/// A named list of steps, applied in order. Each list is idempotent as a whole.
public enum Profile: String, Sendable, CaseIterable {
  /// For showing a name on one line: well-formed, without invisible characters, NFC, single blanks.
  /// Nothing is folded: 乾隆 stays 乾隆 and ＮＩＰＡ stays wide.
  case display
  /// For comparing: width, case, diacritics, traditional characters, punctuation and blanks folded.
  /// Its result is a key and is never shown as a name.
  case matching

  /// The steps, in the order in which they run.
  public var steps: [Step] {
    switch self {
    case .display:
      [.repair, .dropInvisible, .nfc, .collapseBlanks]
    case .matching:
      // Punctuation twice: first what NFKC would destroy (ㆍ becomes a jamo, ´ a blank and an accent),
      // then what NFKC brings forth (full-width and vertical forms).
      [
        .repair, .dropInvisible, .foldPunctuation, .composeJamo, .nfkcCasefold, .foldPunctuation,
        .stripLatinMarks, .simplifyHan, .classifyBlanks,
      ]
    }
  }
}
