/// The form to write of an entry in each of the three languages; nil where the lexicon has none.
public struct CanonicalNames: Sendable, Hashable {
  /// Korean.
  public let ko: String?
  /// Chinese.
  public let zh: String?
  /// English.
  public let en: String?

  /// Returns three forms.
  public init(ko: String?, zh: String?, en: String?) {
    (self.ko, self.zh, self.en) = (ko, zh, en)
  }
}

extension Entry {
  /// The forms to write today: preferred before official before the other kinds; never a misspelling, and a
  /// former name or a name that ended only where nothing else is known.
  public var canonicalNames: CanonicalNames {
    CanonicalNames(ko: canonicalName(.ko), zh: canonicalName(.zh), en: canonicalName(.en))
  }

  private func canonicalName(_ lang: Language) -> String? {
    let order: [NameKind] = [
      .official, .short, .translation, .transliteration, .reading, .acronym, .former,
    ]
    func rank(_ name: Name) -> Int {
      guard let kind = order.firstIndex(of: name.kind) else { return .max }
      // Simplified and Hangul before other scripts of the same language; an ended name after a current one.
      let script = name.script == .hant || name.script == .kore || (lang != .en && name.script == .latn)
      let isEnded = name.to != nil && status == .active
      return (isEnded ? 1000 : 0) + (name.isPreferred ? 0 : 100) + (script ? 10 : 0) + kind
    }
    return names.filter { $0.lang == lang && rank($0) < .max }
      .min { (rank($0), $0.text) < (rank($1), $1.text) }?.text
  }
}
