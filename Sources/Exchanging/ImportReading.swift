import Lexicography

/// What was read of a file of another format.
public struct ImportReading: Sendable {
  /// What the file says, thing by thing, in its order.
  public var entries: [ImportedEntry] = []
  /// What it says and a lexicon has no place for.
  public var losses = Losses()
  /// What cannot be read.
  public var faults: [Fault] = []
  /// What its columns were taken for, where it is a table.
  public var columns: [ColumnUse] = []
  /// What the format has a place for, by which its silence is told from a difference.
  public var capacity: Capacity

  init(_ capacity: Capacity) { self.capacity = capacity }
}

/// What a column of a table is taken for.
public struct ColumnUse: Sendable, Hashable {
  /// How the field was found.
  public enum Grounds: String, Sendable {
    /// The title is the field's own name.
    case exact
    /// The title is a usual one for it.
    case guessed
    /// The user said so.
    case given
    /// Nothing was found: the column is not read.
    case none
  }

  /// The title, as the file has it.
  public let title: String
  /// The field; nil where the column is not read.
  public let field: TableField?
  /// How it was found.
  public let grounds: Grounds
  /// The first value, for people to see what is in it.
  public let sample: String
}
