import Lexicography
import TextModel

/// An entry as `show --json` writes it. Its keys are stable; README lists them.
public struct EntryRecord: Encodable, Sendable {
  private let entry: Entry

  /// Returns the record of `entry`.
  public init(_ entry: Entry) { self.entry = entry }

  private enum CodingKeys: CodingKey {
    case id, type, status, country, note, names, relations, claims, ids
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(entry.id.rawValue, forKey: .id)
    try container.encode(entry.type.rawValue, forKey: .type)
    try container.encode(entry.status.rawValue, forKey: .status)
    try container.encode(entry.country, forKey: .country)
    try container.encode(entry.note, forKey: .note)
    try container.encode(entry.names.sorted(by: Name.canonicalOrder).map(NameLine.init), forKey: .names)
    try container.encode(entry.relations.map(RelationLine.init), forKey: .relations)
    try container.encode(entry.claims.map(ClaimLine.init), forKey: .claims)
    try container.encode(entry.ids.map(IDLine.init), forKey: .ids)
  }
}

private struct NameLine: Encodable {
  let name: Name

  enum CodingKeys: CodingKey {
    case lang, script, kind, text, system, from, to, preferred, match, note, sources
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(name.lang.rawValue, forKey: .lang)
    try container.encode(name.script.rawValue, forKey: .script)
    try container.encode(name.kind.rawValue, forKey: .kind)
    try container.encode(name.text, forKey: .text)
    try container.encode(name.system, forKey: .system)
    try container.encode(name.from?.text, forKey: .from)
    try container.encode(name.to?.text, forKey: .to)
    try container.encode(name.isPreferred, forKey: .preferred)
    try container.encode(name.match.rawValue, forKey: .match)
    try container.encode(name.note, forKey: .note)
    try container.encode(name.sources.map(\.text), forKey: .sources)
  }
}

private struct RelationLine: Encodable {
  let relation: Relation

  enum CodingKeys: CodingKey { case kind, target, from, to, sources }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(relation.kind.rawValue, forKey: .kind)
    try container.encode(relation.target.rawValue, forKey: .target)
    try container.encode(relation.from?.text, forKey: .from)
    try container.encode(relation.to?.text, forKey: .to)
    try container.encode(relation.sources.map(\.text), forKey: .sources)
  }
}

private struct ClaimLine: Encodable {
  let claim: Claim

  enum CodingKeys: CodingKey { case about, says, verdict, note, sources }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(claim.about, forKey: .about)
    try container.encode(claim.says, forKey: .says)
    try container.encode(claim.verdict.rawValue, forKey: .verdict)
    try container.encode(claim.note, forKey: .note)
    try container.encode(claim.sources.map(\.text), forKey: .sources)
  }
}

private struct IDLine: Encodable {
  let id: ExternalID

  enum CodingKeys: CodingKey { case scheme, value, checked }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id.scheme, forKey: .scheme)
    try container.encode(id.value, forKey: .value)
    try container.encode(id.checked?.text, forKey: .checked)
  }
}
