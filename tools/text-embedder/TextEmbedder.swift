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
    var digest: UInt64 = 0xCBF2_9CE4_8422_2325
    var source = "// Made by tools/text-embedder at build time.\n\n"
    source += "let embeddedFiles: [(path: StaticString, text: StaticString)] = [\n"
    for path in paths {
      let text = try String(contentsOf: folder.appendingPathComponent(path), encoding: .utf8)
      for byte in Array(path.utf8) + Array(text.utf8) + [0] { digest = (digest ^ UInt64(byte)) &* 0x100_0000_01B3 }
      source += "  (\(literal(path)), \(literal(text))),\n"
    }
    source += "]\n\n/// A digest of all of it (FNV-1a).\nlet embeddedDigest: StaticString = \"\(String(digest, radix: 16))\"\n"
    try source.write(to: URL(fileURLWithPath: CommandLine.arguments[3]), atomically: true, encoding: .utf8)
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
