import Lexicography

/// Names that were made ready, as long as they are asked for: in a batch most names come again.
///
/// - Bounded: those that were not asked for lately are forgotten, so that at most `limit` are kept.
public struct PreparedNames {
  /// The hash of a name, which many may have, and its type.
  private struct Key: Hashable {
    let hash: UInt64
    let type: EntryType?

    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  private let limit: Int
  private var recent: [Key: PreparedName] = [:]
  private var older: [Key: PreparedName] = [:]

  /// Returns a store of at most `limit` names.
  public init(limit: Int = 1 << 14) { self.limit = limit }

  /// Returns `name`, UTF-8, of `type`, ready to be compared.
  public mutating func name(_ name: ArraySlice<UInt8>, type: EntryType?) -> PreparedName {
    let key = Key(hash: NameKeys.hash(name), type: type)
    if let known = recent[key], Self.isName(known, name) { return known }
    let known = older[key].flatMap { Self.isName($0, name) ? $0 : nil }
    let made = known ?? PreparedName(String(decoding: name, as: UTF8.self), type: type)
    if 2 * recent.count >= limit {
      older = recent
      recent.removeAll(keepingCapacity: true)
    }
    recent[key] = made
    return made
  }

  /// Whether `known` was made of `name`, and not of another with its hash.
  private static func isName(_ known: PreparedName, _ name: ArraySlice<UInt8>) -> Bool {
    let (left, right) = (known.name.utf8.span, name.span)
    guard left.count == right.count else { return false }
    for index in left.indices where left[index] != right[index] { return false }
    return true
  }
}
