import Lexicography
import TextModel

/// An entry as `show --json` writes it. Its keys are stable; README lists them.
public struct EntryRecord: Encodable, Sendable {
  let id: String
  let type: String
  let status: String
  @OrNull var country: String?
  @OrNull var note: String?
  let names: [NameRecord]
  let relations: [RelationRecord]
  let claims: [ClaimRecord]
  let ids: [ExternalIDRecord]

  /// Returns the record of `entry`, its names in canonical order.
  public init(_ entry: Entry) {
    id = entry.id.rawValue
    type = entry.type.rawValue
    status = entry.status.rawValue
    names = entry.names.sorted(by: Name.canonicalOrder).map(NameRecord.init)
    relations = entry.relations.map(RelationRecord.init)
    claims = entry.claims.map(ClaimRecord.init)
    ids = entry.ids.map(ExternalIDRecord.init)
    country = entry.country
    note = entry.note
  }

  struct NameRecord: Encodable, Sendable {
    let lang: String
    let script: String
    let kind: String
    let text: String
    @OrNull var system: String?
    @OrNull var from: String?
    @OrNull var to: String?
    let preferred: Bool
    let match: String
    let allow: [String]
    @OrNull var note: String?
    let sources: [String]

    init(_ name: Name) {
      (lang, script, kind) = (name.lang.rawValue, name.script.rawValue, name.kind.rawValue)
      (text, preferred, match) = (name.text, name.isPreferred, name.match.rawValue)
      (allow, sources) = (name.allow, name.sources.map(\.text))
      (system, from, to, note) = (name.system, name.from?.text, name.to?.text, name.note)
    }
  }

  struct RelationRecord: Encodable, Sendable {
    let kind: String
    let target: String
    @OrNull var from: String?
    @OrNull var to: String?
    let sources: [String]

    init(_ relation: Relation) {
      (kind, target) = (relation.kind.rawValue, relation.target.rawValue)
      sources = relation.sources.map(\.text)
      (from, to) = (relation.from?.text, relation.to?.text)
    }
  }

  struct ClaimRecord: Encodable, Sendable {
    let about: String
    let says: String
    let verdict: String
    @OrNull var note: String?
    let sources: [String]

    init(_ claim: Claim) {
      (about, says, verdict) = (claim.about, claim.says, claim.verdict.rawValue)
      sources = claim.sources.map(\.text)
      note = claim.note
    }
  }

  struct ExternalIDRecord: Encodable, Sendable {
    let scheme: String
    let value: String
    @OrNull var checked: String?

    init(_ id: ExternalID) {
      (scheme, value) = (id.scheme, id.value)
      checked = id.checked?.text
    }
  }
}
