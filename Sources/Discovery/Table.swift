/// A table of Tables/, embedded at build time: lines of tab-separated cells, after comments (#) and a header.
enum Table {
  /// Returns the text of `name`, a file of Tables/.
  static func text(_ name: StaticString) -> StaticString {
    guard let file = embeddedFiles.first(where: { "\($0.path)" == "\(name)" }) else {
      preconditionFailure("Tables/\(name) is not embedded")
    }
    return file.text
  }

  /// Returns the cells of each row of `name`.
  ///
  /// It is split by bytes: by characters it would take most of the time in which a short text is tagged.
  static func rows(_ name: StaticString) -> [[Substring]] {
    "\(text(name))".utf8.split(separator: UInt8(ascii: "\n")).filter { $0.first != UInt8(ascii: "#") }
      .dropFirst()
      .map { row in
        row.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false).map { Substring($0) }
      }
  }
}
