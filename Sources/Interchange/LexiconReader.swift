import Lexicography
import Messaging
import TextModel

/// One entry file, read: the entry, if it could be read, and what is wrong with the file.
public struct EntryReading: Sendable {
  /// The entry and where it is written.
  public let entry: Lexicon.Located?
  /// The faults of the file.
  public let faults: [Fault]

  /// Returns what was read.
  public init(entry: Lexicon.Located?, faults: [Fault]) { (self.entry, self.faults) = (entry, faults) }
}

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
    read(files, entries: files.flatMap(readEntries))
  }

  /// Returns the entry of `file` and its faults.
  public static func readEntry(_ file: LexiconFile) -> EntryReading {
    var faults: [Fault] = []
    let entry = EntryReader.read(file, into: &faults)
    return EntryReading(entry: entry, faults: faults)
  }

  /// Returns the entries of `file`, none where it is for something else, and the faults of each.
  public static func readEntries(_ file: LexiconFile) -> [EntryReading] {
    switch file.role {
    case .entry: [readEntry(file)]
    case .pack: PackFile.read(file)
    default: []
    }
  }

  /// Returns the lexicon of `files`, whose entries were read already, in the order of their files.
  public static func read(_ files: [LexiconFile], entries readings: [EntryReading]) -> Result {
    var faults = readings.flatMap(\.faults)
    let entries = readings.compactMap(\.entry)
    var sources: [(source: Source, at: SourceLocation)] = []
    var suppressions: [Suppression] = []
    var decisions: [Decision] = []
    for file in files {
      switch file.role {
      case .entry, .pack: break
      case .source:
        let at = SourceLocation(file: file.shownPath)
        if let source = SourceReader.read(file, into: &faults) { sources.append((source, at)) }
      case .suppression:
        if let read = SuppressionReader.read(file, into: &faults) { suppressions.append(read) }
      case .decisions:
        decisions += DecisionFile.read(file, into: &faults)
      case .manifest:
        if let top = YAMLDocument.read(file, what: .init(verbatim: "lexicon.yaml"), into: &faults) {
          EntryReader.checkFormat(top, into: &faults)
        }
      case .misnamed:
        faults.append(
          Fault(
            "file-suffix", at: SourceLocation(file: file.shownPath), severity: .warning,
            .init("the file is not read", ko: "읽지 않는 파일입니다"),
            hint: .init("name it .yaml", ko: "확장자를 .yaml로 바꾸십시오")))
      case .other:
        break
      }
    }
    faults += duplicates(
      of: entries.compactMap { located in located.origin.map { (located.entry.id.rawValue, $0.id) } },
      code: "duplicate-id", what: .init("id", ko: "식별자"))
    faults += duplicates(
      of: sources.map { ($0.source.id, $0.at) }, code: "duplicate-source",
      what: .init("source", ko: "출처"))
    let lexicon = Lexicon(
      entries, sources: sources.map(\.source), suppressions: suppressions, decisions: decisions)
    faults += danglingTargets(of: lexicon)
    return Result(lexicon: lexicon, faults: faults.sorted())
  }

  private static func duplicates(
    of ids: [(id: String, at: SourceLocation)], code: String, what: Message
  ) -> [Fault] {
    var first: [String: SourceLocation] = [:]
    var faults: [Fault] = []
    for (id, at) in ids {
      if let earlier = first[id] {
        faults.append(
          Fault(
            code, at: at,
            .init(
              "\(what.text(in: .en)) '\(id)' was already used at \(earlier)",
              ko: "\(what.text(in: .ko)) '\(id)' 중복: \(earlier)에서 이미 썼습니다"),
            hint: .init("give it an id of its own", ko: "다른 식별자를 붙이십시오")))
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
            .init(
              "\(relation.kind.rawValue) '\(relation.target)' is no entry of this lexicon",
              ko: "\(relation.kind.rawValue) '\(relation.target)': 이 사전에 없는 표제어입니다"),
            hint: nearest(to: relation.target, in: lexicon)))
      }
      if let redirect = located.entry.redirect {
        if lexicon[redirect] == nil {
          faults.append(
            Fault(
              "dangling-redirect", at: origin.id,
              .init(
                "redirect '\(redirect)' is no entry of this lexicon",
                ko: "redirect '\(redirect)': 이 사전에 없는 표제어입니다"),
              hint: nearest(to: redirect, in: lexicon)))
        } else if let end = lexicon.resolving(redirect), end.redirect != nil {
          faults.append(
            Fault(
              "redirect-loop", at: origin.id,
              .init(
                "redirect '\(redirect)' leads back in a circle",
                ko: "redirect '\(redirect)': 돌고 돌아 제자리로 옵니다")))
        }
      }
    }
    return faults
  }

  /// An entry with the same slug or the same suffix: the usual slips are a mistyped half.
  private static func nearest(to id: EntryID, in lexicon: Lexicon) -> Message? {
    let parts = id.rawValue.split(separator: ".")
    return lexicon.entries.first { entry in
      let others = entry.id.rawValue.split(separator: ".")
      return others.first == parts.first || (parts.count > 1 && others.last == parts.last)
    }.map { .init("did you mean \($0.id)?", ko: "혹시 \($0.id)입니까?") }
  }
}
