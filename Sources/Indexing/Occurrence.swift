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
    func isBefore(_ left: Occurrence, _ right: Occurrence) -> Bool {
      (left.start, left.end) < (right.start, right.end)
    }
    let isSettled = (first..<max(first, candidates.count - 1)).allSatisfy {
      isBefore(candidates[$0], candidates[$0 + 1])
    }
    if isSettled { return }
    var joined: [Occurrence] = []
    for candidate in candidates[first...].sorted(by: isBefore) {
      let own = names[Int(candidate.firstName)..<Int(candidate.firstName + candidate.nameCount)]
      guard var last = joined.last, !isBefore(last, candidate) else {
        joined.append(candidate)
        continue
      }
      // Its names are written anew behind all others, so that both have theirs in a row.
      let before = names[Int(last.firstName)..<Int(last.firstName + last.nameCount)]
      last.firstName = Int32(truncatingIfNeeded: names.count)
      last.nameCount += candidate.nameCount
      last.types = last.types | candidate.types
      names += before + own
      joined[joined.count - 1] = last
    }
    candidates.replaceSubrange(first..., with: joined)
  }
}
