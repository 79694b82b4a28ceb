import ArgumentParser
import Ireum
import Lexicography
import Tagging

extension Language: ExpressibleByArgument {}
extension EntryType: ExpressibleByArgument {}

struct GlossaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary", abstract: "Make a table of names: of the lexicon, or of what reports name.",
    discussion: """
      With files, every entry that they name once: canonical forms, forms used, count, and notes such as a renaming or \
      a form to correct. Without, the whole lexicon. CSV begins with a byte order mark, so that spreadsheets read it \
      right.
      """)

  enum Format: String, ExpressibleByArgument, CaseIterable { case terminal, markdown, tsv, csv, html, json }

  @Option(help: "The language to look up from: ko, zh or en.") var from = Language.ko
  @Option(help: "The languages to show beside it, with commas between them.") var to: String?
  @Option(help: "Only entries of these types; may be given again.") var type: [EntryType] = []
  @Option(help: "terminal, markdown, tsv, csv, html (a page) or json (one object a line).") var format =
    Format.terminal
  @Option(help: "Who writes (우리원, 당사): the id or name of an organisation.") var author: String?
  @Option(help: "The encoding of the files, where it is not to be detected.") var encoding: String?
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @Argument(help: "Texts, HTML or PDF files, or - for standard input.") var files: [String] = []

  func validate() throws { _ = try targets() }

  func run() async throws {
    let toolkit = try lexicon.toolkit()
    let languages = [from] + (try targets())
    let glossary: Glossary
    if files.isEmpty {
      glossary = Glossary(of: toolkit.lexicon, languages: languages, types: Set(type))
    } else {
      let author = try author.map { try toolkit.namedAuthor($0) }
      var documents: [TaggedDocument] = []
      for file in files {
        let text = try await InputFile.document(file, encoding: encoding)
        documents.append(try toolkit.document(text, named: file, author: author))
      }
      glossary = Glossary(of: documents, lexicon: toolkit.lexicon, languages: languages, types: Set(type))
    }
    GlossaryPrinter(glossary, of: files, lexicon: toolkit.lexicon, style: Style(color.color)).print(
      as: format)
    if glossary.rows.isEmpty { throw CommandFailure(.nothingFound) }
  }

  /// The languages of `--to`; all but the first where it is not given.
  private func targets() throws -> [Language] {
    guard let to else { return Language.allCases.filter { $0 != from }.sorted { $0 == .zh && $1 != .zh } }
    return try to.split(separator: ",").map { part in
      guard let language = Language(rawValue: String(part)) else {
        throw ValidationError("'\(part)' is no language: ko, zh or en.")
      }
      return language
    }
  }
}
