import Messaging

/// Reads CSV as RFC 4180 has it, row by row: cells in quotes may hold commas, quotes and line ends.
///
/// Nothing is lost: a row of another length than the header is still a row, and ``width`` says how many cells the longest has.
public struct CSVReader: Sendable {
  /// One row.
  public struct Row: Sendable {
    /// Its cells, as many as it has.
    public let cells: [String]
    /// The line on which it begins, from 1.
    public let line: Int
  }

  /// What is wrong with a file as a whole.
  public struct Fault: Error, Sendable {
    /// Where and what, and what to do.
    public let explanation: Explanation
  }

  /// The first row.
  public let header: [String]
  /// The other rows.
  public let rows: [Row]
  /// The most cells that a row or the header has.
  public var width: Int { rows.reduce(header.count) { max($0, $1.cells.count) } }

  /// Returns the rows of `bytes`, UTF-8, whose cells `separator` parts; nil takes a tab or a semicolon where the header
  /// has one and no comma.
  public init(_ bytes: [UInt8], separator: UInt8? = nil) throws(Fault) {
    // Excel begins its UTF-8 with a mark, which is no part of the first title.
    let bytes = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
    let separator = separator ?? Self.separator(of: bytes)
    var rows: [Row] = []
    var (cells, cell): ([String], [UInt8]) = ([], [])
    var (line, start) = (1, 1)
    var isQuoted = false
    var index = bytes.startIndex
    func text(_ cell: [UInt8]) -> String { String(decoding: cell, as: UTF8.self) }
    func endRow() {
      cells.append(text(cell))
      cell = []
      // A line with nothing in it is no row.
      if cells != [""] { rows.append(Row(cells: cells, line: start)) }
      cells = []
      start = line
    }
    while index < bytes.endIndex {
      let byte = bytes[index]
      index += 1
      if byte == 0x0A { line += 1 }
      switch (byte, isQuoted) {
      case (0x22, true):
        if index < bytes.endIndex, bytes[index] == 0x22 {
          cell.append(byte)
          index += 1
        } else {
          isQuoted = false
        }
      case (_, true): cell.append(byte)
      case (0x22, false) where cell.isEmpty: isQuoted = true
      case (separator, false):
        cells.append(text(cell))
        cell = []
      case (0x0D, false) where index < bytes.endIndex && bytes[index] == 0x0A: break
      case (0x0A, false): endRow()
      default: cell.append(byte)
      }
    }
    if isQuoted {
      throw Fault(
        explanation: Explanation(
          "line \(start): a quote is not closed", ko: "\(start)번째 줄: 따옴표가 닫히지 않았습니다",
          hint: Message("write a quote inside a cell as two", ko: "칸 안의 따옴표는 둘로 적으십시오")))
    }
    if !cell.isEmpty || !cells.isEmpty { endRow() }
    guard let first = rows.first else {
      throw Fault(explanation: Explanation("holds no row", ko: "행이 없습니다"))
    }
    (header, self.rows) = (first.cells, Array(rows.dropFirst()))
  }

  private static func separator(of bytes: [UInt8]) -> UInt8 {
    let head = bytes.prefix { $0 != 0x0A }
    if head.contains(0x2C) { return 0x2C }
    return head.contains(0x09) ? 0x09 : head.contains(0x3B) ? 0x3B : 0x2C
  }

  /// The place of the column that is called `name`, or whose number it is, from 1.
  public func column(_ name: String) throws(Fault) -> Int {
    let places = header.indices.filter { header[$0] == name }
    if places.count == 1 { return places[0] }
    if places.isEmpty, let number = Int(name), header.indices.contains(number - 1) { return number - 1 }
    let shown = header.map { "'\($0)'" }.joined(separator: ", ")
    throw Fault(
      explanation: places.isEmpty
        ? Explanation(
          "has no column '\(name)'", ko: "'\(name)' 열이 없습니다",
          hint: Message("columns: \(shown); or its number from 1", ko: "열: \(shown). 1부터 센 번호도 됩니다"))
        : Explanation(
          "has \(places.count) columns '\(name)'", ko: "'\(name)' 열이 \(places.count)개입니다",
          hint: Message("give the number of one, from 1", ko: "1부터 센 번호를 주십시오")))
  }
}
