import TextModel

/// Entries that are held elsewhere and made when they are asked for, in the order of their ids.
public protocol EntrySource: Sendable {
  /// How many there are.
  var count: Int { get }
  /// The sources that they cite, by id.
  var sources: [String: Source] { get }
  /// The names that are not to be tagged, in the order of their ids.
  var suppressions: [Suppression] { get }
  /// The latest decision on each pair.
  var decisions: [Decision] { get }
  /// The entry at `position`, which is below ``count``; nil where it cannot be read.
  func entry(at position: Int) -> Entry?
  /// Where the entry `id` stands; nil for none.
  func position(of id: EntryID) -> Int?
}
