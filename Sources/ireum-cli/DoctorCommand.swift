import ArgumentParser
import Extraction
import Foundation
import Ireum
import StandardLexicon

struct DoctorCommand: AsyncParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "doctor",
    abstract: said(
      "Check what the commands need, and say how to mend it.", ko: "명령에 필요한 것을 점검하고 고칠 방법을 알려 줍니다."),
    discussion: said(
      "Exit codes: 0 all is well; 1 something is to be mended; 4 the lexicon is not valid.",
      ko: "종료 코드: 0 모두 정상; 1 고칠 것이 있음; 4 사전을 쓸 수 없음."))

  @Flag(help: .said("Answer in JSON, one object a line.", ko: "한 줄에 하나씩 JSON으로 답합니다.")) var json = false
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption

  func run() async throws {
    let style = Style(color.color)
    var found = [Checkup.icu(), Checkup.tables()]
    if lexicon.folders.isEmpty { found.append(try Checkup.lexicon("-") { BuiltInLexicon.files }) }
    for folder in lexicon.folders {
      found.append(try Checkup.lexicon(folder) { try LexiconOptions.files(in: folder) })
    }
    found += Checkup.pdf(await PDFSupport.check())
    found += [
      Checkup.locale(ProcessInfo.processInfo.environment), Checkup.language(), Checkup.terminal(style),
    ]
    for checkup in found { Output.line(json ? JSONLine.write(checkup) : Self.line(checkup, style)) }
    if found.contains(where: { $0.code == "lexicon" && $0.state == .error }) {
      throw CommandFailure(.lexiconInvalid)
    }
    if found.contains(where: { $0.state != .ok }) { throw CommandFailure(.nothingFound) }
  }

  private static func line(_ checkup: Checkup, _ style: Style) -> String {
    let state =
      switch checkup.state {
      case .ok: said("ok     ", ko: "정상  ")
      case .warning: style.warning(said("warning", ko: "경고  "))
      case .error: style.error(said("error  ", ko: "오류  "))
      }
    return "\(state)  \(checkup.message)\(checkup.hint.map { " (\($0))" } ?? "")"
  }
}
