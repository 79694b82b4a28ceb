/// When an entry existed, as far as the dates of its official names and of its predecessor and successor say.
public struct Lifespan: Sendable {
  /// Since when; nil where it is not known.
  public let from: PartialDate?
  /// Until when; nil where it exists, or where it is not known.
  public let to: PartialDate?

  /// Returns the time of `entry`.
  public init(_ entry: Entry) {
    let names = entry.names.filter { $0.kind == .official || $0.kind == .former }
    // The first name of an entry that was renamed says since when it exists; unknown where one has no start.
    let formers = names.filter { $0.kind == .former }
    let starts = (formers.isEmpty ? names : formers).map(\.from)
    let known = starts.compactMap { $0 }
    let isKnown = formers.isEmpty ? !known.isEmpty : known.count == starts.count
    from = isKnown ? known.min { $1.isAfter($0) } : nil
    let ends = names.filter { $0.kind == .official }.compactMap(\.to)
    to = entry.status == .inactive ? ends.max { $1.isAfter($0) } : nil
  }

  /// Whether it did not exist yet on `date`.
  public func isAfter(_ date: PartialDate) -> Bool { from?.isAfter(date) == true }
  /// Whether it existed no more on `date`.
  public func isBefore(_ date: PartialDate) -> Bool { to.map(date.isAfter) == true }
  /// Whether nothing says that it did not exist on `date`.
  public func mayContain(_ date: PartialDate) -> Bool { !isAfter(date) && !isBefore(date) }
}
