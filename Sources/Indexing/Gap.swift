/// What stands between two letters of a text, where a name may be written apart.
@frozen
public enum Gap: UInt8, Sendable, Hashable {
  /// Nothing: the letters adjoin.
  case none
  /// One or two spaces.
  case space
  /// A hyphen without blanks, or a middle dot with or without them.
  case joint
  /// An apostrophe inside a word, as in Xi'an.
  case apostrophe
  /// A hard line break.
  case lineBreak
  /// A hyphen and then a line break: a word that was divided.
  case hyphenBreak
  /// A middle dot and then a line break: 인공지능·⏎소프트웨어.
  case jointBreak
  /// A border that no name crosses: a column, a paragraph, a dash between blanks, the start of a list item.
  case border

  /// Whether the gap breaks the line, so that a name across it has two fragments.
  public var breaksLine: Bool { self == .lineBreak || self == .hyphenBreak || self == .jointBreak }
}
