import ArgumentParser
import Editing
import Foundation
import Interchange
import Ireum
import Lexicography
import Messaging
import Normalization
import TextModel
import Versioning

/// Questions to git, whose failures end the command.
enum History {
  static func ask<Answer: Sendable>(
    _ folder: String, _ question: (LexiconHistory) async throws(HistoryFailure) -> Answer
  ) async throws -> Answer {
    do throws(HistoryFailure) {
      return try await question(try await LexiconHistory.open(folder))
    } catch {
      let status: ExitStatus =
        switch error {
        case .neverThere, .unknownRevision: .nothingFound
        case .noGit, .noRepository, .git: .unreadable
        }
      throw CommandFailure(status, error.explanation)
    }
  }
}

/// What the commands on history take.
struct HistoryOptions: ParsableArguments {
  @Flag(help: .said("One JSON object a line.", ko: "한 줄에 JSON 하나.")) var json = false
  @OptionGroup var place: EditedFolder
  @OptionGroup var color: ColorOptions
  @OptionGroup var language: LanguageOption

  /// The folder whose history is asked for.
  func folder() throws -> String { try place.path() }
}

/// One change of an entry, as `log` and `diff` write it with `--json`.
private struct ChangeLine: Encodable {
  let id: String
  let action: String
  let subject: String
  let text: String
  let message: String
  let sources: [String]
  let commit: String?
  let author: String?
  let time: String?

  init(_ change: LexiconHistory.Change, _ item: EntryDifference.Item) {
    (id, action, subject, text) = (change.id.rawValue, item.action.rawValue, item.subject, item.text)
    (message, sources) = (item.message.text(in: Interface.language), item.sources)
    (commit, author, time) = (change.commit?.id, change.commit?.author, change.commit?.time)
  }

  private enum CodingKeys: CodingKey {
    case id, action, subject, text, message, sources, commit, author, time
  }

  func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: CodingKeys.self)
    try container.encode(id, forKey: .id)
    try container.encode(action, forKey: .action)
    try container.encode(subject, forKey: .subject)
    try container.encode(text, forKey: .text)
    try container.encode(message, forKey: .message)
    try container.encode(sources, forKey: .sources)
    // With their keys where there is none, as in every record.
    try container.encode(commit, forKey: .commit)
    try container.encode(author, forKey: .author)
    try container.encode(time, forKey: .time)
  }
}

extension EntryDifference.Item {
  /// The change and who says so.
  fileprivate var line: String {
    let cited = sources.isEmpty ? "" : " [\(sources.joined(separator: ", "))]"
    return message.text(in: Interface.language) + cited
  }
}

struct LogCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "log",
    abstract: said(
      "Say in words who changed an entry, when, and from which source, newest first.",
      ko: "누가 언제 어떤 출처로 표제어를 고쳤는지 새것부터 적습니다."))

  @OptionGroup var options: HistoryOptions
  @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID

  func run() async throws {
    let log = try await History.ask(try options.folder()) { history throws(HistoryFailure) in
      let log = try await history.log(id)
      if log.isEmpty { throw .neverThere(id.rawValue) }
      return log
    }
    let style = Style(options.color.color)
    for change in log {
      if options.json {
        for item in change.difference.items { Output.line(JSONLine.write(ChangeLine(change, item))) }
        continue
      }
      guard let commit = change.commit else { continue }
      let day = commit.time.prefix(10)
      Output.line(
        "\(style.bold("\(day)  \(commit.author)"))  \(style.dim(String(commit.id.prefix(10))))  \(commit.subject)"
      )
      for item in change.difference.items { Output.line("  \(item.line)") }
    }
  }
}

struct DiffCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "diff",
    abstract: said(
      "Say by entry and name what differs between two revisions.", ko: "두 판 사이에 무엇이 다른지 표제어와 이름으로 적습니다."),
    discussion: said(
      "A..B, or A for what the work tree differs from it; HEAD where nothing is given. Exit code 1: nothing differs.",
      ko: "A..B로 줍니다. A만 주면 작업 중인 파일과 견주고, 주지 않으면 HEAD로 봅니다. 종료 코드 1: 다른 것이 없음."))

  @OptionGroup var options: HistoryOptions
  @Argument(help: .said("Revisions.", ko: "판.", valueName: "rev..rev")) var range = "HEAD"

  func run() async throws {
    let parts = range.split(separator: "..", maxSplits: 1, omittingEmptySubsequences: false).map(String.init)
    let old = parts[0].isEmpty ? "HEAD" : parts[0]
    let new = parts.count > 1 ? (parts[1].isEmpty ? "HEAD" : parts[1]) : nil
    let changes = try await History.ask(try options.folder()) { history throws(HistoryFailure) in
      try await history.difference(from: old, to: new)
    }
    let style = Style(options.color.color)
    for change in changes {
      if options.json {
        for item in change.difference.items { Output.line(JSONLine.write(ChangeLine(change, item))) }
        continue
      }
      let names = change.after?.canonicalNames
      let shown = names?.ko ?? names?.zh ?? names?.en
      Output.line(style.bold(change.id.rawValue) + (shown.map { "  \($0)" } ?? ""))
      for item in change.difference.items {
        let mark = item.action == .added ? "+" : item.action == .removed ? "-" : "~"
        let line = "  \(mark) \(item.line)"
        Output.line(
          item.action == .added ? style.added(line) : item.action == .removed ? style.removed(line) : line)
      }
    }
    if changes.isEmpty { throw CommandFailure(.nothingFound) }
  }
}

struct BlameCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "blame",
    abstract: said(
      "Say of every name of an entry who added it, who changed it last, and in which commit.",
      ko: "표제어의 이름마다 누가 더했고 누가 마지막에 어느 커밋에서 고쳤는지 적습니다."))

  @OptionGroup var options: HistoryOptions
  @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID

  private struct Row: Encodable {
    let lang: String
    let kind: String
    let text: String
    let sources: [String]
    let addedBy: String
    let addedIn: String
    let addedOn: String
    let changedBy: String
    let changedIn: String
    let changedOn: String
  }

  func run() async throws {
    let log = try await History.ask(try options.folder()) { history throws(HistoryFailure) in
      let log = try await history.log(id)
      if log.isEmpty { throw .neverThere(id.rawValue) }
      return log
    }
    let rows = NameBlame(log).lines.map { line in
      Row(
        lang: line.name.lang.rawValue, kind: line.name.kind.rawValue, text: line.name.text,
        sources: line.name.sources.map(\.text), addedBy: line.added.author, addedIn: line.added.id,
        addedOn: line.added.time, changedBy: line.changed.author, changedIn: line.changed.id,
        changedOn: line.changed.time)
    }
    if options.json {
      for row in rows { Output.line(JSONLine.write(row)) }
      return
    }
    let header = [
      said("name", ko: "이름"), said("lang", ko: "언어"), said("kind", ko: "종류"), said("added", ko: "더한 날"),
      said("by", ko: "누가"), said("changed", ko: "고친 날"), said("by", ko: "누가"), said("commit", ko: "커밋"),
      said("sources", ko: "출처"),
    ]
    let cells = rows.map { row in
      [
        row.text, row.lang, row.kind, String(row.addedOn.prefix(10)), row.addedBy,
        String(row.changedOn.prefix(10)), row.changedBy, String(row.changedIn.prefix(10)),
        row.sources.joined(separator: ", "),
      ]
    }
    let limits = [40, 4, 15, 10, 20, 10, 20, 10, 30]
    for line in Style(options.color.color).table(header, cells, limits: limits) { Output.line(line) }
  }
}
