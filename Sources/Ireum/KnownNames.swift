import Comparison
import Lexicography

/// The names that a lexicon has, in any width, case, spacing and form of Han characters.
public struct KnownNames: Sendable {
  private let names: Set<String>

  /// Returns the names of `lexicon`.
  public init(_ lexicon: Lexicon) {
    names = Set(lexicon.entries.flatMap(\.names).map { NameKeys.folded($0.text) })
  }

  /// Whether the lexicon has `name`.
  public func contains(_ name: String) -> Bool { names.contains(NameKeys.folded(name)) }
}
