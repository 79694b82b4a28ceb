import Foundation
import Indexing
import Resolution

/// Near names: `letters KEYS QUERIES ANSWERS`, `near FIRST COUNT`, and `all FIRST COUNT`.
extension IndexSpeed {
  /// Writes what is compared, so that a peer compares the same: the letters of every key, and of every query, a line each.
  static func writeLetters(_ index: NameIndex, _ queries: [String], keys: String, to path: String) throws {
    func text(_ letters: [UInt32]) -> String {
      var text = String.UnicodeScalarView()
      for letter in letters { if let scalar = Unicode.Scalar(letter) { text.append(scalar) } }
      return String(text) + "\n"
    }
    var lines = ""
    index.forEachKey { letters, _ in lines += text(letters) }
    try lines.write(toFile: keys, atomically: false, encoding: .utf8)
    try queries.map { text(try index.skeleton(of: $0).letters) }.joined().write(
      toFile: path, atomically: false, encoding: .utf8)
  }

  /// The milliseconds that each query takes to its five best entries, and the edits of the best; -1 where there is none.
  static func near(_ queries: ArraySlice<String>, _ index: NameIndex, _ now: () -> Double) throws -> String {
    let finder = NearFinder(index)
    return try queries.map { query in
      let start = now()
      let found = try finder.find(query, within: 2, limit: 5)
      return "\((now() - start) * 1000):\(found.first?.edits?.characters ?? -1)"
    }.joined(separator: " ")
  }

  /// How many keys each query has at each distance.
  static func all(_ queries: ArraySlice<String>, _ index: NameIndex) throws -> String {
    try queries.map { query in
      var counts = [0, 0, 0]
      for key in index.near(try index.skeleton(of: query).letters, within: 2).keys { counts[key.edits] += 1 }
      return "\(counts[0]),\(counts[1]),\(counts[2])"
    }.joined(separator: " ")
  }
}
