import Lexicography
import Messaging
import TextModel

/// What changed between two states of an entry, name by name, in words.
public struct EntryDifference: Sendable {
  /// One change.
  public struct Item: Sendable {
    /// What happened: `added`, `removed` or `changed`.
    public let action: Action
    /// To what: `entry`, `name`, `relation`, `claim`, `id`, or a field such as `country`.
    public let subject: String
    /// The name or relation; the new value of a field.
    public let text: String
    /// The change in words.
    public let message: Message
    /// Who says so, where that is cited.
    public let sources: [String]
    /// The name that it is about; nil for other changes.
    public let name: Name?

    /// What happened to it.
    public enum Action: String, Sendable {
      case added, removed, changed
    }
  }

  /// The changes, in the order of the file.
  public private(set) var items: [Item] = []

  /// Returns what leads from `old` to `new`; nil is an entry that is not there.
  public init(from old: Entry?, to new: Entry?) {
    switch (old, new) {
    case (nil, nil): break
    case (nil, let new?):
      entry(
        .added, new, Message("created the entry: \(new.type.rawValue)", ko: "표제어를 만듦: \(new.type.rawValue)"))
      compare(
        Entry(id: new.id, type: new.type, country: new.country, status: new.status, redirect: new.redirect),
        new)
    case (let old?, nil): entry(.removed, old, Message("removed the entry", ko: "표제어를 지움"))
    case (let old?, let new?): compare(old, new)
    }
  }

  private mutating func entry(_ action: Item.Action, _ entry: Entry, _ message: Message) {
    items.append(
      Item(
        action: action, subject: "entry", text: entry.id.rawValue, message: message, sources: [], name: nil))
  }

  private mutating func compare(_ old: Entry, _ new: Entry) {
    field("type", old.type.rawValue, new.type.rawValue)
    field("country", old.country, new.country)
    field("status", old.status.rawValue, new.status.rawValue)
    field("redirect", old.redirect?.rawValue, new.redirect?.rawValue)
    field("note", old.note, new.note)
    field("review", old.review.map(Self.shown), new.review.map(Self.shown))
    names(old.names, new.names)
    relations(old.relations, new.relations)
    for claim in old.claims where !new.claims.contains(claim) {
      other(.removed, "claim", claim.says, claim.sources)
    }
    for claim in new.claims where !old.claims.contains(claim) {
      let shown = "\(claim.says) (\(claim.verdict.rawValue))"
      other(.added, "claim", shown, claim.sources)
    }
    for id in old.ids where !new.ids.contains(id) { other(.removed, "id", "\(id.scheme) \(id.value)", []) }
    for id in new.ids where !old.ids.contains(id) { other(.added, "id", "\(id.scheme) \(id.value)", []) }
  }

  private static func shown(_ review: Review) -> String {
    [review.state, review.by, review.on?.text].compactMap(\.self).joined(separator: " ")
  }

  private mutating func field(_ subject: String, _ old: String?, _ new: String?) {
    if old == new { return }
    let message: Message
    switch (old, new) {
    case (nil, let new?): message = Message("\(subject): '\(new)'", ko: "\(subject): '\(new)'")
    case (let old?, nil):
      message = Message("\(subject): no longer '\(old)'", ko: "\(subject): '\(old)'을(를) 뺌")
    case (let old, let new):
      message = Message(
        "\(subject): '\(old ?? "")' → '\(new ?? "")'", ko: "\(subject): '\(old ?? "")' → '\(new ?? "")'")
    }
    let action: Item.Action = old == nil ? .added : new == nil ? .removed : .changed
    items.append(
      Item(action: action, subject: subject, text: new ?? old ?? "", message: message, sources: [], name: nil)
    )
  }

  private mutating func names(_ old: [Name], _ new: [Name]) {
    func key(_ name: Name) -> [String] { [name.lang.rawValue, name.script.rawValue, name.text] }
    var (gone, come) = (old.filter { !new.contains($0) }, new.filter { !old.contains($0) })
    for name in come {
      guard let before = gone.first(where: { key($0) == key(name) }) else { continue }
      gone.removeAll { $0 == before }
      come.removeAll { $0 == name }
      let changes = Self.changes(before, name)
      items.append(
        Item(
          action: .changed, subject: "name", text: name.text,
          message: Message(
            "changed the name \(name.text): \(changes)", ko: "이름을 고침: \(name.text): \(changes)"),
          sources: name.sources.map(\.text), name: name))
    }
    for name in gone {
      let shown = Self.shown(name)
      items.append(
        Item(
          action: .removed, subject: "name", text: name.text,
          message: Message("removed the name \(shown)", ko: "이름을 뺌: \(shown)"), sources: [], name: name))
    }
    for name in come {
      let shown = Self.shown(name)
      items.append(
        Item(
          action: .added, subject: "name", text: name.text,
          message: Message("added the name \(shown)", ko: "이름을 더함: \(shown)"),
          sources: name.sources.map(\.text), name: name))
    }
  }

  /// A name with what it is: `火炬中心 (zh short, –2023)`.
  private static func shown(_ name: Name) -> String {
    let period = name.from == nil && name.to == nil ? "" : ", \(name.from?.text ?? "")–\(name.to?.text ?? "")"
    return "\(name.text) (\(name.lang.rawValue) \(name.kind.rawValue)\(period))"
  }

  private static func changes(_ old: Name, _ new: Name) -> String {
    func fields(_ name: Name) -> [(String, String)] {
      [
        ("kind", name.kind.rawValue), ("system", name.system ?? ""), ("from", name.from?.text ?? ""),
        ("to", name.to?.text ?? ""), ("preferred", name.isPreferred ? "true" : ""),
        ("match", name.match == .context ? "context" : ""), ("allow", name.allow.joined(separator: ", ")),
        ("note", name.note ?? ""),
        ("sources", name.sources.map(\.text).joined(separator: ", ")),
      ]
    }
    return zip(fields(old), fields(new)).filter { $0.1 != $1.1 }.map { before, after in
      "\(before.0) \(before.1.isEmpty ? "–" : before.1) → \(after.1.isEmpty ? "–" : after.1)"
    }.joined(separator: ", ")
  }

  private mutating func relations(_ old: [Relation], _ new: [Relation]) {
    func shown(_ relation: Relation) -> String {
      let period =
        relation.from == nil && relation.to == nil
        ? "" : " (\(relation.from?.text ?? "")–\(relation.to?.text ?? ""))"
      return "\(relation.kind.rawValue) \(relation.target)\(period)"
    }
    for relation in old where !new.contains(relation) { other(.removed, "relation", shown(relation), []) }
    for relation in new where !old.contains(relation) {
      other(.added, "relation", shown(relation), relation.sources)
    }
  }

  private mutating func other(
    _ action: Item.Action, _ subject: String, _ text: String, _ sources: [SourceReference]
  ) {
    let message =
      action == .removed
      ? Message("removed the \(subject) \(text)", ko: "뺌: \(subject) \(text)")
      : Message("added the \(subject) \(text)", ko: "더함: \(subject) \(text)")
    items.append(
      Item(
        action: action, subject: subject, text: text, message: message, sources: sources.map(\.text),
        name: nil))
  }
}
