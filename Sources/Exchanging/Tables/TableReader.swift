import Ireum
import Lexicography
import Messaging
import TextModel

/// Reads a table, wide or long, as CSV or with other separators.
struct TableReader {
  private let file: String
  private let map: ColumnMap
  private let table: CSVReader
  private var reading: ImportReading
  /// Where the records of the ids and keys stand, as several rows may say one thing.
  private var known: [String: Int] = [:]

  /// Returns what the table `bytes`, UTF-8, says; see ``ColumnMap``.
  static func read(
    _ bytes: [UInt8], named file: String, separator: UInt8?, given: [(column: String, field: String)]
  ) throws(ExchangeFailure) -> ImportReading {
    var reader = try TableReader(bytes, file, separator, given)
    for row in reader.table.rows { reader.read(row) }
    return reader.reading
  }

  private init(
    _ bytes: [UInt8], _ file: String, _ separator: UInt8?, _ given: [(column: String, field: String)]
  ) throws(ExchangeFailure) {
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    do throws(CSVReader.Fault) {
      table = try CSVReader(bytes, separator: separator)
    } catch {
      throw .table(error.explanation)
    }
    let header = table.header.map(CSVCell.unguarded)
    map = try ColumnMap(header, sample: (table.rows.first?.cells ?? []).map(CSVCell.unguarded), given: given)
    self.file = file
    reading = ImportReading(map.layout.capacity)
    reading.columns = map.uses
  }

  private struct Row {
    let cells: [String]
    let columns: [TableField: Int]
    let place: SourceLocation

    /// The value of `field`; nil where there is none.
    subscript(field: TableField) -> String? {
      guard let column = columns[field], cells.indices.contains(column) else { return nil }
      let text = CSVCell.unguarded(cells[column])
      return text.trimmed.isEmpty ? nil : text
    }
  }

  private mutating func read(_ csv: CSVReader.Row) {
    let place = SourceLocation(file: file, line: csv.line)
    if csv.cells.allSatisfy({ $0.trimmed.isEmpty }) { return }
    if csv.cells.count > map.uses.count {
      reading.faults.append(
        Fault(
          "row-length", at: place,
          Message(
            "\(csv.cells.count) cells, but the header has \(map.uses.count)",
            ko: "칸이 \(csv.cells.count)개인데 제목은 \(map.uses.count)개입니다"),
          hint: Message("is a separator inside a cell, without quotes?", ko: "칸 안의 구분자에 따옴표가 없습니까?")))
      return
    }
    for (column, use) in map.uses.enumerated()
    where use.field == nil && csv.cells.indices.contains(column) && !csv.cells[column].trimmed.isEmpty {
      reading.losses.add(
        "column.\(use.title)", Message("column '\(use.title)', not read", ko: "읽지 않는 열 '\(use.title)'"),
        example: "\(file):\(csv.line)")
    }
    let row = Row(cells: csv.cells, columns: map.columns, place: place)
    let before = reading.faults.count
    var record = head(row)
    record.names = map.layout == .long ? name(row).map { [$0] } ?? [] : names(row, of: record)
    record.saysKinds = map.columns[map.layout == .long ? .kind : .kinds] != nil
    guard reading.faults.count == before else { return }
    let key = record.id?.rawValue ?? (record.key.isEmpty ? nil : record.key)
    if let key, let index = known[key] { return join(record, to: index) }
    if record.names.isEmpty, record.id == nil {
      reading.faults.append(
        Fault("no-name", at: place, Message("the row has no name", ko: "행에 이름이 없습니다")))
      return
    }
    if let key { known[key] = reading.entries.count }
    reading.entries.append(record)
  }

  /// Adds what another row says of the record at `index`; where the two disagree, that is a fault.
  private mutating func join(_ record: ImportedEntry, to index: Int) {
    let first = reading.entries[index]
    func differ<Value: Equatable>(_ path: KeyPath<ImportedEntry, Value?>) -> Bool {
      record[keyPath: path] != first[keyPath: path]
    }
    let fields: [(String, Bool)] = [
      ("type", differ(\.type)), ("country", differ(\.country)), ("status", differ(\.status)),
      ("redirect", differ(\.redirect)), ("note", differ(\.note)), ("ids", record.ids != first.ids),
    ]
    if let field = fields.first(where: \.1)?.0 {
      reading.faults.append(
        Fault(
          "rows-differ", at: record.place,
          Message(
            "\(field) is not what line \(first.place.line) says of the same entry",
            ko: "\(field): 같은 표제어인 \(first.place.line)번째 줄과 다릅니다")))
      return
    }
    reading.entries[index].names += record.names.filter { !first.names.contains($0) }
  }

  // MARK: Fields

  private mutating func head(_ row: Row) -> ImportedEntry {
    var record = ImportedEntry(key: row[.key]?.trimmed ?? "", at: row.place)
    if let id = row[.id]?.trimmed {
      // Another tool's number is no id of a lexicon.
      if ImportID.isWellFormed(id) { record.id = EntryID(id) } else { record.key = id }
    }
    record.type = value(row, .type, Spelling.type)
    record.country = value(row, .country) { ImportCountry.code($0) }
    record.status = value(row, .status) { EntryStatus(rawValue: $0.lowercased()) }
    record.redirect = row[.redirect].map { EntryID($0.trimmed) }
    record.note = row[.note]
    record.ids = (row[.ids].map(TableList.values) ?? []).compactMap { id($0, row) }
    return record
  }

  /// The value that `read` makes of a cell; where it makes none, that is a fault.
  private mutating func value<Value>(
    _ row: Row, _ field: TableField, _ read: (String) -> Value?
  ) -> Value? {
    guard let text = row[field]?.trimmed else { return nil }
    if let value = read(text) { return value }
    reading.faults.append(ImportFault.unknownValue(text, of: field.name, at: row.place))
    return nil
  }

  private mutating func id(_ text: String, _ row: Row) -> ExternalID? {
    var rest = text[...]
    var checked: PartialDate?
    if rest.last == ")", let open = rest.lastIndex(of: "("), rest[..<open].last == " " {
      let date = rest[rest.index(after: open)...].dropLast()
      if date.isEmpty || PartialDate(String(date)) != nil {
        checked = PartialDate(String(date))
        rest = rest[..<open].dropLast()
      }
    }
    let parts = rest.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2, !parts[0].isEmpty, !parts[1].isEmpty else {
      reading.faults.append(ImportFault.unknownValue(text, of: "ids", at: row.place))
      return nil
    }
    return ExternalID(scheme: String(parts[0]), value: String(parts[1]), checked: checked)
  }

  private mutating func spelled(_ text: String, _ row: Row) -> String? {
    if let text = Spelling.spelled(text) { return text }
    reading.faults.append(Spelling.fault(text, at: row.place))
    return nil
  }

  /// What the names to write are, by their language, where they are not official.
  private mutating func kinds(_ row: Row) -> [Language: NameKind] {
    var kinds: [Language: NameKind] = [:]
    for item in row[.kinds].map(TableList.values) ?? [] {
      let parts = item.split(separator: ":", maxSplits: 1).map { String($0).trimmed }
      if parts.count == 2, let lang = Language(rawValue: parts[0]), let kind = NameKind(rawValue: parts[1]) {
        kinds[lang] = kind
      } else {
        reading.faults.append(ImportFault.unknownValue(item, of: "kinds", at: row.place))
      }
    }
    return kinds
  }

  /// What names in other languages than the country's are, unless somebody says that they are official.
  private static func foreignKinds(_ type: EntryType?, country: String?) -> [Language: NameKind] {
    let native: Language
    switch country {
    case nil: return [:]
    case "KR", "KP": native = .ko
    case "CN", "TW", "HK", "MO": native = .zh
    default: native = .en
    }
    let others = Language.allCases.filter { $0 != native && (type == .person || $0 != .en) }
    return Dictionary(
      uniqueKeysWithValues: others.map { ($0, type == .person ? .transliteration : .translation) })
  }

  /// The names of a row that is an entry.
  ///
  /// Without a column of kinds a name to write is official where the language is that of the country.
  private mutating func names(_ row: Row, of record: ImportedEntry) -> [Name] {
    let cited = row[.sources].map { TableList.values($0).map { SourceReference($0) } } ?? []
    let kinds =
      map.columns[.kinds] != nil ? kinds(row) : Self.foreignKinds(record.type, country: record.country)
    var names: [Name] = []
    let columns = map.columns.sorted { $0.value < $1.value }
    for case (.names(let lang, let script, let kind), _) in columns {
      guard let cell = row[.names(lang, script, kind)] else { continue }
      for (index, value) in TableList.values(cell).enumerated() {
        guard let text = spelled(value, row) else { continue }
        let leads = kind == nil && index == 0
        names.append(
          Name(
            lang: lang, script: script ?? NameForm.script(of: text),
            kind: kind ?? (leads ? kinds[lang] ?? .official : .short), text: text, isPreferred: leads,
            sources: cited))
      }
    }
    return names
  }

  /// The name of a row that is a name.
  private mutating func name(_ row: Row) -> Name? {
    guard let cell = row[.text], let text = spelled(cell, row) else { return nil }
    let guess = GuessedScript(text)
    let lang = value(row, .lang) { LanguageTag($0)?.lang } ?? guess.lang
    let tagged = row[.lang].flatMap { LanguageTag($0.trimmed)?.script }
    let script = value(row, .script) { Script(rawValue: $0.capitalized) } ?? tagged ?? guess.script
    var name = Name(
      lang: lang, script: script,
      kind: value(row, .kind) { NameKind(rawValue: $0.lowercased()) } ?? .official,
      text: text)
    name.system = row[.system]?.trimmed
    name.from = value(row, .from, Spelling.date)
    name.to = value(row, .to, Spelling.date)
    name.isPreferred = value(row, .preferred, ImportFlag.value) ?? false
    name.match = value(row, .match) { MatchPolicy(rawValue: $0.lowercased()) } ?? .always
    name.allow = row[.allow].map(TableList.values) ?? []
    name.note = row[.nameNote]
    name.sources = (row[.sources].map(TableList.values) ?? []).map { SourceReference($0) }
    return name
  }
}
