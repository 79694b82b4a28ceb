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
  public func romanize(_ name: String, _ system: ReadingSystem?, type: EntryType? = nil) -> String? {
    let text = NameText(name)
    let system = system ?? (text.scripts.contains(.han) ? .pinyin : .rr)
    if let writer = korean[system] {
      if text.scripts.isSubset(of: [.hangul, .latin]) {
        return text.scalars.isEmpty ? nil : writer.romanize(text.scalars, type: type)
      }
      let hangul = Reader().readings(of: name, type: type).first { $0.system == .sinoKorean }
      return hangul.map { writer.romanize($0.form, type: type) }
    }
    return Reader().readings(of: name, type: type).first { $0.system == system }?.form
  }
}
