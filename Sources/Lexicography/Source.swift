/// Who or what says a fact.
public struct Source: Sendable, Hashable {
  /// What kind of source it is; nothing else may be named.
  public enum Kind: String, Sendable, CaseIterable {
    /// A report, by its title.
    case report
    /// A law, by name and number.
    case law
    /// An official notice, by name and number.
    case notice
    /// Data of a Debian package.
    case package
    /// Known to the editors, not looked up.
    case editors
  }

  /// The identifier by which names cite it.
  public var id: String
  /// What it is.
  public var kind: Kind
  /// Its title.
  public var title: String
  /// Who published it.
  public var publisher: String?
  /// When.
  public var date: PartialDate?
  /// On what terms.
  public var licence: String?
  /// What editors want each other to know.
  public var note: String?

  /// Returns a source.
  public init(
    id: String, kind: Kind, title: String, publisher: String? = nil, date: PartialDate? = nil,
    licence: String? = nil, note: String? = nil
  ) {
    (self.id, self.kind, self.title, self.publisher) = (id, kind, title, publisher)
    (self.date, self.licence, self.note) = (date, licence, note)
  }

  /// The source that needs no file: known to the editors, not looked up.
  public static let editors = Source(
    id: "editors", kind: .editors, title: "Known to the editors, not looked up")
}

/// A citation: a source and, after a blank, the place in it (`report-2026 p12`).
public struct SourceReference: Sendable, Hashable {
  /// The source's identifier.
  public let source: String
  /// The place in it, if given.
  public let locator: String?

  /// Returns the citation that `text` writes.
  public init(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1, omittingEmptySubsequences: true)
    source = parts.first.map(String.init) ?? ""
    locator = parts.count > 1 ? String(parts[1]) : nil
  }

  /// The citation as written.
  public var text: String { locator.map { "\(source) \($0)" } ?? source }
}
