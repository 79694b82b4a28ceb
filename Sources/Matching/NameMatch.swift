import Indexing
import TextModel

/// A name, or several names spelled alike, found in a text.
public struct NameMatch: Sendable, Hashable {
  /// The letters of the text's skeleton that it takes.
  public let letters: Range<Int>
  /// The names of the index that stand there, in the order of their entries; never empty.
  public let names: [IndexedName]

  /// Returns a match of `names` at `letters`.
  public init(letters: Range<Int>, names: [IndexedName]) {
    (self.letters, self.names) = (letters, names)
  }
}
