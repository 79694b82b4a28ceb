import Messaging
import TextModel

/// Something wrong with a lexicon: where, what, and what to do.
public struct Fault: Error, Sendable, Hashable, Comparable {
  /// How bad it is.
  public enum Severity: String, Sendable, Comparable, CaseIterable {
    /// Worth knowing.
    case info
    /// Probably wrong; the lexicon can be used.
    case warning
    /// Wrong.
    case error

    /// From remark to error.
    public static func < (left: Severity, right: Severity) -> Bool {
      allCases.firstIndex(of: left) ?? 0 < allCases.firstIndex(of: right) ?? 0
    }
  }

  /// The place.
  public let location: SourceLocation
  /// A short name that does not change with the wording, such as `duplicate-id`.
  public let code: String
  /// How bad it is.
  public let severity: Severity
  /// What is wrong.
  public let message: Message
  /// What to do, where that can be said.
  public let hint: Message?

  /// Returns a fault; an error unless said otherwise.
  public init(
    _ code: String, at location: SourceLocation, severity: Severity = .error, _ message: Message,
    hint: Message? = nil
  ) {
    (self.code, self.location, self.severity) = (code, location, severity)
    (self.message, self.hint) = (message, hint)
  }

  /// `file:line:column: code: message (hint)`, with the message and the hint in `language`.
  public func text(in language: UserLanguage) -> String {
    "\(location): \(code): \(Explanation(message, hint: hint).text(in: language))"
  }

  /// By place, then by code.
  public static func < (left: Fault, right: Fault) -> Bool {
    if left.location != right.location { return left.location < right.location }
    return (left.code, left.message.text(in: .en)) < (right.code, right.message.text(in: .en))
  }
}
