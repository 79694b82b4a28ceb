import Lexicography
import TextModel

/// What can be wrong with the way entries hang together.
enum RelationRules {
  static func faults(of located: Lexicon.Located, in lexicon: Lexicon) -> [Fault] {
    var faults: [Fault] = []
    for (index, relation) in located.entry.relations.enumerated() {
      let place = located.place(ofRelation: index)
      faults += NameRules.dates(relation.from, relation.to, place)
      faults += NameRules.sources(relation.sources, place, lexicon, what: .init("the relation", ko: "관계"))
      if let opposite = opposite(relation.kind), let target = lexicon[relation.target],
        !target.relations.contains(where: { $0.kind == opposite && $0.target == located.entry.id })
      {
        faults.append(
          Fault(
            "one-sided", at: place, severity: .warning,
            .init(
              "'\(target.id)' does not name this entry as its \(opposite.rawValue)",
              ko: "'\(target.id)' 쪽에 이 표제어가 \(opposite.rawValue)로 적혀 있지 않습니다"),
            hint: .init(
              "add {kind: \(opposite.rawValue), target: \(located.entry.id)} there",
              ko: "그쪽에 {kind: \(opposite.rawValue), target: \(located.entry.id)}를 더하십시오")))
      }
    }
    if isInCircle(located.entry.id, lexicon) {
      faults.append(
        Fault(
          "parent-circle", at: located.place,
          .init("the entry is its own parent, directly or not", ko: "상위(parent)를 따라가면 자기 자신이 나옵니다")))
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
