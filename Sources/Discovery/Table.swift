/// A table of Tables/, embedded at build time: lines of tab-separated cells, after comments (#) and a header.
enum Table {
  /// A cell: bytes of UTF-8 where they lie in the binary.
  typealias Cell = Slice<UnsafeBufferPointer<UInt8>>

  /// Returns the text of `name`, a file of Tables/.
  static func text(_ name: StaticString) -> StaticString {
    guard let file = embeddedFiles.first(where: { "\($0.path)" == "\(name)" }) else {
      preconditionFailure("Tables/\(name) is not embedded")
    }
    return file.text
  }

  /// Calls `body` with the cells of each row of `name`, which are only good within it.
  ///
  /// Nothing is copied: made into strings, the rows would take most of the time in which a short text is tagged.
  static func forEachRow(_ name: StaticString, _ body: ([Cell]) -> Void) {
    text(name).withUTF8Buffer { bytes in
      var isHeader = true
      var start = 0
      var cells: [Cell] = []
      while start < bytes.count {
        cells.removeAll(keepingCapacity: true)
        let isComment = bytes[start] == UInt8(ascii: "#")
        var at = start
        while at < bytes.count, bytes[at] != UInt8(ascii: "\n") {
          if bytes[at] == UInt8(ascii: "\t") {
            cells.append(bytes[start..<at])
            start = at + 1
          }
          at += 1
        }
        cells.append(bytes[start..<at])
        if !isComment, cells.count > 1 || !cells[0].isEmpty {
          if !isHeader { body(cells) }
          isHeader = false
        }
        start = at + 1
      }
    }
  }

  /// Returns the first cell of each row of `name`, as letters.
  static func words(_ name: StaticString) -> [[UInt32]] {
    var words: [[UInt32]] = []
    forEachRow(name) { words.append($0[0].letters) }
    return words
  }
}

extension Table.Cell {
  /// The code points of a cell, which is well-formed, as the compiler has read it.
  var letters: [UInt32] {
    var letters: [UInt32] = []
    letters.reserveCapacity(count)
    for byte in self {
      switch byte {
      case 0x80..<0xC0: letters[letters.count - 1] = letters[letters.count - 1] << 6 | UInt32(byte & 0x3F)
      case 0xC0..<0xE0: letters.append(UInt32(byte & 0x1F))
      case 0xE0..<0xF0: letters.append(UInt32(byte & 0x0F))
      case 0xF0...: letters.append(UInt32(byte & 0x07))
      default: letters.append(UInt32(byte))
      }
    }
    return letters
  }

  /// Whether the cell says `word`.
  static func == (cell: Self, word: StaticString) -> Bool {
    word.withUTF8Buffer { cell.count == $0.count && cell.elementsEqual($0) }
  }
}
