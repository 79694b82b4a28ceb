import Foundation
import Indexing
import Lexicography
import Resolution
import TestSupport
import TextModel
import Testing

/// Near names beside a comparison with every name.
struct NearFinderTests {
  /// Levenshtein's own table; `cost` is that of one that replaces another.
  private static func distance<T: Equatable>(
    _ left: [T], _ right: [T], _ cost: (T, T) -> Int = { _, _ in 1 }
  ) -> Int {
    var table = [Array(0...right.count)]
    for (row, one) in left.enumerated() {
      var next = [row + 1]
      for (column, other) in right.enumerated() {
        next.append(
          min(
            table[row][column] + (one == other ? 0 : cost(one, other)), table[row][column + 1] + 1,
            next[column] + 1))
      }
      table.append(next)
    }
    return table[left.count][right.count]
  }

  /// `letters` as Unicode decomposes them.
  private static func jamo(_ letters: [UInt32]) -> [Unicode.Scalar] {
    var text = String.UnicodeScalarView()
    for letter in letters { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
    return Array(String(text).decomposedStringWithCanonicalMapping.unicodeScalars)
  }

  /// Names so much alike that most are near many others, of one letter and more.
  private static func alike(_ random: inout SeededGenerator, _ count: Int) -> Lexicon {
    let letters = ["가", "각", "나", "간", "거", "김", "감", "北", "京", "a", "b"]
    return Lexicon(
      entries: (0..<count).map { number in
        let text = (0..<Int.random(in: 1...7, using: &random)).map { _ in
          letters.randomElement(using: &random) ?? ""
        }.joined()
        return Entry(
          id: EntryID("e\(number)"), type: EntryType.allCases.randomElement(using: &random) ?? .term,
          status: Bool.random(using: &random) ? .active : .inactive,
          names: [Name(lang: .ko, script: .hang, kind: .official, text: text)])
      })
  }

  private static func changed(_ letters: [UInt32], _ random: inout SeededGenerator) -> [UInt32] {
    var letters = letters
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      let other = [0xAC00, 0xAC01, 0xB098, 0x61, 0x5317, 0x1F600].randomElement(using: &random) ?? 0x61
      let place = Int.random(in: 0...letters.count, using: &random)
      switch Int.random(in: 0..<3, using: &random) {
      case 0: letters.insert(UInt32(other), at: place)
      case 1 where place < letters.count: letters.remove(at: place)
      case _ where place < letters.count: letters[place] = UInt32(other)
      default: break
      }
    }
    return letters
  }

  @Test("The keys within two edits are those that a comparison with every key finds", arguments: 0..<20)
  func keys(seed: UInt64) throws {
    var maker = RandomNames(seed: seed)
    var random = SeededGenerator(seed: seed)
    let lexicon = seed % 2 == 0 ? maker.lexicon(60) : Self.alike(&random, 200)
    let index = try NameIndex(lexicon)
    let keys = index.all.map(\.letters)
    for _ in 0..<60 {
      let query = Self.changed(keys.randomElement(using: &random) ?? [], &random)
      for edits in 0...2 where !query.isEmpty {
        let near = index.near(query, within: edits)
        let found = near.keys.map { (Array(near.letters[$0.letters]), $0.edits) }
        let expected = keys.map { ($0, Self.distance(query, $0)) }.filter { $0.1 <= edits }
        #expect(found.count == expected.count, "\(query)")
        for (key, distance) in expected {
          #expect(found.contains { $0 == (key, distance) }, "\(query) \(key)")
        }
        for key in near.keys {
          let names = index.names(at: ArraySlice(index.records(of: key).map(\.place)))
          #expect(names == index.names(Array(near.letters[key.letters])))
        }
      }
    }
  }

  @Test(
    "Answers come by characters, jamo, what exists, and id, or by jamo, as of every name", arguments: 0..<12)
  func order(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let lexicon = Self.alike(&random, 120)
    let (index, unit) = (try NameIndex(lexicon), NearFinder.Unit.allCases[Int(seed % 2)])
    let type = seed % 3 == 0 ? EntryType.organization : nil
    for _ in 0..<40 {
      let of = try index.skeleton(of: lexicon.entries.randomElement(using: &random)?.names[0].text ?? "")
        .letters
      let letters = Self.changed(of, &random)
      let query = letters.compactMap(Unicode.Scalar.init).map { String($0) }.joined()
      guard !letters.isEmpty else { continue }
      typealias Answer = (edits: [Int], id: String)
      let expected: [Answer] = try lexicon.entries.filter { type == nil || $0.type == type }.map { entry in
        let key = try index.skeleton(of: entry.names[0].text).letters
        let characters = Self.distance(letters, key)
        let jamo = Self.distance(Self.jamo(letters), Self.jamo(key)) { left, right in
          (0x1100...0x11FF).contains(left.value) == (0x1100...0x11FF).contains(right.value) ? 1 : 2
        }
        return (
          (unit == .jamo ? [jamo, characters, jamo] : [characters, jamo, 0])
            + [entry.status == .inactive ? 1 : 0], entry.id.rawValue
        )
      }.filter { $0.edits[0] <= 2 }.sorted { left, right in
        left.edits == right.edits ? left.id < right.id : left.edits.lexicographicallyPrecedes(right.edits)
      }
      for limit in [nil, 1, 3, 10] {
        let found = try NearFinder(index).find(query, within: 2, unit: unit, type: type, limit: limit)
        #expect(found.map(\.entry.rawValue) == expected.prefix(limit ?? .max).map(\.id), "\(query)")
      }
    }
  }

  @Test(
    "Jamo are counted as Unicode decomposes syllables",
    arguments: [
      ("횃불", "햇불", 1), ("횃불", "땔불", 3), ("한빛1호", "한비11호", 2), ("각", "가기", 2), ("가", "각", 1), ("北京", "北平", 1),
      ("", "강", 3),
    ])
  func jamoDistance(left: String, right: String, expected: Int) {
    func letters(_ text: String) -> [UInt32] { text.unicodeScalars.map(\.value) }
    var jamo = JamoDistance()
    #expect(jamo.between(letters(left), letters(right)[...]) == expected)
    #expect(jamo.between(letters(right), letters(left)[...]) == expected)
  }
}
