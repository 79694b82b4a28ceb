import ArgumentParser
import Foundation
import Ireum
import TextModel

extension OffsetUnit: ExpressibleByArgument {}

struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag", abstract: "Find the names in texts and link them to entries.",
    discussion: """
      Names are found across line breaks, with particles, in full width, NFD or traditional characters. A name that \
      the document does not decide stays ambiguous, with its candidates. The text itself is never changed. Plain text, \
      HTML and PDF are told by content; of HTML and PDF, offsets count the text that ireum text writes.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case terminal, jsonl, tsv, html }

  @Option(help: "terminal: a summary; jsonl, tsv: one line a mention; html: a page of one text.") var format:
    Format?
  @Flag(help: "The same as --format jsonl.") var json = false
  @Option(help: "What offsets count: codepoints, utf8 or utf16.") var offsets = OffsetUnit.codepoints
  @Option(help: "Who writes (우리원, 당사): the id or name of an organisation.") var author: String?
  @Option(help: "The encoding of the files, where it is not to be detected.") var encoding: String?
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @Argument(help: "Texts, HTML or PDF files, or - for standard input.") var files: [String]

  func validate() throws {
    if json, let format, format != .jsonl {
      throw ValidationError("--json and --format \(format.rawValue) differ.")
    }
    if format == .html, files.count > 1 { throw ValidationError("A page shows one text; give one file.") }
    if files.count(where: { $0 == "-" }) > 1 { throw ValidationError("Standard input can be read once.") }
  }

  func run() async throws {
    let toolkit = try lexicon.toolkit()
    let author = try author.map { try toolkit.namedAuthor($0) }
    let printer = TagPrinter(
      format: json ? .jsonl : format ?? .terminal, unit: offsets, style: Style(color.color),
      lexicon: toolkit.lexicon)
    var failures: [CommandFailure] = []
    var isFound = false
    for (index, file) in files.enumerated() {
      do {
        let text = try await InputFile.document(file, encoding: encoding)
        Output.progress(
          "tagging \(file), \(index + 1) of \(files.count), \(text.bytes.count / 1_000_000) MB …")
        let document = try toolkit.document(text, named: file, author: author)
        Output.progress("")
        printer.print(document)
        if !document.mentions.isEmpty { isFound = true }
      } catch let failure as CommandFailure {
        Output.progress("")
        failure.report()
        failures.append(failure)
      }
    }
    if let status = status(failures, isFound) { throw CommandFailure(status) }
  }

  /// How the whole ends: an empty file is no failure, but nothing is found in it.
  private func status(_ failures: [CommandFailure], _ isFound: Bool) -> ExitStatus? {
    let unread = failures.count { $0.status != .nothingFound }
    if unread == files.count { return .unreadable }
    if unread > 0 { return .someInputsFailed }
    return isFound ? nil : .nothingFound
  }
}
