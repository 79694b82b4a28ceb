import Indexing

/// What `index info --json` says of an index. Its keys are stable; README lists them.
struct IndexRecord: Encodable {
  struct Part: Encodable {
    let name: String
    let bytes: Int
  }

  /// The changes beside the index.
  struct Changes: Encodable {
    let file: String
    let bytes: Int
    let entries: Int
    let names: Int
    let removedEntries: Int
    let removedNames: Int

    init?(_ file: String, _ index: NameIndex) {
      guard let counts = index.changeCounts else { return nil }
      self.file = IndexFile(file).changes
      (bytes, entries, names) = (counts.bytes, counts.entries, counts.names)
      (removedEntries, removedNames) = (counts.removedEntries, counts.removedNames)
    }
  }

  /// What `index update --json` and `index fold --json` say.
  struct Update: Encodable {
    let file: String
    let applied: Int
    let names: Int
    let entries: Int
    let changes: Changes?

    private enum Key: String, CodingKey { case file, applied, names, entries, changes }

    /// `applied` changes were made of `index`, or folded into it.
    init(file: String, applied: Int, _ index: NameIndex) {
      (self.file, self.applied) = (file, applied)
      (names, entries) = (index.header.names, index.header.entries)
      changes = Changes(file, index)
    }

    func encode(to encoder: any Encoder) throws {
      var container = encoder.container(keyedBy: Key.self)
      try container.encode(file, forKey: .file)
      try container.encode(applied, forKey: .applied)
      try container.encode(names, forKey: .names)
      try container.encode(entries, forKey: .entries)
      try container.encode(changes, forKey: .changes)
    }
  }

  let file: String
  let format: Int
  let bytes: Int
  let names: Int
  let entries: Int
  let longestName: Int
  let icu: String
  let unicode: String
  let digest: String
  let sections: [Part]
  let changes: Changes?

  private enum Key: String, CodingKey {
    case file, format, bytes, names, entries, longestName, icu, unicode, digest, sections, changes
  }

  /// Returns the record of `index`, which is in `file`.
  init(file: String, _ index: NameIndex) {
    let header = index.header
    (self.file, format, bytes) = (file, NameIndex.formatVersion, index.withBytes(\.count))
    (names, entries, longestName) = (header.names, header.entries, header.longest)
    (icu, unicode, digest) = (header.icu, header.unicode, header.digestText)
    sections = index.sections.map { Part(name: $0.name, bytes: $0.bytes) }
    changes = Changes(file, index)
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(file, forKey: .file)
    try container.encode(format, forKey: .format)
    try container.encode(bytes, forKey: .bytes)
    try container.encode(names, forKey: .names)
    try container.encode(entries, forKey: .entries)
    try container.encode(longestName, forKey: .longestName)
    try container.encode(icu, forKey: .icu)
    try container.encode(unicode, forKey: .unicode)
    try container.encode(digest, forKey: .digest)
    try container.encode(sections, forKey: .sections)
    // Always there: what is missing is null.
    try container.encode(changes, forKey: .changes)
  }
}
