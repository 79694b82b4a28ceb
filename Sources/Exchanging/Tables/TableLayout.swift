import Ireum
import Lexicography

/// How a table holds entries.
public enum TableLayout: String, Sendable, CaseIterable {
  /// A row an entry, with a column for each language and kind of name.
  case wide
  /// A row a name.
  case long

  var capacity: Capacity {
    switch self {
    case .long: Capacity(without: [.relations, .claims, .review])
    case .wide:
      Capacity(
        without: [.relations, .claims, .review, .system, .dates, .match, .allow, .nameNote], rule: Self.led)
    }
  }

  /// The name to write of each language is preferred, the others are not; all have the same sources, or none.
  private static func led(_ entry: Entry, _ names: [Name], _ losses: inout Losses) -> [Name] {
    let leaders = Language.allCases.compactMap { LeadingName.of(entry, in: $0) }.map(
      LeadingName.Identity.init)
    let haveOneSource = Set(names.map(\.sources)).count == 1
    return names.map { name in
      var name = name
      let leads = leaders.contains(.init(name))
      if name.isPreferred, !leads { Capacity.lose(.preferred, of: name, of: entry, into: &losses) }
      name.isPreferred = leads
      if !haveOneSource, !name.sources.isEmpty {
        Capacity.lose(.sources, of: name, of: entry, into: &losses)
        name.sources = []
      }
      return name
    }
  }
}

/// The name of an entry to write in a language, as one of its names.
enum LeadingName {
  /// A name by what tells it from the others of its entry.
  struct Identity: Hashable {
    private let lang: Language
    private let script: Script
    private let text: String
    private let kind: NameKind

    init(_ name: Name) { (lang, script, text, kind) = (name.lang, name.script, name.text, name.kind) }
  }

  /// Kinds in the order in which they are written.
  private static let order: [NameKind] = [
    .official, .short, .translation, .transliteration, .reading, .acronym, .former,
  ]

  static func of(_ entry: Entry, in lang: Language) -> Name? {
    let names = entry.canonicalNames
    let text =
      switch lang {
      case .ko: names.ko
      case .zh: names.zh
      case .en: names.en
      }
    guard let text else { return nil }
    func rank(_ name: Name) -> Int { order.firstIndex(of: name.kind) ?? order.count }
    return entry.names.filter { $0.lang == lang && $0.text == text && $0.kind != .misspelling }
      .min { rank($0) != rank($1) ? rank($0) < rank($1) : Name.canonicalOrder($0, $1) }
  }
}

/// What the letters of a name tell of it.
enum NameForm {
  /// The script of `text` by its letters.
  static func script(of text: String) -> Script { GuessedScript(text).script }

  /// The language of `text` by its letters.
  static func lang(of text: String) -> Language { GuessedScript(text).lang }

  /// Whether `text` has letters in the scripts of a lexicon, and in no other.
  static func isOfLexicon(_ text: String) -> Bool {
    let letters = text.unicodeScalars.filter(\.properties.isAlphabetic)
    return !letters.isEmpty
      && letters.allSatisfy { scalar in
        switch scalar.value {
        case 0...0x24F, 0x1E00...0x1EFF, 0x1100...0x11FF, 0x3130...0x318F, 0xAC00...0xD7A3, 0x3005...0x3007,
          0x3400...0x9FFF, 0xF900...0xFAFF, 0xFF21...0xFF5A, 0x20000...0x3FFFF:
          true
        default: false
        }
      }
  }
}
