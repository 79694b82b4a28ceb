import Foundation
import Lexicography
import TestSupport
import Testing
import TextModel

@testable import Interchange

struct PlainEntryReaderTests {
  private static func files() throws -> [LexiconFile] {
    let folder = Repository.root.appendingPathComponent("lexicon")
    return try FileManager.default.subpathsOfDirectory(atPath: folder.path).sorted()
      .filter { LexiconFile(path: $0, bytes: []).role == .entry }
      .map { LexiconFile(path: $0, bytes: try Repository.bytes("lexicon/\($0)")) }
  }

  /// What is said of `located`, places included.
  private static func shown(_ located: Lexicon.Located?) -> String {
    guard let located, let origin = located.origin else { return "nothing" }
    return
      "\(located.entry) \(origin.file) \(origin.id) \(origin.names) \(origin.relations) \(origin.claims) \(origin.ids)"
  }

  @Test("Every file in canonical form is read plainly, and as YAML reads it")
  func canonical() throws {
    let files = try Self.files()
    #expect(files.count > 1000)
    for (index, file) in files.enumerated() {
      let plain = PlainEntryReader.read(file)
      #expect(plain != nil || file.bytes.contains(UInt8(ascii: "#")), "\(file.path)")
      guard index.isMultiple(of: 10) else { continue }
      var faults: [Fault] = []
      #expect(Self.shown(plain) == Self.shown(EntryReader.readYAML(file, into: &faults)))
    }
  }

  @Test("Of a file that was changed anywhere, what is read plainly is what YAML reads, without a fault")
  func mutated() throws {
    var random = SeededGenerator(seed: 3)
    let files = try Self.files().filter { $0.bytes.count < 2000 }
    let signs =
      Array("\"'\\:,{}[]#&*!|>%@-? \n\t0aé火".utf8) + [0x00, 0xC2, 0x85, 0xEF, 0xBB, 0xBF, 0xE2, 0x80, 0xA8]
    var read = 0
    for _ in 0..<20_000 {
      let file = files[Int.random(in: 0..<files.count, using: &random)]
      var bytes = file.bytes
      for _ in 0..<Int.random(in: 1...2, using: &random) {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        let sign = signs[Int.random(in: 0..<signs.count, using: &random)]
        switch Int.random(in: 0..<4, using: &random) {
        case 0: bytes[place] = sign
        case 1: bytes.insert(sign, at: place)
        case 2: bytes.remove(at: place)
        default:
          // A line twice, or elsewhere.
          let lines = bytes.split(separator: 0x0A, omittingEmptySubsequences: false)
          bytes.insert(contentsOf: lines[Int.random(in: 0..<lines.count, using: &random)] + [0x0A], at: place)
        }
      }
      let changed = LexiconFile(path: file.path, bytes: bytes)
      guard let plain = PlainEntryReader.read(changed) else { continue }
      read += 1
      var faults: [Fault] = []
      let full = EntryReader.readYAML(changed, into: &faults)
      #expect(
        faults.isEmpty && Self.shown(plain) == Self.shown(full), "\(String(decoding: bytes, as: UTF8.self))")
    }
    #expect(read > 200, "some changes leave a file that can be read")
  }

  static let left = [
    ("names: {lang: ko}\n", "a mapping where a list must be"), ("names: []\n", "an empty list"),
    ("status: deprecated\n", "no redirect"), ("country: kr\n", "no code"), ("note: \"\"\n", "an empty text"),
    ("note: a # b\n", "a comment"), ("note: \"a\\u0041\"\n", "another escape"),
    ("note: 'a'\n", "other quotes"),
    ("type: term\n", "a key twice"), ("key: a\n", "an unknown key"), ("note: a\n b\n", "a text of two lines"),
    ("names:\n- {lang: ko, script: Hang, kind: short}\n", "a name without its text"),
    ("names:\n", "no items"),
    ("note: \"a\"", "no line end"), ("# a\n", "a comment alone"), ("---\n", "a second document"),
  ]

  @Test("What is not certain is left to YAML", arguments: left)
  func leaves(more: String, what: String) {
    let file = LexiconFile(path: "a.yaml", bytes: Array("format: 1\nid: a.aaaaaa\ntype: term\n\(more)".utf8))
    #expect(PlainEntryReader.read(file) == nil, "\(what)")
  }
}
