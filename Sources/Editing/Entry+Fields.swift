import Lexicography
import TextModel

extension Entry {
  /// The fields that ``set(_:ofName:)`` knows.
  static let fields = ["type", "country", "status", "redirect", "note", "review", "id.SCHEME"]
  /// The fields of a name.
  static let nameFields = [
    "text", "lang", "script", "kind", "system", "from", "to", "preferred", "match", "allow", "note",
    "sources",
  ]

  /// Gives a field of the entry, or of the name that `selector` means, another value.
  mutating func set(_ value: FieldValue, ofName selector: NameSelector?) throws(EditFailure) {
    guard let selector else { return try set(value) }
    let index = try index(of: selector)
    try names[index].set(value)
  }

  private mutating func set(_ field: FieldValue) throws(EditFailure) {
    switch field.field {
    case "type": type = try field.case(of: EntryType.self)
    case "status":
      status = try field.case(of: EntryStatus.self)
      if status != .deprecated { redirect = nil }
      if status == .deprecated, redirect == nil {
        throw .needsRedirect(id)
      }
    case "redirect":
      redirect = field.text.map { EntryID($0) }
      status = redirect == nil ? .active : .deprecated
    case "country":
      let isCode = field.value.utf8.count == 2 && field.value.utf8.allSatisfy { (0x41...0x5A).contains($0) }
      if !field.value.isEmpty, !isCode {
        throw .badValue(field: "country", value: field.value, allowed: ["KR", "CN", "US", "…"])
      }
      country = field.text
    case "note": note = field.text
    case "review":
      review = field.text.map { text in
        let parts = text.split(separator: " ", maxSplits: 2).map(String.init)
        return Review(
          state: parts.first ?? text, by: parts.count > 1 ? parts[1] : nil,
          on: parts.count > 2 ? PartialDate(parts[2]) : nil)
      }
    case let name where name.hasPrefix("id."):
      let scheme = String(name.dropFirst(3))
      ids.removeAll { $0.scheme == scheme }
      if let value = field.text { ids.append(ExternalID(scheme: scheme, value: value)) }
    default: throw .unknownField(field.field, known: Self.fields)
    }
  }
}

extension Name {
  fileprivate mutating func set(_ field: FieldValue) throws(EditFailure) {
    switch field.field {
    case "text":
      guard let value = field.text else { throw .neededField("text") }
      text = value
    case "lang": lang = try field.case(of: Language.self)
    case "script": script = try field.case(of: Script.self)
    case "kind": kind = try field.case(of: NameKind.self)
    case "match": match = field.value.isEmpty ? .always : try field.case(of: MatchPolicy.self)
    case "system": system = field.text
    case "from": from = try field.date
    case "to": to = try field.date
    case "note": note = field.text
    case "preferred":
      guard ["true", "false", ""].contains(field.value) else {
        throw .badValue(field: "preferred", value: field.value, allowed: ["true", "false"])
      }
      isPreferred = field.value == "true"
    case "allow": allow = field.list
    case "sources": sources = field.list.map { SourceReference($0) }
    default: throw .unknownField(field.field, known: Entry.nameFields)
    }
  }
}

extension FieldValue {
  fileprivate var list: [String] {
    value.split(separator: ",").map { String($0.drop { $0 == " " }) }
  }

  fileprivate var text: String? { value.isEmpty ? nil : value }

  fileprivate var date: PartialDate? {
    get throws(EditFailure) {
      if value.isEmpty { return nil }
      guard let date = PartialDate(value) else {
        throw .badValue(field: "date", value: value, allowed: ["2023", "2023-11", "2023-11-05"])
      }
      return date
    }
  }

  fileprivate func `case`<Value: RawRepresentable<String> & CaseIterable>(
    of _: Value.Type
  ) throws(EditFailure) -> Value {
    if value.isEmpty { throw .neededField(field) }
    guard let found = Value(rawValue: value) else {
      throw .badValue(field: field, value: value, allowed: Value.allCases.map(\.rawValue))
    }
    return found
  }
}
