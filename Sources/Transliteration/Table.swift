/// A table of Tables/, embedded at build time: lines of tab-separated cells, after comments (#) and a header.
///
/// Tables are read once, at first use. They are checked in the tests; a fault in one is a fault of the build.
package struct Table {
  private let bytes: [UInt8]

  /// Reads `text`, a whole table.
  package init(text: StaticString) { bytes = Array("\(text)".utf8) }

  /// Opens `name`, a file of Tables/.
  init(_ name: StaticString) {
    guard let file = embeddedFiles.first(where: { "\($0.path)" == "\(name)" }) else {
      preconditionFailure("Tables/\(name) is not embedded")
    }
    self.init(text: file.text)
  }

  /// Calls `row` with the cells of each row of `name`.
  static func forEachRow(of name: StaticString, _ row: ([Substring.UTF8View]) -> Void) {
    Table(name).forEachRow { cells in row(cells.map { Substring($0.text).utf8 }) }
  }

  /// Calls `row` with the cells of each row.
  package func forEachRow(_ row: ([ArraySlice<UInt8>]) -> Void) {
    var isHeader = true
    var cells: [ArraySlice<UInt8>] = []
    var lineStart = 0
    var cellStart = 0
    for index in bytes.indices {
      switch bytes[index] {
      case UInt8(ascii: "\t"):
        cells.append(bytes[cellStart..<index])
        cellStart = index + 1
      case UInt8(ascii: "\n"):
        cells.append(bytes[cellStart..<index])
        if bytes[lineStart] != UInt8(ascii: "#") {
          if !isHeader { row(cells) }
          isHeader = false
        }
        cells.removeAll(keepingCapacity: true)
        lineStart = index + 1
        cellStart = index + 1
      default: break
      }
    }
  }
}

extension ArraySlice<UInt8> {
  /// The bytes, UTF-8 of a table, as text.
  package var text: String { String(decoding: self, as: UTF8.self) }

  /// The code points of the text.
  package var scalars: [UInt32] {
    var result: [UInt32] = []
    var decoder = Unicode.UTF8.ForwardParser()
    var bytes = makeIterator()
    while case .valid(let encoded) = decoder.parseScalar(from: &bytes) {
      result.append(Unicode.UTF8.decode(encoded).value)
    }
    return result
  }

  /// The parts between `separator`; none of an empty text.
  package func parts(_ separator: Character) -> [ArraySlice<UInt8>] {
    split(separator: separator.asciiValue ?? 0)
  }
}
