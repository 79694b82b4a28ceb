import Comparison
import Indexing
import Lexicography
import Matching
import Normalization
import Resolution
import Transliteration

/// Finds names by the columns of tables in plain text: what stands under 성명, or among cells that are people.
struct ColumnFinder {
  let text: DiscoveryText
  let rows: Rows

  struct Table {
    /// The cells of each row, blank ones empty.
    var rows: [[Range<Int>]] = []
  }

  /// Words of the headers of columns of people, and of bodies.
  private static let people = words(
    "성명 이름 담당자 담당 책임자 대표자 참석자 연락관 인솔자 발표자 姓名 负责人 联系人 代表 参会人 name contact person speaker participant")
  private static let bodies = words(
    "기관명 기관 소속 회사 회사명 업체 업체명 기업 기업명 단체명 단체 单位 机构 公司 企业 单位名称 organization organisation company "
      + "institute institution affiliation exhibitors exhibitor companies organisations "
      + "organizations buyer buyers supplier suppliers 바이어 거래처 고객사 공급사 참가기업 수요기업 采购商 买家 供应商 参展商 客户 "
      + "参展企业"
  )
  /// Words of headers of columns whose cells have several bodies.
  private static let lists = words(
    "exhibitors exhibitor companies buyer buyers supplier suppliers 바이어 거래처 고객사 공급사 수요기업 采购商 买家 供应商 参展商 客户 参展企业"
  )
  /// Words of headers that say in which language the names of the column before stand.
  private static let languages = words("中文 英文 韩文 한글 영문 중문 국문 한자 english chinese korean 영어명 중국어명")
  /// How many of the filled cells of a column must be people, that the others are taken for such.
  private static let (fewest, share) = (2, 0.5)
  /// How many cells must be known bodies, that the others of their column are taken for such.
  private static let mostly = 3

  private static func words(_ text: String) -> [[UInt32]] {
    text.split(separator: " ").map { $0.unicodeScalars.map(\.value) }
  }

  init(_ text: DiscoveryText) {
    self.text = text
    rows = Rows(text.text)
  }

  /// The names in columns; `found` are names that are known from elsewhere.
  func candidates(_ found: [UnknownName]) -> [UnknownName] {
    let people = Set(found.filter { $0.type == .person }.map(\.letters.lowerBound))
    return besideCells()
      + tables().flatMap { table -> [UnknownName] in
        let width = table.rows.map(\.count).max() ?? 0
        return (0..<width).flatMap { column(table, $0, people) }
      }
  }

  private func column(_ table: Table, _ column: Int, _ people: Set<Int>) -> [UnknownName] {
    let cells = table.rows.compactMap {
      $0.indices.contains(column) && !$0[column].isEmpty ? $0[column] : nil
    }
    guard let head = cells.first, cells.count > Self.fewest else { return [] }
    if has(head, Self.people) { return cells.dropFirst().compactMap { person($0, head, 4.4) } }
    if has(head, Self.bodies) { return cells.dropFirst().flatMap { bodies($0, head, 3.4) } }
    // 기업명 | 中文: the same bodies in another language.
    if column > 0, has(head, Self.languages), let header = table.rows.first, header.indices.contains(column),
      header[column] == head, has(header[column - 1], Self.bodies)
    {
      return cells.dropFirst().flatMap { bodies($0, head, 3.4) }
    }
    let bodyCells = cells.dropFirst().count { cell in
      text.known(at: cell.lowerBound).map {
        $0.types == [.organization] && $0.range.upperBound >= cell.upperBound
      }
        == true
    }
    if bodyCells >= Self.mostly, 2 * bodyCells >= cells.count - 1 {
      return cells.dropFirst().flatMap { bodies($0, head, 3) }
    }
    let known = cells.count { cell in
      people.contains(cell.lowerBound)
        || text.known(at: cell.lowerBound).map { $0.types == [.person] } == true
    }
    guard known >= Self.fewest, Double(known) >= Self.share * Double(cells.count) else { return [] }
    return cells.dropFirst().compactMap { person($0, head, 3.6) }
  }

  private func has(_ cell: Range<Int>, _ words: [[UInt32]]) -> Bool {
    guard cell.count < 14 else { return false }
    return words.contains { word in
      cell.dropLast(min(cell.count, word.count - 1)).contains {
        text.letters[$0..<cell.upperBound].starts(with: word)
      }
    }
  }

  // MARK: Cells

  /// A cell that looks like a person's name, without what follows in brackets or as a title.
  func person(_ cell: Range<Int>, _ head: Range<Int>, _ weight: Double) -> UnknownName? {
    guard var first = text.word(startingAt: cell.lowerBound) else { return nil }
    // 대표 강해든: the post before.
    if Titles.shared.length(before: text.letters[first.range]) == first.range.count {
      guard let next = text.word(startingAt: first.range.upperBound), next.range.upperBound <= cell.upperBound
      else { return nil }
      first = next
    }
    var range = first.range
    if first.letterClass == .latin {
      while let next = text.word(startingAt: range.upperBound), next.letterClass == .latin,
        next.range.upperBound <= cell.upperBound
      {
        range = range.lowerBound..<next.range.upperBound
      }
    }
    guard range.upperBound <= cell.upperBound, text.isFree(range),
      !Titles.shared.isTitle(text.letters[range]),
      let shape = shape(range, first)
    else {
      return nil
    }
    return UnknownName(
      letters: range, type: .person,
      evidence: [
        Clue.person.item(text.original(range), -3, "shape"), shape,
        Clue.label.item(text.original(head), weight),
      ])
  }

  private func shape(_ range: Range<Int>, _ first: DiscoveryText.Word) -> EvidenceItem? {
    let letters = text.letters[range]
    switch first.letterClass {
    case .hangul:
      if PersonShapes.korean(letters) != nil, (2...4).contains(letters.count) {
        return Clue.surname.item(text.original(range.prefix(1)), letters.count == 3 ? 0.6 : -0.4)
      }
      guard PersonShapes.mandarin(Array(letters)) != nil else { return nil }
      return Clue.mandarin.item(text.original(range), letters.count > 2 ? 0.6 : -0.4)
    case .han:
      guard PersonShapes.hanSurname(Array(letters)) > 0 else { return nil }
      return Clue.surname.item(text.original(range.prefix(1)), letters.count == 3 ? 0.6 : 0)
    case .latin:
      guard text.capitals(range).isFirst, range != first.range, letters.count < 30 else { return nil }
      return Clue.capitals.item(text.original(range), 0)
    default: return nil
    }
  }

  private static let commas: Set<UInt32> = [0x2C, 0x3001, 0x2F]

  /// The names of a cell, with commas or strokes between.
  private func bodies(_ cell: Range<Int>, _ head: Range<Int>, _ weight: Double) -> [UnknownName] {
    // 소속: 한결연구원, 다른 사람: what follows a comma is a remark as often.
    guard has(head, Self.lists) else { return body(cell, head, weight).map { [$0] } ?? [] }
    var (parts, start) = ([Range<Int>](), cell.lowerBound)
    for index in cell where Self.commas.contains(text.letters[index]) {
      parts.append(start..<index)
      start = index + 1
    }
    return (parts + [start..<cell.upperBound]).filter { !$0.isEmpty }.compactMap { body($0, head, weight) }
  }

  /// A cell that is a name as a whole, or before its bracket.
  private func body(_ cell: Range<Int>, _ head: Range<Int>, _ weight: Double) -> UnknownName? {
    let end = cell.first { text.has($0, "(") && $0 > cell.lowerBound } ?? cell.upperBound
    let range = cell.lowerBound..<end
    guard (2...30).contains(range.count), text.isFree(range),
      // A remark is a sentence: 같은 사람. 배우 이름 아님.
      !range.contains(where: { text.classes[$0] == .symbol && !text.has($0, "&") }),
      !range.allSatisfy({ (0x30...0x39).contains(text.letters[$0]) || text.classes[$0] == .symbol }),
      !Heads.shared.isGeneric(text.letters[range]), !DictionaryWords.contains(text.letters[range])
    else { return nil }
    return UnknownName(
      letters: range, type: .organization,
      evidence: [
        Clue.organization.item(text.original(range), -2.4, "shape"),
        Clue.label.item(text.original(head), weight),
      ])
  }

  // MARK: Tables

  /// The tables of the text: rows that follow each other and have as many cells.
  private func tables() -> [Table] {
    var tables: [Table] = []
    var table = Table()
    var row: Int?
    var cells: [Range<Int>] = []
    func close() {
      defer { cells = [] }
      guard !cells.isEmpty else { return }
      if let last = table.rows.last, last.count != cells.count {
        tables.append(table)
        table = Table()
      }
      table.rows.append(cells)
    }
    for index in 0..<text.count {
      let now = rows[index]
      if now != row {
        close()
        row = now
        if now != nil { cells = [index..<index] }
      }
      guard now != nil, let last = cells.last else { continue }
      if text.has(index, ";") || text.has(index, "|") {
        cells.append(index + 1..<index + 1)
      } else if text.gaps[index].isBorder, last.upperBound == index, !last.isEmpty {
        cells.append(index..<index + 1)
      } else {
        cells[cells.count - 1] = last.lowerBound..<index + 1
      }
    }
    close()
    return (tables + [table]).filter { $0.rows.count > 1 } + wideTables() + strokeTables()
  }

  /// The tables whose columns stand apart by blanks: lines that follow each other and have as many cells, three at least.
  private func wideTables() -> [Table] {
    var tables: [Table] = []
    var table = Table()
    var cells: [Range<Int>] = []
    func close() {
      defer { cells = [] }
      if cells.count > 2, table.rows.last.map({ $0.count == cells.count }) ?? true {
        table.rows.append(cells)
      } else {
        if table.rows.count > 2 { tables.append(table) }
        table = Table(rows: cells.count > 2 ? [cells] : [])
      }
    }
    for index in 0..<text.count where rows[index] == nil {
      if index == 0 || text.gaps[index].breaksLine {
        close()
        cells = [index..<index + 1]
      } else if text.isWide(index) {
        cells.append(index..<index + 1)
      } else if let last = cells.last {
        cells[cells.count - 1] = last.lowerBound..<index + 1
      }
    }
    close()
    return table.rows.count > 2 ? tables + [table] : tables
  }
}
