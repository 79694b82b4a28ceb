/// The string literals of a Swift source, those inside interpolations too.
struct SourceLiterals {
  struct Literal {
    /// Where it begins and ends, with its quotes, in scalars of the source.
    let range: Range<Int>
    /// The text between the quotes, as it is written, with `\()` for each interpolation.
    let text: String
    /// The expressions that are interpolated, as they are written.
    let values: [String]
    let line: Int
  }

  let scalars: [Unicode.Scalar]
  private(set) var literals: [Literal] = []

  init(_ source: String) {
    scalars = Array(source.unicodeScalars)
    _ = scan(from: 0, isInside: false)
  }

  /// Reads on from `start` to the parenthesis that closes an interpolation, or to the end; returns where it stopped.
  private mutating func scan(from start: Int, isInside: Bool) -> Int {
    var (index, depth) = (start, 0)
    while index < scalars.count {
      switch scalars[index] {
      case "/" where has("//", at: index) && !isInside:
        while index < scalars.count, scalars[index] != "\n" { index += 1 }
      case "\"": index = literal(from: index)
      case "(":
        depth += 1
        index += 1
      case ")" where isInside && depth == 0: return index
      case ")":
        depth -= 1
        index += 1
      default: index += 1
      }
    }
    return index
  }

  /// Reads the literal at `start`; returns where it ends.
  private mutating func literal(from start: Int) -> Int {
    let quotes = has("\"\"\"", at: start) ? "\"\"\"" : "\""
    var index = start + quotes.count
    var text = ""
    var values: [String] = []
    while index < scalars.count, !has(quotes, at: index) {
      if has("\\(", at: index) {
        let end = scan(from: index + 2, isInside: true)
        values.append(string(index + 2..<end))
        text += "\\()"
        index = end + 1
      } else {
        let length = scalars[index] == "\\" ? 2 : 1
        text += string(index..<min(index + length, scalars.count))
        index += length
      }
    }
    let line = scalars[..<start].count { $0 == "\n" } + 1
    index += quotes.count
    literals.append(Literal(range: start..<index, text: text, values: values, line: line))
    return index
  }

  /// The source of `range`.
  func string(_ range: Range<Int>) -> String { String(String.UnicodeScalarView(scalars[range])) }

  private func has(_ text: String, at index: Int) -> Bool {
    scalars[index...].starts(with: text.unicodeScalars)
  }
}
