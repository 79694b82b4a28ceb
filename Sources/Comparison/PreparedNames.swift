import Lexicography

/// Names that were made ready, as long as they are asked for: in a batch most names come again.
///
/// - Bounded: those that were not asked for lately are forgotten, so that at most `limit` are kept.
public struct PreparedNames {
  private struct Key: Hashable {
    let name: [UInt8]
    let type: EntryType?
    let hash: UInt64

    static func == (left: Key, right: Key) -> Bool { left.name == right.name && left.type == right.type }
    func hash(into hasher: inout Hasher) { hasher.combine(hash) }
  }

  private let limit: Int
  private var recent: [Key: PreparedName] = [:]
  private var older: [Key: PreparedName] = [:]

  /// Returns a store of at most `limit` names.
  public init(limit: Int = 1 << 14) { self.limit = limit }

  /// Returns `name`, UTF-8, of `type`, ready to be compared.
  public mutating func name(_ name: ArraySlice<UInt8>, type: EntryType?) -> PreparedName {
    let key = Key(name: Array(name), type: type, hash: NameKeys.hash(name))
    if let known = recent[key] { return known }
    let made = older[key] ?? PreparedName(String(decoding: name, as: UTF8.self), type: type)
    if 2 * recent.count >= limit {
      older = recent
      recent.removeAll(keepingCapacity: true)
    }
    recent[key] = made
    return made
  }
}
