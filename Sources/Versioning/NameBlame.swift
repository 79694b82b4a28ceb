import Lexicography

/// Who wrote each name of an entry, and who changed it last.
public struct NameBlame: Sendable {
  /// A name with its commits.
  public struct Line: Sendable {
    /// The name as it is now.
    public let name: Name
    /// The commit that added it.
    public let added: LexiconHistory.Commit
    /// The commit that changed it last; the same where none did.
    public let changed: LexiconHistory.Commit
  }

  /// The names in canonical order.
  public let lines: [Line]

  /// Returns the blame that follows from `log`, newest first.
  public init(_ log: [LexiconHistory.Change]) {
    func key(_ name: Name) -> [String] { [name.lang.rawValue, name.script.rawValue, name.text] }
    var known: [[String]: (added: LexiconHistory.Commit, changed: LexiconHistory.Commit)] = [:]
    for change in log.reversed() {
      guard let commit = change.commit else { continue }
      for item in change.difference.items {
        guard let name = item.name else { continue }
        switch item.action {
        case .added: known[key(name)] = (commit, commit)
        case .changed: known[key(name)] = (known[key(name)]?.added ?? commit, commit)
        case .removed: known[key(name)] = nil
        }
      }
    }
    lines = (log.first?.after?.names ?? []).sorted(by: Name.canonicalOrder).compactMap { name in
      known[key(name)].map { Line(name: name, added: $0.added, changed: $0.changed) }
    }
  }
}
