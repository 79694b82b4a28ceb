import TextModel

/// An immutable set of entries, the sources that they cite, and what people judged of them.
public struct Lexicon: Sendable {
  /// Where the parts of an entry are written.
  public struct Origin: Sendable {
    /// The entry's file and first line.
    public let file: SourceLocation
    /// The value of `id`.
    public let id: SourceLocation
    /// The names, in the order of ``Entry/names``.
    public let names: [SourceLocation]
    /// The relations, in the order of ``Entry/relations``.
    public let relations: [SourceLocation]
    /// The claims, in the order of ``Entry/claims``.
    public let claims: [SourceLocation]
    /// The identifiers in other registries, in the order of ``Entry/ids``.
    public let ids: [SourceLocation]

    /// Returns the origin of an entry.
    public init(
      file: SourceLocation, id: SourceLocation, names: [SourceLocation], relations: [SourceLocation],
      claims: [SourceLocation], ids: [SourceLocation] = []
    ) {
      (self.file, self.id, self.names) = (file, id, names)
      (self.relations, self.claims, self.ids) = (relations, claims, ids)
    }
  }

  /// An entry and where it is written.
  public struct Located: Sendable {
    /// The entry.
    public let entry: Entry
    /// Where it is written; nil for an entry made in code.
    public let origin: Origin?

    /// Returns an entry with its origin.
    public init(_ entry: Entry, origin: Origin? = nil) {
      (self.entry, self.origin) = (entry, origin)
    }
  }

  private enum Storage: Sendable {
    case held([Located], positions: [EntryID: Int])
    case elsewhere(any EntrySource)
  }
  private let storage: Storage
  /// The sources by id, always with `editors`.
  public let sources: [String: Source]
  /// The names that are not to be tagged, in the order of their ids.
  public let suppressions: [Suppression]
  /// The latest decision on each pair.
  private let decisions: [DecisionPair: Decision]

  /// Returns a lexicon of `located`; of two entries with one id, the first stays.
  public init(
    _ located: [Located], sources: [Source] = [], suppressions: [Suppression] = [],
    decisions: [Decision] = []
  ) {
    self.suppressions = suppressions.sorted { $0.id < $1.id }
    // Of two at one time the later in the order of the files holds.
    self.decisions = Dictionary(
      decisions.map { (DecisionPair($0.left, $0.right), $0) },
      uniquingKeysWith: { $0.time > $1.time ? $0 : $1 })
    var seen: Set<EntryID> = []
    let unique = located.filter { seen.insert($0.entry.id).inserted }
    let sorted = unique.sorted { $0.entry.id < $1.entry.id }
    storage = .held(
      sorted, positions: Dictionary(uniqueKeysWithValues: sorted.enumerated().map { ($1.entry.id, $0) }))
    self.sources = Dictionary(
      sources.map { ($0.id, $0) } + [(Source.editors.id, Source.editors)],
      uniquingKeysWith: { first, _ in first })
  }

  /// Returns the lexicon of the entries of `source`, each of which is made when it is asked for.
  public init(_ source: any EntrySource) {
    storage = .elsewhere(source)
    sources = source.sources.merging([Source.editors.id: Source.editors]) { own, _ in own }
    suppressions = source.suppressions
    decisions = Dictionary(
      source.decisions.map { (DecisionPair($0.left, $0.right), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Returns a lexicon of entries made in code.
  public init(entries: [Entry], sources: [Source] = []) {
    self.init(entries.map { Located($0) }, sources: sources)
  }

  /// The entries in the order of their ids, with their origins where they have any.
  public var located: [Located] {
    switch storage {
    case .held(let located, _): located
    case .elsewhere(let source): (0..<source.count).compactMap { source.entry(at: $0).map { Located($0) } }
    }
  }

  /// The entries in the order of their ids.
  public var entries: [Entry] { located.map(\.entry) }

  /// How many entries there are.
  public var count: Int {
    switch storage {
    case .held(let located, _): located.count
    case .elsewhere(let source): source.count
    }
  }

  /// The entry with exactly this id, or nil.
  public subscript(id: EntryID) -> Entry? {
    switch storage {
    case .held(let located, let positions): positions[id].map { located[$0].entry }
    case .elsewhere(let source): source.position(of: id).flatMap(source.entry)
    }
  }

  /// The latest decision on each pair, in the order of the two.
  public var latestDecisions: [Decision] {
    decisions.values.sorted { ($0.left, $0.right, $0.time) < ($1.left, $1.right, $1.time) }
  }

  /// What was last judged of two entries or names, in either order; nil where nobody judged.
  public func decision(on one: String, and other: String) -> Decision? {
    decisions[DecisionPair(one, other)]
  }

  /// The entry that `id` means today: redirects are followed, at most as many as there are entries.
  public func resolving(_ id: EntryID) -> Entry? {
    var entry = self[id]
    for _ in 0..<count {
      guard let next = entry?.redirect else { return entry }
      entry = self[next]
    }
    return entry
  }
}
