import Comparison
import Foundation
import Lexicography
import Testing

/// What holds of every comparison, on the pairs of corpora/pairs.
struct ComparisonPropertyTests {
  private struct Pair {
    let a: String
    let b: String
    let type: EntryType?
  }

  private let comparer = Comparer()

  /// Every eleventh pair of the tables.
  private func pairs() throws -> [Pair] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("corpora/pairs")
    var pairs: [Pair] = []
    for name in try FileManager.default.contentsOfDirectory(atPath: folder.path).sorted()
    where name != "frozen.tsv" && name != "brand-rows.tsv" {
      let text = try String(contentsOf: folder.appendingPathComponent(name), encoding: .utf8)
      for row in text.split(separator: "\n") where !row.hasPrefix("#") && !row.hasPrefix("a\tb\t") {
        let cells = row.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
        pairs.append(Pair(a: cells[0], b: cells[1], type: EntryType(rawValue: cells[2])))
      }
    }
    return pairs.enumerated().filter { $0.offset % 11 == 0 }.map(\.element)
  }

  @Test("The score follows from the grounds and the table of calibration, to 1e-9, in words or not")
  func derived() throws {
    let checker = try ComparisonChecker()
    #expect(checker.count > 60)
    #expect(checker.isMonotone)
    for pair in try pairs() {
      for inWords in [true, false] {
        let found = comparer.compare(
          PreparedName(pair.a, type: pair.type), PreparedName(pair.b, type: pair.type), inWords: inWords)
        #expect(checker.faults(in: found) == [], "\(pair.a) | \(pair.b)")
      }
    }
  }

  @Test("The order of the two names changes nothing")
  func symmetric() throws {
    for pair in try pairs() {
      let (there, back) = (
        comparer.compare(pair.a, pair.b, type: pair.type), comparer.compare(pair.b, pair.a, type: pair.type)
      )
      #expect(there == back, "\(pair.a) | \(pair.b)")
    }
  }

  @Test("Width, case and spacing never turn same into different")
  func spelled() throws {
    for pair in try pairs() {
      let before = comparer.compare(pair.a, pair.b, type: pair.type).verdict
      guard before == .same else { continue }
      for other in Self.spellings(of: pair.b) {
        let after = comparer.compare(pair.a, other, type: pair.type).verdict
        #expect(after != .different, "\(pair.a) | \(pair.b) as \(other)")
      }
    }
  }

  /// The name in full width, in capitals and small letters, with a blank or a hyphen in Hangul.
  private static func spellings(of name: String) -> [String] {
    let wide = String(
      String.UnicodeScalarView(
        name.unicodeScalars.map { scalar in
          (0x21...0x7E).contains(scalar.value) ? Unicode.Scalar(scalar.value + 0xFEE0) ?? scalar : scalar
        }))
    var result = [wide, " \(name) "]
    let isHangul = name.unicodeScalars.allSatisfy { (0xAC00...0xD7A3).contains($0.value) }
    if isHangul, name.count > 2 {
      let rest = String(name.dropFirst())
      result += ["\(name.prefix(1)) \(rest)", "\(name.prefix(1))-\(rest)"]
    }
    return result
  }

  @Test(
    "Family name first or last is one name",
    arguments: [
      ("吕先志", "Lyu Xianzhi", "Xianzhi Lyu"), ("박윤규", "Park Yun-kyu", "Yun-kyu Park"),
      ("뤼셴즈", "Lü Xianzhi", "Xianzhi Lü"), ("봉준호", "Bong Joon-ho", "Joon-ho Bong"),
    ])
  func turned(name: String, first: String, last: String) {
    for other in [first, last, first.uppercased(), last.replacingOccurrences(of: "-", with: " ")] {
      #expect(comparer.compare(name, other, type: .person).verdict == .same, "\(other)")
    }
    #expect(comparer.compare(first, last, type: .person).verdict == .same)
  }

  @Test("Forms that are equal after folding have equal keys")
  func keys() throws {
    for pair in try pairs() {
      let keys = NameKeys.keys(of: PreparedName(pair.a, type: pair.type))
      #expect(keys == keys.sorted())
      let found = comparer.compare(pair.a, pair.b, type: pair.type)
      // 西湖 and 西湖区 are one by form too, and not by their letters.
      let areEqual = found.evidence.contains { $0.source == "the same letters after folding" }
      guard areEqual else { continue }
      let others = NameKeys.keys(of: PreparedName(pair.b, type: pair.type))
      #expect(!Set(keys).isDisjoint(with: others), "\(pair.a) | \(pair.b)")
    }
    for (a, b) in [("ＮＩＰＡ", "nipa"), ("횃불 센터", "횃불센터"), ("中關村", "中关村"), ("Xi'an", "XIAN")] {
      let folded = { (name: String) in NameKeys.keys(of: PreparedName(name)).filter { $0.hasPrefix("f") } }
      #expect(folded(a) == folded(b), "\(a) | \(b)")
    }
  }
}
