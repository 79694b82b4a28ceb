import ArgumentParser
import Editing
import Foundation
import Interchange
import Ireum
import Lexicography
import Messaging
import TextModel

struct EditCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "edit",
    abstract: said(
      "Open an entry in your editor ($VISUAL or $EDITOR) and check what comes back.",
      ko: "표제어를 편집기($VISUAL 또는 $EDITOR)로 열고, 돌아온 것을 검사합니다."))

  @OptionGroup var options: EditOptions
  @Argument(help: .said("The entry.", ko: "표제어.", valueName: "id")) var id: EntryID

  func run() throws {
    var workspace = try options.open()
    let entry: Entry
    do throws(EditFailure) {
      entry = try workspace.draft.entry(id)
    } catch {
      throw CommandFailure(error.status, error.explanation)
    }
    let copy = FileManager.default.temporaryDirectory
      .appendingPathComponent("\(id).\(ProcessInfo.processInfo.processIdentifier).yaml")
    try write(LexiconWriter.write(entry), to: copy)
    while true {
      try Self.runEditor(on: copy.path)
      do {
        let new = try read(copy)
        try options.apply([.replace(new)], to: &workspace)
        break
      } catch let failure as CommandFailure {
        failure.report()
        let again = said("Open it again?", ko: "다시 열까요?")
        if Terminal.isInteractive, Terminal.agrees(to: again) { continue }
        throw CommandFailure(
          .lexiconInvalid,
          Explanation(
            "nothing was changed; your text is kept in \(copy.path)",
            ko: "바꾸지 않았습니다. 쓰신 글은 \(copy.path)에 있습니다"))
      }
    }
    // Kept until it is written: what somebody typed is not thrown away because a disk is full.
    try options.finish(workspace, command: "edit \(id)")
    try? FileManager.default.removeItem(at: copy)
  }

  private func write(_ text: String, to url: URL) throws {
    do {
      try Data(text.utf8).write(to: url)
    } catch {
      throw CommandFailure(
        .someInputsFailed, FolderError.unwritable(url.path, reason: error.localizedDescription).explanation)
    }
  }

  private func read(_ url: URL) throws -> Entry {
    let bytes = (try? Data(contentsOf: url)).map(Array.init) ?? []
    do throws(LexiconFaults) {
      let entry = try EntryFile.read(LexiconFile(path: "\(id).yaml", shownPath: url.path, bytes: bytes))
      if entry.id == id { return entry }
      throw LexiconFaults(faults: [
        Fault(
          "id", at: .init(file: url.path),
          .init("the id was \(id) and stays so", ko: "식별자는 \(id)이며 바꿀 수 없습니다"))
      ])
    } catch {
      throw CommandFailure(.lexiconInvalid, error.faults.map { $0.text(in: Interface.language) })
    }
  }

  private static func runEditor(on path: String) throws {
    let environment = ProcessInfo.processInfo.environment
    let editor =
      [environment["VISUAL"], environment["EDITOR"], "vi"].compactMap(\.self).first { !$0.isEmpty } ?? "vi"
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    // The editor may have arguments of its own, as git allows too; the path comes in as one.
    process.arguments = ["-c", "\(editor) \"$1\"", "ireum", path]
    do {
      try process.run()
    } catch {
      throw CommandFailure(.someInputsFailed, [error.localizedDescription])
    }
    process.waitUntilExit()
    if process.terminationStatus != 0 {
      throw CommandFailure(
        .someInputsFailed,
        Explanation(
          "the editor '\(editor)' ended with \(process.terminationStatus); nothing was changed",
          ko: "편집기 '\(editor)'이(가) \(process.terminationStatus)(으)로 끝났습니다. 바꾸지 않았습니다",
          hint: Message("set EDITOR", ko: "EDITOR를 정하십시오")))
    }
  }
}
