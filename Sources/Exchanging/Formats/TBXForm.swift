import Lexicography
import TextModel

/// What TBX calls the kinds of names (TBX-Basic, ISO 30042:2019: termType and administrativeStatus).
enum TBXForm {
  static let capacity = Capacity(
    without: [
      .country, .status, .redirect, .review, .claims, .relationDates, .relationSources, .checked, .nameless,
      .system, .dates, .match, .allow,
    ],
    kinds: [.transliteration: .short, .translation: .short, .reading: .short],
    rule: { entry, names, losses in
      names.map { name in
        // One status only: a former or wrong form says that, and not that it is preferred.
        guard name.isPreferred, name.kind == .former || name.kind == .misspelling else { return name }
        Capacity.lose(.preferred, of: name, of: entry, into: &losses)
        var name = name
        name.isPreferred = false
        return name
      }
    })

  static func termType(_ kind: NameKind) -> String {
    switch kind {
    case .official, .former: "fullForm"
    case .short: "shortForm"
    case .acronym: "acronym"
    case .transliteration, .translation, .reading, .misspelling: "variant"
    }
  }

  static func status(_ name: Name) -> String? {
    switch name.kind {
    case .former: "supersededTerm-admn-sts"
    case .misspelling: "deprecatedTerm-admn-sts"
    default: name.isPreferred ? "preferredTerm-admn-sts" : nil
    }
  }

  /// The kind of a name of which TBX says `type` and `status`.
  static func kind(type: String?, status: String?) -> NameKind {
    let status = status ?? ""
    if status.hasPrefix("superseded") { return .former }
    if status.hasPrefix("deprecated") || status.hasPrefix("obsolete") {
      return type == "fullForm" ? .former : .misspelling
    }
    switch type {
    case "acronym", "initialism": return .acronym
    case "shortForm", "abbreviation", "abbreviatedForm", "variant", "phrase", "shortcut": return .short
    default: return .official
    }
  }

  /// `id` as an XML id, which begins with a letter or `_`.
  static func xmlID(_ id: EntryID) -> String {
    let text = id.rawValue
    let isName = text.utf8.first.map { (0x61...0x7A).contains($0) || (0x41...0x5A).contains($0) } == true
    return isName ? text : "_" + text
  }

  static func id(_ text: String) -> String { text.hasPrefix("_") ? String(text.dropFirst()) : text }
}
