import Lexicography
import Messaging
import TextModel

/// A rule of the check: its code, how bad breaking it is, and what somebody who broke it should know.
///
///     LintRule["collision"]?.explanation.text(in: .ko)
///
/// Rules stand beside the code that applies them, in families; ``all`` has every one, those of files that cannot be
/// read among them.
public struct LintRule: Sendable, Hashable {
  /// A short name that does not change with the wording.
  public let code: String
  /// How bad it is to break the rule.
  public let severity: Fault.Severity
  /// What the rule finds, why that matters, and what to do.
  public let explanation: Message
  /// Whether `check --fix` repairs it, where that loses nothing.
  public let isFixable: Bool

  init(_ code: String, _ severity: Fault.Severity, _ en: String, ko: String, isFixable: Bool = false) {
    (self.code, self.severity, self.isFixable) = (code, severity, isFixable)
    explanation = Message(en, ko: ko)
  }

  /// The rules in the order of their codes.
  public static let all: [LintRule] = families.flatMap { $0 }.sorted { $0.code < $1.code }

  /// The rule of `code`, or nil.
  public static subscript(code: String) -> LintRule? { byCode[code] }

  private static let byCode = Dictionary(all.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })

  private static let families: [[LintRule]] = [
    FileRules.rules, IdentityRules.rules, IdentifierRules.rules, CharacterRules.rules, ScriptRules.rules,
    NameRules.rules, MissingNameRules.rules, TimeRules.rules, TranscriptionRules.rules, WordRules.rules,
    ExceptionRules.rules,
    RelationRules.rules, CollisionRule.rules, DuplicateRule.rules,
  ]
}

extension Fault {
  /// Returns a fault against `rule`, with its code and severity.
  init(_ rule: LintRule, at location: SourceLocation, _ message: Message, hint: Message? = nil) {
    self.init(rule.code, at: location, severity: rule.severity, message, hint: hint)
  }
}
