import Lexicography
import TextModel

/// Which entries hang together, so that they are two: what belongs to another, came after it, or is where it is.
struct Kinship: Sendable {
  private let near: [EntryID: Set<EntryID>]
  /// How far parents of parents are followed.
  private static let generations = 6

  init(_ entries: [Entry]) {
    var above: [EntryID: [EntryID]] = [:]
    var near: [EntryID: Set<EntryID>] = [:]
    for entry in entries {
      above[entry.id] = entry.parents
      near[entry.id] = Set(entry.relations.map(\.target))
    }
    for entry in entries {
      var open = entry.parents
      for _ in 0..<Self.generations where !open.isEmpty {
        near[entry.id]?.formUnion(open)
        open = open.flatMap { above[$0] ?? [] }
      }
    }
    self.near = near.filter { !$0.value.isEmpty }
  }

  /// Whether either is above, before, after or around the other.
  func areRelated(_ one: EntryID, _ other: EntryID) -> Bool {
    near[one]?.contains(other) == true || near[other]?.contains(one) == true
  }
}
