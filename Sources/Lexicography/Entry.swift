import TextModel

/// What kind of thing an entry is about.
public enum EntryType: String, Sendable, CaseIterable {
  case organization, person, place, event, program, product, term, country
}

/// Whether an entry is in use.
public enum EntryStatus: String, Sendable, CaseIterable {
  /// Being written; not yet reviewed.
  case draft
  /// In use.
  case active
  /// Right, but about something that no longer exists, such as a ministry that was merged.
  case inactive
  /// A duplicate of the entry that `redirect` names.
  case deprecated
}

/// One thing that names refer to: an organisation, a person, a place and so on.
public struct Entry: Sendable, Hashable {
  /// Its identifier, frozen at creation.
  public var id: EntryID
  /// What it is.
  public var type: EntryType
  /// ISO 3166-1 alpha-2, upper case; nil where no one country applies.
  public var country: String?
  /// Whether it is in use.
  public var status: EntryStatus
  /// The entry that replaces a deprecated one.
  public var redirect: EntryID?
  /// What editors want each other to know.
  public var note: String?
  /// Its names, in canonical order once formatted.
  public var names: [Name]
  /// How it hangs together with other entries.
  public var relations: [Relation]
  /// What sources say of it, also where we reject it.
  public var claims: [Claim]
  /// Identifiers in other registries.
  public var ids: [ExternalID]
  /// Who approved it, if anybody did.
  public var review: Review?

  /// Returns an entry; lists may be empty and are empty unless given.
  public init(
    id: EntryID, type: EntryType, country: String? = nil, status: EntryStatus = .active,
    redirect: EntryID? = nil, note: String? = nil, names: [Name] = [], relations: [Relation] = [],
    claims: [Claim] = [], ids: [ExternalID] = [], review: Review? = nil
  ) {
    (self.id, self.type, self.country, self.status, self.redirect) = (id, type, country, status, redirect)
    (self.note, self.names, self.relations, self.claims) = (note, names, relations, claims)
    (self.ids, self.review) = (ids, review)
  }

  /// The entry's parents: bodies that it belongs or belonged to, reports to or serves.
  public var parents: [EntryID] {
    relations.filter { $0.kind == .parent || $0.kind == .partOf }.map(\.target)
  }
}

/// A link from an entry to another.
public struct Relation: Sendable, Hashable {
  /// What the target is to the entry.
  public enum Kind: String, Sendable, CaseIterable {
    /// The body that it belongs to, reports to or, for a person, serves.
    case parent
    /// What came after it. Not a redirect: both existed.
    case successor
    /// What came before it.
    case predecessor
    /// The whole that it is a part of, such as the building of a hall.
    case partOf
    /// The place where it is.
    case locatedIn
  }

  /// What the target is.
  public var kind: Kind
  /// The other entry.
  public var target: EntryID
  /// Since when, if known.
  public var from: PartialDate?
  /// Until when, if known.
  public var to: PartialDate?
  /// Who says so.
  public var sources: [SourceReference]

  /// Returns a relation.
  public init(
    kind: Kind, target: EntryID, from: PartialDate? = nil, to: PartialDate? = nil,
    sources: [SourceReference] = []
  ) {
    (self.kind, self.target, self.from, self.to, self.sources) = (kind, target, from, to, sources)
  }
}

/// What a source says of an entry, kept even where we reject it.
public struct Claim: Sendable, Hashable {
  /// What we make of it.
  public enum Verdict: String, Sendable, CaseIterable {
    case accepted, rejected, open
  }

  /// The field that it is about, such as `parent` or `name`.
  public var about: String
  /// What is claimed, in words.
  public var says: String
  /// What we make of it.
  public var verdict: Verdict
  /// Who claims it.
  public var sources: [SourceReference]
  /// Why the verdict.
  public var note: String?

  /// Returns a claim.
  public init(
    about: String, says: String, verdict: Verdict, sources: [SourceReference] = [], note: String? = nil
  ) {
    (self.about, self.says, self.verdict, self.sources, self.note) = (about, says, verdict, sources, note)
  }
}

/// An identifier of the entry in another registry, such as ROR or Wikidata.
public struct ExternalID: Sendable, Hashable {
  /// The registry: wikidata, ror, uscc, isni, lei.
  public var scheme: String
  /// The identifier there.
  public var value: String
  /// When somebody looked it up.
  public var checked: PartialDate?

  /// Returns an identifier.
  public init(scheme: String, value: String, checked: PartialDate? = nil) {
    (self.scheme, self.value, self.checked) = (scheme, value, checked)
  }
}

/// The state of an entry's review.
public struct Review: Sendable, Hashable {
  /// For example `approved`.
  public var state: String
  /// Who.
  public var by: String?
  /// When.
  public var on: PartialDate?

  /// Returns a review.
  public init(state: String, by: String? = nil, on: PartialDate? = nil) {
    (self.state, self.by, self.on) = (state, by, on)
  }
}
