import Foundation
import Interchange
import Lexicography
import Linting
import TestSupport
import Testing

/// The faults of planted-faults.txt: each is found, with its code, at its line, and nothing else is.
struct PlantedFaultTests {
  /// A small lexicon and the faults that are planted in it, as `file:line:code`.
  struct Planted: CustomStringConvertible {
    var files: [LexiconFile] = []
    var faults: [String] = []
    let line: Int
    var description: String { "planted-faults.txt:\(line): \(faults.joined(separator: " "))" }
  }

  static let cases = try? read()

  @Test("There are at least 120, and every rule but a few has one")
  func many() throws {
    let faults = try #require(Self.cases).flatMap(\.faults)
    #expect(faults.count >= 120)
    let planted = Set(faults.compactMap { $0.split(separator: ":").last.map(String.init) })
    let missing = LintRule.all.map(\.code).filter { !planted.contains($0) }
    #expect(missing == Self.elsewhere)
    #expect(planted.allSatisfy { LintRule[$0] != nil })
  }

  /// Rules whose faults the tests of the reader plant, and the remark that most planted lexicons would have.
  private static let elsewhere = [
    "bad-key", "comment", "duplicate-key", "duplicate-source", "empty-file", "missing-language",
  ]

  @Test("Each fault is found with its code at its line, and nothing else", arguments: cases ?? [])
  func found(planted: Planted) throws {
    let result = LexiconReader.read(planted.files)
    let linted = try Linter(today: PartialDate("2026-11-27")).faults(in: result.lexicon)
    let found = (result.faults + linted).filter { $0.code != "missing-language" }.map {
      "\($0.location.file):\($0.location.line):\($0.code)"
    }
    #expect(found.sorted() == planted.faults.sorted(), "\(planted)")
  }

  // MARK: Reading the table

  private static func read() throws -> [Planted] {
    let text = String(
      decoding: try Repository.bytes("Tests/LintingTests/planted-faults.txt"), as: UTF8.self)
    var cases: [Planted] = []
    var block: [(text: Substring, line: Int)] = []
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      if line.hasPrefix("#") { continue }
      if !line.isEmpty {
        block.append((line, index + 1))
      } else if !block.isEmpty {
        cases.append(planted(block))
        block = []
      }
    }
    if !block.isEmpty { cases.append(planted(block)) }
    return cases
  }

  private static func planted(_ block: [(text: Substring, line: Int)]) -> Planted {
    var result = Planted(line: block[0].line)
    var lines: [Substring] = []
    for (text, _) in block + [("file", 0)] {
      if text == "file" || text.hasPrefix("file ") || text.hasPrefix("raw ") {
        if let head = lines.first { add(String(head), Array(lines.dropFirst()), to: &result) }
        lines = [text]
      } else {
        lines.append(text)
      }
    }
    return result
  }

  /// Adds the file that `head` begins, with what every file has.
  private static func add(_ head: String, _ lines: [Substring], to result: inout Planted) {
    let words = head.split(separator: " ")
    guard words.count == 2 else { return }
    let path = String(words[1])
    let id = path.split(separator: "/").last.map { $0.replacing(".yaml", with: "") } ?? ""
    var all = lines.map(String.init)
    if words[0] == "file" {
      let given = Set(lines.map { $0.prefix { $0 != ":" } })
      let usual = ["format: 1", "id: \(id)", "type: organization", "country: CN", "status: active"]
      let first = lines.firstIndex { $0.hasPrefix("- ") } ?? lines.endIndex
      all =
        usual.filter { !given.contains($0.prefix { $0 != ":" }) } + lines[..<first].map(String.init)
        + ["names:"] + lines[first...].map { name(String($0)) }
    }
    for (index, line) in all.enumerated() {
      let parts = line.split(separator: "  ←", maxSplits: 1, omittingEmptySubsequences: false)
      for code in parts.count > 1 ? parts[1].split(separator: " ") : [] {
        result.faults.append("\(path):\(index + 1):\(code)")
      }
      all[index] = String(parts[0])
    }
    result.files.append(LexiconFile(path: path, bytes: bytes(all.joined(separator: "\n") + "\n")))
  }

  /// `- ko official 이름 {more}` as a line of YAML; other lines as they are.
  private static func name(_ line: String) -> String {
    guard let match = line.wholeMatch(of: /- (ko|zh|en) (\w+) (.+?)(?: \{(.*)\})?(  ←.*)?/) else {
      return line
    }
    let text = String(match.3)
    let shown = String(decoding: bytes(text), as: UTF8.self).unicodeScalars
    let hasHangul = shown.contains {
      (0xAC00...0xD7A3).contains($0.value) || (0x1100...0x11FF).contains($0.value)
    }
    let hasHan = shown.contains { (0x3400...0x9FFF).contains($0.value) }
    let script = hasHangul ? "Hang" : hasHan ? "Hans" : "Latn"
    let more = match.4.map(String.init) ?? ""
    let own = more.contains("script:") ? "" : "script: \(script), "
    let sources = more.contains("sources:") ? "" : ", sources: [editors]"
    let extra = more.isEmpty ? "" : ", \(more.replacing(", sources: []", with: ""))"
    return
      "- {lang: \(match.1), \(own)kind: \(match.2), text: \"\(text)\"\(extra)\(sources)}\(match.5 ?? "")"
  }

  /// `text` with `<U+200B>` as that character and `<FF>` as that byte.
  private static func bytes(_ text: String) -> [UInt8] {
    let plain = text.replacing(/<U\+([0-9A-F]+)>/) { match in
      UInt32(match.1, radix: 16).flatMap { Unicode.Scalar($0) }.map { String($0) } ?? ""
    }
    return plain.split(separator: "<FF>", omittingEmptySubsequences: false).map { Array($0.utf8) }
      .joined(separator: [0xFF]).map(\.self)
  }
}
