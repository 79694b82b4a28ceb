import Linting
import Messaging
import Resolution

/// A rule of the check as `lexicon check --explain --json` writes it.
public struct RuleRecord: Encodable, Sendable {
  let code: String
  let severity: String
  let explanation: String
  let fixable: Bool

  /// Returns the record of `rule`, explained in `language`.
  public init(_ rule: LintRule, in language: UserLanguage) {
    (code, severity, fixable) = (rule.code, rule.severity.rawValue, rule.isFixable)
    explanation = rule.explanation.text(in: language)
  }
}

extension Toolkit {
  /// Returns at most three codes of rules that are near `code`, for "did you mean".
  public static func codesNear(_ code: String) -> [String] {
    let letters = code.unicodeScalars.map(\.value)
    return LintRule.all.compactMap { rule -> (String, Int)? in
      if !code.isEmpty, rule.code.contains(code) { return (rule.code, 0) }
      let other = rule.code.unicodeScalars.map(\.value)
      return EditDistance.between(letters, other, atMost: 3).map { (rule.code, $0) }
    }.sorted { ($0.1, $0.0) < ($1.1, $1.0) }.prefix(3).map(\.0)
  }
}
