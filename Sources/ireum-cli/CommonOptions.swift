import ArgumentParser
import Extraction
import Foundation
import Interchange
import Ireum
import StandardLexicon
import Tagging
import TextModel

/// The lexicon that a command works on.
struct LexiconOptions: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: ArgumentHelp(
      "A folder of lexicon files to use in place of the built-in lexicon; may be given again.",
      valueName: "dir"))
  var folders: [String] = []

  /// The files of the folders, or the built-in ones.
  func files() throws -> [LexiconFile] {
    folders.isEmpty ? BuiltInLexicon.files : try folders.flatMap { try LexiconOptions.files(in: $0) }
  }

  /// A toolkit over the lexicon; its faults end the command.
  func toolkit() throws -> Toolkit {
    let files = try files()
    do throws(ToolkitError) {
      return try Toolkit(files)
    } catch .invalidLexicon(let faults) {
      let shown = faults.prefix(20).map(\.description)
      let more = faults.count > shown.count ? ["… and \(faults.count - shown.count) more"] : []
      let summary = worded((ToolkitError.invalidLexicon(faults).explanation.message, "ireum lexicon check"))
      throw CommandFailure(.lexiconInvalid, shown + more + [summary])
    } catch {
      throw CommandFailure(.lexiconInvalid, error.explanation)
    }
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
  @Option(help: "When to colour: auto, always or never.") var color = ColorChoice.auto
}

/// Names as arguments, or one a line of a file.
struct BatchOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Read one a line from a file, or - for standard input; answers are one JSON object a line, in order.",
      valueName: "file"))
  var batch: String?

  @Flag(help: "Answer in JSON, one object a line.") var json = false

  /// Calls `answer` for every argument, or for every line as soon as it is read; it returns whether something
  /// was found. Where no argument was, the command ends so; of a batch, that is not asked.
  func answer(_ arguments: [String], _ answer: (_ query: [UInt8], _ asJSON: Bool) throws -> Bool) throws {
    if let batch {
      if !arguments.isEmpty { throw ValidationError("Give arguments or --batch, not both.") }
      try InputFile.forEachLine(of: batch) { _ = try answer($0, true) }
      return
    }
    if arguments.isEmpty { throw ValidationError("Give at least one argument, or --batch FILE.") }
    var isFound = false
    for argument in arguments where try answer(Array(argument.utf8), json) { isFound = true }
    if !isFound { throw CommandFailure(.nothingFound) }
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
  func document(_ text: ExtractedText, named name: String, author: EntryID?) throws -> TaggedDocument {
    do throws(TaggingError) {
      return TaggedDocument(
        name: name, bytes: text.bytes, pageStarts: text.pageStarts,
        mentions: try tag(text.bytes, author: author))
    } catch {
      throw CommandFailure(.unreadable, ["\(InputFile.shown(name)): \(error.explanation)"])
    }
  }
}
