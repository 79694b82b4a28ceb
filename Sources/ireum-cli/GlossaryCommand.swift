import ArgumentParser
import Ireum
import Lexicography
import Tagging

extension Language: Choice {}
extension EntryType: Choice {}

struct GlossaryCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "glossary",
    abstract: said(
      "Make a table of names: of the lexicon, or of what reports name.",
      ko: "이름표를 만듭니다: 보고서에 나온 이름, 또는 사전 전체."),
    discussion: said(
      """
      With files, every entry that they name once: canonical forms, forms used, count, and notes such as a renaming or \
      a form to correct. Without, the whole lexicon. CSV begins with a byte order mark, so that spreadsheets read it \
      right.
      """,
      ko: """
        파일을 주면 거기 나온 표제어마다 한 줄로 표준 이름, 본문 표기, 횟수, 비고(이름 바뀜, 고쳐 쓸 표기 등)를 적습니다. 주지 않으면 사전 전체를 \
        적습니다. CSV는 엑셀 등에서 글자가 깨지지 않도록 바이트 순서 표시(BOM)로 시작합니다.
        """))

  enum Format: String, Choice { case terminal, markdown, tsv, csv, html, json }

  @Option(help: .said("The language to look up from: ko, zh or en.", ko: "첫째 칸의 언어: ko, zh, en.")) var from =
    Language.ko
  @Option(
    help: .said("The languages to show beside it, with commas between them.", ko: "옆에 보일 언어. 쉼표로 나눕니다."))
  var to: String?
  @Option(help: .said("Only entries of these types; may be given again.", ko: "이 유형만. 여러 번 줄 수 있습니다."))
  var type: [EntryType] = []
  @Option(
    help: .said(
      "terminal, markdown, tsv, csv, html (a page) or json (one object a line).",
      ko: "terminal, markdown, tsv, csv, html(HTML 문서), json(한 줄에 하나)."))
  var format = Format.terminal
  @Option(
    help: .said(
      "Who writes (우리원, 당사): the id or name of an organisation.", ko: "글쓴 기관(우리원, 당사가 가리키는 곳)의 식별자나 이름."))
  var author: String?
  @Option(
    help: .said("The encoding of the files, where it is not to be detected.", ko: "파일의 문자 집합. 주지 않으면 알아냅니다."))
  var encoding: String?
  @OptionGroup var date: DateOption
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption
  @Argument(
    help: .said("Texts, HTML or PDF files, or - for standard input.", ko: "텍스트, HTML, PDF 파일. -는 표준 입력."))
  var files: [String] = []

  func validate() throws {
    _ = try targets()
    _ = try date.date()
  }

  func run() async throws {
    let toolkit = try lexicon.toolkit()
    let languages = [from] + (try targets())
    let asOf = try date.date()
    let glossary: Glossary
    if files.isEmpty {
      glossary = Glossary(of: toolkit.lexicon, languages: languages, types: Set(type), asOf: asOf)
    } else {
      let author = try author.map { try toolkit.namedAuthor($0) }
      var documents: [TaggedDocument] = []
      for file in files {
        let text = try await InputFile.document(file, encoding: encoding)
        documents.append(try toolkit.document(text, named: file, author: author, asOf: asOf))
      }
      glossary = Glossary(
        of: documents, lexicon: toolkit.lexicon, languages: languages, types: Set(type), asOf: asOf)
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
        throw ValidationError(
          said("'\(part)' is no language: ko, zh or en.", ko: "ko, zh, en 가운데 하나가 아닙니다: '\(part)'"))
      }
      return language
    }
  }
}
