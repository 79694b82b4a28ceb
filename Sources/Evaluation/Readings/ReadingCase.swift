/// A question with what came out.
public struct ReadingCase: Sendable, Hashable {
  /// What came out.
  public enum Outcome: String, Sendable, CaseIterable {
    /// The first answer is right.
    case first
    /// The first answer is right, but for u in place of ü or the other way round.
    case umlaut
    /// Another answer is right.
    case inSet = "in-set"
    /// No answer is right.
    case wrong
    /// There is no answer.
    case none
  }

  /// What was asked.
  public let question: ReadingQuestion
  /// What came out.
  public let outcome: Outcome
  /// The first answers, three at most.
  public let found: [String]

  /// One line of tab-separated values, as frozen results hold it.
  public var line: String {
    [
      question.task, question.inputs.joined(separator: "|"), question.type?.rawValue ?? "",
      question.gold.joined(separator: "|"), found.first ?? "", outcome.rawValue,
    ].joined(separator: "\t")
  }

  /// The first line of a file of such lines.
  public static let header = ["task", "input", "type", "gold", "found", "outcome"].joined(separator: "\t")
}
