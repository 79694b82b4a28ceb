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
  static func rows(_ name: StaticString) -> [[Substring]] {
    "\(text(name))".split(separator: "\n").filter { !$0.hasPrefix("#") }.dropFirst()
      .map { $0.split(separator: "\t", omittingEmptySubsequences: false) }
  }
}
