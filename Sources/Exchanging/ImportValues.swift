import Lexicography
import Messaging
import TextModel

/// Ids of a lexicon, told from the numbers of other tools.
enum ImportID {
  /// Whether `text` is a slug, a dot and six letters or digits.
  static func isWellFormed(_ text: String) -> Bool {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, parts[1].utf8.count == 6 else { return false }
    return text.utf8.allSatisfy {
      (0x61...0x7A).contains($0) || (0x30...0x39).contains($0) || $0 == 0x2D || $0 == 0x2E
    }
  }
}

/// Codes of countries.
enum ImportCountry {
  /// `text` as two upper-case letters, or nil.
  static func code(_ text: String) -> String? {
    let code = text.uppercased()
    return code.utf8.count == 2 && code.utf8.allSatisfy { (0x41...0x5A).contains($0) } ? code : nil
  }
}

/// Truth values as people write them.
enum ImportFlag {
  static func value(_ text: String) -> Bool? {
    switch text.lowercased() {
    case "true", "yes", "y", "1", "x", "o", "예", "참", "是", "○": true
    case "false", "no", "n", "0", "아니요", "거짓", "否", "-": false
    default: nil
    }
  }
}

/// Language tags (BCP 47) as far as they say a language and script of a lexicon.
struct LanguageTag {
  let lang: Language
  /// The script, where the tag tells it.
  let script: Script?

  /// Returns what `tag`, such as `zh-Hant-TW` or `ko_KR`, says; nil where it is another language.
  init?(_ tag: String) {
    let parts = tag.lowercased().split { $0 == "-" || $0 == "_" }.map(String.init)
    switch parts.first {
    case "ko", "kor": lang = .ko
    case "zh", "zho", "chi", "cmn": lang = .zh
    case "en", "eng": lang = .en
    default: return nil
    }
    let rest = parts.dropFirst()
    let scripts = rest.compactMap { part in Script.allCases.first { $0.rawValue.lowercased() == part } }
    if let script = scripts.first {
      self.script = script
    } else if lang == .zh, rest.contains(where: { ["tw", "hk", "mo"].contains($0) }) {
      script = .hant
    } else if lang == .zh, rest.contains(where: { ["cn", "sg"].contains($0) }) {
      script = .hans
    } else {
      script = nil
    }
  }

  /// The tag of `name`: its language, and its script where it is Chinese or the letters do not tell it.
  static func of(_ name: Name) -> String {
    name.lang != .zh && NameForm.script(of: name.text) == name.script
      ? name.lang.rawValue : "\(name.lang.rawValue)-\(name.script.rawValue)"
  }
}

/// Faults that several formats share.
enum ImportFault {
  static func unknownValue(_ text: String, of field: String, at place: SourceLocation) -> Fault {
    let shown = text.count > 60 ? text.prefix(60) + "…" : text[...]
    return Fault(
      "unknown-value", at: place,
      Message("'\(shown)' is no \(field)", ko: "\(field) 값이 될 수 없습니다: '\(shown)'"), hint: hint(field))
  }

  private static func hint(_ field: String) -> Message? {
    let values: [String]? =
      switch field {
      case "type": EntryType.allCases.map(\.rawValue)
      case "status": EntryStatus.allCases.map(\.rawValue)
      case "kind": NameKind.allCases.map(\.rawValue)
      case "lang": Language.allCases.map(\.rawValue)
      case "script": Script.allCases.map(\.rawValue)
      case "match": MatchPolicy.allCases.map(\.rawValue)
      case "from", "to": ["2023", "2023-11", "2023-11-05"]
      case "country": ["KR", "CN", "US"]
      case "ids": ["wikidata:Q884", "ror:…"]
      default: nil
      }
    return values.map { Message(verbatim: $0.joined(separator: ", ")) }
  }
}
