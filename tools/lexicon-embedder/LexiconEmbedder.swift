import Foundation

/// Writes the files of a lexicon folder into one Swift source: usage: lexicon-embedder FOLDER OUT.swift
///
/// A string literal and not an array of bytes, because the compiler takes seconds for the latter.
@main
struct LexiconEmbedder {
  static func main() throws {
    guard CommandLine.arguments.count == 3 else {
      FileHandle.standardError.write(Data("usage: lexicon-embedder FOLDER OUT.swift\n".utf8))
      exit(2)
    }
    let folder = URL(fileURLWithPath: CommandLine.arguments[1])
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(".yaml") }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var source = "// Made by tools/lexicon-embedder from lexicon/ at build time.\n\n"
    source += "let embeddedFiles: [(path: StaticString, text: StaticString)] = [\n"
    for path in paths {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      source += "  (\(literal(path)), \(literal(text))),\n"
    }
    source += "]\n"
    try source.write(to: URL(fileURLWithPath: CommandLine.arguments[2]), atomically: true, encoding: .utf8)
  }

  private static func literal(_ text: String) -> String {
    var result = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"", "\\": result += "\\\(scalar)"
      case "\u{20}"..<"\u{7F}", "\u{A0}"...: result.unicodeScalars.append(scalar)
      default: result += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return result + "\""
  }
}
