import ArgumentParser
import Foundation
import Ireum

@main
struct IreumCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "ireum",
    abstract: said(
      "Know what a name refers to, in Korean, Chinese or English.", ko: "한국어, 중국어, 영어 이름이 무엇을 가리키는지 알려 줍니다."),
    discussion: said(
      """
      Exit codes: 0 found; 1 nothing found, or findings; 2 wrong usage; 3 some inputs failed, the others are \
      answered; 4 the lexicon is not valid; 5 the input cannot be read. Messages are in English or Korean, by --lang, \
      IREUM_LANG or the locale.
      """,
      ko: """
        종료 코드: 0 찾음; 1 찾지 못했거나 지적할 것이 있음; 2 사용법이 틀림; 3 일부 입력을 처리하지 못함; 4 사전을 쓸 수 없음; 5 입력을 읽을 수 \
        없음. 메시지는 --lang, IREUM_LANG, 로캘의 순서로 언어를 정합니다(영어 또는 한국어).
        """),
    version: "0.1.0",
    subcommands: [
      TagCommand.self, ResolveCommand.self, ProposeCommand.self, GlossaryCommand.self, TextCommand.self,
      LookupCommand.self, ShowCommand.self,
      NormalizeCommand.self, CompareCommand.self, KeysCommand.self, ReadCommand.self, RomanizeCommand.self,
      VariantsCommand.self,
      LexiconCommand.self, IndexCommand.self,
      ReviewCommand.self, EvalCommand.self, DoctorCommand.self,
    ])

  @OptionGroup var language: LanguageOption

  /// The command that `arguments` ask for.
  ///
  /// One whose name comes first is parsed alone, as the parser would otherwise look into its options a third time and
  /// into those of others. Whatever is not plainly well, help among it, is left to the parse from the root, whose words
  /// are the ones that people see.
  private static func parsed(_ arguments: [String]) throws -> any ParsableCommand {
    let named = configuration.subcommands.first { $0.configuration.commandName == arguments.first }
    if let command = named, command.configuration.subcommands.isEmpty,
      let parsed = try? command.parseAsRoot(Array(arguments.dropFirst())), type(of: parsed) == command
    {
      return parsed
    }
    return try parseAsRoot(arguments)
  }

  /// Runs the command and ends with the exit codes above, the parser's own among them.
  static func main() async {
    do {
      var command = try parsed(Array(CommandLine.arguments.dropFirst()))
      if var command = command as? any AsyncParsableCommand {
        try await command.run()
      } else {
        try command.run()
      }
    } catch let failure as CommandFailure {
      failure.report()
      Foundation.exit(failure.status.rawValue)
    } catch {
      let code = exitCode(for: error)
      let isKorean = Interface.language == .ko
      let text = fullMessage(for: error, columns: isKorean ? ParserText.koreanWidth : nil)
      let message = isKorean ? ParserText.korean(text) : text
      if !message.isEmpty {
        if code.isSuccess { Output.write(message + "\n") } else { Output.complain(message) }
      }
      Foundation.exit(code == .validationFailure ? ExitStatus.usage.rawValue : code.rawValue)
    }
    Foundation.exit(ExitStatus.found.rawValue)
  }
}
