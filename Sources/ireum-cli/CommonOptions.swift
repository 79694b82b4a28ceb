import ArgumentParser
import Extraction
import Foundation
import Indexing
import Interchange
import Ireum
import Lexicography
import Matching
import Messaging
import StandardLexicon
import Tagging
import TextModel

/// The lexicon that a command works on.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: .said(
      "A folder of lexicon files to use in place of the built-in lexicon; may be given again.",
      ko: "내장 사전 대신 쓸 사전 폴더. 여러 번 줄 수 있습니다.", valueName: "dir"))
  var folders: [String] = []

  /// The files of the folders, or the built-in ones.
  func files() throws -> [LexiconFile] {
    folders.isEmpty ? BuiltInLexicon.files : try folders.flatMap { try LexiconOptions.files(in: $0) }
  }

  /// The entries of the lexicon, in the order of their ids, all that is written of them; its faults end the command.
  ///
  /// Where no folder is named, those of ./lexicon, if it is there.
  func entries() throws -> [Entry] {
    let isHere = folders.isEmpty && FileManager.default.fileExists(atPath: "lexicon/lexicon.yaml")
    let result = LexiconReader.read(isHere ? try Self.files(in: "lexicon") : try files())
    let faults = result.faults.filter { $0.severity == .error }
    guard faults.isEmpty else { throw Self.failure(.invalidLexicon(faults)) }
    return result.lexicon.entries
  }

  /// A toolkit over the lexicon; its faults end the command.
  func toolkit() throws -> Toolkit {
    // What is built in is known by its digest alone; its files are not read where they were compiled before.
    let files = folders.isEmpty ? nil : try files()
    let digest = Self.digest(files)
    do throws(ToolkitError) {
      let index = try Self.cache.index(digest) { () throws(ToolkitError) in
        try Toolkit.index(files ?? BuiltInLexicon.files, digest)
      }
      return try Toolkit(index)
    } catch {
      throw Self.failure(error)
    }
  }

  /// The digest of `files`, or of the built-in lexicon.
  private static func digest(_ files: [LexiconFile]?) -> SourceDigest {
    var digest = SourceDigest()
    for file in files ?? [] {
      digest.add(Array(file.path.utf8))
      digest.add(file.bytes)
    }
    if files == nil { digest.add(Array(BuiltInLexicon.digest.utf8)) }
    return digest
  }

  /// The digest of the lexicon that `toolkit` was made of.
  func digest(_ toolkit: Toolkit, drafts: Bool) throws -> String {
    // Where drafts count the index is made of entries and knows no files.
    drafts ? Self.digest(folders.isEmpty ? nil : try files()).text : toolkit.digest
  }

  /// A toolkit over the lexicon, in which drafts are entries like others where `drafts`; those are not kept compiled.
  func toolkit(drafts: Bool) throws -> Toolkit {
    guard drafts else { return try toolkit() }
    let files = try files()
    do throws(ToolkitError) {
      return try Toolkit(drafting: files)
    } catch {
      throw Self.failure(error)
    }
  }

  /// Compiled lexicons, where the XDG base directories say that caches are.
  private static var cache: IndexCache {
    func variable(_ name: String) -> String? {
      Environment.value(name).flatMap { $0.isEmpty ? nil : $0 }
    }
    let base = variable("XDG_CACHE_HOME") ?? variable("HOME").map { $0 + "/.cache" }
    return IndexCache(folder: base.map { $0 + "/ireum/index" })
  }

  /// How the command ends where a lexicon cannot be used.
  static func failure(_ error: ToolkitError) -> CommandFailure {
    guard case .invalidLexicon(let faults) = error else {
      return CommandFailure(.lexiconInvalid, error.explanation)
    }
    let shown = faults.prefix(20).map { $0.text(in: Interface.language) }
    let rest = faults.count - shown.count
    let more = rest > 0 ? [said("… and \(rest) more", ko: "… 그 밖에 \(rest)개")] : []
    return CommandFailure(.lexiconInvalid, shown + more + [error.explanation.text(in: Interface.language)])
  }

  static func files(in folder: String) throws -> [LexiconFile] {
    do {
      return try LexiconFolder.read(folder)
    } catch {
      throw CommandFailure(.lexiconInvalid, error.explanation)
    }
  }
}

struct ColorOptions: ParsableArguments {
  @Option(help: .said("When to colour: auto, always or never.", ko: "색을 쓸 때: auto(화면에서만), always, never."))
  var color = ColorChoice.auto
}

/// Whether drafts count as entries.
struct DraftsOption: ParsableArguments {
  @Flag(help: .said("Link to drafts too, which nobody has reviewed.", ko: "검토하지 않은 초안에도 연결합니다.")) var drafts =
    false
}

/// The time for which names are understood.
struct DateOption: ParsableArguments {
  @Option(
    help: .said(
      "For which time names are understood: YYYY, YYYY-MM or YYYY-MM-DD; else the document's own date.",
      ko: "이름을 풀이하는 때: YYYY, YYYY-MM, YYYY-MM-DD. 주지 않으면 문서의 날짜를 씁니다.", valueName: "date"))
  var asOf: String?

  /// The date, or nil where none is given; anything else ends the command.
  func date() throws -> PartialDate? {
    guard let asOf else { return nil }
    guard let date = PartialDate(asOf) else {
      throw ValidationError(
        said(
          "'\(asOf)' is no date; write YYYY, YYYY-MM or YYYY-MM-DD.",
          ko: "'\(asOf)'은(는) 날짜가 아닙니다. YYYY, YYYY-MM, YYYY-MM-DD처럼 쓰십시오."))
    }
    return date
  }
}

/// Names as arguments, or one a line of a file.
struct BatchOptions: ParsableArguments {
  @Option(
    help: .said(
      "Read one a line from a file, or - for standard input; answers are one JSON object a line, in order.",
      ko: "파일에서 한 줄에 하나씩 읽습니다(-는 표준 입력). 차례대로 한 줄에 JSON 하나로 답합니다.", valueName: "file"))
  var batch: String?

  @Flag(help: .said("Answer in JSON, one object a line.", ko: "한 줄에 하나씩 JSON으로 답합니다.")) var json = false

  /// Refuses what `answer` could not take: no `arguments`, or a batch and them.
  func check(_ arguments: [String]) throws {
    if batch != nil, !arguments.isEmpty {
      throw ValidationError(said("Give arguments or --batch, not both.", ko: "인자와 --batch 가운데 하나만 주십시오."))
    }
    if batch == nil, arguments.isEmpty {
      throw ValidationError(
        said("Give at least one argument, or --batch FILE.", ko: "인자를 하나 이상 주거나 --batch FILE을 쓰십시오."))
    }
  }

  /// Calls `answer` for every argument, or for every line as soon as it is read; it returns whether something
  /// was found. Where no argument was, the command ends so; of a batch, that is not asked.
  ///
  /// A line of a batch that `answer` throws on ends the batch; with `unanswered`, which writes an answer that says
  /// nothing, the fault is reported, the other lines are answered, and the exit code says that some failed.
  func answer(
    _ arguments: [String], unanswered: (([UInt8]) -> Void)? = nil,
    _ answer: (_ query: [UInt8], _ asJSON: Bool) throws -> Bool
  ) throws {
    if let batch {
      try BatchLines.forEach(of: batch, unanswered: unanswered) { _ = try answer($0, true) }
      return
    }
    var isFound = false
    for argument in arguments where try answer(Array(argument.utf8), json) { isFound = true }
    if !isFound { throw CommandFailure(.nothingFound) }
  }
}

/// The lines of a batch, of which a faulty one is reported and does not end the others.
enum BatchLines {
  /// Calls `answer` with every line of `path`; see ``BatchOptions/answer(_:unanswered:_:)``.
  static func forEach(
    of path: String, unanswered: (([UInt8]) -> Void)?, _ answer: ([UInt8]) throws -> Void
  ) throws {
    var number = 0
    var failed = 0
    try Output.heldBack {
      try InputFile.forEachLine(of: path) { line in
        number += 1
        do {
          try answer(line)
        } catch let failure as CommandFailure {
          guard let unanswered else { throw failure }
          failed += 1
          for message in failure.lines { Output.complain("\(InputFile.shown(path)):\(number): \(message)") }
          unanswered(line)
        }
      }
    }
    if failed > 0 { throw CommandFailure(.someInputsFailed) }
  }
}

extension Toolkit {
  /// The organisation that `--author` names; anything else ends the command.
  func namedAuthor(_ text: String) throws -> EntryID {
    do throws(ToolkitError) {
      return try author(text)
    } catch {
      throw CommandFailure(.usage, error.explanation)
    }
  }

  /// `text` tagged, as a document that is called `name`.
  func document(
    _ text: ExtractedText, named name: String, author: EntryID?, asOf: PartialDate? = nil,
    policy: OverlapPolicy = .longest, isExact: Bool = false, unknown: Bool = false
  ) throws -> TaggedDocument {
    do throws(TaggingError) {
      return TaggedDocument(
        name: name, bytes: text.bytes, pageStarts: text.pageStarts,
        mentions: try tag(
          text.bytes, author: author, asOf: asOf, policy: policy, isExact: isExact, unknown: unknown))
    } catch {
      throw CommandFailure(
        .unreadable, ["\(InputFile.shown(name)): \(error.explanation.text(in: Interface.language))"])
    }
  }
}
