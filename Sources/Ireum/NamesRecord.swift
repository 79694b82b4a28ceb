import Lexicography

/// The names of an entry in three languages, as records carry them.
struct NamesRecord: Encodable, Sendable {
  @OrNull var ko: String?
  @OrNull var zh: String?
  @OrNull var en: String?

  /// Returns the canonical names of `entry`, of the time `asOf`; all missing for no entry.
  init(_ entry: Entry?, asOf: PartialDate? = nil) {
    let names = entry?.canonicalNames(asOf: asOf)
    (ko, zh, en) = (names?.ko, names?.zh, names?.en)
  }
}
