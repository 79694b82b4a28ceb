// StandardLexicon: the shared lexicon of this repository, inside the binary.
// Only the shells import it; a library never assumes which data it runs on.

import Interchange

/// The files of `lexicon/` as they were when the project was built.
public enum BuiltInLexicon {
  /// The name under which its files are shown in messages.
  public static let name = "built-in"

  /// What the files are, in a few letters: it changes whenever one of them does.
  public static let digest = "\(embeddedDigest)"

  /// The files, in the order of their paths.
  public static var files: [LexiconFile] {
    embeddedLexicon.withUTF8Buffer { bytes in
      bytes.split(separator: 0x1E).compactMap { file in
        guard let end = file.firstIndex(of: 0x1F) else { return nil }
        let path = String(decoding: file[..<end], as: UTF8.self)
        return LexiconFile(path: path, shownPath: "\(name)/\(path)", bytes: Array(file[(end + 1)...]))
      }
    }
  }
}
