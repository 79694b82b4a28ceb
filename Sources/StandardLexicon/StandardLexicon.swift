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
    embeddedFiles.map { file in
      LexiconFile(
        path: file.path.description, shownPath: "\(name)/\(file.path)",
        bytes: file.text.withUTF8Buffer { Array($0) })
    }
  }
}
