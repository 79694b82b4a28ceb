import Lexicography
import Messaging

/// A row of a glossary as `glossary --format json` writes it.
public struct GlossaryRecord: Encodable, Sendable {
  @OrNull var id: String?
  @OrNull var type: String?
  let names: [String: OrNull<String>]
  let forms: [String]
  let count: Int
  let notes: [String]

  /// Returns the record of `row`, whose names are in `languages`, with its notes in `language`.
  public init(_ row: Glossary.Row, languages: [Language], in language: UserLanguage) {
    names = Dictionary(
      zip(languages.map(\.rawValue), row.names.map { OrNull(wrappedValue: $0) }),
      uniquingKeysWith: { first, _ in first })
    (forms, count, notes) = (row.forms, row.count, row.notes.map { $0.message.text(in: language) })
    (id, type) = (row.id, row.type)
  }
}
