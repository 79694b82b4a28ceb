import Lexicography
import TextModel

/// Reads the files of one or more lexicon folders into a lexicon, with every fault at once.
public enum LexiconReader {
  /// A lexicon and what is wrong with its files. With an error among the faults it must not be used.
  public struct Result: Sendable {
    /// What could be read.
    public let lexicon: Lexicon
    /// The faults in the order of their places.
    public let faults: [Fault]

    /// Whether the lexicon can be used.
    public var isValid: Bool { !faults.contains { $0.severity == .error } }
  }

  /// Returns the lexicon of `files`; files that are no part of a lexicon are passed over.
  public static func read(_ files: [LexiconFile]) -> Result {
    var faults: [Fault] = []
    var entries: [Lexicon.Located] = []
    var sources: [(source: Source, at: SourceLocation)] = []
    for file in files {
      switch file.role {
      case .entry:
        if let entry = EntryReader.read(file, into: &faults) { entries.append(entry) }
      case .source:
        let at = SourceLocation(file: file.shownPath)
        if let source = SourceReader.read(file, into: &faults) { sources.append((source, at)) }
      case .manifest:
        if let top = YAMLDocument.read(file, what: "lexicon.yaml", into: &faults) {
          EntryReader.checkFormat(top, into: &faults)
        }
      case .misnamed:
        faults.append(
          Fault(
            "file-suffix", at: SourceLocation(file: file.shownPath), severity: .warning,
            "the file is not read",
            hint: "name it .yaml"))
      case .other:
        break
      }
    }
    faults += duplicates(
      of: entries.compactMap { located in located.origin.map { (located.entry.id.rawValue, $0.id) } },
      code: "duplicate-id", what: "id")
    faults += duplicates(of: sources.map { ($0.source.id, $0.at) }, code: "duplicate-source", what: "source")
    let lexicon = Lexicon(entries, sources: sources.map(\.source))
    faults += danglingTargets(of: lexicon)
    return Result(lexicon: lexicon, faults: faults.sorted())
  }

  private static func duplicates(
    of ids: [(id: String, at: SourceLocation)], code: String, what: String
  ) -> [Fault] {
    var first: [String: SourceLocation] = [:]
    var faults: [Fault] = []
    for (id, at) in ids {
      if let earlier = first[id] {
        faults.append(
          Fault(
            code, at: at, "\(what) '\(id)' was already used at \(earlier)", hint: "give it an id of its own"))
      } else {
        first[id] = at
      }
    }
    return faults
  }

  private static func danglingTargets(of lexicon: Lexicon) -> [Fault] {
    var faults: [Fault] = []
    for located in lexicon.located {
      guard let origin = located.origin else { continue }
      for (relation, at) in zip(located.entry.relations, origin.relations)
      where lexicon[relation.target] == nil {
        faults.append(
          Fault(
            "dangling-relation", at: at,
            "\(relation.kind.rawValue) '\(relation.target)' is no entry of this lexicon",
            hint: nearest(to: relation.target, in: lexicon)))
      }
      if let redirect = located.entry.redirect {
        if lexicon[redirect] == nil {
          faults.append(
            Fault(
              "dangling-redirect", at: origin.id, "redirect '\(redirect)' is no entry of this lexicon",
              hint: nearest(to: redirect, in: lexicon)))
        } else if let end = lexicon.resolving(redirect), end.redirect != nil {
          faults.append(
            Fault("redirect-loop", at: origin.id, "redirect '\(redirect)' leads back in a circle"))
        }
      }
    }
    return faults
  }

  /// An entry with the same slug or the same suffix: the usual slips are a mistyped half.
  private static func nearest(to id: EntryID, in lexicon: Lexicon) -> String? {
    let parts = id.rawValue.split(separator: ".")
    return lexicon.entries.first { entry in
      let others = entry.id.rawValue.split(separator: ".")
      return others.first == parts.first || (parts.count > 1 && others.last == parts.last)
    }.map { "did you mean \($0.id)?" }
  }
}
