import Lexicography
import TextModel

/// The names of things in SKOS-XL and in our own vocabulary.
enum SKOSVocabulary {
  static let skos = "http://www.w3.org/2004/02/skos/core#"
  static let xl = "http://www.w3.org/2008/05/skos-xl#"
  static let rdf = "http://www.w3.org/1999/02/22-rdf-syntax-ns#"
  static let terms = "http://purl.org/dc/terms/"
  static let xsd = "http://www.w3.org/2001/XMLSchema#"
  /// What SKOS has no word for. No address: nothing is to be found there.
  static let own = "urn:ireum:vocabulary:"
  static let entry = "urn:ireum:entry:"
  static let scheme = "urn:ireum:lexicon"

  static let prefixes = [
    ("skos", skos), ("skosxl", xl), ("dcterms", terms), ("ireum", own), ("entry", entry),
  ]

  static func address(_ id: EntryID) -> String { entry + RegistryAddress.encoded(id.rawValue) }

  static func id(_ address: String) -> EntryID? {
    guard address.hasPrefix(entry) else { return nil }
    return RegistryAddress.decoded(String(address.dropFirst(entry.count))).map { EntryID($0) }
  }

  /// The label that a name is: one preferred label a language tag, wrong forms hidden; of two names that are written
  /// the same in one language, both are what the stronger is, as SKOS wants the three to be disjoint.
  static func labels(_ names: [Name]) -> [String] {
    var preferred: [String: String] = [:]
    for name in names where name.isPreferred && name.kind != .misspelling {
      preferred[LanguageTag.of(name)] = preferred[LanguageTag.of(name)] ?? name.text
    }
    var hidden: [String: Set<String>] = [:]
    for name in names where name.kind == .misspelling {
      hidden[LanguageTag.of(name), default: []].insert(name.text)
    }
    for name in names where name.kind != .misspelling { hidden[LanguageTag.of(name)]?.remove(name.text) }
    return names.map { name in
      let tag = LanguageTag.of(name)
      if preferred[tag] == name.text { return "prefLabel" }
      return hidden[tag]?.contains(name.text) == true ? "hiddenLabel" : "altLabel"
    }
  }
}
