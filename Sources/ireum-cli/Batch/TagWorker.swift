import Decoding
import Extraction
import Ireum
import Lexicography
import Matching
import Synchronization
import Tagging
import TextModel

/// Tags pieces, several at a time.
final class TagWorker: Sendable {
  /// How texts are read and names found.
  struct Settings: Sendable {
    let author: EntryID?
    let asOf: PartialDate?
    let policy: OverlapPolicy
    let isExact: Bool
    let hasUnknown: Bool
    let charset: String?
    let fields: JSONDocument.Fields?
  }

  private let settings: Settings
  private let printer: TagPrinter
  private let toolkit: Toolkit
  /// Those that nobody works with; each that does has one of its own, since they wait for each other's look-ups else.
  private let idle: Mutex<[Toolkit]>

  init(_ toolkit: Toolkit, _ settings: Settings, _ printer: TagPrinter) {
    (self.toolkit, self.settings, self.printer) = (toolkit, settings, printer)
    idle = Mutex([toolkit])
  }

  /// Returns the answers to `load`, in its order.
  func answers(_ load: [TagPiece]) async -> [TagAnswer] {
    var answers: [TagAnswer] = []
    for piece in load { answers.append(await answer(piece)) }
    return answers
  }

  private func answer(_ piece: TagPiece) async -> TagAnswer {
    var answer = TagAnswer(name: piece.name, input: piece.name, size: piece.size)
    do {
      switch piece.content {
      case .unread(let failure): throw failure
      case .file:
        try await tag(InputFile.read(piece.name), &answer)
      case .document(let bytes): try await tag(bytes, &answer)
      case .line(let line): try tagLine(line, &answer)
      case .part(let part): try tag(part, &answer)
      }
    } catch let failure as CommandFailure {
      answer.failure = failure
    } catch {
      answer.failure = InputFile.unreadable(piece.name, error.localizedDescription)
    }
    return answer
  }

  private func tag(_ bytes: [UInt8], _ answer: inout TagAnswer) async throws {
    let text = try await InputFile.document(
      answer.name, bytes, encoding: settings.charset, telling: &answer.remarks)
    try find(in: text.bytes, pageStarts: text.pageStarts, &answer)
  }

  private func tagLine(_ line: [UInt8], _ answer: inout TagAnswer) throws {
    guard let fields = settings.fields else { return }
    let document: JSONDocument
    do throws(JSONDocument.Fault) {
      document = try JSONDocument(line, fields)
    } catch {
      throw InputFile.failure(.unreadable, answer.name, error.explanation)
    }
    answer = TagAnswer(name: document.id ?? answer.name, input: answer.input, size: answer.size)
    try find(in: Array(document.text.utf8), &answer)
  }

  private func tag(_ part: TextParts.Part, _ answer: inout TagAnswer) throws {
    switch part.text {
    case .failure(let failure): throw InputFile.failure(.unreadable, answer.name, failure.explanation)
    case .success(let text):
      if part.number == 1 {
        answer.remarks.append(
          "\(InputFile.shown(answer.name)): "
            + said(
              "is longer than \(TextParts.longest >> 20) MiB; tagged in parts, which tell each other nothing",
              ko: "\(TextParts.longest >> 20) MiB보다 깁니다. 부분으로 나누어 따로 찾습니다"))
      }
      try find(in: text.bytes, from: part.start, part: part.number, &answer)
    }
  }

  private func find(
    in bytes: [UInt8], pageStarts: [Int] = [], from start: TextStart = TextStart(), part: Int? = nil,
    _ answer: inout TagAnswer
  ) throws {
    let toolkit = try take()
    defer { idle.withLock { $0.append(toolkit) } }
    let mentions: [Mention]
    do throws(TaggingError) {
      mentions = try toolkit.tag(
        bytes, author: settings.author, asOf: settings.asOf, policy: settings.policy,
        isExact: settings.isExact, unknown: settings.hasUnknown)
    } catch {
      throw InputFile.failure(.unreadable, answer.name, error.explanation)
    }
    let document = TaggedDocument(
      name: answer.name, bytes: bytes, pageStarts: pageStarts, from: start, part: part, mentions: mentions)
    answer.mentions = mentions.count
    answer.output = printer.text(document, toolkit.lexicon)
  }

  private func take() throws -> Toolkit {
    if let toolkit = idle.withLock({ $0.popLast() }) { return toolkit }
    do throws(ToolkitError) { return try toolkit.separate() } catch { throw LexiconOptions.failure(error) }
  }
}
