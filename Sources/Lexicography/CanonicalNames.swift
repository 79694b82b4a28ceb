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

  /// The forms to write for `date`: the official names of that time, where their dates say which; else those of today.
  public func canonicalNames(asOf date: PartialDate?) -> CanonicalNames {
    guard let date else { return canonicalNames }
    func name(_ lang: Language) -> String? { officialName(lang, date) ?? canonicalName(lang) }
    return CanonicalNames(ko: name(.ko), zh: name(.zh), en: name(.en))
  }

  /// The official name that was given up after `date`; where none is known, one that was in use then if today's was not.
  private func officialName(_ lang: Language, _ date: PartialDate) -> String? {
    let then = names.filter { name in
      name.lang == lang && (name.kind == .official || name.kind == .former)
        && name.from?.isAfter(date) != true && name.to.map(date.isAfter) != true
    }
    let ended = then.filter { $0.to != nil && !($0.kind == .former && $0.to == date) }
    if let name = Self.best(of: ended) { return name }
    let isNewer = names.contains { name in
      name.lang == lang && name.text == canonicalName(lang) && name.from?.isAfter(date) == true
    }
    return isNewer ? Self.best(of: then.filter { $0.from != nil }) : nil
  }

  private static func best(of names: [Name]) -> String? {
    names.min { ($0.isPreferred ? 0 : 1, $0.text) < ($1.isPreferred ? 0 : 1, $1.text) }?.text
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
