/// The gap that is being read: which blanks and joints it holds, in which order.
///
/// A run of blanks counts as one: of spaces, of line ends, or as a border; see `BlankKind` of Normalization.
struct GapReader {
  private var spaces = 0
  private var breaks = 0
  private var hyphens = 0
  private var dots = 0
  private var isBorder = false
  /// The breaks and spaces before a joint at the start of a line.
  private var beforeItem: (breaks: Int, spaces: Int)?
  private var run = Run()

  private struct Run {
    var isOpen = false
    var spaces = 0
    var tabs = 0
    var lineEnds = 0
    var paragraphs = 0
    var lastWasReturn = false
  }

  /// Takes a blank, hyphen or middle dot of the kind `value`; `afterLetter` says that the text has letters before it.
  mutating func take(_ value: UInt16, afterLetter: Bool) {
    switch value {
    case FoldTable.Kind.hyphen, FoldTable.Kind.dot:
      closeRun()
      let isHyphen = value == FoldTable.Kind.hyphen
      // At the start of a line a joint is the mark of a list item, and a hyphen beside a blank is a dash.
      if !afterLetter || (isHyphen && spaces > 0) { isBorder = true }
      if breaks > 0 { beforeItem = (breaks, spaces) }
      if isHyphen { hyphens += 1 } else { dots += 1 }
      return
    case FoldTable.Kind.lineEnd where run.lastWasReturn && run.isOpen: break  // CR LF is one line end
    case FoldTable.Kind.lineEnd, FoldTable.Kind.carriageReturn: run.lineEnds += 1
    case FoldTable.Kind.paragraph: run.paragraphs += 1
    case FoldTable.Kind.tab: run.tabs += 1
    default: run.spaces += 1
    }
    run.isOpen = true
    run.lastWasReturn = value == FoldTable.Kind.carriageReturn
  }

  private mutating func closeRun() {
    guard run.isOpen else { return }
    if run.paragraphs > 0 || run.lineEnds > 2 {
      isBorder = true
    } else if run.lineEnds > 0 {
      breaks += 1
    } else if run.tabs > 0 || run.spaces > 2 {
      isBorder = true
    } else {
      spaces += 1
    }
    run = Run()
  }

  /// Returns what was read and begins anew.
  mutating func take() -> Gap {
    closeRun()
    defer { self = GapReader() }
    if isBorder || hyphens + dots > 1 || breaks > 1 || (hyphens == 1 && spaces > 0) { return .border }
    if let beforeItem {
      return beforeItem == (breaks, spaces) ? .breakJoint : .border
    }
    if breaks == 1 { return hyphens == 1 ? .hyphenBreak : dots == 1 ? .jointBreak : .lineBreak }
    if hyphens + dots == 1 { return .joint }
    return spaces > 0 ? .space : .none
  }
}
