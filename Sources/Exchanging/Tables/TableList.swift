/// Several values in one cell: ` | ` between them, with a backslash before a bar or a backslash that is a value's own.
enum TableList {
  static func joined(_ values: [String]) -> String {
    values.map { $0.replacing("\\", with: "\\\\").replacing("|", with: "\\|") }.joined(separator: " | ")
  }

  /// The values of `cell` without the blanks around them; a line end parts them too.
  static func values(_ cell: String) -> [String] {
    var values: [String] = []
    var value = String.UnicodeScalarView()
    var isEscaped = false
    func end() {
      let trimmed = String(value).trimmed
      if !trimmed.isEmpty { values.append(trimmed) }
      value = String.UnicodeScalarView()
    }
    for scalar in cell.unicodeScalars {
      if isEscaped {
        // A backslash before anything else is itself.
        if scalar != "|", scalar != "\\" { value.append("\\") }
        value.append(scalar)
        isEscaped = false
        continue
      }
      switch scalar {
      case "\\": isEscaped = true
      case "|", "\n", "\r": end()
      default: value.append(scalar)
      }
    }
    if isEscaped { value.append("\\") }
    end()
    return values
  }
}

extension String {
  /// The text without blanks at its ends.
  var trimmed: String {
    let blanks: (Character) -> Bool = { $0.isWhitespace }
    return String(drop(while: blanks).reversed().drop(while: blanks).reversed())
  }
}
