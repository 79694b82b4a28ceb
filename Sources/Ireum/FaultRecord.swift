import Lexicography
import Messaging

/// A fault as `lexicon check --json` writes it.
public struct FaultRecord: Encodable, Sendable {
  let file: String
  let line: Int
  let column: Int
  let code: String
  let severity: String
  let message: String
  @OrNull var hint: String?

  /// Returns the record of `fault`, whose message and hint are in `language`.
  public init(_ fault: Fault, in language: UserLanguage) {
    (file, line, column) = (fault.location.file, fault.location.line, fault.location.column)
    (code, severity) = (fault.code, fault.severity.rawValue)
    (message, hint) = (fault.message.text(in: language), fault.hint?.text(in: language))
  }
}
