import ArgumentParser
import Foundation
import Interchange
import Ireum
import Lexicography
import Messaging
import Pairing
import Reviewing
import TextModel

struct ReviewCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review",
    abstract: said(
      "Judge by keys what is open: possible duplicates, drafts, claims, undecided pairs.",
      ko: "중복일 수 있는 쌍, 초안, 주장, 미정 판정을 키로 하나씩 판정합니다."),
    discussion: said(
      """
      The most uncertain and, of what the reports name, the most frequent come first. Every decision is on the disk before \
      the next question is shown; z takes the last one back, also another day. ? lists the keys. --list prints the queue.
      """,
      ko: """
        가장 불확실한 것, 보고서에 가장 자주 나오는 것부터 묻습니다. 판정은 다음 물음을 보이기 전에 저장됩니다. z는 마지막 판정을 되돌리며, 다른 날에도 됩니다. ?는 \
        키를 보이고, --list는 목록만 적습니다.
        """))

  @Flag(help: .said("Print the queue and ask nothing.", ko: "묻지 않고 목록만 적습니다.")) var list = false
  @Flag(help: .said("Print the queue in JSON, one object a question.", ko: "물음마다 한 줄씩 JSON으로 적습니다."))
  var json =
    false
  @Option(
    name: .customLong("pack"),
    help: .said(
      "A pack of names, JSON lines or TSV; may be given again.", ko: "이름 팩(JSON Lines나 TSV). 여러 번 줄 수 있습니다.",
      valueName: "file"))
  var packs: [String] = []
  @Option(help: .said("The least score of a pair, 0 to 1.", ko: "쌍의 가장 낮은 점수, 0에서 1까지.", valueName: "score"))
  var minScore = DuplicateFinder.leastScore
  @Option(help: .said("The most questions.", ko: "물음의 최대 수.", valueName: "n")) var limit: Int?
  @Option(help: .said("Who judges.", ko: "검토자.")) var reviewer: String?
  @Option(
    help: .said(
      "How long to wait for another writer, in seconds.", ko: "다른 사람이 쓰고 있을 때 기다릴 시간(초).",
      valueName: "seconds"))
  var wait = 10.0
  @OptionGroup var place: EditedFolder
  @OptionGroup var color: ColorOptions
  @OptionGroup var language: LanguageOption
  @Argument(
    help: .said(
      "Reports in which the names are looked for: texts, HTML or PDF files, or -.",
      ko: "이름을 찾아볼 보고서: 텍스트, HTML, PDF 파일, 또는 -."))
  var reports: [String] = []

  func validate() throws {
    if !(0...1).contains(minScore) {
      throw ValidationError(
        said("--min-score \(minScore): give 0 to 1.", ko: "--min-score \(minScore): 0에서 1까지 주십시오."))
    }
    if let limit, limit < 1 {
      throw ValidationError(said("--limit \(limit): give 1 or more.", ko: "--limit \(limit): 1 이상을 주십시오."))
    }
  }

  func run() async throws {
    let folder = try place.path()
    let isListed = list || json
    guard isListed || RawTerminal.isThere else {
      throw CommandFailure(
        .usage,
        Explanation(
          "nobody can be asked: standard input and output are not a terminal",
          ko: "물어볼 사람이 없습니다: 표준 입력과 출력이 터미널이 아닙니다",
          hint: Message("--list prints the queue", ko: "--list는 목록을 적습니다")))
    }
    let files = try LexiconOptions.files(in: folder)
    let paired = try PairedLexicon(files, packs: packs)
    let texts = try await ReviewTexts.read(reports, files)
    let queue = ReviewQueue(paired.lexicon, entries: paired.entries, texts: texts)
    var items = await queue.items(await paired.pairs(leastScore: minScore))
    if let limit { items = Array(items.prefix(limit)) }
    if isListed {
      for item in items { print(item) }
      if items.isEmpty { throw CommandFailure(.nothingFound, Self.nothing) }
      return
    }
    var desk = ReviewDesk(folder: folder, reviewer: reviewer ?? EditOptions.user, patience: wait)
    let session = ReviewSession(items, language: Interface.language)
    try await converse(session, queue, &desk, texts)
  }

  private static let nothing = Explanation("nothing is open", ko: "판정할 것이 없습니다")

  private func print(_ item: ReviewItem) {
    if json {
      Output.line(JSONLine.write(ReviewRecord(item, in: Interface.language)))
      return
    }
    let score = item.score.map { TypedName.shown($0) } ?? "–"
    let ids = item.ids.map(\.rawValue).joined(separator: "  ")
    Output.line("\(score)  \(item.kind.rawValue)  \(ids)  \(item.reason.text(in: Interface.language))")
  }

  // MARK: The conversation

  private func converse(
    _ start: ReviewSession, _ queue: ReviewQueue, _ desk: inout ReviewDesk, _ texts: ReviewQueue.Texts
  ) async throws {
    var (session, queue) = (start, queue)
    var keys = KeyReader()
    var terminal = try RawTerminal(isColored: color.color.isOn)
    defer { RawTerminal.leave() }
    while true {
      terminal.show(session)
      guard let bytes = terminal.read() else { return }
      for key in keys.keys(bytes, isIdle: bytes.isEmpty) {
        guard let action = session.press(key) else { continue }
        if case .quit(let isInterrupted) = action {
          RawTerminal.leave()
          Output.complain(said("decided: \(session.counts.decided)", ko: "판정: \(session.counts.decided)"))
          if isInterrupted { throw ExitCode(130) }
          return
        }
        do {
          session.finish(try await answer(action, in: session, &queue, &desk, &terminal, texts))
        } catch let failure as CommandFailure {
          session.finish(.failed(Message(verbatim: failure.lines.joined(separator: " "))))
        }
        terminal.show(session)
      }
    }
  }

  /// Does what `action` asks for; what it throws was not done.
  private func answer(
    _ action: ReviewAction, in session: ReviewSession, _ queue: inout ReviewQueue,
    _ desk: inout ReviewDesk, _ terminal: inout RawTerminal, _ texts: ReviewQueue.Texts
  ) async throws -> ReviewOutcome {
    switch action {
    case .record(let item, let choice, let why):
      return .recorded(gone: try desk.record(item, choice, why: why))
    case .undo:
      let (key, changesEntries) = try desk.undo()
      if changesEntries { queue = try reread(texts) }
      let known = changesEntries ? nil : session.item(key: key)
      if let known { return .undone(known) }
      if let item = await queue.item(key: key) ?? session.item(key: key) { return .undone(item) }
      return .failed(Message("taken back: \(key)", ko: "되돌렸습니다: \(key)"))
    case .edit(let item, let id):
      try terminal.lend { try edit(id) }
      queue = try reread(texts)
      if let item = await queue.item(key: item.key) { return .edited(item) }
      return .failed(Message("edited: \(id)", ko: "고쳤습니다: \(id)"))
    case .quit: return .failed(Message(verbatim: ""))
    }
  }

  private func edit(_ id: EntryID) throws {
    var arguments = [id.rawValue, "--yes", "--lexicon", try place.path()]
    if let lang = language.lang { arguments += ["--lang", lang.rawValue] }
    try EditCommand.parse(arguments).run()
  }

  private func reread(_ texts: ReviewQueue.Texts) throws -> ReviewQueue {
    let paired = try PairedLexicon(try LexiconOptions.files(in: try place.path()), packs: packs)
    return ReviewQueue(paired.lexicon, entries: paired.entries, texts: texts)
  }
}
