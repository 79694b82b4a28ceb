/// The identifier of a lexicon entry, such as `cn-torch-center.k7m2qx`: a frozen slug and a random suffix.
///
/// Opaque: nothing is read out of its parts.
public struct EntryID: Sendable, Hashable, Comparable, CustomStringConvertible {
  /// The identifier as written.
  public let rawValue: String

  /// Returns the identifier `rawValue`; whether it is well-formed is the lexicon check's business.
  public init(_ rawValue: String) { self.rawValue = rawValue }

  /// The identifier as written.
  public var description: String { rawValue }

  /// Byte order.
  public static func < (left: EntryID, right: EntryID) -> Bool {
    left.rawValue.utf8.lexicographicallyPrecedes(right.rawValue.utf8)
  }
}
