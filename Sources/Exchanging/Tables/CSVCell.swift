/// A cell of CSV that a spreadsheet shows as it is.
///
/// Spreadsheets take cells for formulas and values, in quotes too: `=1+1` becomes 2, `007` becomes 7, `5-18` a date.
/// A cell that they would take so begins with U+2060, which nobody sees. Every comparison of names passes over
/// it, so the name is the same to `ireum lookup`; an apostrophe or a blank before it would be another name.
public enum CSVCell {
  private static let wordJoiner = "\u{2060}"
  private static let openings: [Character] = ["=", "+", "-", "@", "＝", "＋", "－", "＠", "\t", "\r"]

  /// `text` as a cell of text.
  public static func text(_ text: String) -> String {
    quoted(isMistaken(text) ? wordJoiner + text : marked(text))
  }

  /// `text` with one more mark where it begins with one, so that ``unguarded(_:)`` gives it back.
  static func marked(_ text: String) -> String {
    text.unicodeScalars.first == "\u{2060}" ? wordJoiner + text : text
  }

  /// What was guarded: `text` without one mark before it.
  static func unguarded(_ text: String) -> String {
    text.unicodeScalars.first == "\u{2060}" ? String(text.unicodeScalars.dropFirst()) : text
  }

  /// `text` as it is, in quotes where it needs them.
  public static func quoted(_ text: String) -> String { quoted(text, separator: ",") }

  static func quoted(_ text: String, separator: Unicode.Scalar) -> String {
    text.unicodeScalars.contains { $0 == "\"" || $0 == "\r" || $0 == "\n" || $0 == separator }
      ? "\"\(text.replacing("\"", with: "\"\""))\"" : text
  }

  /// Whether a spreadsheet in English, Korean or Chinese reads a formula, a number, a date or a truth value.
  private static func isMistaken(_ text: String) -> Bool {
    guard let first = text.first else { return false }
    if openings.contains(first) { return true }
    if text.contains(where: \.isNumber) { return isOfPieces(text.lowercased()) }
    return ["true", "false", "참", "거짓", "真", "假"].contains(text.lowercased())
  }

  private static let signs = Set("0123456789０１２３４５６７８９.,:/()+%$€£¥￦₩–-eap년월일시분초年月日号时時分秒点".unicodeScalars)
  private static let words =
    """
    am pm 오전 오후 上午 下午 jan january feb february mar march apr april may jun june jul july aug august sep sept \
    september oct october nov november dec december mon tue wed thu fri sat sun
    """.split(separator: " ").map { Array($0.unicodeScalars) }

  /// Whether `text`, in small letters, is nothing but blanks and what numbers, dates and times are written with.
  private static func isOfPieces(_ text: String) -> Bool {
    let scalars = Array(text.unicodeScalars)
    var isReached = [true] + Array(repeating: false, count: scalars.count)
    for index in scalars.indices where isReached[index] {
      if signs.contains(scalars[index]) || scalars[index].properties.isWhitespace {
        isReached[index + 1] = true
      }
      for word in words where scalars[index...].starts(with: word) { isReached[index + word.count] = true }
    }
    return isReached[scalars.count]
  }
}
