import Lexicography
import Messaging
import TextModel

/// Names that an entry lacks.
enum MissingNameRules {
  static let rules = [missingLanguage, noOfficialName]

  static let missingLanguage = LintRule(
    "missing-language", .info,
    "An entry in use without a name in Korean, Chinese or English. Add one that you have a source for; do not guess.",
    ko: "한국어, 중국어, 영어 가운데 이름이 없는 언어가 있습니다. 출처가 있는 이름을 더하고, 짐작하지는 마십시오.")

  static let noOfficialName = LintRule(
    "no-official-name", .info,
    """
    A body in use of Korea or of China without an official name in its own language. What it is called today is not known \
    then, and short forms have nothing to be short for. Add it where a source says it; do not guess.
    """,
    ko: """
      쓰이는 우리나라나 중국 기관인데 자국어 공식 이름이 없습니다. 지금 무엇이라 하는지 알 수 없고, 짧은 이름만 남습니다. 출처가 있으면 더하고, 짐작하지는 \
      마십시오.
      """)

  /// Languages without a name, and a body's own without an official one, each as one remark.
  static func faults(of located: Lexicon.Located) -> [Fault] {
    let entry = located.entry
    guard entry.status == .active, !entry.names.isEmpty else { return [] }
    var faults: [Fault] = []
    let missing = Language.allCases.filter { lang in
      !entry.names.contains { $0.lang == lang && $0.kind != .misspelling && $0.kind != .former }
    }
    if !missing.isEmpty {
      faults.append(
        Fault(
          missingLanguage, at: located.place,
          .init(
            "no name in \(missing.map(\.rawValue).joined(separator: ", "))",
            ko: "이름이 없는 언어: \(missing.map(\.rawValue).joined(separator: ", "))")))
    }
    if entry.type == .organization, let own = own(entry.country), !missing.contains(own),
      !entry.names.contains(where: { $0.lang == own && $0.kind == .official })
    {
      faults.append(
        Fault(
          noOfficialName, at: located.place,
          .init("no official name in \(own.rawValue)", ko: "공식 이름이 없는 언어: \(own.rawValue)")))
    }
    return faults
  }

  /// The language in which the bodies of `country` name themselves, of those that the lexicon has.
  private static func own(_ country: String?) -> Language? {
    switch country {
    case "KR", "KP": .ko
    case "CN", "TW", "HK", "MO": .zh
    default: nil
    }
  }
}
