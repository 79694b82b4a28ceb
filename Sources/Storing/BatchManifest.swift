/// What a batch is, as the manifest of its results says: results of batches that differ are never mixed.
///
/// It tells no times, so that a batch that was cut short and went on leaves the same bytes as one that was not.
public struct BatchManifest: Codable, Sendable, Equatable {
  /// How far it is.
  public enum State: String, Codable, Sendable { case running, done }

  /// The version of the form of the folder.
  public private(set) var format = 1
  /// The program and its version.
  public let program: String
  /// The digest of the lexicon.
  public let lexicon: String
  /// What else decides the results, by the option that says it; nil where it was not given.
  public let options: [String: String?]
  /// The file of the results.
  public let results: String
  /// How far it is.
  public internal(set) var state = State.running
  /// How many documents there are; nil until all are done.
  public internal(set) var documents: Int?
  /// How many of them could not be read.
  public internal(set) var failed: Int?
  /// How many mentions they have.
  public internal(set) var mentions: Int?

  /// Returns the manifest of a batch that begins.
  public init(program: String, lexicon: String, options: [String: String?], results: String) {
    (self.program, self.lexicon, self.options, self.results) = (program, lexicon, options, results)
  }

  /// Why results of `now` cannot be added to those of this one in `folder`; nil where they can.
  func difference(to now: BatchManifest, in folder: String) -> ResultFailure? {
    if lexicon != now.lexicon { return .otherLexicon(folder, was: lexicon, now: now.lexicon) }
    var (before, after) = (options, now.options)
    before["program"] = program
    after["program"] = now.program
    before["format"] = results
    after["format"] = now.results
    for option in Set(before.keys).union(after.keys).sorted() {
      let (was, now) = (before[option] ?? nil, after[option] ?? nil)
      if was != now { return .otherOptions(folder, option: option, was: was, now: now) }
    }
    return nil
  }

  private enum CodingKeys: CodingKey {
    case format, program, lexicon, options, results, state, documents, failed, mentions
  }

  /// Writes it with all its keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(format, forKey: .format)
    try container.encode(program, forKey: .program)
    try container.encode(lexicon, forKey: .lexicon)
    try container.encode(options, forKey: .options)
    try container.encode(results, forKey: .results)
    try container.encode(state, forKey: .state)
    try container.encode(documents, forKey: .documents)
    try container.encode(failed, forKey: .failed)
    try container.encode(mentions, forKey: .mentions)
  }
}

/// A document of a batch that is done, as a line of its journal says.
public struct DoneDocument: Codable, Sendable, Equatable {
  /// What it is called in the results.
  public let doc: String
  /// Where it was read: its path, with the number of its line where it is one.
  public let input: String
  /// How many bytes it has there.
  public let bytes: Int
  /// How many mentions it has.
  public let mentions: Int
  /// Why it could not be read; nil where it was.
  public let error: String?
  /// How many bytes of results there are with its own.
  public internal(set) var end = 0

  /// Returns a document that is done.
  public init(doc: String, input: String, bytes: Int, mentions: Int, error: String?) {
    (self.doc, self.input, self.bytes, self.mentions, self.error) = (doc, input, bytes, mentions, error)
  }

  private enum CodingKeys: CodingKey { case doc, input, bytes, mentions, error, end }

  /// Writes it with all its keys.
  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(doc, forKey: .doc)
    try container.encode(input, forKey: .input)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(mentions, forKey: .mentions)
    try container.encode(error, forKey: .error)
    try container.encode(end, forKey: .end)
  }
}
