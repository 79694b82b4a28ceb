import Lexicography
import TextModel

/// Which entries hang together, so that they are two: what belongs to another, came after it, or is where it is.
struct Kinship: Sendable {
  private let near: [EntryID: Set<EntryID>]
  /// How far parents of parents, and successors of successors, are followed.
  private static let generations = 6

  init(_ entries: [Entry]) {
    var above: [EntryID: [EntryID]] = [:]
    var later: [EntryID: [EntryID]] = [:]
    var near: [EntryID: Set<EntryID>] = [:]
    for entry in entries {
      above[entry.id] = entry.parents
      near[entry.id] = Set(entry.relations.map(\.target))
      for relation in entry.relations {
        switch relation.kind {
        case .successor: later[entry.id, default: []].append(relation.target)
        case .predecessor: later[relation.target, default: []].append(entry.id)
        case .parent, .partOf, .locatedIn: break
        }
      }
    }
    for entry in entries {
      near[entry.id]?.formUnion(Self.reached(from: entry.id) { above[$0] ?? [] })
      near[entry.id]?.formUnion(Self.reached(from: entry.id) { later[$0] ?? [] })
    }
    self.near = near.filter { !$0.value.isEmpty }
  }

  private static func reached(from id: EntryID, _ next: (EntryID) -> [EntryID]) -> Set<EntryID> {
    var reached: Set<EntryID> = []
    var open = [id]
    for _ in 0..<generations where !open.isEmpty {
      open = open.flatMap(next).filter { reached.insert($0).inserted }
    }
    return reached
  }

  /// Whether either is above, before, after or around the other.
  func areRelated(_ one: EntryID, _ other: EntryID) -> Bool {
    near[one]?.contains(other) == true || near[other]?.contains(one) == true
  }
}
