import Normalization

/// How original text is read into letters: the tables of one version of ICU and of this project.
public struct Folding: @unchecked Sendable {
  /// The bytes of the table, which `owner` keeps.
  let bytes: UnsafeRawBufferPointer
  let table: PageTable
  /// The same for most code points, in one load.
  let cells: LetterCells
  /// What keeps the bytes of both.
  private let owners: [IndexBytes]

  init?(_ bytes: UnsafeRawBufferPointer, cells: LetterCells, owner: IndexBytes) {
    guard let table = PageTable(bytes: bytes) else { return nil }
    (self.bytes, self.table, self.cells, owners) = (bytes, table, cells, [owner])
  }

  /// Returns the tables of `values`, one for each code point.
  private init?(_ values: [UInt16]) {
    let owner = IndexBytes(copying: PageTable.bytes(of: values))
    guard let table = PageTable(bytes: owner.bytes) else { return nil }
    let cellOwner = IndexBytes(copying: LetterCells.bytes(table, codes: [:]))
    guard let cells = LetterCells(bytes: cellOwner.bytes) else { return nil }
    (bytes, self.table, self.cells, owners) = (owner.bytes, table, cells, [owner, cellOwner])
  }

  /// The tables of the linked ICU, made at the first use, which takes a fraction of a second. An index brings its own.
  public static let standard: Result<Folding, IndexError> = {
    do throws(IndexError) {
      guard let folding = Folding(try FoldTable.values()) else { return .failure(.damaged("fold")) }
      return .success(folding)
    } catch {
      return .failure(error)
    }
  }()
}

extension Folding {
  /// The first `count` bytes of `bytes` in the matching profile.
  package func head(of bytes: [UInt8], _ count: Int) throws(IndexError) -> [UInt8] {
    // What follows the cut may change the last letter before it, but no more than that.
    var end = min(bytes.count, count * 6)
    while end < bytes.count, end > 0, bytes[end] & 0xC0 == 0x80 { end -= 1 }
    var text = MatchingText(folding: table)
    try bytes.withUnsafeBufferPointer { bytes throws(IndexError) in try text.read(bytes, to: end) }
    return Array(text.bytes.prefix(count))
  }
}
