import Lexicography
import TextModel

/// A name of an entry, ready to be compared.
public struct IndexedName: Sendable, Hashable {
  /// The entry that it names.
  public let entry: EntryID
  /// The name as the lexicon has it.
  public let name: Name
  /// The letters by which it is found.
  public let letters: [UInt32]
  /// The gaps that it is written with, one before each letter.
  public let gaps: [Gap]
  /// Whether it is found only where the text has no small letter in it, as for MOST and JD.
  public let needsUpperCase: Bool

  package init(entry: EntryID, name: Name, letters: [UInt32], gaps: [Gap], needsUpperCase: Bool) {
    (self.entry, self.name, self.letters, self.gaps) = (entry, name, letters, gaps)
    self.needsUpperCase = needsUpperCase
  }
}
