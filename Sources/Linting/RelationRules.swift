import Lexicography
import Messaging
import TextModel

/// What can be wrong with the way entries hang together.
enum RelationRules {
  static let rules = [
    oneSided, parentCircle, placeCircle, successionCircle, deprecatedTarget, redirectChain, repeatedRelation,
    oddTarget,
  ]

  static let oneSided = LintRule(
    "one-sided", .warning,
    "A successor that does not name this entry as its predecessor, or the other way round. Readers of either side miss it.",
    ko: "뒤를 이은 기관(successor)과 앞선 기관(predecessor)이 서로를 가리켜야 합니다. 한쪽만 적으면 다른 쪽을 읽는 사람이 모릅니다.",
    isFixable: true)

  static let parentCircle = LintRule(
    "parent-circle", .error, "An entry that is its own parent or whole, directly or by others.",
    ko: "상위(parent, partOf)를 따라가면 자기 자신이 나오는 표제어입니다.")

  static let placeCircle = LintRule(
    "place-circle", .error, "An entry that is located in itself, directly or by others.",
    ko: "소재지(locatedIn)를 따라가면 자기 자신이 나오는 표제어입니다.")

  static let successionCircle = LintRule(
    "succession-circle", .error, "An entry that is its own successor, directly or by others.",
    ko: "뒤를 이은 것(successor)을 따라가면 자기 자신이 나오는 표제어입니다.")

  static let deprecatedTarget = LintRule(
    "deprecated-target", .warning,
    "A relation to an entry that was merged into another. Point it at the entry that is left.",
    ko: "다른 표제어에 합쳐진 표제어를 가리키는 관계입니다. 남은 표제어를 가리키게 하십시오.", isFixable: true)

  static let redirectChain = LintRule(
    "redirect-chain", .warning,
    "A redirect to an entry that redirects itself. Point it at the end of the chain.",
    ko: "다시 다른 곳을 가리키는 표제어로 가는 redirect입니다. 마지막 표제어를 가리키게 하십시오.", isFixable: true)

  static let repeatedRelation = LintRule(
    "repeated-relation", .warning, "One relation twice. Merge the sources and remove one.",
    ko: "같은 관계가 두 줄입니다. 출처를 합치고 하나를 지우십시오.", isFixable: true)

  static let oddTarget = LintRule(
    "odd-target", .warning,
    "A place where it is (locatedIn) that is neither a place nor a country.",
    ko: "지명도 나라도 아닌 소재지(locatedIn)입니다.")

  static func faults(of located: Lexicon.Located, in lexicon: Lexicon) -> [Fault] {
    let entry = located.entry
    var faults: [Fault] = []
    var seen: Set<String> = []
    for (index, relation) in entry.relations.enumerated() {
      let place = located.place(ofRelation: index)
      faults += TimeRules.reversed(relation.from, relation.to, place)
      let key = "\(relation.kind.rawValue)\u{0}\(relation.target)\u{0}\(relation.from?.text ?? "")"
      if !seen.insert(key).inserted {
        faults.append(
          Fault(
            repeatedRelation, at: place,
            .init(
              "\(relation.kind.rawValue) '\(relation.target)' is there twice",
              ko: "\(relation.kind.rawValue) '\(relation.target)': 두 번 적혀 있습니다")))
      }
      guard let target = lexicon[relation.target] else { continue }
      faults += self.faults(of: relation, to: target, of: entry, at: place, lexicon)
    }
    faults += redirects(of: located, lexicon)
    let circles: [(LintRule, [Relation.Kind], Message)] = [
      (
        parentCircle, [.parent, .partOf],
        .init("the entry is its own parent, directly or not", ko: "상위(parent)를 따라가면 자기 자신이 나옵니다")
      ),
      (
        placeCircle, [.locatedIn],
        .init("the entry is located in itself, directly or not", ko: "소재지(locatedIn)를 따라가면 자기 자신이 나옵니다")
      ),
      (
        successionCircle, [.successor],
        .init("the entry is its own successor, directly or not", ko: "successor를 따라가면 자기 자신이 나옵니다")
      ),
    ]
    for (rule, kinds, message) in circles where isInCircle(entry.id, kinds, lexicon) {
      faults.append(Fault(rule, at: located.place, message))
    }
    return faults
  }

  private static func faults(
    of relation: Relation, to target: Entry, of entry: Entry, at place: SourceLocation, _ lexicon: Lexicon
  ) -> [Fault] {
    if target.status == .deprecated, let end = lexicon.resolving(target.id), end.status != .deprecated {
      return [
        Fault(
          deprecatedTarget, at: place,
          .init("'\(target.id)' was merged into \(end.id)", ko: "'\(target.id)': \(end.id)에 합쳐졌습니다"),
          hint: .init("write \(end.id)", ko: "\(end.id)로 쓰십시오"))
      ]
    }
    if relation.kind == .locatedIn, target.type != .place, target.type != .country {
      return [
        Fault(
          oddTarget, at: place,
          .init(
            "'\(target.id)' is no place but a \(target.type.rawValue)",
            ko: "'\(target.id)': 지명이 아니라 \(target.type.rawValue)입니다"))
      ]
    }
    guard let opposite = opposite(relation.kind),
      !target.relations.contains(where: { $0.kind == opposite && $0.target == entry.id })
    else { return [] }
    return [
      Fault(
        oneSided, at: place,
        .init(
          "'\(target.id)' does not name this entry as its \(opposite.rawValue)",
          ko: "'\(target.id)' 쪽에 이 표제어가 \(opposite.rawValue)로 적혀 있지 않습니다"),
        hint: .init(
          "add {kind: \(opposite.rawValue), target: \(entry.id)} there",
          ko: "그쪽에 {kind: \(opposite.rawValue), target: \(entry.id)}를 더하십시오"))
    ]
  }

  private static func redirects(of located: Lexicon.Located, _ lexicon: Lexicon) -> [Fault] {
    guard let redirect = located.entry.redirect, lexicon[redirect]?.redirect != nil,
      let end = lexicon.resolving(redirect), end.redirect == nil
    else { return [] }
    return [
      Fault(
        redirectChain, at: located.place,
        .init("redirect '\(redirect)' goes on to \(end.id)", ko: "redirect '\(redirect)': 다시 \(end.id)로 갑니다"),
        hint: .init("write redirect: \(end.id)", ko: "redirect: \(end.id)로 쓰십시오"))
    ]
  }

  /// The relation that must lead back, if one must.
  static func opposite(_ kind: Relation.Kind) -> Relation.Kind? {
    switch kind {
    case .successor: .predecessor
    case .predecessor: .successor
    case .parent, .partOf, .locatedIn: nil
    }
  }

  private static func isInCircle(_ id: EntryID, _ kinds: [Relation.Kind], _ lexicon: Lexicon) -> Bool {
    func targets(_ id: EntryID) -> [EntryID] {
      lexicon[id]?.relations.filter { kinds.contains($0.kind) }.map(\.target) ?? []
    }
    var open = targets(id)
    var seen: Set<EntryID> = []
    while let next = open.popLast() {
      if next == id { return true }
      if seen.insert(next).inserted { open += targets(next) }
    }
    return false
  }
}
