import Lexicography
import TextModel

/// What can be wrong with the way entries hang together.
enum RelationRules {
  static func faults(of located: Lexicon.Located, in lexicon: Lexicon) -> [Fault] {
    var faults: [Fault] = []
    for (index, relation) in located.entry.relations.enumerated() {
      let place = located.place(ofRelation: index)
      faults += NameRules.dates(relation.from, relation.to, place)
      faults += NameRules.sources(relation.sources, place, lexicon, what: "the relation")
      if let opposite = opposite(relation.kind), let target = lexicon[relation.target],
        !target.relations.contains(where: { $0.kind == opposite && $0.target == located.entry.id })
      {
        faults.append(
          Fault(
            "one-sided", at: place, severity: .warning,
            "'\(target.id)' does not name this entry as its \(opposite.rawValue)",
            hint: "add {kind: \(opposite.rawValue), target: \(located.entry.id)} there"))
      }
    }
    if isInCircle(located.entry.id, lexicon) {
      faults.append(Fault("parent-circle", at: located.place, "the entry is its own parent, directly or not"))
    }
    return faults
  }

  private static func opposite(_ kind: Relation.Kind) -> Relation.Kind? {
    switch kind {
    case .successor: .predecessor
    case .predecessor: .successor
    case .parent, .partOf, .locatedIn: nil
    }
  }

  private static func isInCircle(_ id: EntryID, _ lexicon: Lexicon) -> Bool {
    var open = lexicon[id]?.parents ?? []
    var seen: Set<EntryID> = []
    while let next = open.popLast() {
      if next == id { return true }
      if seen.insert(next).inserted { open += lexicon[next]?.parents ?? [] }
    }
    return false
  }
}
