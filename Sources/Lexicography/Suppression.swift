import TextModel

/// A false positive that is remembered: never tag a name, as an entry or at all, in a context or anywhere.
///
///     Suppression(id: "k7m2qx", text: "횃불", context: "올림픽")   // the Olympic torch is no Torch Center
public struct Suppression: Sendable, Hashable {
  /// How near the context must stand.
  public enum Range: String, Sendable, CaseIterable {
    /// In the same sentence.
    case sentence
    /// Anywhere in the document.
    case document
  }

  /// Its identifier, which its file is named after.
  public var id: String
  /// The name that is not to be tagged; compared after normalization.
  public var text: String
  /// The entry that it is not; nil where it is none at all.
  public var entry: EntryID?
  /// What must stand near it; nil where it is never tagged.
  public var context: String?
  /// How near.
  public var within: Range
  /// Why.
  public var why: String
  /// Who says so.
  public var by: String?
  /// When.
  public var on: PartialDate?

  /// Returns a suppression.
  public init(
    id: String, text: String, entry: EntryID? = nil, context: String? = nil, within: Range = .sentence,
    why: String, by: String? = nil, on: PartialDate? = nil
  ) {
    (self.id, self.text, self.entry, self.context) = (id, text, entry, context)
    (self.within, self.why, self.by, self.on) = (within, why, by, on)
  }
}
