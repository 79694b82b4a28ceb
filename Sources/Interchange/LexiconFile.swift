/// A file of a lexicon folder: where it lies in the folder, what to call it, and its bytes.
public struct LexiconFile: Sendable {
  /// The path inside the folder, with `/` between its parts; it decides what the file is.
  public let path: String
  /// The path to show to people: the folder as they named it, and ``path``.
  public let shownPath: String
  /// The folder that ``path`` begins in; nil of a file that lies in none.
  public let folder: String?
  /// The bytes, which should be UTF-8.
  public let bytes: [UInt8]

  /// Returns a file; it is shown by its path unless said otherwise.
  public init(path: String, shownPath: String? = nil, folder: String? = nil, bytes: [UInt8]) {
    (self.path, self.shownPath, self.folder, self.bytes) = (path, shownPath ?? path, folder, bytes)
  }

  /// What a file of a lexicon folder is, by its place.
  public enum Role: Sendable, Hashable {
    /// `lexicon.yaml` at the top.
    case manifest
    /// A file under `sources/`.
    case source
    /// A YAML file under `suppress/`: a name that is not to be tagged.
    case suppression
    /// A TSV file under `decisions/`: judgements, one a line.
    case decisions
    /// Any other YAML file: one entry.
    case entry
    /// A file of JSON lines under `packs/`: an entry a line.
    case pack
    /// A YAML file with an ending that is not read.
    case misnamed
    /// Not read as part of the lexicon: other file types, `schema/`, and folders of later versions.
    case other
  }

  /// What this file is.
  public var role: Role {
    if path.hasSuffix(".yml") { return .misnamed }
    if path.hasPrefix("decisions/"), path.hasSuffix(".tsv") { return .decisions }
    if path.hasPrefix("packs/"), path.hasSuffix(".jsonl") { return .pack }
    guard path.hasSuffix(".yaml") else { return .other }
    if path == "lexicon.yaml" { return .manifest }
    switch path.split(separator: "/").first {
    case "sources": return .source
    case "suppress": return .suppression
    case "schema", "decisions", "packs": return .other
    default: return .entry
    }
  }
}
