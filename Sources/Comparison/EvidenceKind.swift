/// What kind of grounds decided a comparison: scores mean the same only within a kind, until they are calibrated.
enum EvidenceKind: UInt8, CaseIterable, Sendable {
  /// The letters are the same after folding.
  case form
  /// The words of a Latin name, in another order.
  case order
  /// A scheme writes the one as the other.
  case romanization
  /// A path of readings through the whole of both: usual ones, rare ones, one side Korean and the other Mandarin.
  case reading, rareReading, translatedReading
  /// Readings of two languages that some character has.
  case crossed
  /// A path that leaves something over.
  case part
  /// Hangul that renders Latin letters by sound: the whole; of a name that may be Korean or Chinese; but for an end.
  case rendering, nativeRendering, partRendering
  /// A surname beside a given name of another language.
  case surname
  /// The parts of a name of an organisation: all explained; an abbreviation; some open; some at odds.
  case words, abbreviation, openWords, differentWords
  /// Characters that differ, names or numbers that are known to be different.
  case characters, veto
  /// Nothing in common.
  case unlike

  /// The place of the kind in tables.
  var index: Int { Int(rawValue) }
}

/// The scripts of two names, in no order.
enum ScriptPair: UInt8, CaseIterable, Sendable {
  case enEn, enKo, enZh, koKo, koZh, zhZh

  /// Returns the pair of the scripts of two names; a name with Han characters is `zh`, another with Hangul `ko`.
  init(_ a: NameScript, _ b: NameScript) {
    self =
      switch (min(a, b), max(a, b)) {
      case (.latin, .latin): .enEn
      case (.latin, .hangul): .enKo
      case (.latin, .han): .enZh
      case (.hangul, .hangul): .koKo
      case (.hangul, .han): .koZh
      default: .zhZh
      }
  }

  /// The pairs as tables write them, in the order of the cases.
  static let names = ["en-en", "en-ko", "en-zh", "ko-ko", "ko-zh", "zh-zh"]

  /// The place of the pair in tables.
  var index: Int { Int(rawValue) }
}

/// What a name is written in, as far as scores depend on it.
enum NameScript: UInt8, Sendable, Comparable {
  case latin, hangul, han

  static func < (left: NameScript, right: NameScript) -> Bool { left.rawValue < right.rawValue }
}
