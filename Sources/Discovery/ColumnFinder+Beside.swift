import Indexing
import Lexicography
import Matching

/// People in the columns of tables whose rows are not all alike, by the cells beside them: 국립축산과학원   연구관   현도림.
extension ColumnFinder {
  /// The cells of lines whose columns stand apart by blanks, or between borders; those of people who stand beside a
  /// post, or at the end of a line after a body.
  func besideCells() -> [UnknownName] {
    var found: [UnknownName] = []
    var cells: [Range<Int>] = []
    for index in 0...text.count {
      let isEnd = index == text.count || text.gaps[index].breaksLine
      if isEnd || index == 0 {
        if cells.count > 1 { found += people(cells) }
        cells = []
      }
      guard index < text.count else { break }
      if cells.isEmpty || text.isWide(index) || text.gaps[index].isBorder {
        cells.append(index..<index + 1)
      } else if let last = cells.last {
        cells[cells.count - 1] = last.lowerBound..<index + 1
      }
    }
    return found
  }

  private func people(_ cells: [Range<Int>]) -> [UnknownName] {
    cells.indices.compactMap { place in
      let cell = cells[place]
      guard cell.count < 26, text.isFree(cell) else { return nil }
      let sides = [place - 1, place + 1].filter(cells.indices.contains).map { cells[$0] }
      if let post = sides.first(where: isPost) { return person(cell, post, 4.2) }
      guard place == cells.count - 1, let body = sides.first, isBody(body) else { return nil }
      return person(cell, body, 3.8)
    }
  }

  private func isPost(_ cell: Range<Int>) -> Bool {
    guard cell.count < 8, let word = text.word(startingAt: cell.lowerBound), word.range == cell else {
      return false
    }
    return Titles.shared.isPost(text.letters[cell]) || Titles.shared.isTitle(text.letters[cell])
  }

  /// Whether a known body begins the cell, and nothing but its bracket or a department follows.
  private func isBody(_ cell: Range<Int>) -> Bool {
    guard let known = text.known(at: cell.lowerBound), known.types == [.organization] else { return false }
    return cell.upperBound - known.range.upperBound < 14
  }
}
