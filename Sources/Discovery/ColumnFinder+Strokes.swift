import Indexing
import Matching

/// Tables whose cells stand between strokes with blanks: 기관 / 직위 / 성명.
extension ColumnFinder {
  /// The fewest rows and cells of such a table.
  private static let (fewestRows, fewestCells) = (3, 3)

  /// The lines that follow each other and have as many cells.
  func strokeTables() -> [Table] {
    var tables: [Table] = []
    var table = Table()
    var cells: [Range<Int>] = []
    var isStroke = false
    func closeTable() {
      if table.rows.count >= Self.fewestRows { tables.append(table) }
      table = Table()
    }
    func closeLine() {
      defer { (cells, isStroke) = ([], false) }
      guard cells.count >= Self.fewestCells, isStroke, !cells.contains(where: \.isEmpty) else {
        return closeTable()
      }
      if let last = table.rows.last, last.count != cells.count { closeTable() }
      table.rows.append(cells)
    }
    for index in 0..<text.count {
      if index == 0 || text.gaps[index].breaksLine || text.gaps[index].isBorder {
        closeLine()
        cells = [index..<index]
      }
      if text.has(index, "/"), text.gaps[index] == .space, index + 1 < text.count,
        text.gaps[index + 1] == .space
      {
        isStroke = true
        cells.append(index + 1..<index + 1)
      } else if let last = cells.last {
        cells[cells.count - 1] = last.lowerBound..<index + 1
      }
    }
    closeLine()
    closeTable()
    return tables
  }
}
