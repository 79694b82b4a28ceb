import Lexicography

/// Writes a name in Latin letters by one system.
public struct Romanizer: Sendable {
  private let korean = Dictionary(
    uniqueKeysWithValues: KoreanScheme.allCases.map { ($0.system, KoreanRomanizer($0)) })

  /// Returns a writer.
  public init() {}

  /// Returns `name`, of `type`, by `system`; nil where the system has no form for it.
  ///
  /// Han characters are written by their Korean reading in rr, mr and yale, and Hangul by the Mandarin that it may
  /// stand for in pinyin. Without a system, Han characters are written in pinyin and Hangul in rr. What is neither stays.
  /// Without a type, Hangul is written as what it most likely is: a person's name, a place's, or a word.
  public func romanize(_ name: String, _ system: ReadingSystem?, type: EntryType? = nil) -> String? {
    let text = NameText(name)
    let system = system ?? (text.scripts.contains(.han) ? .pinyin : .rr)
    if let writer = korean[system] {
      if text.scripts.isSubset(of: [.hangul, .latin]) {
        if text.scalars.isEmpty { return nil }
        return writer.romanize(text.scalars, type: type ?? KoreanGuess.types(of: text.scalars)[0])
      }
    }
    return Reader().readings(of: name, type: type).first { $0.system == system }?.form
  }
}
