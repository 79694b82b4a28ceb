/// The text of a page as it grows, with breaks where the page has them.
///
/// - A block (p, div, li, tr, h1 …) stands between borders that no name crosses: three line ends.
/// - Cells of a row have a tab between them; `<br>` is a line end; any other element leaves no trace.
/// - Blanks are one space as in a browser, except in `<pre>`.
/// - Readings of `<ruby>` follow their text in parentheses.
/// - What a reader does not see is left out: head, title, scripts, styles, templates, comments.
final class HTMLText {
  /// What stands before the next letter, weakest first.
  private enum Break: Comparable {
    case none, space
    case lines(Int)
    case cell, border
  }

  private static let blocks: Set<String> = [
    "address", "article", "aside", "blockquote", "body", "button", "caption", "center", "dd", "details",
    "dialog",
    "dir", "div", "dl", "dt", "fieldset", "figcaption", "figure", "footer", "form", "frameset", "h1", "h2",
    "h3",
    "h4", "h5", "h6", "header", "hgroup", "hr", "html", "iframe", "legend", "li", "main", "menu", "nav",
    "noframes",
    "noscript", "ol", "optgroup", "option", "p", "pre", "search", "section", "select", "summary", "table",
    "tbody",
    "textarea", "tfoot", "thead", "tr", "ul",
  ]
  private static let unseen: Set<String> = ["head", "title", "script", "style", "template", "rp"]
  private static let kept: Set<String> = ["pre", "textarea", "listing", "xmp", "plaintext"]

  private var bytes: [UInt8] = []
  private var pending = Break.none
  private var unseenDepth = 0
  private var keptDepth = 0
  private var readingDepth = 0
  /// The readings of the `<ruby>` that is open.
  private var readings: [UInt8] = []

  static func from(_ context: UnsafeMutableRawPointer?) -> HTMLText {
    guard let context else { preconditionFailure("the parser hands back the context that it got") }
    return Unmanaged<HTMLText>.fromOpaque(context).takeUnretainedValue()
  }

  func tag(_ name: String, isStart: Bool) {
    let step = isStart ? 1 : -1
    if Self.unseen.contains(name) { unseenDepth = max(0, unseenDepth + step) }
    if Self.kept.contains(name) { keptDepth = max(0, keptDepth + step) }
    switch name {
    case "br": if isStart { addLine() }
    case "td", "th": pending = max(pending, .cell)
    case "rt": readingDepth = max(0, readingDepth + step)
    case "ruby": if !isStart { closeReadings() }
    default: if Self.blocks.contains(name) { pending = .border }
    }
  }

  func text(_ run: UnsafeRawBufferPointer) {
    if unseenDepth > 0 { return }
    if readingDepth > 0 {
      readings.append(contentsOf: run)
      return
    }
    for byte in run {
      switch byte {
      case 0x0A where keptDepth > 0: addLine()
      case 0x20 where keptDepth > 0, 0x09 where keptDepth > 0: append(byte)
      case 0x20, 0x09...0x0D: pending = max(pending, .space)
      default: append(byte)
      }
    }
  }

  /// The whole text, with a line end after its last line.
  func finished() -> [UInt8] {
    closeReadings()
    return bytes.isEmpty ? [] : bytes + [0x0A]
  }

  private func addLine() {
    if case .lines(let count) = pending {
      pending = .lines(min(count + 1, 3))
    } else {
      pending = max(pending, .lines(1))
    }
  }

  private func append(_ byte: UInt8) {
    if pending != .none {
      if !bytes.isEmpty {
        switch pending {
        case .none: break
        case .space: bytes.append(0x20)
        case .lines(let count): bytes.append(contentsOf: repeatElement(0x0A, count: count))
        case .cell: bytes.append(0x09)
        case .border: bytes.append(contentsOf: [0x0A, 0x0A, 0x0A])
        }
      }
      pending = .none
    }
    bytes.append(byte)
  }

  private func closeReadings() {
    let words = readings.split { $0 == 0x20 || (0x09...0x0D).contains($0) }
    readings = []
    readingDepth = 0
    if words.isEmpty { return }
    append(UInt8(ascii: "("))
    words.joined(separator: [0x20]).forEach(append)
    append(UInt8(ascii: ")"))
  }
}
