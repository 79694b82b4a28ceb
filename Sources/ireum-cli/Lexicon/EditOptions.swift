import ArgumentParser
import Editing
import Foundation
import Ireum
import Lexicography
import Messaging
import Storing
import TextModel

/// The one folder that is edited, or whose history is asked for.
struct EditedFolder: ParsableArguments {
  @Option(
    name: .customLong("lexicon"),
    help: .said(
      "The folder of the lexicon; ./lexicon where not given.", ko: "사전 폴더. 주지 않으면 ./lexicon.",
      valueName: "dir"))
  var named: String?

  /// Its path, without a slash at the end; of a folder inside a lexicon, that of the lexicon.
  func path() throws -> String {
    if let named { return LexiconFolder.place(of: named).root }
    for folder in ["lexicon", "."] where FileManager.default.fileExists(atPath: "\(folder)/lexicon.yaml") {
      return folder
    }
    throw CommandFailure(
      .lexiconInvalid,
      Explanation(
        "there is no lexicon here", ko: "여기에는 사전이 없습니다",
        hint: Message("name its folder with --lexicon DIR", ko: "--lexicon DIR로 폴더를 주십시오")))
  }
}

/// What every editing command takes, and how it ends: the diff, the question, the write.
struct EditOptions: ParsableArguments {
  @Flag(help: .said("Show the diff and write nothing.", ko: "바뀔 곳만 보이고 쓰지 않습니다.")) var dryRun = false
  @Flag(help: .said("Write without asking.", ko: "묻지 않고 씁니다.")) var yes = false
  @Flag(help: .said("Answer in JSON.", ko: "JSON으로 답합니다.")) var json = false
  @Option(
    help: .said(
      "How long to wait for another writer, in seconds.", ko: "다른 사람이 쓰고 있을 때 기다릴 시간(초).",
      valueName: "seconds"))
  var wait = 10.0
  @OptionGroup var place: EditedFolder
  @OptionGroup var color: ColorOptions
  @OptionGroup var language: LanguageOption

  /// The folder that is edited.
  func folder() throws -> String { try place.path() }

  /// The folder, open for editing; one that does not parse ends the command.
  func open(retired: Set<EntryID> = []) throws -> LexiconWorkspace {
    try Self.workspace(try folder(), retired: retired)
  }

  /// The folder at `path`, open for editing likewise.
  static func workspace(_ path: String, retired: Set<EntryID> = []) throws -> LexiconWorkspace {
    do throws(WorkspaceFailure) {
      return try LexiconWorkspace(path, holder: holder, retired: retired)
    } catch {
      switch error {
      case .folder(let error): throw CommandFailure(.lexiconInvalid, error.explanation)
      case .invalid(let error):
        let shown = error.faults.prefix(20).map { $0.text(in: Interface.language) }
        throw CommandFailure(
          .lexiconInvalid,
          shown + [
            said(
              "nothing was changed: the lexicon does not parse (\(Message.count(error.faults.count, "error")))",
              ko: "바꾸지 않았습니다: 읽을 수 없는 사전입니다(오류 \(error.faults.count)개)")
          ])
      }
    }
  }

  /// Does `edits` in the folder; see ``finish(_:command:undoes:)``.
  func perform(_ edits: [LexiconEdit], command: String) throws {
    var workspace = try open()
    try apply(edits, to: &workspace)
    try finish(workspace, command: command)
  }

  /// Does `edits` in `workspace`, in memory.
  func apply(_ edits: [LexiconEdit], to workspace: inout LexiconWorkspace) throws {
    do throws(EditFailure) {
      for edit in edits { try workspace.draft.apply(edit) }
    } catch {
      throw CommandFailure(error.status, error.explanation)
    }
  }

  /// Shows what `workspace` would change, and writes it where that is wanted.
  func finish(_ workspace: LexiconWorkspace, command: String, undoes: Int? = nil) throws {
    let changes = workspace.draft.changes
    try finish(changes, in: workspace.folder, command: command) { () throws(StoreFailure) in
      try workspace.write(
        command: command, time: Self.now, user: Self.user, undoes: undoes, waiting: wait)
    }
  }

  /// Shows `changes`, and calls `write`, which returns the number of the edit, where that is wanted.
  func finish(
    _ changes: [FileChange], in folder: String, command: String, write: () throws(StoreFailure) -> Int
  ) throws {
    if changes.isEmpty {
      if json { Output.line(JSONLine.write(ChangesRecord([], in: folder, command: command, edit: nil))) }
      throw CommandFailure(.nothingFound, Explanation("nothing changes", ko: "바뀌는 것이 없습니다"))
    }
    if !json { Self.show(changes, in: folder, Style(color.color)) }
    guard try isWanted() else {
      if json { Output.line(JSONLine.write(ChangesRecord(changes, in: folder, command: command, edit: nil))) }
      return
    }
    let number: Int
    do throws(StoreFailure) {
      number = try write()
    } catch {
      throw CommandFailure(.someInputsFailed, error.explanation)
    }
    if json {
      Output.line(JSONLine.write(ChangesRecord(changes, in: folder, command: command, edit: number)))
    } else {
      Self.confirm(edit: number, files: changes.count)
    }
  }

  /// Says that an edit was written.
  static func confirm(edit number: Int, files: Int) {
    Output.complain(
      said(
        "edit \(number): \(Message.count(files, "file")) written (ireum lexicon undo takes it back)",
        ko: "편집 \(number): 파일 \(files)개를 썼습니다(되돌리기: ireum lexicon undo)"))
  }

  private func isWanted() throws -> Bool {
    if dryRun { return false }
    if yes { return true }
    guard Terminal.isInteractive else {
      throw CommandFailure(
        .usage,
        Explanation(
          "nothing was written: nobody can be asked", ko: "쓰지 않았습니다: 물어볼 사람이 없습니다",
          hint: Message("--yes writes, --dry-run only shows", ko: "--yes는 쓰고, --dry-run은 보이기만 합니다")))
    }
    if Terminal.agrees(to: said("Write this?", ko: "쓸까요?")) { return true }
    throw CommandFailure(.nothingFound, Explanation("nothing was written", ko: "쓰지 않았습니다"))
  }

  static func show(_ changes: [FileChange], in folder: String, _ style: Style) {
    for line in changes.flatMap({ $0.unifiedDiff(in: folder).split(separator: "\n") }).map(String.init) {
      switch line.first {
      case "+": Output.line(style.added(line))
      case "-": Output.line(style.removed(line))
      case "@": Output.line(style.dim(line))
      default: Output.line(line)
      }
    }
  }

  /// Who edits: the name that git would write, as far as the environment says it.
  static var user: String {
    let environment = ProcessInfo.processInfo.environment
    return environment["IREUM_USER"] ?? environment["GIT_AUTHOR_NAME"] ?? environment["USER"] ?? NSUserName()
  }

  /// Who keeps others waiting.
  static var holder: String {
    "\(user), \(ProcessInfo.processInfo.hostName), \(ProcessInfo.processInfo.processIdentifier)"
  }

  /// The time, in UTC, to the second.
  static var now: String { Date().ISO8601Format() }
}

extension EditFailure {
  /// How a command ends for this reason.
  var status: ExitStatus {
    switch self {
    case .unknownEntry, .unknownName, .noRelation, .noOfficialName: .nothingFound
    case .conflicts, .idTaken, .nameExists, .relationExists: .nothingFound
    case .invalid: .lexiconInvalid
    default: .usage
    }
  }
}

extension EntryID: ExpressibleByArgument {
  /// An id as it was written; whether there is such an entry shows later.
  public init?(argument: String) {
    guard !argument.isEmpty else { return nil }
    self.init(argument)
  }
}
