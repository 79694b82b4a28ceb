import Indexing
import Lexicography
import Messaging
import TextModel

/// Finds the names that are at most two edits from a query: letters put in, left out or replaced.
///
/// Case, width, blanks and hyphens are no edits, as names are compared by their letters. The answers are those of a
/// comparison with every name, in the order of edits; then of jamo; then what exists before what no longer does; then by id.
public struct NearFinder: Sendable {
  /// What is counted.
  public enum Unit: String, Sendable, CaseIterable {
    /// Letters: a syllable, an ideograph, a letter of the alphabet.
    case character
    /// Jamo: a syllable is two or three.
    case jamo
  }

  /// How far a name is from the query.
  public struct Edits: Sendable, Hashable, Comparable {
    /// Letters put in, left out or replaced.
    public let characters: Int
    /// The same in jamo.
    public let jamo: Int

    /// Fewer characters come first, and of equally many fewer jamo.
    public static func < (left: Edits, right: Edits) -> Bool {
      (left.characters, left.jamo) < (right.characters, right.jamo)
    }
  }

  private let index: NameIndex

  /// Returns a finder over the names of `index`.
  public init(_ index: NameIndex) { self.index = index }

  /// Returns the entries with a name within `edits` of `query`, at most `limit` and all where that is nil; only those of
  /// `type` where there is one. `edits` is at most ``NameIndex/mostEdits``.
  public func find(
    _ query: String, within edits: Int, unit: Unit = .character, type: EntryType? = nil, limit: Int? = nil
  ) throws(IndexError) -> [Finder.Result] {
    let letters = try index.skeleton(of: query).letters
    let edits = max(0, min(edits, NameIndex.mostEdits))
    var ranking = Ranking(letters, unit, type, limit ?? .max)
    // Most queries have an answer that is near, for which what is farther need not be looked for. No edit of jamo changes
    // more than a letter, so that what is near in jamo is near in letters too.
    let first = unit == .jamo || limit == nil ? edits : min(1, edits)
    for most in first...max(first, edits) where !ranking.isFull {
      let near = index.near(letters, within: most)
      if unit == .jamo {
        rank(near, near.keys, within: most, &ranking)
      } else {
        // Those of fewer edits come first, whatever their jamo are, so that those of the others need not be counted.
        for edits in (most == first ? 0 : most)...most where !ranking.isFull {
          rank(near, near.keys.filter { $0.edits == edits }, within: most, &ranking)
        }
      }
    }
    return ranking.results
  }

  /// The answers so far.
  private struct Ranking {
    let unit: Unit
    let type: EntryType?
    let limit: Int
    /// How many letters or jamo the query has.
    let size: Int
    var jamo: JamoPattern
    var results: [Finder.Result] = []
    var seen: Set<Int> = []

    init(_ letters: [UInt32], _ unit: Unit, _ type: EntryType?, _ limit: Int) {
      (self.unit, self.type, self.limit) = (unit, type, limit)
      size = unit == .jamo ? JamoDistance.count(letters) : letters.count
      jamo = JamoPattern(letters)
    }

    var isFull: Bool { results.count >= limit }
  }

  /// Adds the entries of `keys`, which are of `near`, in the order of their edits.
  private func rank(_ near: NearNames, _ keys: [NearNames.Key], within most: Int, _ ranking: inout Ranking) {
    // By the edits in jamo; those of letters are few.
    var groups: [[NearNames.Key]] = []
    for key in keys {
      let jamo = ranking.jamo.distance(near.letters[key.letters], edits: key.edits)
      if ranking.unit == .jamo, jamo > most { continue }
      let group = jamo * (NameIndex.mostEdits + 1) + key.edits
      while groups.count <= group { groups.append([]) }
      groups[group].append(key)
    }
    for (number, group) in groups.enumerated() where !group.isEmpty {
      let edits = Edits(characters: group[0].edits, jamo: number / (NameIndex.mostEdits + 1))
      rank(group, edits, &ranking)
      if ranking.isFull { return }
    }
  }

  /// Adds the entries of `keys`, which are as far: what exists first, then by id.
  private func rank(_ keys: [NearNames.Key], _ edits: Edits, _ ranking: inout Ranking) {
    var records = keys.flatMap { index.records(of: $0, type: ranking.type) }
    records.sort { left, right in
      left.isPast != right.isPast ? right.isPast : (left.entry, left.place) < (right.entry, right.place)
    }
    var start = 0
    while start < records.count {
      var end = start + 1
      while end < records.count, records[end].entry == records[start].entry { end += 1 }
      if ranking.seen.insert(records[start].entry).inserted,
        let name = best(of: index.names(at: ArraySlice(records[start..<end].map(\.place))))
      {
        ranking.results.append(result(name, edits, ranking.unit, ranking.size))
        if ranking.isFull { return }
      }
      start = end
    }
  }

  /// Of the names of one entry the more official.
  private func best(of names: [IndexedName]) -> IndexedName? {
    func order(_ name: IndexedName) -> Int { NameKind.allCases.firstIndex(of: name.name.kind) ?? 0 }
    return names.min { order($0) < order($1) }
  }

  private func result(_ name: IndexedName, _ edits: Edits, _ unit: Unit, _ size: Int) -> Finder.Result {
    let count = unit == .jamo ? edits.jamo : edits.characters
    let reason =
      count == 0
      ? Message("the same name after normalization", ko: "정규화하면 같은 이름")
      : Message(
        "\(Message.count(edits.characters, "character")) away, \(edits.jamo) in jamo",
        ko: "\(edits.characters)글자 다름(자모 \(edits.jamo)개)")
    return Finder.Result(
      entry: name.entry, name: name.name, score: 1 - Double(count) / Double(max(size, count + 1)),
      reason: reason, edits: edits)
  }
}
