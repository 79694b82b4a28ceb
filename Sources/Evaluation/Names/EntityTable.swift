import Lexicography
import TextModel

/// The names of entities in several scripts, a row each: what other projects know, and no pairs of our own.
///
/// Tab-separated UTF-8, recognised by its header; several forms of a cell stand between `|`. Known are `hanzi hangul
/// latin kind relation why`; people and places as `id ko zh en country source`; organisations, whose acronyms are left
/// out, as `id ko zh en acronym country type source`; and `hanzi hangul kind tier source`.
public struct EntityTable: Sendable {
  /// What a form is written in.
  public enum Script: String, Sendable, CaseIterable, Comparable {
    case en, ko, zh

    /// Scripts in the order of their names.
    public static func < (left: Script, right: Script) -> Bool { left.rawValue < right.rawValue }
  }

  /// A name as a cell has it.
  public struct Form: Sendable, Hashable {
    /// The column that it stands in.
    public let script: Script
    /// The name.
    public let text: String
  }

  /// One entity, or two names that must not be taken for one.
  public struct Row: Sendable {
    /// Its id, or empty.
    public let id: String
    /// Its names, in the order of the columns.
    public let forms: [Form]
    /// What it is; nil where the table does not say.
    public let type: EntryType?
    /// Its country, or what the table has of that kind.
    public let group: String
    /// Where the table has it from.
    public let source: String
    /// Whether the forms name two things.
    public let isTwo: Bool

    /// The forms in `script`.
    public func forms(_ script: Script) -> [String] {
      forms.filter { $0.script == script }.map(\.text)
    }
  }

  /// The rows, in their order.
  public let rows: [Row]

  /// Reads `text`, which is what `file` holds; nil where its header is none of the known ones.
  public init?(_ text: String, file: String) throws(GoldError) {
    var header: [String] = []
    var rows: [Row] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
    where !line.isEmpty && !line.hasPrefix("#") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if header.isEmpty {
        guard Self.headers.contains(cells) else { return nil }
        header = cells
        continue
      }
      let place = SourceLocation(file: file, line: index + 1)
      guard cells.count <= header.count else {
        throw GoldError(place: place, reason: "has \(cells.count) cells under \(header.count) columns")
      }
      rows.append(Self.row(.init(place: place, cells: .init(uniqueKeysWithValues: zip(header, cells)))))
    }
    if header.isEmpty { return nil }
    self.rows = rows
  }

  private static let headers = [
    ["hanzi", "hangul", "latin", "kind", "relation", "why"],
    ["id", "ko", "zh", "en", "country", "source"],
    ["id", "ko", "zh", "en", "acronym", "country", "type", "source"],
    ["hanzi", "hangul", "kind", "tier", "source"],
  ]

  private static func row(_ row: ReadingTable.Row) -> Row {
    func forms(_ script: Script, _ columns: [String]) -> [Form] {
      columns.flatMap { row.list($0) }.map { Form(script: script, text: $0) }
    }
    let group = [row["country"], row["tier"], row["kind"]].first { !$0.isEmpty } ?? ""
    return Row(
      id: row["id"],
      forms: forms(.zh, ["hanzi", "zh"]) + forms(.ko, ["hangul", "ko"]) + forms(.en, ["latin", "en"]),
      type: type(row), group: group, source: row["source"], isTwo: row["relation"] == "different")
  }

  /// What a row is of: `person-cn` is a person; ids of places name their register, as `gn:1835848` does.
  private static func type(_ row: ReadingTable.Row) -> EntryType? {
    let kind = row["kind"]
    if row.cells["acronym"] != nil { return .organization }
    if kind.isEmpty { return row["id"].contains(":") ? .place : .person }
    if kind.hasPrefix("person") { return .person }
    if kind.hasPrefix("place") { return .place }
    // Of some examples of the standard the table says only that they are examples.
    if row.cells["tier"] != nil { return nil }
    return kind == "term" ? .term : .organization
  }
}
