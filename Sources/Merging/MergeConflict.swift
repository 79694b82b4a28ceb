import Messaging

/// A contradiction between two sides of a merge.
public struct MergeConflict: Sendable, Hashable {
  /// What they disagree on, such as `country` or `kind of 횃불센터`.
  public let subject: String
  /// What our side says; nil where it has nothing.
  public let ours: String?
  /// What their side says; nil where it has nothing.
  public let theirs: String?

  /// The conflict in words.
  public var message: Message {
    Message(
      "\(subject): ours \(ours.map { "'\($0)'" } ?? "–"), theirs \(theirs.map { "'\($0)'" } ?? "–")",
      ko: "\(subject): 우리 쪽 \(ours.map { "'\($0)'" } ?? "–"), 저쪽 \(theirs.map { "'\($0)'" } ?? "–")")
  }
}

/// A side of a merge, as git calls them.
public enum MergeSide: String, Sendable, CaseIterable {
  case ours, theirs
}
