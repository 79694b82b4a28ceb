// Messaging: what people are told, in each language of the interface, both texts side by side where it is worded.
// Start at Message. Promise: no message without Korean. Not here: which language a user wants (the command line).

/// A language that people are spoken to in.
public enum UserLanguage: String, Sendable, CaseIterable {
  case en, ko
}

/// A text for people, in every language of the interface. Codes, keys and ids are the same in all.
///
///     Message("is empty", ko: "비어 있습니다").text(in: .ko)   // "비어 있습니다"
public struct Message: Sendable, Hashable {
  private let en: String
  private let ko: String

  /// Returns the message that is worded `en` and `ko`.
  public init(_ en: String, ko: String) { (self.en, self.ko) = (en, ko) }

  /// Returns a message that is the same in every language: a name, a number, the words of another program.
  public init(verbatim text: String) { self.init(text, ko: text) }

  /// The text in `language`.
  public func text(in language: UserLanguage) -> String {
    switch language {
    case .en: en
    case .ko: ko
    }
  }

  /// `1 error`, `2 errors`: English has a plural, so that only English texts need this.
  public static func count(_ count: Int, _ noun: String, _ plural: String? = nil) -> String {
    "\(count) \(count == 1 ? noun : plural ?? noun + "s")"
  }
}

/// What is wrong or worth knowing, and what to do.
public struct Explanation: Sendable, Hashable {
  /// What is wrong.
  public let message: Message
  /// What to do, where that can be said.
  public let hint: Message?

  /// Returns an explanation.
  public init(_ message: Message, hint: Message? = nil) { (self.message, self.hint) = (message, hint) }

  /// Returns an explanation without a hint that is worded `en` and `ko`.
  public init(_ en: String, ko: String, hint: Message? = nil) { self.init(Message(en, ko: ko), hint: hint) }

  /// The message with its hint in parentheses.
  public func text(in language: UserLanguage) -> String {
    let shown = message.text(in: language)
    return hint.map { "\(shown) (\($0.text(in: language)))" } ?? shown
  }
}
