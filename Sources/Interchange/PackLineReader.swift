import Lexicography
import Messaging
import TextModel

/// Reads the entry that a line of a pack says. Whatever is wrong is reported, what is right is kept.
struct PackLineReader {
  private let place: SourceLocation
  private(set) var faults: [Fault] = []

  init(_ place: SourceLocation) { self.place = place }

  mutating func entry(_ value: JSONValue) -> Lexicon.Located? {
    guard case .object(let members) = value else {
      fault("json", Message("a line must be an object", ko: "한 줄은 객체여야 합니다"))
      return nil
    }
    check(members, EntryReader.keys)
    let id = required(value, "id")
    let type: EntryType? = choice(value, "type", isRequired: true)
    let status: EntryStatus = choice(value, "status") ?? .active
    let country = text(value, "country")
    if let country, country.utf8.count != 2 || !country.utf8.allSatisfy({ (0x41...0x5A).contains($0) }) {
      fault("bad-country", Message("'\(country)' is no country code", ko: "나라 부호가 아닙니다: '\(country)'"))
    }
    let redirect = text(value, "redirect").map { EntryID($0) }
    if (status == .deprecated) != (redirect != nil) {
      fault(
        "redirect",
        Message(
          "a deprecated entry, and only that, has a redirect", ko: "redirect는 폐기한(deprecated) 표제어에만, 반드시 둡니다")
      )
    }
    let names = items(value, "names").compactMap { self.name($0) }
    let relations = items(value, "relations").compactMap { relation($0) }
    let claims = items(value, "claims").compactMap { claim($0) }
    let ids = items(value, "ids").compactMap { externalID($0) }
    let review = value["review"].flatMap { self.review($0) }
    guard let id, let type else { return nil }
    let entry = Entry(
      id: EntryID(id), type: type, country: country, status: status, redirect: redirect,
      note: text(value, "note"),
      names: names, relations: relations, claims: claims, ids: ids, review: review)
    return Lexicon.Located(
      entry,
      origin: Lexicon.Origin(
        file: place, id: place, names: names.map { _ in place }, relations: relations.map { _ in place },
        claims: claims.map { _ in place }, ids: ids.map { _ in place }))
  }

  // MARK: Parts

  private mutating func name(_ item: JSONValue) -> Name? {
    check(item.members, EntryReader.nameKeys)
    let lang: Language? = choice(item, "lang", isRequired: true)
    let script: Script? = choice(item, "script", isRequired: true)
    let kind: NameKind? = choice(item, "kind", isRequired: true)
    let text = required(item, "text")
    var isPreferred = false
    if let value = item["preferred"] {
      if case .bool(let flag) = value { isPreferred = flag } else { wrong("preferred") }
    }
    guard let lang, let script, let kind, let text else { return nil }
    return Name(
      lang: lang, script: script, kind: kind, text: text, system: self.text(item, "system"),
      from: date(item, "from"), to: date(item, "to"), isPreferred: isPreferred,
      match: choice(item, "match") ?? .always, allow: texts(item, "allow"), note: self.text(item, "note"),
      sources: sources(item))
  }

  private mutating func relation(_ item: JSONValue) -> Relation? {
    check(item.members, ["kind", "target", "from", "to", "sources"])
    let kind: Relation.Kind? = choice(item, "kind", isRequired: true)
    guard let target = required(item, "target"), let kind else { return nil }
    return Relation(
      kind: kind, target: EntryID(target), from: date(item, "from"), to: date(item, "to"),
      sources: sources(item))
  }

  private mutating func claim(_ item: JSONValue) -> Claim? {
    check(item.members, ["about", "says", "verdict", "sources", "note"])
    let verdict: Claim.Verdict? = choice(item, "verdict", isRequired: true)
    guard let about = required(item, "about"), let says = required(item, "says"), let verdict else {
      return nil
    }
    return Claim(about: about, says: says, verdict: verdict, sources: sources(item), note: text(item, "note"))
  }

  private mutating func externalID(_ item: JSONValue) -> ExternalID? {
    check(item.members, ["scheme", "value", "checked"])
    guard let scheme = required(item, "scheme"), let value = required(item, "value") else { return nil }
    return ExternalID(scheme: scheme, value: value, checked: date(item, "checked"))
  }

  private mutating func review(_ item: JSONValue) -> Review? {
    check(item.members, ["state", "by", "on"])
    return required(item, "state").map { Review(state: $0, by: text(item, "by"), on: date(item, "on")) }
  }

  // MARK: Values

  private mutating func fault(_ code: String, _ message: Message, hint: Message? = nil) {
    faults.append(Fault(code, at: place, message, hint: hint))
  }

  private mutating func check(_ members: [String: JSONValue], _ keys: [String]) {
    for key in members.keys.sorted() where !keys.contains(key) && key != "format" {
      fault("unknown-key", Message("unknown key '\(key)'", ko: "모르는 키: '\(key)'"))
    }
  }

  private mutating func wrong(_ key: String) {
    fault("unknown-value", Message("'\(key)' has a value that it cannot have", ko: "'\(key)'의 값이 될 수 없습니다"))
  }

  private mutating func text(_ item: JSONValue, _ key: String) -> String? {
    guard let value = item[key] else { return nil }
    if let text = value.text { return text }
    wrong(key)
    return nil
  }

  private mutating func required(_ item: JSONValue, _ key: String) -> String? {
    let before = faults.count
    if let text = text(item, key), !text.isEmpty { return text }
    if faults.count == before {
      fault("missing-key", Message("'\(key)' is missing", ko: "'\(key)'이(가) 없습니다"))
    }
    return nil
  }

  private mutating func choice<Value: RawRepresentable & CaseIterable>(
    _ item: JSONValue, _ key: String, isRequired: Bool = false
  ) -> Value? where Value.RawValue == String {
    guard let text = isRequired ? required(item, key) : text(item, key) else { return nil }
    if let value = Value(rawValue: text) { return value }
    fault(
      "unknown-value", Message("'\(text)' is no \(key)", ko: "\(key) 값이 될 수 없습니다: '\(text)'"),
      hint: Message(verbatim: Value.allCases.map(\.rawValue).joined(separator: ", ")))
    return nil
  }

  private mutating func date(_ item: JSONValue, _ key: String) -> PartialDate? {
    guard let text = text(item, key) else { return nil }
    if let date = PartialDate(text) { return date }
    fault("bad-date", Message("'\(text)' is no date", ko: "날짜가 아닙니다: '\(text)'"))
    return nil
  }

  private mutating func items(_ item: JSONValue, _ key: String) -> [JSONValue] {
    guard let value = item[key] else { return [] }
    guard case .array(let items) = value, items.allSatisfy({ if case .object = $0 { true } else { false } })
    else {
      wrong(key)
      return []
    }
    return items
  }

  private mutating func texts(_ item: JSONValue, _ key: String) -> [String] {
    guard let value = item[key] else { return [] }
    let texts = value.items.compactMap(\.text)
    if case .array(let items) = value, items.count == texts.count { return texts }
    wrong(key)
    return []
  }

  private mutating func sources(_ item: JSONValue) -> [SourceReference] {
    texts(item, "sources").map { SourceReference($0) }
  }
}
