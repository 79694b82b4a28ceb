import Lexicography
import Messaging
import TextModel

/// Reads TBX of version 2 and 3, with categories as attributes (DCA) or as elements (DCT).
struct TBXReader {
  private let file: String
  private var reading = ImportReading(TBXForm.capacity)

  static func read(_ bytes: [UInt8], named file: String) throws(ExchangeFailure) -> ImportReading {
    var reader = TBXReader(file: file)
    let root = try XMLReader.read(bytes, wanted: ["termEntry", "conceptEntry"]) { reader.concept($0) }
    guard ["martif", "tbx", "TBX"].contains(root) else {
      throw .damaged(
        line: 1,
        Message("no TBX: the outermost element is <\(root)>", ko: "TBX가 아닙니다: 가장 바깥 요소가 <\(root)>입니다"))
    }
    return reader.reading
  }

  private init(file: String) { self.file = file }

  /// What an element says: its type, or its own name where categories are elements.
  private static func category(_ element: XMLElement) -> String { element.attributes["type"] ?? element.name }

  private mutating func lose(_ category: String, _ place: SourceLocation) {
    reading.losses.add(
      "tbx.\(category)", Message("TBX category \(category)", ko: "TBX 범주 \(category)"),
      example: "\(place.file):\(place.line)")
  }

  private mutating func concept(_ element: XMLElement) {
    let place = SourceLocation(file: file, line: element.line)
    var record = ImportedEntry(at: place)
    if let id = element.attributes["id"].map(TBXForm.id) {
      if ImportID.isWellFormed(id) { record.id = EntryID(id) } else { record.key = id }
    }
    for child in element.children.flatMap(Self.ungrouped) {
      switch Self.category(child) {
      case "langSet", "langSec": language(child, &record)
      case "subjectField":
        if let type = Spelling.type(child.text.trimmed) {
          record.type = type
        } else {
          lose("subjectField", place)
        }
      case "crossReference":
        let target = (child.attributes["target"] ?? "").drop { $0 == "#" }
        if let kind = Relation.Kind(rawValue: child.text), ImportID.isWellFormed(TBXForm.id(String(target))) {
          record.relations.append(Relation(kind: kind, target: EntryID(TBXForm.id(String(target)))))
        } else {
          lose("crossReference", place)
        }
      case "externalCrossReference":
        if let id = child.attributes["target"].flatMap(RegistryAddress.id) {
          record.ids.append(id)
        } else {
          lose("externalCrossReference", place)
        }
      case "note" where record.note == nil: record.note = child.text
      default: lose(Self.category(child), place)
      }
    }
    if record.names.isEmpty {
      reading.faults.append(
        Fault(
          "no-name", at: place,
          Message(
            "the concept has no term in Korean, Chinese or English",
            ko: "개념에 한국어, 중국어, 영어 용어가 없습니다")))
      return
    }
    reading.entries.append(record)
  }

  /// Groups hold an element and what is said about it: `descripGrp`, `adminGrp`, `termGrp`, `termNoteGrp`.
  private static func ungrouped(_ element: XMLElement) -> [XMLElement] {
    element.name.hasSuffix("Grp") && element.name != "transacGrp"
      ? element.children.flatMap(ungrouped) : [element]
  }

  private mutating func language(_ element: XMLElement, _ record: inout ImportedEntry) {
    let tag = element.attributes["lang"] ?? ""
    guard let language = LanguageTag(tag) else {
      reading.losses.add(
        "language.\(tag)", Message("terms in the language '\(tag)'", ko: "언어 '\(tag)'의 용어"),
        example: "\(file):\(record.place.line)")
      return
    }
    for child in element.children.flatMap(Self.ungrouped) {
      guard ["tig", "ntig", "termSec"].contains(child.name) else {
        lose("\(child.name).\(Self.category(child))", record.place)
        continue
      }
      if let name = term(child, language, record.place), !record.names.contains(name) {
        record.names.append(name)
      }
    }
  }

  private mutating func term(
    _ element: XMLElement, _ language: LanguageTag, _ place: SourceLocation
  ) -> Name? {
    var (text, type, status): (String?, String?, String?)
    var note: String?
    var sources: [SourceReference] = []
    for child in element.children.flatMap(Self.ungrouped) {
      switch Self.category(child) {
      case "term": text = child.text
      case "termType": type = child.text.trimmed
      case "administrativeStatus", "normativeAuthorization": status = child.text.trimmed
      case "source": sources.append(SourceReference(child.text))
      case "note" where note == nil: note = child.text
      default: lose(Self.category(child), place)
      }
    }
    guard let text, let spelled = Spelling.spelled(text) else {
      reading.faults.append(Spelling.fault(text ?? "", at: place))
      return nil
    }
    return Name(
      lang: language.lang, script: language.script ?? NameForm.script(of: spelled),
      kind: TBXForm.kind(type: type, status: status), text: spelled,
      isPreferred: status?.hasPrefix("preferred") == true, note: note, sources: sources)
  }
}
