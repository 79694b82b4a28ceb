/// A line of `git diff --raw` or `git log --raw`: a file and its two blobs.
struct RawChange {
  /// The path in the folder.
  let path: String
  /// The blob before; nil where there was no file.
  let before: String?
  /// The blob after; nil where the file went; all zeros where it is only in the work tree.
  let after: String?

  /// Returns what `line` says; nil where it is another line. `:100644 100644 <id> <id> M<TAB>path`
  init?(_ line: Substring) {
    guard line.first == ":", let tab = line.firstIndex(of: "\t") else { return nil }
    let fields = line[..<tab].dropFirst().split(separator: " ")
    guard fields.count == 5, let status = fields[4].first else { return nil }
    path = String(line[line.index(after: tab)...])
    before = status == "A" ? nil : String(fields[2])
    after = status == "D" ? nil : String(fields[3])
  }

  var blobs: [String] { [before, after].compactMap(\.self) }
}
