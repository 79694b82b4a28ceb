import Exchanging
import Foundation
import Lexicography
import TestSupport
import Testing

/// Files that were damaged at random: each is read, in part, or refused; nothing crashes, hangs or grows.
struct MutationTests {
  /// How many damaged files a format has; the long test asks for 5,000.
  private static let rounds = ProcessInfo.processInfo.environment["IREUM_ROUNDS"].flatMap(Int.init) ?? 60
  static let formats = ExchangeFormat.allCases.filter(\.isImported)

  private static func seeds(_ format: ExchangeFormat) throws -> [[UInt8]] {
    switch format {
    case .ror, .wikidata: return [try Repository.bytes("Tests/ExchangingTests/samples/\(format).json")]
    default:
      return try [TableLayout.wide, .long].map { layout in
        var random = RandomEntries(seed: 7)
        var options = ExchangeOptions()
        options.layout = layout
        return try EntryExporter(format, options).write(random.next()).bytes
      }
    }
  }

  /// Signs by which formats part things, in the wrong places.
  private static let tokens = [
    "\"", "\\", "\t", ",", "\r\n", "|", "<", ">", "</term>", "<!ENTITY a \"b\">", "&a;", "&#0;", "<![CDATA[",
    "[", "]", "{",
    "}", "(", ")", ";", ".", "@", "^^", "_:", "'''", "\u{FEFF}", "\u{0}", "\u{1B}", "\\u", "\\ud800", "null",
    "1e999",
  ].map { Array($0.utf8) }

  private static func mutated(_ seed: [UInt8], _ random: inout SeededGenerator) -> [UInt8] {
    var bytes = seed
    for _ in 0..<Int.random(in: 1...6, using: &random) where !bytes.isEmpty {
      let at = Int.random(in: 0..<bytes.count, using: &random)
      let end = min(bytes.count, at + Int.random(in: 1...40, using: &random))
      switch Int.random(in: 0..<7, using: &random) {
      case 0: bytes[at] = UInt8.random(in: 0...255, using: &random)
      case 1: bytes.removeSubrange(at..<end)
      case 2: bytes.insert(contentsOf: tokens[Int.random(in: 0..<tokens.count, using: &random)], at: at)
      case 3: bytes.insert(contentsOf: bytes[at..<end], at: Int.random(in: 0...bytes.count, using: &random))
      case 4: bytes.removeSubrange(at...)
      case 5:
        let token = tokens[Int.random(in: 0..<tokens.count, using: &random)]
        let many = Array(repeatElement(token, count: Int.random(in: 2...300, using: &random)).joined())
        bytes.insert(contentsOf: many, at: at)
      default: bytes.swapAt(at, Int.random(in: 0..<bytes.count, using: &random))
      }
    }
    return bytes
  }

  @Test("Damaged files are read in part or refused, and what is read are names", arguments: formats)
  func damaged(format: ExchangeFormat) throws {
    var random = SeededGenerator(seed: 11)
    let seeds = try Self.seeds(format)
    var read = 0
    for round in 0..<Self.rounds {
      let bytes = Self.mutated(seeds[round % seeds.count], &random)
      do throws(ExchangeFailure) {
        let reading = try EntryImporter(format).read(bytes, named: "x")
        read += 1
        for entry in reading.entries {
          #expect(entry.names.allSatisfy { !$0.text.isEmpty && $0.text.utf8.count <= 8000 })
          #expect(!entry.names.isEmpty || entry.id != nil)
        }
      } catch {
        #expect(!error.explanation.text(in: .ko).isEmpty)
      }
    }
    // A few rounds may all hit the marks of XML.
    #expect(read > 0 || Self.rounds < 1000)
  }
}
