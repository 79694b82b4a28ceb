/// The boundaries of korean/sounds.tsv, found by the syllable after them.
struct KoreanSounds: Sendable {
  private struct Row: Sendable {
    var before: [UInt32]
    var after: [UInt32]
    var stem: Int
    var isEnd: Bool
    var isPlace: Bool
    var exception: KoreanPhonology.Exception
  }

  static let shared = KoreanSounds()

  private var rows: [UInt32: [Row]] = [:]

  private init() {
    Table.forEachRow(of: "korean/sounds.tsv") { cells in
      for before in Table.alternatives(cells[0]) {
        for after in Table.alternatives(cells[1]) {
          guard let first = after.first else { continue }
          rows[first, default: []].append(
            Row(
              before: before, after: after, stem: Table.number(cells[2]), isEnd: !cells[3].isEmpty,
              isPlace: !cells[4].isEmpty, exception: Self.exception(cells[5])))
        }
      }
    }
  }

  private static func exception(_ cell: Substring.UTF8View) -> KoreanPhonology.Exception {
    switch String(Substring(cell)) {
    case "nasal": .nasal
    case "insertion": .insertion
    case "cut": .cut
    case "aspiration": .aspiration
    case let word: preconditionFailure("korean/sounds.tsv has no action \(word)")
    }
  }

  /// What is known of the boundary before `index` in the word `run`.
  func exception(in run: ArraySlice<UInt32>, at index: Int, isPlace: Bool) -> KoreanPhonology.Exception {
    guard let rows = rows[run[index]] else { return .none }
    let (head, tail) = (run[..<index], run[index...])
    for row in rows
    where head.count >= row.stem && (isPlace || !row.isPlace) && (!row.isEnd || tail.count == row.after.count)
    {
      let fits = tail.starts(with: row.after) && head.suffix(row.before.count).elementsEqual(row.before)
      if fits { return row.exception }
    }
    return .none
  }
}

extension Table {
  /// The alternatives of a cell, as code points; an empty cell is one empty alternative.
  static func alternatives(_ cell: Substring.UTF8View) -> [[UInt32]] {
    Substring(cell).split(separator: "|", omittingEmptySubsequences: false).map {
      $0.unicodeScalars.map(\.value)
    }
  }

  /// The number in a cell; a cell without one is a fault of the table.
  static func number(_ cell: Substring.UTF8View) -> Int {
    guard let number = Int(Substring(cell)) else {
      preconditionFailure("a cell has no number: \(Substring(cell))")
    }
    return number
  }
}
