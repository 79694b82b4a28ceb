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
      Prints the path of every file that changes. Files that cannot be read, or hold comments, are left alone. \
      Exit codes: 0 done; 1 with --check, files would change; 4 files were left alone.
      """,
      ko: """
        바뀌는 파일의 경로를 적습니다. 읽을 수 없거나 주석이 있는 파일은 그대로 둡니다. 종료 코드: 0 마침; 1 --check에서 바뀔 파일이 있음; 4 그대로 둔 \
        파일이 있음.
        """))

  @Flag(
    help: .said("Change nothing; exit with 1 where a file would change.", ko: "고치지 않고, 바뀔 파일이 있으면 1로 끝냅니다."))
  var check = false
  @OptionGroup var language: LanguageOption
  @OptionGroup var folders: FolderArguments

  func run() throws {
    try folders.requireFolder()
    var changed = 0
    var isFaulty = false
    for file in try folders.files() {
      do throws(LexiconFaults) {
        guard let text = try LexiconFormatter.format(file), !text.utf8.elementsEqual(file.bytes) else {
          continue
        }
        changed += 1
        if !check { try Self.write(text, to: file.shownPath) }
        Output.line(file.shownPath)
      } catch {
        isFaulty = true
        for fault in error.faults { Output.complain(fault.text(in: Interface.language)) }
      }
    }
    if isFaulty { throw CommandFailure(.lexiconInvalid) }
    if check, changed > 0 { throw CommandFailure(.nothingFound) }
  }

  private static func write(_ text: String, to path: String) throws(LexiconFaults) {
    do {
      try LexiconFolder.write(text, to: path)
    } catch {
      throw LexiconFaults(
        faults: [
          Fault("write", at: .init(file: path), error.explanation.message, hint: error.explanation.hint)
        ])
    }
  }
}
