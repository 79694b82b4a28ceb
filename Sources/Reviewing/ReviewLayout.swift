import Normalization

/// Texts fitted to the columns of a terminal, where Korean and Chinese letters take two.
enum ReviewLayout {
  /// `text` as lines of at most `width` columns, broken at blanks where there are any; at least one line.
  static func wrapped(_ text: String, _ width: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var columns = 0
    for word in text.split(separator: " ", omittingEmptySubsequences: false).map(String.init) {
      let own = DisplayWidth.columns(word)
      if !line.isEmpty, columns + 1 + own <= width {
        line += " " + word
        columns += 1 + own
        continue
      }
      if !line.isEmpty { lines.append(line) }
      (line, columns) = ("", 0)
      for character in word {
        let wide = DisplayWidth.columns(String(character))
        if columns + wide > width, !line.isEmpty {
          lines.append(line)
          (line, columns) = ("", 0)
        }
        line.append(character)
        columns += wide
      }
    }
    return lines + (line.isEmpty && !lines.isEmpty ? [] : [line])
  }

  /// `text` in at most `width` columns, with an ellipsis where something is cut off at the end.
  static func cut(_ text: String, _ width: Int) -> String {
    if DisplayWidth.columns(text) <= width { return text }
    return prefix(text, width - 1) + (width > 0 ? "…" : "")
  }

  /// `text` in at most `width` columns, with an ellipsis where something is cut off at the beginning.
  static func cutStart(_ text: String, _ width: Int) -> String {
    if DisplayWidth.columns(text) <= width { return text }
    return (width > 0 ? "…" : "") + String(prefix(String(text.reversed()), width - 1).reversed())
  }

  private static func prefix(_ text: String, _ width: Int) -> String {
    var result = ""
    var columns = 0
    for character in text {
      columns += DisplayWidth.columns(String(character))
      if columns > width { break }
      result.append(character)
    }
    return result
  }

  /// `text`, with blanks behind it up to `width` columns.
  static func padded(_ text: String, _ width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - DisplayWidth.columns(text)))
  }

  /// `left` and `right` at the two ends of a line of `width` columns.
  static func ends(_ left: String, _ right: String, _ width: Int) -> String {
    let room = width - DisplayWidth.columns(right) - 1
    return room < 1 ? cut(left, width) : padded(cut(left, room), room + 1) + right
  }
}
