import Lexicography
import Messaging
import Normalization
import TextModel
import Transliteration

/// Whether the characters of a name fit its script and its language.
enum ScriptRules {
  static let rules = [script, languageScript, hanMixture]

  static let script = LintRule(
    "script", .error,
    "The characters do not fit the script: of the name. Matching and comparison go by the script, so they would go wrong.",
    ko: "글자가 이름의 script:와 맞지 않습니다. 찾기와 견주기가 script를 따르므로 잘못됩니다.")

  static let languageScript = LintRule(
    "language-script", .warning,
    """
    A script in which the language is not written: Hangul is Korean, simplified characters are Chinese, English has \
    Latin letters only. Initials and brands in Latin letters are lang: en in every country.
    """,
    ko: """
      그 언어에 쓰지 않는 문자입니다. 한글은 한국어, 간체자는 중국어이며 영어에는 로마자만 씁니다. 로마자 약칭과 상표는 어느 나라 것이든 lang: en입니다.
      """)

  static let hanMixture = LintRule(
    "han-mixture", .warning,
    """
    Simplified and traditional characters in one name (工業和信息化部). It is usually a slip of the input method. Say Hans \
    or Hant, and write all of it so; the other form is derived.
    """,
    ko: """
      간체자와 번체자가 한 이름에 섞여 있습니다(工業和信息化部). 대개 입력기의 실수입니다. Hans나 Hant 하나로 모두 적으십시오. 다른 쪽은 저절로 찾습니다.
      """)

  static func faults(of name: Name, at place: SourceLocation) -> [Fault] {
    var faults: [Fault] = []
    if let reason = mismatch(name) {
      faults.append(
        Fault(
          script, at: place,
          .init("'\(name.text)' \(reason.text(in: .en))", ko: "'\(name.text)': \(reason.text(in: .ko))")))
    } else if !scripts(of: name.lang).contains(name.script) {
      faults.append(
        Fault(
          languageScript, at: place,
          .init(
            "'\(name.text)' is \(name.lang.rawValue) in \(name.script.rawValue)",
            ko: "'\(name.text)': lang이 \(name.lang.rawValue)인데 script가 \(name.script.rawValue)입니다"),
          hint: .init(
            "scripts of \(name.lang.rawValue): \(list(scripts(of: name.lang)))",
            ko: "\(name.lang.rawValue)의 script: \(list(scripts(of: name.lang)))")))
    } else if let odd = stranger(name) {
      faults.append(
        Fault(
          hanMixture, at: place,
          .init(
            "'\(name.text)' has \(odd.text), which is not \(name.script.rawValue)",
            ko: "'\(name.text)': \(name.script.rawValue)에 쓰지 않는 글자가 있습니다: \(odd.text)"),
          hint: odd.other.map { .init("write \($0)", ko: "\($0)(으)로 쓰십시오") }))
    }
    return faults
  }

  private static func list(_ scripts: [Script]) -> String {
    scripts.map(\.rawValue).joined(separator: ", ")
  }

  private static func scripts(of language: Language) -> [Script] {
    switch language {
    case .en: [.latn]
    case .ko: [.hang, .hant, .kore, .latn]
    case .zh: [.hans, .hant, .latn]
    }
  }

  /// Why the characters of a name do not fit its script, or nil.
  private static func mismatch(_ name: Name) -> Message? {
    var (hasHangul, hasHan) = (false, false)
    for scalar in name.text.unicodeScalars {
      switch LetterClass(of: scalar.value) {
      case .hangul: hasHangul = true
      case .han: hasHan = true
      default: break
      }
    }
    return switch name.script {
    case .hang where !hasHangul:
      Message("has no Hangul, but its script is Hang", ko: "script가 Hang인데 한글이 없습니다")
    case .hang where hasHan:
      Message("has Han characters: its script is Kore", ko: "한자가 있으니 script는 Kore입니다")
    case .hans where !hasHan, .hant where !hasHan:
      Message(
        "has no Han character, but its script is \(name.script.rawValue)",
        ko: "script가 \(name.script.rawValue)인데 한자가 없습니다")
    case .hans where hasHangul, .hant where hasHangul:
      Message(
        "has Hangul, but its script is \(name.script.rawValue)",
        ko: "script가 \(name.script.rawValue)인데 한글이 있습니다")
    case .kore where !(hasHan && hasHangul):
      Message("does not mix Hangul and Han, but its script is Kore", ko: "script가 Kore인데 한글과 한자가 섞여 있지 않습니다")
    case .latn where hasHangul || hasHan:
      Message("is not in Latin letters, but its script is Latn", ko: "script가 Latn인데 로마자가 아닙니다")
    default: nil
    }
  }

  /// The first character of the name that its script does not have, and the one to write; nil of other scripts.
  private static func stranger(_ name: Name) -> (text: String, other: String?)? {
    for scalar in name.text.unicodeScalars where scalar.value >= 0x3400 {
      switch name.script {
      case .hans:
        let simplified = HanForms.simplified(scalar.value)
        if simplified != scalar.value, HanForms.isTraditionalOnly(scalar.value) {
          return (String(scalar), Unicode.Scalar(simplified).map { String($0) })
        }
      case .hant:
        if let traditional = HanForms.traditional(ofSimplifiedOnly: scalar.value) {
          return (String(scalar), Unicode.Scalar(traditional).map { String($0) })
        }
      default: return nil
      }
    }
    return nil
  }
}
