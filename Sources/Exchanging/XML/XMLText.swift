/// Text in XML.
enum XMLText {
  /// `text` as the content of an element or a quoted attribute; what XML 1.0 cannot hold becomes U+FFFD.
  static func escaped(_ text: String) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": result += "&amp;"
      case "<": result += "&lt;"
      case ">": result += "&gt;"
      case "\"": result += "&quot;"
      case "\r": result += "&#13;"
      case "\t", "\n": result.unicodeScalars.append(scalar)
      case "\u{0}"..<"\u{20}", "\u{FFFE}", "\u{FFFF}": result += "\u{FFFD}"
      default: result.unicodeScalars.append(scalar)
      }
    }
    return result
  }

  /// An element with text.
  static func element(_ name: String, _ attributes: KeyValuePairs<String, String> = [:], _ text: String)
    -> String
  {
    let shown = attributes.map { " \($0)=\"\(escaped($1))\"" }.joined()
    return "<\(name)\(shown)>\(escaped(text))</\(name)>"
  }
}
