import Lexicography
import Messaging

/// Sets a record beside the entry that it is: what it adds, and what it contradicts.
///
/// The entry is first reduced to what the format of the file can hold, so that the file's silence is no difference.
struct ImportJudge {
  let capacity: Capacity
  private(set) var result: Entry
  private(set) var additions: [Message] = []
  private(set) var conflicts: [ImportPlan.Conflict] = []
  private let reduced: Entry
  private let saysKinds: Bool

  /// Judges `record`, whose names have their sources, beside `entry`.
  init(_ record: ImportedEntry, beside entry: Entry, _ capacity: Capacity) {
    self.capacity = capacity
    saysKinds = record.saysKinds
    var losses = Losses()
    result = entry
    reduced = capacity.reduced(entry, into: &losses) ?? Entry(id: entry.id, type: entry.type)
    if let type = record.type { compare("type", entry.type.rawValue, type.rawValue) }
    if let status = record.status, capacity.holds(.status) {
      compare("status", entry.status.rawValue, status.rawValue)
    }
    fill("country", record.country, \.country)
    fill("note", record.note, \.note)
    for id in record.ids { add(id) }
    for name in record.names { add(name) }
    for relation in record.relations where !result.relations.contains(where: { Self.isSame($0, relation) }) {
      result.relations.append(relation)
      added("\(relation.kind.rawValue) \(relation.target)")
    }
    for claim in record.claims
    where !result.claims.contains(where: { $0.about == claim.about && $0.says == claim.says }) {
      result.claims.append(claim)
      added("claim '\(claim.says)'")
    }
    if result.review == nil, let review = record.review {
      result.review = review
      added("review \(review.state)")
    }
    result.names.sort(by: Name.canonicalOrder)
  }

  private static func isSame(_ one: Relation, _ other: Relation) -> Bool {
    one.kind == other.kind && one.target == other.target
      && (one.from == other.from || one.from == nil || other.from == nil)
  }

  private mutating func added(_ what: String) { additions.append(Message(verbatim: "+ \(what)")) }

  private mutating func compare(_ field: String, _ here: String, _ there: String) {
    if here != there { conflicts.append(.init(field: field, here: here, there: there)) }
  }

  private mutating func fill(_ field: String, _ value: String?, _ path: WritableKeyPath<Entry, String?>) {
    guard let value else { return }
    if let here = result[keyPath: path] { return compare(field, here, value) }
    result[keyPath: path] = value
    added("\(field) \(value)")
  }

  private mutating func add(_ id: ExternalID) {
    if let here = result.ids.first(where: { $0.scheme == id.scheme }) {
      return compare(id.scheme, here.value, id.value)
    }
    result.ids.append(id)
    added("\(id.scheme) \(id.value)")
  }

  // MARK: Names

  private mutating func add(_ name: Name) {
    let equal = reduced.names.filter { $0.lang == name.lang && $0.text == name.text }
    let known = equal.isEmpty ? variants(of: name) : equal
    if known.isEmpty { return addNew(name) }
    let alike = saysKinds ? known.filter { $0.kind == name.kind } : known
    guard let here = alike.first(where: { $0.text == name.text }) ?? alike.first else {
      return compare(
        "kind of '\(name.text)'", known.map(\.kind.rawValue).joined(separator: ", "), name.kind.rawValue)
    }
    if name.isPreferred, !here.isPreferred, let other = leader(like: name) {
      return compare("preferred name in \(name.lang.rawValue)", other.text, name.text)
    }
    // Of several spans of time any may be meant.
    if alike.contains(where: { Self.agree($0.from, name.from) && Self.agree($0.to, name.to) }) {
      return fillDates(of: here, from: name)
    }
    compare("dates of '\(name.text)'", Self.dates(here), Self.dates(name))
  }

  /// The names of the entry that are the same after normalization.
  private func variants(of name: Name) -> [Name] {
    let folded = Spelling.folded(name.text)
    return reduced.names.filter { $0.lang == name.lang && Spelling.folded($0.text) == folded }
  }

  private mutating func addNew(_ name: Name) {
    // Two names that are both official, now, contradict each other.
    if name.kind == .official, name.to == nil,
      let here = reduced.names.first(where: {
        $0.kind == .official && $0.to == nil && $0.lang == name.lang && $0.script == name.script
      })
    {
      return compare("official name in \(name.lang.rawValue)", here.text, name.text)
    }
    var name = name
    if name.isPreferred, leader(like: name) != nil { name.isPreferred = false }
    result.names.append(name)
    added("\(name.kind.rawValue) \(name.text)")
  }

  /// The name of the entry that is preferred in the language and script of `name`.
  private func leader(like name: Name) -> Name? {
    result.names.first { $0.isPreferred && $0.lang == name.lang && $0.script == name.script }
  }

  private static func agree(_ here: PartialDate?, _ there: PartialDate?) -> Bool {
    here == there || here == nil || there == nil
  }

  private static func dates(_ name: Name) -> String { "\(name.from?.text ?? "")–\(name.to?.text ?? "")" }

  private mutating func fillDates(of here: Name, from name: Name) {
    guard
      let index = result.names.firstIndex(where: {
        $0.text == here.text && $0.lang == here.lang && capacity.kind($0.kind) == here.kind
          && $0.from == here.from && $0.to == here.to
      })
    else { return }
    let old = result.names[index]
    result.names[index].from = old.from ?? name.from
    result.names[index].to = old.to ?? name.to
    if result.names[index] != old { added("\(Self.dates(result.names[index])) \(name.text)") }
  }
}
