/// The languages of names.
public enum Language: String, Sendable, CaseIterable {
  /// English; also stands for names in Latin letters that belong to no one language.
  case en
  /// Korean.
  case ko
  /// Chinese.
  case zh
}

/// The scripts of names, as in ISO 15924.
public enum Script: String, Sendable, CaseIterable {
  /// Hangul; a Korean name with Latin letters among its Hangul counts as this.
  case hang = "Hang"
  /// Simplified Han.
  case hans = "Hans"
  /// Traditional Han.
  case hant = "Hant"
  /// Hangul and Han mixed.
  case kore = "Kore"
  /// Latin.
  case latn = "Latn"
}

/// What a name is to its entry.
public enum NameKind: String, Sendable, CaseIterable {
  /// The name that the entry gives itself or that the law gives it.
  case official
  /// A short form in general use.
  case short
  /// Initials in Latin letters; matches in upper case only.
  case acronym
  /// An official name of the past.
  case former
  /// A rendering by sound.
  case transliteration
  /// A rendering by meaning that is not official.
  case translation
  /// A wrong form that is met in texts.
  case misspelling
  /// The Sino-Korean reading of a Chinese name.
  case reading
}

/// When a name may link by itself.
public enum MatchPolicy: String, Sendable, CaseIterable {
  /// Whenever it is found.
  case always
  /// Only where the same document holds another name of the entry, its country, or its parent.
  case context
}

/// One way of writing what an entry is about, and who writes so.
public struct Name: Sendable, Hashable {
  /// The language.
  public var lang: Language
  /// The script.
  public var script: Script
  /// What it is to the entry.
  public var kind: NameKind
  /// The name, in NFC.
  public var text: String
  /// The system of a transliteration, such as `moct-zh`.
  public var system: String?
  /// Since when it is used, if known.
  public var from: PartialDate?
  /// Until when it was used, if known.
  public var to: PartialDate?
  /// Whether it is the one to write in its language and script.
  public var isPreferred: Bool
  /// When it may link by itself.
  public var match: MatchPolicy
  /// The codes of rules of the check that the name breaks with good reason, such as `underivable`.
  public var allow: [String]
  /// What editors want each other to know.
  public var note: String?
  /// Who writes so.
  public var sources: [SourceReference]

  /// Returns a name.
  public init(
    lang: Language, script: Script, kind: NameKind, text: String, system: String? = nil,
    from: PartialDate? = nil, to: PartialDate? = nil, isPreferred: Bool = false, match: MatchPolicy = .always,
    allow: [String] = [], note: String? = nil, sources: [SourceReference] = []
  ) {
    (self.lang, self.script, self.kind, self.text, self.system) = (lang, script, kind, text, system)
    (self.from, self.to, self.isPreferred, self.match) = (from, to, isPreferred, match)
    (self.allow, self.note, self.sources) = (allow, note, sources)
  }

  /// The canonical order of names: language, script, kind, start, text, each in code-point order.
  public static func canonicalOrder(_ left: Name, _ right: Name) -> Bool {
    func key(_ name: Name) -> [String] {
      [
        name.lang.rawValue, name.script.rawValue, name.kind.rawValue, name.from?.text ?? "", name.text,
        name.to?.text ?? "",
      ]
    }
    for (a, b) in zip(key(left), key(right)) where !a.utf8.elementsEqual(b.utf8) {
      return a.utf8.lexicographicallyPrecedes(b.utf8)
    }
    return false
  }
}
