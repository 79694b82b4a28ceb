/// A table of Tables/, embedded at build time: lines of tab-separated cells, after comments (#) and a header.
///
/// Tables are read once, at first use. They are checked in the tests; a fault in one is a fault of the build.
enum Table {
  /// Calls `row` with the cells of each row of `name`, a path within Tables/.
  static func forEachRow(of name: StaticString, _ row: ([Substring.UTF8View]) -> Void) {
    guard let file = embeddedFiles.first(where: { "\($0.path)" == "\(name)" }) else {
      preconditionFailure("Tables/\(name) is not embedded")
    }
    var isHeader = true
    for line in "\(file.text)".utf8.split(separator: UInt8(ascii: "\n")) where line.first != UInt8(ascii: "#")
    {
      if isHeader {
        isHeader = false
        continue
      }
      row(
        line.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0).utf8 }
      )
    }
  }
}
