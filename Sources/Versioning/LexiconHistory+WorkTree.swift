import Foundation
import Interchange
import Lexicography

extension LexiconHistory {
  /// The entry of the file at `path` as it now is; nil where it cannot be read.
  static func entry(inWorkTree path: String) -> Entry? {
    guard let data = try? Data(contentsOf: URL(fileURLWithPath: path)) else { return nil }
    let file = LexiconFile(path: path.split(separator: "/").last.map(String.init) ?? path, bytes: Array(data))
    return LexiconReader.read([file]).lexicon.entries.first
  }
}
