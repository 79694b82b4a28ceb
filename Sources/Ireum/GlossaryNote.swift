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

    /// The note as tables for machines and terminals have it.
    public var text: String {
      switch self {
      case .noLongerExists: "no longer exists"
      case .renamed(let since): "renamed \(since)"
      case .nonStandard(let form, let standard):
        "\(form): non-standard\(standard.map { ", write \($0)" } ?? "")"
      case .formerName(let form, let until): "\(form): former name\(until.map { " until \($0)" } ?? "")"
      case .ambiguous(let candidates):
        "ambiguous: " + candidates.map { "\($0.id) \($0.name)" }.joined(separator: " | ")
      }
    }
  }
}
