import Indexing
import Matching
import TextModel

/// The rows of tables that a text has in plain letters: lines of cells between `;`, `|` or tabs.
///
/// One such line is a sentence as often; two in a row are a table. What stands in one row is said of one thing.
package struct Rows: Sendable {
  /// The row of each letter, or -1; empty where the text has none.
  private let rows: [Int32]
  private let letters: [UInt32]
  private let gaps: [Gap]

  private static let signs: [UInt8] = Array(";|\t".utf8)
  /// The fewest signs of one kind in the line of a table.
  private static let fewest = 2

  /// Finds the rows of `text`.
  package init(_ text: MatchText) {
    (letters, gaps) = (text.skeleton.letters, text.skeleton.gaps)
    let lines = Self.tableLines(of: text.original)
    guard !lines.isEmpty else {
      rows = []
      return
    }
    var rows = [Int32](repeating: -1, count: text.skeleton.count)
    var line = 0
    for index in rows.indices {
      let place = text.span(index..<index + 1).start
      while line < lines.count, lines[line].upperBound <= place { line += 1 }
      guard line < lines.count else { break }
      if lines[line].contains(place) { rows[index] = Int32(line) }
    }
    self.rows = rows
  }

  /// The row in which the letter at `index` stands, counted over the tables of the text; nil outside them.
  package subscript(index: Int) -> Int? {
    guard rows.indices.contains(index), rows[index] >= 0 else { return nil }
    return Int(rows[index])
  }

  /// Whether a row begins at the letter `index`, or ended right before it.
  func isEdge(_ index: Int) -> Bool { index > 0 && self[index] != self[index - 1] }

  /// Whether `range` is all that its cell holds.
  func isCell(_ range: Range<Int>) -> Bool {
    guard self[range.lowerBound] != nil else { return false }
    return isBorder(range.lowerBound) && isBorder(range.upperBound)
  }

  /// Whether a cell ends right before the letter at `index`.
  private func isBorder(_ index: Int) -> Bool {
    if index <= 0 || index >= letters.count || isEdge(index) || gaps[index].isBorder { return true }
    return Self.signs.contains { UInt32($0) == letters[index] || UInt32($0) == letters[index - 1] }
  }

  /// The bytes of the lines that are rows.
  private static func tableLines(of bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var previous: (range: Range<Int>, sign: UInt8)?
    var start = 0
    var counts = [0, 0, 0]
    func close(_ end: Int) {
      defer {
        start = end + 1
        counts = [0, 0, 0]
      }
      guard let most = counts.max(), most >= fewest, let kind = counts.firstIndex(of: most) else {
        // A blank line between two rows parts no table of a PDF.
        if end > start { previous = nil }
        return
      }
      let row = start..<end
      if let before = previous, before.sign == signs[kind] {
        if found.last != before.range { found.append(before.range) }
        found.append(row)
      }
      previous = (row, signs[kind])
    }
    for (place, byte) in bytes.enumerated() {
      if byte == 0x0A {
        close(place)
      } else if let kind = signs.firstIndex(of: byte) {
        counts[kind] += 1
      }
    }
    close(bytes.count)
    return found
  }
}
