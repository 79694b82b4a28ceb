import Foundation

/// Writes the files of a folder into one Swift source: usage: text-embedder FOLDER ENDING OUT.swift
///
/// A string literal and not an array of bytes, because the compiler takes seconds for the latter.
@main
struct TextEmbedder {
  static func main() throws {
    guard CommandLine.arguments.count == 4 else {
      FileHandle.standardError.write(Data("usage: text-embedder FOLDER ENDING OUT.swift\n".utf8))
      exit(2)
    }
    let folder = URL(fileURLWithPath: CommandLine.arguments[1])
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path)
      .filter { $0.hasSuffix(CommandLine.arguments[2]) }
      .sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
    var source = "// Made by tools/text-embedder at build time.\n\n"
    if CommandLine.arguments[2] == ".yaml" {
      let all = try joined(paths, in: folder)
      // FNV-1a, so that what was made of these files can be known without reading them.
      let digest = all.utf8.reduce(UInt64(0xCBF2_9CE4_8422_2325)) { ($0 ^ UInt64($1)) &* 0x100_0000_01B3 }
      source += "let embeddedDigest: StaticString = \"\(String(digest, radix: 16))\"\n"
      source += "let embeddedLexicon: StaticString = \(literal(all))\n"
      return try source.write(
        to: URL(fileURLWithPath: CommandLine.arguments[3]), atomically: true, encoding: .utf8)
    }
    source += "let embeddedFiles: [(path: StaticString, text: StaticString)] = [\n"
    for path in paths {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      source += "  (\(literal(path)), \(literal(text))),\n"
    }
    source += "]\n"
    try source.write(to: URL(fileURLWithPath: CommandLine.arguments[3]), atomically: true, encoding: .utf8)
  }

  /// The files as one text, since the compiler takes gigabytes for thousands of literals: path, U+001F, text, U+001E.
  private static func joined(_ paths: [String], in folder: URL) throws -> String {
    var all = ""
    for path in paths {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      guard !text.unicodeScalars.contains(where: { $0 == "\u{1E}" || $0 == "\u{1F}" }) else {
        FileHandle.standardError.write(
          Data("text-embedder: \(path) holds a separator (U+001E, U+001F)\n".utf8))
        exit(1)
      }
      all += path + "\u{1F}" + text + "\u{1E}"
    }
    return all
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
