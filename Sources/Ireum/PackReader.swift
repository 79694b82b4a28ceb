import Foundation
import Indexing
import Interchange
import Lexicography
import Messaging
import TextModel

/// Reads packs of names into an index, line by line.
///
/// - JSON lines as the packs of a lexicon have them (``PackFile``), or `{id, name, lang?, type?, country?, match?}`, or
///   `{id, names […], type?, match?}` with names as strings or as objects `{text, lang?}`.
/// - Tables: alias, id, kind, script and country, with tabs between them; no heading.
///
/// Names of one letter, numbers and words like 위해 and 일자리 are looked up and not found in texts, unless the row says that they
/// `match` `always`.
public struct PackReader {
  /// Why a line cannot be read.
  public struct Fault: Error, Sendable {
    /// What is wrong, with the line, from 1.
    public let explanation: Explanation
  }

  private enum Kind { case json, table }
  private var kind: Kind?
  private var line = 0
  private let decoder = JSONDecoder()

  /// Returns a reader that tells by the first line what it reads.
  public init() {}

  /// Adds the names of `line` to `builder`; empty lines are passed over.
  public mutating func read(_ line: [UInt8], into builder: inout IndexBuilder) throws(Fault) {
    try read(line, to: &builder)
  }

  /// Returns the names of `line` as values.
  mutating func rows(_ line: [UInt8]) throws(Fault) -> [IndexedRow] {
    var list = RowList()
    try read(line, to: &list)
    return list.rows
  }

  /// Passes over a line that somebody else reads.
  mutating func skip() { line += 1 }

  private mutating func read(_ line: [UInt8], to builder: inout some RowTaker) throws(Fault) {
    self.line += 1
    guard let first = line.first(where: { $0 != 0x20 }) else { return }
    let kind = self.kind ?? (first == UInt8(ascii: "{") ? .json : .table)
    self.kind = kind
    switch kind {
    case .json: try readJSON(line, into: &builder)
    case .table: try readTable(line, into: &builder)
    }
  }

  // MARK: Tables

  private func readTable(_ line: [UInt8], into builder: inout some RowTaker) throws(Fault) {
    let cells = line.split(separator: 0x09, omittingEmptySubsequences: false)
    guard cells.count >= 3, !cells[0].isEmpty, !cells[1].isEmpty else {
      throw fault(
        Message("has no alias, id and kind with tabs between them", ko: "탭으로 나뉜 이름, 식별자, 종류가 없습니다"),
        Message(
          "a pack is JSON lines, or a table of alias, id, kind, script, country",
          ko: "JSON Lines 또는 이름, 식별자, 종류, 문자, 나라의 표여야 합니다"))
    }
    let type = try type(String(decoding: cells[2], as: UTF8.self))
    let script = cells.count > 3 ? String(decoding: cells[3], as: UTF8.self) : ""
    let country = cells.count > 4 ? Self.country(cells[4]) : nil
    let (lang, form) = script.isEmpty ? Self.language(of: cells[0]) : Self.language(script)
    builder.add(
      cells[0], of: cells[1], type: type, lang: lang, script: form, country: country,
      finding: FunctionWords.finding(of: cells[0]))
  }

  private static func country(_ cell: some Collection<UInt8>) -> (UInt8, UInt8)? {
    let letters = Array(cell)
    return letters.count == 2 && letters.allSatisfy { (0x41...0x5A).contains($0) }
      ? (letters[0], letters[1]) : nil
  }

  private static func language(_ script: String) -> (Language, Script) {
    switch script {
    case "hangul", "ko": (.ko, .hang)
    case "han", "zh": (.zh, .hans)
    default: (.en, .latn)
    }
  }

  /// By the first letter beyond ASCII.
  private static func language(of name: some Collection<UInt8>) -> (Language, Script) {
    for scalar in String(decoding: name, as: UTF8.self).unicodeScalars {
      switch scalar.value {
      case 0xAC00...0xD7A3: return (.ko, .hang)
      case 0x3400...0x9FFF: return (.zh, .hans)
      default: continue
      }
    }
    return (.en, .latn)
  }

  // MARK: JSON

  struct Row: Decodable {
    struct Name: Decodable {
      let text: String
      let lang: String?

      init(from decoder: any Decoder) throws {
        if let text = try? decoder.singleValueContainer().decode(String.self) {
          (self.text, lang) = (text, nil)
          return
        }
        enum Key: String, CodingKey { case text, lang }
        let container = try decoder.container(keyedBy: Key.self)
        text = try container.decode(String.self, forKey: .text)
        lang = try container.decodeIfPresent(String.self, forKey: .lang)
      }
    }
    let id: String
    let name: String?
    let names: [Name]?
    let lang: String?
    let type: String?
    let country: String?
    let match: String?
  }

  private func readJSON(_ line: [UInt8], into builder: inout some RowTaker) throws(Fault) {
    if let row = PackLine(line) {
      let (lang, script) =
        row.lang.isEmpty ? Self.language(of: line[row.name]) : Self.language(text(line, row.lang))
      builder.add(
        line[row.name], of: line[row.id], type: try type(text(line, row.type)), lang: lang, script: script,
        country: Self.country(line[row.country]), finding: FunctionWords.finding(of: line[row.name]))
      return
    }
    if let entry = wholeEntry(line) {
      if builder.add(entry) { return }
      throw fault(
        Message("is a whole entry, and changes are names", ko: "항목 전체입니다. 변경은 이름으로 씁니다"),
        Message(
          "write {\"id\": \"…\", \"names\": […], \"type\": \"organization\"}, or build the index anew",
          ko: "{\"id\": \"…\", \"names\": […], \"type\": \"organization\"}처럼 쓰거나 색인을 새로 만듭니다"))
    }
    let row: Row
    do {
      row = try decoder.decode(Row.self, from: Data(line))
    } catch {
      throw fault(
        Message("is no object with id and name or names", ko: "id와, name이나 names가 있는 객체가 아닙니다"),
        Message(
          "write {\"id\": \"…\", \"names\": [\"…\", {\"text\": \"…\"}], \"type\": \"organization\"}",
          ko: "{\"id\": \"…\", \"names\": [\"…\", {\"text\": \"…\"}], \"type\": \"organization\"}처럼 씁니다"))
    }
    let type = try type(row.type ?? "")
    var names = (row.names ?? []).map { ($0.text, $0.lang ?? row.lang) }
    if let name = row.name { names.insert((name, row.lang), at: 0) }
    guard !row.id.isEmpty, !names.isEmpty, names.allSatisfy({ !$0.0.isEmpty }) else {
      throw fault(Message("has no id or no name", ko: "id나 이름이 없습니다"), nil)
    }
    guard row.match == nil || row.match == "always" else {
      throw fault(
        Message("unknown match '\(row.match ?? "")'", ko: "모르는 match '\(row.match ?? "")'"),
        Message("leave it out, or write \"always\"", ko: "빼거나 \"always\"라고 씁니다"))
    }
    for (name, lang) in names {
      let (lang, script) = lang.map(Self.language) ?? Self.language(of: Array(name.utf8))
      let finding = row.match == nil ? FunctionWords.finding(of: name.utf8) : .always
      builder.add(
        Array(name.utf8), of: Array(row.id.utf8), type: type, lang: lang, script: script,
        country: Self.country(Array((row.country ?? "").utf8)), finding: finding)
    }
  }

  /// The entry of a line whose names say their kinds, as a lexicon writes it.
  private func wholeEntry(_ line: [UInt8]) -> Entry? {
    let reading = PackFile.entry(line[...], at: SourceLocation(file: "", line: self.line))
    return reading.faults.isEmpty ? reading.entry?.entry : nil
  }

  private func text(_ line: [UInt8], _ range: Range<Int>) -> String {
    String(decoding: line[range], as: UTF8.self)
  }

  // MARK: Types

  private static let aliases: [String: EntryType] = [
    "": .term, "org": .organization, "organisation": .organization, "company": .organization, "per": .person,
    "people": .person, "loc": .place, "location": .place, "city": .place, "gpe": .place,
  ]

  /// The type that a pack calls `name`: its own name, or a common one for it.
  static func type(_ name: String) -> EntryType? { EntryType(rawValue: name) ?? aliases[name.lowercased()] }

  private func type(_ name: String) throws(Fault) -> EntryType {
    if let type = Self.type(name) { return type }
    let known = EntryType.allCases.map(\.rawValue).joined(separator: ", ")
    throw fault(
      Message("unknown type '\(name)'", ko: "모르는 유형 '\(name)'"),
      Message("types: \(known), org", ko: "유형: \(known), org"))
  }

  private func fault(_ what: Message, _ hint: Message?) -> Fault {
    Fault(
      explanation: Explanation(
        "line \(line): \(what.text(in: .en))", ko: "\(line)번째 줄: \(what.text(in: .ko))", hint: hint))
  }
}

/// What takes the names that are read.
private protocol RowTaker {
  mutating func add(
    _ name: some Collection<UInt8>, of id: some Collection<UInt8>, type: EntryType, lang: Language,
    script: Script, country: (UInt8, UInt8)?, finding: IndexBuilder.Finding)

  /// Adds a whole entry, where it can, and returns whether it did.
  mutating func add(_ entry: Entry) -> Bool
}

extension IndexBuilder: RowTaker {
  fileprivate mutating func add(_ entry: Entry) -> Bool {
    add(Lexicon(entries: [entry]))
    return true
  }
}

private struct RowList: RowTaker {
  var rows: [IndexedRow] = []

  mutating func add(
    _ name: some Collection<UInt8>, of id: some Collection<UInt8>, type: EntryType, lang: Language,
    script: Script, country: (UInt8, UInt8)?, finding: IndexBuilder.Finding
  ) {
    rows.append(
      IndexedRow(
        id: EntryID(String(decoding: id, as: UTF8.self)), text: String(decoding: name, as: UTF8.self),
        type: type,
        lang: lang, script: script, country: country.map { String(decoding: [$0.0, $0.1], as: UTF8.self) },
        finding: finding))
  }

  func add(_ entry: Entry) -> Bool { false }
}
