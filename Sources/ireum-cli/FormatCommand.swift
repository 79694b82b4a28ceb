import ArgumentParser
import Interchange
import Ireum
import Lexicography
import Messaging

struct FormatCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "fmt",
    abstract: said("Bring lexicon files into their one canonical form.", ko: "사전 파일을 하나뿐인 정규 형식으로 고칩니다."),
    discussion: said(
      """
      Prints the path of every file that changes; undo takes that back. Files that cannot be read, or hold comments, \
      are left alone. Exit codes: 0 done; 1 with --check, files would change; 4 files were left alone.
      """,
      ko: """
        바뀌는 파일의 경로를 적습니다. undo로 되돌릴 수 있습니다. 읽을 수 없거나 주석이 있는 파일은 그대로 둡니다. 종료 코드: 0 마침; 1 --check에서 바뀔 파일이 있음; 4 그대로 둔 \
        파일이 있음.
        """))

  @Flag(
    help: .said("Change nothing; exit with 1 where a file would change.", ko: "고치지 않고, 바뀔 파일이 있으면 1로 끝냅니다."))
  var check = false
  @Flag(
    help: .said(
      "Answer in JSON, one object a folder that changes, or an empty one.",
      ko: "바뀌는 폴더마다 JSON 하나로 답합니다. 없으면 빈 것 하나.")) var json = false
  @OptionGroup var language: LanguageOption
  @OptionGroup var folders: FolderArguments

  func run() throws {
    try folders.requireFolder()
    var changes = StoredChanges()
    var shown: [String] = []
    var isFaulty = false
    for file in try folders.files() {
      do throws(LexiconFaults) {
        guard let text = try LexiconFormatter.format(file), !text.utf8.elementsEqual(file.bytes) else {
          continue
        }
        changes.replace(file, by: text)
        shown.append(file.shownPath)
      } catch {
        isFaulty = true
        for fault in error.faults { Output.complain(fault.text(in: Interface.language)) }
      }
    }
    let numbers: [Int?] = check ? changes.folders.map { _ in nil } : try changes.write(command: "fmt")
    if !json { shown.forEach(Output.line) }
    if json, numbers.isEmpty {
      Output.line(JSONLine.write(ChangesRecord([], in: "", command: "fmt", edit: nil)))
    }
    for ((root, changes), number) in zip(changes.folders, numbers) {
      if json {
        Output.line(JSONLine.write(ChangesRecord(changes, in: root, command: "fmt", edit: number)))
      } else if let number {
        EditOptions.confirm(edit: number, files: changes.count)
      }
    }
    if isFaulty { throw CommandFailure(.lexiconInvalid) }
    if check, !shown.isEmpty { throw CommandFailure(.nothingFound) }
  }
}
