import Lexicography
import TextModel

/// A name by which an entry is found, as the index knows it.
struct IndexedPlace: Sendable, Hashable {
  /// The place of its record in `names`, and of the one that holds its text.
  var record: UInt32
  var text: UInt32
}

/// A name of an entry and where the index has it; nil for one that is not found.
struct PlacedName: Sendable {
  var name: Name
  var place: IndexedPlace?
}

/// An entry as the index holds it.
struct IndexedEntry: Sendable {
  var entry: Entry
  /// Its own names, as in ``Entry/names``.
  var names: [PlacedName]
  /// Names made of its own, and those of entries that redirect to it, with their place in the order of all.
  var others: [(order: Int, name: PlacedName)]
}
