import Messaging

extension Glossary {
  /// What a writer should know of a row.
  public enum Note: Sendable, Hashable {
    /// What an ambiguous name may mean.
    public struct Candidate: Sendable, Hashable {
      /// The entry's id.
      public let id: String
      /// Its first name in the languages of the table; empty where it has none.
      public let name: String
    }

    /// It was closed or ended.
    case noLongerExists
    /// It has had its name since that date, and another before.
    case renamed(since: String)
    /// A report writes a form that is not standard; the form to write, if known.
    case nonStandard(form: String, standard: String?)
    /// A report writes a former name, which ended then, if known.
    case formerName(form: String, until: String?)
    /// The reports do not decide what the name means.
    case ambiguous([Candidate])

    /// The note in words.
    public var message: Message {
      switch self {
      case .noLongerExists: Message("no longer exists", ko: "없어짐")
      case .renamed(let since): Message("renamed \(since)", ko: "이름 바뀜: \(since)")
      case .nonStandard(let form, let standard?):
        Message("\(form): non-standard, write \(standard)", ko: "\(form): 표준 표기 아님, \(standard)(으)로 씀")
      case .nonStandard(let form, nil): Message("\(form): non-standard", ko: "\(form): 표준 표기 아님")
      case .formerName(let form, let until?):
        Message("\(form): former name until \(until)", ko: "\(form): 옛 이름(\(until)까지)")
      case .formerName(let form, nil): Message("\(form): former name", ko: "\(form): 옛 이름")
      case .ambiguous(let candidates):
        Message(
          "ambiguous: \(candidates.map { "\($0.id) \($0.name)" }.joined(separator: " | "))",
          ko: "후보: \(candidates.map { "\($0.id) \($0.name)" }.joined(separator: " | "))")
      }
    }
  }
}
