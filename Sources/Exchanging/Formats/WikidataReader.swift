import Interchange
import Lexicography
import Messaging
import TextModel

/// Reads entities of Wikidata as its JSON dumps have them: one a line, in a list around all lines. Only what passes the
/// filter is kept, so that a dump of any size can be read.
public struct WikidataReader {
  /// Which entities are wanted.
  public struct Filter: Sendable {
    /// The types; all where empty.
    public var types: Set<EntryType> = []
    /// Languages in all of which an entity must have a label; where empty, Korean or Chinese.
    public var languages: Set<Language> = []
    /// What is an instance of a class (P31), besides the classes that are known: `Q3918` and its type.
    public var classes: [String: EntryType] = [:]

    /// Returns a filter that wants labels in Korean or Chinese.
    public init() {}
  }

  static let capacity = Capacity()
  /// The most bytes of one line.
  private static let longest = 64_000_000
  private let file: String
  private let filter: Filter
  private var reading = ImportReading(Self.capacity)
  private var rest: [UInt8] = []
  private var line = 0

  /// Returns a reader of the file that is shown as `file`.
  public init(named file: String, _ filter: Filter = Filter()) { (self.file, self.filter) = (file, filter) }

  /// Takes the next `bytes` of the file.
  public mutating func take(_ bytes: ArraySlice<UInt8>) throws(ExchangeFailure) {
    var left = bytes
    while let end = left.firstIndex(of: 0x0A) {
      rest += left[..<end]
      entity()
      rest.removeAll(keepingCapacity: rest.capacity < 1 << 22)
      left = left[(end + 1)...]
    }
    rest += left
    if rest.count > Self.longest {
      throw .refused(line: line + 1, Message("the line is too long", ko: "줄이 너무 깁니다"))
    }
  }

  /// Ends the file and returns what it says.
  public mutating func finished() -> ImportReading {
    if !rest.isEmpty { entity() }
    rest = []
    return reading
  }

  // MARK: One entity

  private mutating func entity() {
    line += 1
    var bytes = rest[...]
    while let last = bytes.last, [0x20, 0x09, 0x0D, 0x2C].contains(last) { bytes.removeLast() }
    while let first = bytes.first, [0x20, 0x09, 0xEF, 0xBB, 0xBF].contains(first) { bytes.removeFirst() }
    if bytes.isEmpty || bytes.elementsEqual([0x5B]) || bytes.elementsEqual([0x5D]) { return }
    let place = SourceLocation(file: file, line: line)
    do throws(JSONValue.Fault) {
      record(try JSONValue(bytes), place)
    } catch {
      if reading.faults.count < 1000 {
        reading.faults.append(
          Fault("json", at: SourceLocation(file: file, line: line, column: error.offset + 1), error.message))
      }
    }
  }

  private mutating func lose(_ code: String, _ message: Message, _ record: ImportedEntry) {
    reading.losses.add("wikidata.\(code)", message, example: String(record.key.dropFirst("wikidata:".count)))
  }

  private mutating func record(_ value: JSONValue, _ place: SourceLocation) {
    guard let id = value["id"]?.text, RegistryAddress.isItem(id),
      value["labels"] != nil || value["claims"] != nil
    else {
      // Properties and lexemes stand in dumps too.
      if let id = value["id"]?.text, id.first == "P" || id.first == "L" { return }
      reading.faults.append(
        Fault("no-entity", at: place, Message("no entity of Wikidata", ko: "위키데이터 항목이 아닙니다")))
      return
    }
    var record = ImportedEntry(key: "wikidata:\(id)", at: place)
    let claims = WikidataClaims(value["claims"])
    let classes = claims.items("P31")
    record.type = classes.compactMap { filter.classes[$0] ?? WikidataClasses.types[$0] }.first
    guard let type = record.type else {
      return lose(
        "P31", Message("entities of classes that are not known, not read", ko: "모르는 부류여서 읽지 않은 항목"), record)
    }
    if !filter.types.isEmpty, !filter.types.contains(type) { return }
    addNames(value, claims, to: &record)
    let languages = Set(record.names.filter(\.isPreferred).map(\.lang))
    let isWanted =
      filter.languages.isEmpty
      ? !languages.isDisjoint(with: [.ko, .zh]) : languages.isSuperset(of: filter.languages)
    guard isWanted else { return }
    record.ids = [ExternalID(scheme: "wikidata", value: id)]
    for (property, scheme) in [("P6782", "ror"), ("P213", "isni"), ("P1278", "lei")] {
      if let value = claims.texts(property).first {
        record.ids.append(ExternalID(scheme: scheme, value: value.filter { $0 != " " }))
      }
    }
    if type == .country, let code = claims.texts("P297").first {
      record.country = ImportCountry.code(code)
    } else {
      record.country = claims.current("P17").lazy.compactMap { WikidataClasses.countries[$0] }.first
      if record.country == nil, !claims.items("P17").isEmpty {
        lose("P17", Message("countries whose code is not known here", ko: "부호를 모르는 나라"), record)
      }
    }
    let relations: [(String, Relation.Kind)] = [
      ("P749", .parent), ("P361", .partOf), ("P1366", .successor), ("P1365", .predecessor),
      ("P131", .locatedIn),
    ]
    for (property, kind) in relations {
      record.links += claims.current(property).map { .init(kind, to: "wikidata:\($0)") }
    }
    if value["descriptions"]?.members.isEmpty == false {
      lose("descriptions", Message("descriptions", ko: "설명"), record)
    }
    if value["sitelinks"]?.members.isEmpty == false {
      lose("sitelinks", Message("links to articles", ko: "문서 링크"), record)
    }
    let known = [
      "P31", "P17", "P297", "P6782", "P213", "P1278", "P1448", "P1813", "P749", "P361", "P1366", "P1365",
      "P131",
    ]
    for property in claims.properties where !known.contains(property) {
      lose(property, Message("statements of \(property)", ko: "\(property) 진술"), record)
    }
    reading.entries.append(record)
  }

  /// Labels are names to write, aliases short forms; official and short names (P1448, P1813) have their dates.
  private mutating func addNames(_ value: JSONValue, _ claims: WikidataClaims, to record: inout ImportedEntry)
  {
    var found: [Name] = []
    func add(
      _ text: String, _ tag: LanguageTag, _ kind: NameKind, leads: Bool, _ from: PartialDate?,
      _ to: PartialDate?
    ) {
      guard let text = Spelling.spelled(text) else { return }
      let script = tag.script ?? NameForm.script(of: text)
      if let index = found.firstIndex(where: { $0.lang == tag.lang && $0.text == text && $0.script == script }
      ) {
        if from != nil || to != nil {
          (found[index].from, found[index].to) = (from, to)
          if kind == .former { found[index].kind = kind }
        }
        return
      }
      let isFirst = leads && !found.contains { $0.lang == tag.lang && $0.script == script && $0.isPreferred }
      found.append(
        Name(lang: tag.lang, script: script, kind: kind, text: text, from: from, to: to, isPreferred: isFirst)
      )
    }
    var others: Set<String> = []
    for (code, label) in value["labels"]?.members.sorted(by: { $0.key < $1.key }) ?? [] {
      guard let tag = LanguageTag(code) else {
        others.insert(code)
        continue
      }
      if let text = label["value"]?.text { add(text, tag, .official, leads: true, nil, nil) }
    }
    for (code, list) in value["aliases"]?.members.sorted(by: { $0.key < $1.key }) ?? [] {
      guard let tag = LanguageTag(code) else {
        others.insert(code)
        continue
      }
      for alias in list.items {
        if let text = alias["value"]?.text { add(text, tag, .short, leads: false, nil, nil) }
      }
    }
    for (property, kind) in [("P1448", NameKind.official), ("P1813", .short)] {
      for statement in claims.names(property) {
        guard let tag = LanguageTag(statement.language) else {
          others.insert(statement.language)
          continue
        }
        let isFormer = kind == .official && statement.to != nil
        add(
          statement.text, tag, isFormer ? .former : kind == .official ? .short : kind, leads: false,
          statement.from, statement.to)
      }
    }
    record.names = found
    if !others.isEmpty { lose("languages", Message("names in other languages", ko: "다른 언어의 이름"), record) }
  }
}
