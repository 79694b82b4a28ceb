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
    let value =
      /(?i:[0-9０-９\s.,:\/()+%$€£¥￦₩–-]|e|[ap]m?|오전|오후|上午|下午|[년월일시분초年月日号时時分秒点]|jan(uary)?|feb(ruary)?|mar(ch)?|apr(il)?|may|june?|july?|aug(ust)?|sept?(ember)?|oct(ober)?|nov(ember)?|dec(ember)?|mon|tue|wed|thu|fri|sat|sun)+/
    if text.contains(where: \.isNumber) { return text.wholeMatch(of: value) != nil }
    return ["true", "false", "참", "거짓", "真", "假"].contains(text.lowercased())
  }
}
