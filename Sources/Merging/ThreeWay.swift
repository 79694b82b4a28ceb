import Lexicography

/// Three-way merges of single values, of sets, and of keyed items, that take one side where both changed.
struct ThreeWay {
  /// Whose value is taken in a conflict that nobody decided.
  let side: MergeSide
  /// Conflicts that somebody decided, and for whom.
  let choices: [MergeConflict: MergeSide]
  /// Whether it is known what both sides had; else wherever they differ they contradict each other.
  let isBaseKnown: Bool
  /// What both sides changed, each otherwise, and nobody decided.
  private(set) var conflicts: [MergeConflict] = []

  init(taking side: MergeSide, choosing choices: [MergeConflict: MergeSide] = [:], isBaseKnown: Bool = true) {
    (self.side, self.choices, self.isBaseKnown) = (side, choices, isBaseKnown)
  }

  /// Whose value is taken in `conflict`, which is kept where nobody decided it.
  mutating func decide(_ conflict: MergeConflict) -> MergeSide {
    if let choice = choices[conflict] { return choice }
    conflicts.append(conflict)
    return side
  }

  /// The value that follows from what each side made of `base`.
  mutating func value<Value: Equatable>(
    _ subject: String, base: Value, ours: Value, theirs: Value, shown: (Value) -> String?
  ) -> Value {
    if ours == theirs { return ours }
    if isBaseKnown, theirs == base { return ours }
    if isBaseKnown, ours == base { return theirs }
    let conflict = MergeConflict(subject: subject, ours: shown(ours), theirs: shown(theirs))
    return decide(conflict) == .ours ? ours : theirs
  }

  /// `base` with what either side added, without what either side removed; in the order of ours, then of theirs.
  mutating func set<Value: Hashable>(
    _ subject: String, base: [Value], ours: [Value], theirs: [Value], shown: (Value) -> String
  ) -> [Value] {
    if !isBaseKnown, Set(ours) != Set(theirs) {
      return value(subject, base: [], ours: ours, theirs: theirs) { values in
        values.isEmpty ? nil : values.map(shown).joined(separator: ", ")
      }
    }
    let kept = ours.filter { theirs.contains($0) || !base.contains($0) }
    return kept + theirs.filter { !ours.contains($0) && !base.contains($0) }
  }

  /// Items that have a key: what only one side has was added or removed there; what both have is merged by `merge`.
  mutating func items<Item: Hashable, Key: Hashable>(
    base: [Item], ours: [Item], theirs: [Item], key: (Item) -> Key, subject: (Item) -> String,
    shown: (Item) -> String, merge: (inout ThreeWay, Item?, Item, Item) -> Item
  ) -> [Item] {
    let (bases, mine, others) = (
      Dictionary(grouping: base, by: key), Dictionary(grouping: ours, by: key),
      Dictionary(grouping: theirs, by: key)
    )
    var result: [Item] = []
    var seen: Set<Key> = []
    for item in ours + theirs + base where seen.insert(key(item)).inserted {
      let (old, own, other) = (bases[key(item)] ?? [], mine[key(item)] ?? [], others[key(item)] ?? [])
      if own.count == 1, other.count == 1, old.count < 2 {
        result.append(merge(&self, old.first, own[0], other[0]))
      } else {
        // Gone on one side, or several items of one key: taken or left as a whole.
        result += value(subject(item), base: Set(old), ours: Set(own), theirs: Set(other)) { items in
          items.isEmpty ? nil : items.map(shown).sorted().joined(separator: ", ")
        }
      }
    }
    return result
  }
}
