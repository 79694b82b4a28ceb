import Lexicography

/// A list of names, ready to be searched by any name in any script.
///
/// Candidates share a key with the query; where none of them can be the same, the whole list is compared, up to
/// ``largestScan`` names.
public struct NameRanking: Sendable {
  /// A name of the list that a query may be.
  public struct Result: Sendable {
    /// The id of the entity.
    public let id: String
    /// Its name that matched best.
    public let name: String
    /// How it compares.
    public let comparison: NameComparison
  }

  /// The most names that are compared one by one where no key leads anywhere.
  static let largestScan = 20_000

  private var ids: [String] = []
  private var names: [(entity: Int, name: PreparedName)] = []
  /// Of each entity, those of its names that are in Han characters.
  private var characters: [[PreparedName]] = []
  /// By the hashes of keys; a name that only shares a hash is compared in vain.
  private var buckets: [UInt64: [Int32]] = [:]
  private let comparer = Comparer()

  /// Returns an empty list.
  public init() {}

  /// Adds an entity with its names, of `type`.
  public mutating func add(_ id: String, _ names: [String], type: EntryType? = nil) {
    characters.append([])
    for name in names {
      let prepared = PreparedName(name, type: type)
      if prepared.script == .han { characters[ids.count].append(prepared) }
      NameKeys.forEach(of: prepared) {
        buckets[NameKeys.hash($0), default: []].append(Int32(self.names.count))
      }
      self.names.append((ids.count, prepared))
    }
    ids.append(id)
  }

  /// Returns the entities that `query` may be, best first, at most `limit`.
  public func find(_ query: String, type: EntryType? = nil, limit: Int) -> [Result] {
    let prepared = PreparedName(query, type: type)
    var found: Set<Int32> = []
    NameKeys.forEach(of: prepared) { found.formUnion(buckets[NameKeys.hash($0)] ?? []) }
    var results = compared(prepared, found.map { Int($0) })
    if !results.contains(where: { $0.comparison.verdict != .different }), names.count <= Self.largestScan {
      results = compared(prepared, Array(names.indices))
    }
    return results.prefix(limit + Self.moreLookedAt).map { found in
      let name = names[found.name].name
      let comparison = comparer.compare(prepared, name)
      return Result(
        id: ids[found.entity], name: name.name,
        comparison: contradicted(comparison, of: prepared, name, found.entity) ?? comparison)
    }
    .enumerated().sorted { left, right in
      (-left.element.comparison.score, left.offset) < (-right.element.comparison.score, right.offset)
    }
    .prefix(limit).map(\.element)
  }

  /// How many more candidates are looked at than are asked for: the characters of the best may speak against them.
  private static let moreLookedAt = 5

  /// `comparison`, of `query` and `name` by their readings, where the entity's own characters read otherwise: 温州, which
  /// is 원저우, is no Wenchang, and 판교, 板桥 and Pangyo, is not 方瑶.
  private func contradicted(
    _ comparison: NameComparison, of query: PreparedName, _ name: PreparedName, _ entity: Int
  ) -> NameComparison? {
    guard comparison.verdict != .different, name.script != .han,
      comparison.evidence.contains(where: { $0.feature == "reading" }),
      let own = characters[entity].first,
      characters[entity].allSatisfy({ comparer.compare(query, $0, inWords: false).verdict == .different })
    else { return nil }
    let item = EvidenceItem(
      feature: "characters", value: "\(own.name) reads otherwise", contribution: -4,
      source: "the characters of the same entity")
    let evidence = comparison.evidence + [item]
    let score = EvidenceItem.score(of: evidence)
    return NameComparison(
      verdict: score < Judgement.possibleFrom ? .different : .possible, score: score, evidence: evidence)
  }

  private struct Found {
    let entity: Int
    let name: Int
    let comparison: NameComparison
  }

  /// The best name of each entity among `indices`, best first, then by place in the list.
  private func compared(_ query: PreparedName, _ indices: [Int]) -> [Found] {
    var best: [Int: (name: Int, comparison: NameComparison)] = [:]
    for index in indices {
      let comparison = comparer.compare(query, names[index].name, inWords: false)
      let entity = names[index].entity
      if let known = best[entity], known.comparison.score >= comparison.score { continue }
      best[entity] = (index, comparison)
    }
    return best.sorted { left, right in
      left.value.comparison.score != right.value.comparison.score
        ? left.value.comparison.score > right.value.comparison.score : left.key < right.key
    }.map { Found(entity: $0.key, name: $0.value.name, comparison: $0.value.comparison) }
  }
}
