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
  /// A line break and then a joint that adjoins the next letter: the mark of a list item, or a name's own joint, Inzan⏎-248.
  case breakJoint
  /// A line break between two letters or digits in full width, which may be broken anywhere as ideographs are.
  case wideBreak
  /// A border that no name crosses: a column, a paragraph, a dash between blanks, the start of a list item.
  case border

  /// Whether the gap breaks the line, so that a name across it has two fragments.
  public var breaksLine: Bool {
    switch self {
    case .lineBreak, .hyphenBreak, .jointBreak, .breakJoint, .wideBreak: true
    default: false
    }
  }

  /// Whether what stands before the gap and after it have nothing to do with each other, as paragraphs and list items.
  public var isBorder: Bool { self == .border || self == .breakJoint }
}
