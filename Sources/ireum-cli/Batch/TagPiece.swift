import Extraction

/// A document that is to be tagged, or a part of a text that is too long to be one.
struct TagPiece: Sendable {
  enum Content: Sendable {
    /// A file, which whoever tags it reads.
    case file
    /// The bytes of a document of any kind, as a stream gave them.
    case document([UInt8])
    /// A line of JSON, which holds the text.
    case line([UInt8])
    /// A part of a long text.
    case part(TextParts.Part)
    /// What could not be read, and why.
    case unread(CommandFailure)
  }

  /// What it is called: its path, with the number of its line where it is one.
  let name: String
  let content: Content
  /// How many bytes it has in its file.
  let size: Int
}

/// What became of a piece.
struct TagAnswer: Sendable {
  /// What the document is called in the answer.
  let name: String
  /// Where it was read.
  let input: String
  let size: Int
  /// What is written of it, whole lines.
  var output: [UInt8] = []
  var mentions = 0
  /// What is to be said of it on standard error.
  var remarks: [String] = []
  var failure: CommandFailure?

  /// Whether it could not be read; of an empty one that is not said.
  var isUnread: Bool { failure.map { $0.status != .nothingFound } ?? false }
}
