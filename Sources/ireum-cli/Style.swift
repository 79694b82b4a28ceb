import ArgumentParser
import Foundation
import Ireum
import Normalization

/// When to colour.
enum ColorChoice: String, Choice {
  case auto, always, never

  /// Whether to colour standard output, by the choice, `NO_COLOR`, `CLICOLOR_FORCE` and `TERM`.
  var isOn: Bool {
    switch self {
    case .always: return true
    case .never: return false
    case .auto:
      if Environment.value("NO_COLOR").map({ !$0.isEmpty }) == true { return false }
      if Environment.value("CLICOLOR_FORCE").map({ $0 != "0" && !$0.isEmpty }) == true { return true }
      return isatty(STDOUT_FILENO) == 1 && Environment.value("TERM") != "dumb"
    }
  }
}

/// Text for people: colours where they are wanted, columns that line up.
struct Style: Sendable {
  let isColored: Bool
  /// The widest a line should be; nil where nobody looks at a screen.
  let width: Int?

  init(_ color: ColorChoice) {
    isColored = color.isOn
    var size = winsize()
    width =
      isatty(STDOUT_FILENO) == 1 && ioctl(STDOUT_FILENO, UInt(TIOCGWINSZ), &size) == 0 && size.ws_col > 0
      ? Int(size.ws_col) : nil
  }

  func bold(_ text: String) -> String { colored(text, "1") }
  func dim(_ text: String) -> String { colored(text, "2") }
  func warning(_ text: String) -> String { colored(text, "33") }
  func error(_ text: String) -> String { colored(text, "31") }
  func added(_ text: String) -> String { colored(text, "32") }
  func removed(_ text: String) -> String { colored(text, "31") }

  private func colored(_ text: String, _ code: String) -> String {
    isColored && !text.isEmpty ? "\u{1B}[\(code)m\(text)\u{1B}[0m" : text
  }

  /// `rows` under `header` as lines of columns, two blanks between them, padded by what a terminal shows.
  ///
  /// On a screen, columns wider than their share are cut with an ellipsis; elsewhere nothing is.
  func table(_ header: [String], _ rows: [[String]], limits: [Int]) -> [String] {
    let all = [header] + rows
    let widths = header.indices.map { column in
      let widest = all.map { DisplayWidth.columns($0[column]) }.max() ?? 0
      return width == nil ? widest : min(widest, limits[column])
    }
    return all.enumerated().map { index, row in
      let cells = row.enumerated().map { column, cell in
        let cut = width == nil ? cell : Self.cut(cell, to: widths[column])
        let isLast = column == row.count - 1
        return isLast ? cut : cut + String(repeating: " ", count: widths[column] - DisplayWidth.columns(cut))
      }
      let line = cells.joined(separator: "  ")
      return index == 0 ? bold(line) : line
    }
  }

  private static func cut(_ text: String, to width: Int) -> String {
    guard DisplayWidth.columns(text) > width else { return text }
    var result = ""
    for character in text {
      if DisplayWidth.columns(result + String(character)) > width - 1 { break }
      result.append(character)
    }
    return result + "…"
  }
}
