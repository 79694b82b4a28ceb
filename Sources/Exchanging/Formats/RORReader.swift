import Interchange
import Lexicography
import Messaging
import TextModel

/// Reads records of the Research Organization Registry, schema 2: a list of them, one, or one a line.
struct RORReader {
  static let capacity = Capacity()
  private let file: String
  private var reading = ImportReading(Self.capacity)

  static func read(_ bytes: [UInt8], named file: String) throws(ExchangeFailure) -> ImportReading {
    var reader = RORReader(file: file)
    var stream = JSONStream()
    do throws(ExchangeFailure) {
      try stream.take(bytes) { value, line in reader.record(value, line) }
      try stream.finish { value, line in reader.record(value, line) }
    } catch {
      throw error
    }
    return reader.reading
  }

  private init(file: String) { self.file = file }

  private mutating func lose(_ code: String, _ message: Message, _ record: ImportedEntry) {
    reading.losses.add(
      "ror.\(code)", message, example: record.key.isEmpty ? "\(file):\(record.place.line)" : record.key)
  }

  private static let prefix = "https://ror.org/"

  private mutating func record(_ value: JSONValue, _ line: Int) {
    let place = SourceLocation(file: file, line: line)
    guard let id = value["id"]?.text, id.hasPrefix(Self.prefix), value["names"] != nil else {
      reading.faults.append(
        Fault(
          "no-ror-record", at: place, Message("no record of ROR's schema 2", ko: "ROR 스키마 2의 기록이 아닙니다"),
          hint: Message(
            "it has id (https://ror.org/…) and names […]", ko: "id(https://ror.org/…)와 names […]가 있어야 합니다")))
      return
    }
    let code = String(id.dropFirst(Self.prefix.count))
    var record = ImportedEntry(key: "ror:\(code)", type: .organization, at: place)
    record.ids = [ExternalID(scheme: "ror", value: code)]
    switch value["status"]?.text {
    case "active": record.status = .active
    case "inactive": record.status = .inactive
    case let other:
      // A withdrawn record is no organisation, or a duplicate of another.
      lose(
        "status.\(other ?? "none")",
        Message("records with status '\(other ?? "")', not read", ko: "상태가 '\(other ?? "")'이어서 읽지 않은 기록"),
        record)
      return
    }
    for name in value["names"]?.items ?? [] { add(name, to: &record) }
    record.country = value["locations"]?.items.first?["geonames_details"]?["country_code"]?.text.flatMap(
      ImportCountry.code)
    for other in value["external_ids"]?.items ?? [] { addID(other, to: &record) }
    for other in value["relationships"]?.items ?? [] { addRelation(other, to: &record) }
    if (value["locations"]?.items.count ?? 0) > 0 {
      lose("locations", Message("places beyond the country", ko: "나라 말고 소재지"), record)
    }
    let rest: [(String, Message)] = [
      ("established", Message("years of foundation", ko: "설립 연도")),
      ("links", Message("web addresses", ko: "웹 주소")),
      ("domains", Message("domains", ko: "도메인")), ("types", Message("kinds of organisations", ko: "기관 종류")),
      ("admin", Message("dates of the record", ko: "기록의 날짜")),
    ]
    for (key, message) in rest {
      guard let value = value[key], value != .array([]) else { continue }
      lose(key, message, record)
    }
    let known = Set(rest.map(\.0) + ["id", "names", "status", "locations", "external_ids", "relationships"])
    for key in value.members.keys.sorted() where !known.contains(key) {
      lose(key, Message("member '\(key)'", ko: "항목 '\(key)'"), record)
    }
    if record.names.isEmpty {
      lose(
        "unnamed",
        Message(
          "records without a name in Korean, Chinese or English, not read", ko: "한국어, 중국어, 영어 이름이 없어 읽지 않은 기록"
        ), record)
      return
    }
    if !record.names.contains(where: \.isPreferred) { record.names[0].isPreferred = true }
    reading.entries.append(record)
  }

  private mutating func add(_ value: JSONValue, to record: inout ImportedEntry) {
    guard let text = value["value"]?.text, let spelled = Spelling.spelled(text) else { return }
    let types = value["types"]?.items.compactMap(\.text) ?? []
    var tag = LanguageTag(value["lang"]?.text ?? "")
    if let lang = value["lang"]?.text, tag == nil {
      return lose("names.\(lang)", Message("names in the language '\(lang)'", ko: "언어 '\(lang)'의 이름"), record)
    }
    if tag == nil {
      // Without a language, the letters tell ours; other scripts are no names of the lexicon.
      guard NameForm.isOfLexicon(spelled) else {
        return lose("names.script", Message("names in other scripts", ko: "다른 문자의 이름"), record)
      }
      tag = LanguageTag(NameForm.lang(of: spelled).rawValue)
    }
    guard let tag else { return }
    let kind: NameKind =
      types.contains("ror_display") || types.contains("label")
      ? .official : types.contains("acronym") ? .acronym : .short
    let leads = kind == .official && !record.names.contains { $0.lang == tag.lang && $0.isPreferred }
    let name = Name(
      lang: tag.lang, script: tag.script ?? NameForm.script(of: spelled),
      kind: kind == .official && !leads ? .short : kind, text: spelled, isPreferred: leads)
    if !record.names.contains(where: { $0.text == name.text && $0.lang == name.lang }) {
      record.names.append(name)
    }
  }

  private mutating func addID(_ value: JSONValue, to record: inout ImportedEntry) {
    guard let scheme = value["type"]?.text,
      let id = value["preferred"]?.text ?? value["all"]?.items.first?.text
    else { return }
    guard ["wikidata", "isni", "lei"].contains(scheme) else {
      return lose("external_ids.\(scheme)", Message("ids of \(scheme)", ko: "\(scheme) 식별자"), record)
    }
    record.ids.append(ExternalID(scheme: scheme, value: scheme == "isni" ? id.filter { $0 != " " } : id))
    if (value["all"]?.items.count ?? 0) > 1 {
      lose(
        "external_ids.\(scheme).more", Message("further ids of \(scheme)", ko: "그 밖의 \(scheme) 식별자"), record)
    }
  }

  private mutating func addRelation(_ value: JSONValue, to record: inout ImportedEntry) {
    guard let type = value["type"]?.text, let id = value["id"]?.text, id.hasPrefix(Self.prefix) else {
      return
    }
    let key = "ror:\(id.dropFirst(Self.prefix.count))"
    switch type {
    case "parent": record.links.append(.init(.parent, to: key))
    case "successor": record.links.append(.init(.successor, to: key))
    case "predecessor": record.links.append(.init(.predecessor, to: key))
    // The other side says that this is its parent.
    case "child": break
    default: lose("relationships.\(type)", Message("relations '\(type)'", ko: "관계 '\(type)'"), record)
    }
  }
}
