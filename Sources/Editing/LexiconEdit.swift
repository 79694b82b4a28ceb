import Lexicography
import TextModel

/// One thing that an editor does to a lexicon.
public enum LexiconEdit: Sendable {
  /// A new entry, whose id was never used.
  case add(Entry)
  /// A name more.
  case addName(Name, to: EntryID)
  /// A name less.
  case removeName(NameSelector, from: EntryID)
  /// A name goes to another entry.
  case moveName(NameSelector, from: EntryID, to: EntryID)
  /// Fields of an entry, or of one of its names, get other values; an empty value takes the field away.
  case set([FieldValue], of: EntryID, name: NameSelector?)
  /// A relation more. A successor or predecessor gets its counterpart too.
  case relate(EntryID, Relation)
  /// A relation less, and its counterpart.
  case unrelate(EntryID, Relation.Kind, EntryID)
  /// An entry becomes a duplicate of another, for ever.
  case deprecate(EntryID, redirect: EntryID)
  /// Two entries become one: `retired` redirects to `kept`, which has the names of both.
  case merge(kept: EntryID, retired: EntryID, choices: EntryUnion.Choices)
  /// Names of an entry become an entry of their own.
  case split(EntryID, names: [NameSelector], into: EntryID, type: EntryType?)
  /// The official name of a language and script becomes a former one, up to the date from which another holds.
  case renameOfficial(EntryID, to: Name, from: PartialDate)
  /// A draft becomes an entry in use, in the folder of its type.
  case acceptDraft(EntryID)
  /// A draft that nothing points to goes.
  case discardDraft(EntryID)
  /// An entry as somebody wrote it anew.
  case replace(Entry)
}

/// One of an entry's names, by its text and, where that is not enough, its language and kind.
public struct NameSelector: Sendable, Hashable {
  /// The text, exactly.
  public let text: String
  /// The language, if it matters.
  public let lang: Language?
  /// The kind, if it matters.
  public let kind: NameKind?

  /// Returns a selector.
  public init(_ text: String, lang: Language? = nil, kind: NameKind? = nil) {
    (self.text, self.lang, self.kind) = (text, lang, kind)
  }

  func matches(_ name: Name) -> Bool {
    name.text == text && (lang == nil || name.lang == lang) && (kind == nil || name.kind == kind)
  }
}

/// A field and the value that it gets, as the command line writes them: `country=KR`.
public struct FieldValue: Sendable, Hashable {
  /// The field, as in the YAML.
  public let field: String
  /// The value; empty where the field goes.
  public let value: String

  /// Returns a field with a value.
  public init(_ field: String, _ value: String) { (self.field, self.value) = (field, value) }

  /// Returns what `text`, `field=value`, says; nil where it has no `=`.
  public init?(_ text: String) {
    guard let sign = text.firstIndex(of: "=") else { return nil }
    self.init(String(text[..<sign]), String(text[text.index(after: sign)...]))
  }
}
