import Lexicography

/// Three-way merges of single values, of sets, and of keyed items, that take one side where both changed.
struct ThreeWay {
  /// Whose value is taken in a conflict.
  let side: MergeSide
  /// What both sides changed, each otherwise.
  private(set) var conflicts: [MergeConflict] = []

  init(taking side: MergeSide) { self.side = side }

  /// The value that follows from what each side made of `base`.
  mutating func value<Value: Equatable>(
    _ subject: String, base: Value, ours: Value, theirs: Value, shown: (Value) -> String?
  ) -> Value {
    if ours == theirs || theirs == base { return ours }
    if ours == base { return theirs }
    conflicts.append(MergeConflict(subject: subject, ours: shown(ours), theirs: shown(theirs)))
    return side == .ours ? ours : theirs
  }

  /// `base` with what either side added, without what either side removed; in the order of ours, then of theirs.
  static func set<Value: Hashable>(base: [Value], ours: [Value], theirs: [Value]) -> [Value] {
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

  /// Adds a conflict that was found by other means.
  mutating func report(_ conflict: MergeConflict) { conflicts.append(conflict) }
}
