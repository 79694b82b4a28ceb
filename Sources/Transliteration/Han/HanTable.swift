/// What Tables/han.tsv says of each Han character; see tools/generate-han-readings.
///
/// The readings of all rows lie in one array each, so that a look-up allocates nothing.
final class HanTable: Sendable {
  /// A reading: a Mandarin syllable's id or a Hangul syllable's code point, and its share.
  struct Weighted: Sendable {
    let target: UInt16
    let weight: Float
  }

  /// The row of one character, as ranges into the table's arrays.
  struct Row: Sendable {
    fileprivate(set) var mandarin: Range<Int> = 0..<0
    fileprivate(set) var korean: Range<Int> = 0..<0
    fileprivate(set) var traditional: Range<Int> = 0..<0
    /// The simplified form, or the character itself.
    fileprivate(set) var simplified: UInt32
    /// Whether Korean text has it as itself (KS X 1001).
    fileprivate(set) var isKorean = false
  }

  static let shared = HanTable()

  /// Readings in Mandarin, before the initial-sound law in Korean, and traditional forms, of all rows.
  private let mandarin: [Weighted]
  private let korean: [Weighted]
  let traditional: [UInt32]
  private let rows: HanMap<Row>

  /// The row of `value`, or nil where it is no Han character of the table.
  func row(_ value: UInt32) -> Row? { rows[value] }

  /// The simplified form of `value`, or `value`.
  func simplified(_ value: UInt32) -> UInt32 { rows[value]?.simplified ?? value }

  /// The readings in Mandarin of `row`.
  func mandarin(_ row: Row) -> Choices { Self.choices(mandarin, row.mandarin, .unihan) }

  /// The readings in Korean of `row`, before the initial-sound law.
  func korean(_ row: Row, _ cause: Choice.Cause) -> Choices { Self.choices(korean, row.korean, cause) }

  private static func choices(_ list: [Weighted], _ range: Range<Int>, _ cause: Choice.Cause) -> Choices {
    var result = Choices()
    for index in range {
      result.append(Choice(target: list[index].target, cause: cause, weight: list[index].weight))
    }
    return result
  }

  /// The code points of all Korean readings, as they stand and after the initial-sound law.
  var koreanSyllables: Set<UInt32> {
    Set(korean.lazy.flatMap { [UInt32($0.target), UInt32(InitialSoundLaw.atStart($0.target))] })
  }

  /// Every character and its row.
  var characters: [(character: UInt32, row: Row)] {
    (0x3400..<0xA000).compactMap { value in rows[value].map { (value, $0) } }
  }

  private init() {
    let syllables = MandarinSyllables.shared
    var (mandarin, korean): ([Weighted], [Weighted]) = ([], [])
    var traditional: [UInt32] = []
    var rows = HanMap<Row>()
    Table("han.tsv").forEachRow { cells in
      guard let value = cells[0].scalars.first else { return }
      var row = Row(simplified: cells[4].scalars.first ?? value)
      row.mandarin = Self.append(cells[1], to: &mandarin) { syllables.id(of: $0) }
      let isRare = cells[2].last == UInt8(ascii: "!")
      row.korean = Self.append(isRare ? cells[2].dropLast() : cells[2], to: &korean) {
        $0.scalars.first.map { UInt16($0) }
      }
      row.isKorean = !row.korean.isEmpty && !isRare
      let start = traditional.count
      traditional += cells[3].scalars
      row.traditional = start..<traditional.count
      rows[value] = row
    }
    (self.mandarin, self.korean, self.traditional, self.rows) = (mandarin, korean, traditional, rows)
  }

  /// Appends the readings of a cell, `a:900 b:100` or `a`, and returns where they are.
  private static func append(
    _ cell: ArraySlice<UInt8>, to list: inout [Weighted], _ target: (ArraySlice<UInt8>) -> UInt16?
  ) -> Range<Int> {
    let start = list.count
    var place = cell.startIndex
    while place < cell.endIndex {
      let end = cell[place...].firstIndex(of: UInt8(ascii: " ")) ?? cell.endIndex
      let part = cell[place..<end]
      place = end + 1
      if part.isEmpty { continue }
      let colon = part.firstIndex(of: UInt8(ascii: ":"))
      let share = colon.map { part[($0 + 1)...].reduce(0) { $0 * 10 + Int($1) - 48 } } ?? 1000
      if let target = target(part[..<(colon ?? end)]) {
        list.append(Weighted(target: target, weight: Float(share) / 1000))
      }
    }
    return start..<list.count
  }
}
