import ArgumentParser
import Foundation
import Ireum
import Matching
import Messaging
import TextModel

extension OffsetUnit: Choice {}
extension OverlapPolicy: Choice {}

struct TagCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "tag",
    abstract: said("Find the names in texts and link them to entries.", ko: "글에서 이름을 찾아 표제어와 연결합니다."),
    discussion: said(
      """
      Names are found across line breaks, with particles, in full width, NFD or traditional characters. A name that \
      the document does not decide stays ambiguous, with its candidates. The text itself is never changed. Plain text, \
      HTML and PDF are told by content; of HTML and PDF, offsets count the text that ireum text writes.
      """,
      ko: """
        줄이 바뀌어 끊긴 이름, 조사가 붙은 이름, 전각, NFD, 번체로 쓴 이름도 찾습니다. 문서만으로 정할 수 없는 이름은 후보와 함께 확정하지 않고 \
        둡니다. 글은 고치지 않습니다. 텍스트, HTML, PDF는 내용으로 알아봅니다. HTML과 PDF의 위치는 ireum text가 쓰는 글에서 셉니다.
        """))

  enum Format: String, Choice { case terminal, jsonl, tsv, html }

  @Option(
    help: .said(
      "terminal: a summary; jsonl, tsv: one line a mention; html: a page of one text.",
      ko: "terminal: 요약, jsonl과 tsv: 언급마다 한 줄, html: 글 하나의 HTML 문서."))
  var format: Format?
  @Flag(help: .said("The same as --format jsonl.", ko: "--format jsonl과 같습니다.")) var json = false
  @Option(
    help: .said("What offsets count: codepoints, utf8 or utf16.", ko: "위치를 세는 단위: codepoints, utf8, utf16."))
  var offsets = OffsetUnit.codepoints
  @Option(
    help: .said(
      "Who writes (우리원, 당사): the id or name of an organisation.", ko: "글쓴 기관(우리원, 당사가 가리키는 곳)의 식별자나 이름."))
  var author: String?
  @Option(
    help: .said("The encoding of the files, where it is not to be detected.", ko: "파일의 문자 집합. 주지 않으면 알아냅니다."))
  var encoding: String?
  @OptionGroup var date: DateOption
  @Flag(
    help: .said(
      "Also find names that the lexicon does not have: status nil, with the number of their entity.",
      ko: "사전에 없는 이름도 찾습니다. status는 nil이고, 같은 대상이면 cluster 번호가 같습니다."))
  var unknown = false
  @Flag(
    help: .said("Add score and evidence to each mention (JSON).", ko: "언급마다 점수와 근거를 덧붙입니다(JSON)."))
  var explain = false
  @Option(
    help: .said(
      "Which matches that overlap count: all, longest, no-sub (none inside another), weighted (greatest sum).",
      ko: "겹치는 이름 가운데 고를 것: all(모두), longest(긴 것), no-sub(다른 것 안에 든 것만 빼고), weighted(합이 가장 큰 것)."))
  var policy = OverlapPolicy.longest
  @Flag(
    help: .said(
      "Find names only as they are written, wherever they stand, as plain multi-pattern search does.",
      ko: "쓰인 그대로의 이름만, 자리를 가리지 않고 찾습니다."))
  var exact = false
  @Option(
    help: .said(
      "Names to use in place of a lexicon: an index, or a pack of JSON lines or a table.",
      ko: "사전 대신 쓸 이름: 색인, 또는 JSON Lines나 표로 된 이름 묶음.", valueName: "file"))
  var index: String?
  @OptionGroup var drafts: DraftsOption
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption
  @OptionGroup var batch: TagBatchOptions
  @Argument(
    help: .said(
      "Texts, HTML or PDF files, folders of them, or - for standard input.",
      ko: "텍스트, HTML, PDF 파일, 그 폴더. -는 표준 입력."))
  var files: [String] = []

  func validate() throws {
    if json, let format, format != .jsonl {
      throw ValidationError(
        said(
          "--json and --format \(format.rawValue) differ.",
          ko: "--json과 --format \(format.rawValue)이(가) 어긋납니다."))
    }
    if format == .html, files.count > 1 || !batch.isPlain {
      throw ValidationError(
        said("A page shows one text; give one file.", ko: "HTML 문서는 글 하나로 만듭니다. 파일을 하나만 주십시오."))
    }
    try batch.check(files)
    if batch.out != nil, format == .terminal {
      throw ValidationError(
        said(
          "--out keeps jsonl or tsv; leave --format away.", ko: "--out에는 jsonl이나 tsv를 씁니다. --format을 빼십시오."))
    }
    if explain, resultFormat != .jsonl {
      throw ValidationError(
        said("--explain needs --json: a line of evidence a mention.", ko: "--explain은 --json과 함께 씁니다."))
    }
    _ = try date.date()
    if files.count(where: { $0 == "-" }) > 1 {
      throw ValidationError(said("Standard input can be read once.", ko: "표준 입력은 한 번만 읽을 수 있습니다."))
    }
  }

  /// The format that is asked for, or fits where the results go.
  private var resultFormat: Format { json ? .jsonl : format ?? (batch.out == nil ? .terminal : .jsonl) }

  func run() async throws {
    let toolkit =
      try index.map { try Toolkit(IndexSources.open(orCompile: $0)) }
      ?? lexicon.toolkit(drafts: drafts.drafts)
    let printer = TagPrinter(
      format: resultFormat, unit: offsets, style: Style(color.color), hasUnknown: unknown,
      isExplained: explain)
    let settings = TagWorker.Settings(
      author: try author.map { try toolkit.namedAuthor($0) }, asOf: try date.date(), policy: policy,
      isExact: exact, hasUnknown: unknown, charset: encoding, fields: batch.fields)
    let list = try InputList(files, list: batch.filesFrom, excluding: batch.out)
    if list.items.isEmpty {
      throw CommandFailure(
        .nothingFound, Explanation("no file to read in what was named", ko: "주어진 곳에 읽을 파일이 없습니다"))
    }
    if format == .html, list.items.count > 1 {
      throw CommandFailure(
        .usage,
        [said("A page shows one text; give one file.", ko: "HTML 문서는 글 하나로 만듭니다. 파일을 하나만 주십시오.")])
    }
    let folder = try batch.folder(
      lexicon: try index == nil ? lexicon.digest(toolkit, drafts: drafts.drafts) : toolkit.digest,
      options: options(settings), results: resultFormat == .tsv ? "mentions.tsv" : "mentions.jsonl",
      head: printer.head)
    if folder == nil { Output.write(printer.head) }
    var run = TagBatch(
      list, TagWorker(toolkit, settings, printer), jobs: batch.jobs, folder: folder,
      isLines: batch.fields != nil)
    let inputs = TagInputs(
      list, isLines: batch.fields != nil, isWhole: format == .html, charset: encoding)
    if let status = try await run.run(inputs) { throw CommandFailure(status) }
  }

  /// What decides the results beside the lexicon, by option.
  private func options(_ settings: TagWorker.Settings) -> [String: String?] {
    [
      "offsets": offsets.rawValue, "author": settings.author?.rawValue, "encoding": encoding,
      "as-of": settings.asOf.map { "\($0)" }, "unknown": "\(unknown)", "explain": "\(explain)",
      "policy": policy.rawValue, "exact": "\(exact)", "drafts": "\(drafts.drafts)",
      "text-field": batch.textField, "id-field": batch.idField,
    ]
  }
}
