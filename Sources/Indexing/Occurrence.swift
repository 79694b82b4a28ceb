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

  @inlinable
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
