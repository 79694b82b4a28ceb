/// What an edit makes of one file of a lexicon folder.
public struct FileChange: Sendable, Hashable {
  /// The path inside the folder.
  public let path: String
  /// The bytes before; nil where there was no file.
  public let before: [UInt8]?
  /// The bytes after; nil where the file goes.
  public let after: [UInt8]?

  /// Returns a change.
  public init(path: String, before: [UInt8]?, after: [UInt8]?) {
    (self.path, self.before, self.after) = (path, before, after)
  }

  /// The change that takes this one back.
  public var reversed: FileChange { FileChange(path: path, before: after, after: before) }

  /// The change in the unified format, with `folder` before the path; lines of both texts are UTF-8.
  public func unifiedDiff(in folder: String) -> String {
    func lines(_ bytes: [UInt8]?) -> [String] {
      guard let bytes, !bytes.isEmpty else { return [] }
      return String(decoding: bytes, as: UTF8.self).split(separator: "\n", omittingEmptySubsequences: false)
        .dropLast(bytes.last == 0x0A ? 1 : 0).map(String.init)
    }
    let shown = folder.isEmpty ? path : "\(folder)/\(path)"
    let head = [
      before == nil ? "--- /dev/null" : "--- \(shown)", after == nil ? "+++ /dev/null" : "+++ \(shown)",
    ]
    return (head + UnifiedDiff.hunks(lines(before), lines(after))).joined(separator: "\n") + "\n"
  }
}
