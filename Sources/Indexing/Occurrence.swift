/// A place where the letters of names stand, with gaps that the names allow.
package struct Occurrence {
  /// The letters that it takes.
  package var start: Int32
  package var end: Int32
  /// Its names among those of all candidates.
  package var firstName: Int32
  package var nameCount: Int32
  /// A bit for each type of what its names are names of; see ``TypeSet``.
  package var types: TypeSet

  @inlinable @inline(__always)
  package var letters: Range<Int> { Int(start)..<Int(end) }
}

/// The candidates of a run by start and then end, and the places of their names in the index.
package struct OccurrenceList {
  package var candidates: [Occurrence] = []
  package var names: [UInt32] = []

  package init() {}

  package mutating func removeAll() {
    candidates.removeAll(keepingCapacity: true)
    names.removeAll(keepingCapacity: true)
  }
}

extension OccurrenceList {
  /// Puts the candidates from `first` on in order and joins those of one place: names that were added to an index are found
  /// after all its own that begin where they do.
  mutating func settle(from first: Int) {
    // Those before `end` are settled; few are out of order, and by few places.
    var end = first
    for index in first..<max(first, candidates.count) {
      let candidate = candidates[index]
      var place = end
      while place > first, Self.isBefore(candidate, candidates[place - 1]) { place -= 1 }
      if place > first, !Self.isBefore(candidates[place - 1], candidate) {
        join(candidate, to: place - 1)
        continue
      }
      for moved in stride(from: end, to: place, by: -1) { candidates[moved] = candidates[moved - 1] }
      candidates[place] = candidate
      end += 1
    }
    candidates.removeLast(candidates.count - end)
  }

  @inline(__always)
  private static func isBefore(_ left: Occurrence, _ right: Occurrence) -> Bool {
    left.start != right.start ? left.start < right.start : left.end < right.end
  }

  /// Gives the candidate at `place` the names of `other` too. Those of both are written anew behind all others, so that they
  /// are in a row.
  private mutating func join(_ other: Occurrence, to place: Int) {
    let start = names.count
    for part in [candidates[place], other] {
      for number in Int(part.firstName)..<Int(part.firstName + part.nameCount) { names.append(names[number]) }
    }
    candidates[place].firstName = Int32(truncatingIfNeeded: start)
    candidates[place].nameCount += other.nameCount
    candidates[place].types = candidates[place].types | other.types
  }
}
