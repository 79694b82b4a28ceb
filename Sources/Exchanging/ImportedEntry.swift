import Lexicography
import TextModel

/// What a file of another format says of one thing; what it does not say is nil or empty.
public struct ImportedEntry: Sendable, Hashable {
  /// A relation to another thing of the file, or of a registry.
  public struct Link: Sendable, Hashable {
    /// What the other is to this one.
    public var kind: Relation.Kind
    /// What the file calls the other.
    public var key: String

    /// Returns a link.
    public init(_ kind: Relation.Kind, to key: String) { (self.kind, self.key) = (kind, key) }
  }

  /// What the file calls it, such as a number of its own; empty where it has no name for it.
  public var key: String
  /// The entry that the file says it is.
  public var id: EntryID?
  /// What it is.
  public var type: EntryType?
  /// ISO 3166-1 alpha-2.
  public var country: String?
  /// Whether it is in use.
  public var status: EntryStatus?
  /// The entry that replaces it.
  public var redirect: EntryID?
  /// A note.
  public var note: String?
  /// Its names.
  public var names: [Name]
  /// Whether the file says what kinds the names are; if not, those they have are guesses.
  public var saysKinds = true
  /// How it hangs together with entries of the lexicon.
  public var relations: [Relation]
  /// How it hangs together with others of the file.
  public var links: [Link]
  /// What sources claim.
  public var claims: [Claim]
  /// Its identifiers in registries.
  public var ids: [ExternalID]
  /// Its review.
  public var review: Review?
  /// Where it stands in the file.
  public var place: SourceLocation

  /// Returns a record at `place` that says nothing yet.
  public init(key: String = "", id: EntryID? = nil, type: EntryType? = nil, at place: SourceLocation) {
    (self.key, self.id, self.type, self.place) = (key, id, type, place)
    (names, relations, links, claims, ids) = ([], [], [], [], [])
  }

  /// Returns what a file says that says all of `entry`.
  public init(_ entry: Entry, at place: SourceLocation) {
    self.init(id: entry.id, type: entry.type, at: place)
    (country, status, redirect, note) = (entry.country, entry.status, entry.redirect, entry.note)
    (names, relations, claims, ids) = (entry.names, entry.relations, entry.claims, entry.ids)
    review = entry.review
  }

  /// The entry that it makes, as `id`, and as `type` where the file does not say what it is.
  public func entry(_ id: EntryID, type other: EntryType) -> Entry {
    Entry(
      id: id, type: type ?? other, country: country, status: status ?? .active, redirect: redirect,
      note: note,
      names: names.sorted(by: Name.canonicalOrder), relations: relations, claims: claims, ids: ids,
      review: review)
  }
}
