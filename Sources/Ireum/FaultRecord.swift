import Lexicography

/// A fault as `lexicon check --json` writes it.
public struct FaultRecord: Encodable, Sendable {
  let file: String
  let line: Int
  let column: Int
  let code: String
  let severity: String
  let message: String
  @OrNull var hint: String?

  /// Returns the record of `fault`.
  public init(_ fault: Fault) {
    (file, line, column) = (fault.location.file, fault.location.line, fault.location.column)
    (code, severity) = (fault.code, fault.severity.rawValue)
    (message, hint) = (fault.message, fault.hint)
  }
}
