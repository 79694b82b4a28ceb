import Lexicography

/// One entry's file by itself, read without a loss or not at all.
public enum EntryFile {
  /// Returns the entry of `file`.
  ///
  /// - Throws: its faults, or the comment that the canonical form would lose.
  public static func read(_ file: LexiconFile) throws(LexiconFaults) -> Entry {
    var faults: [Fault] = []
    let located = EntryReader.read(file, into: &faults)
    guard faults.isEmpty, let entry = located?.entry else { throw LexiconFaults(faults: faults.sorted()) }
    _ = try LexiconFormatter.format(file)
    return entry
  }
}
