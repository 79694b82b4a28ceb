import ArgumentParser
import Editing
import Ireum
import Lexicography
import Messaging
import Normalization

extension PartialDate: ExpressibleByArgument {
  /// A date as `2023`, `2023-11` or `2023-11-05`.
  public init?(argument: String) { self.init(argument) }
}

extension Script: Choice {}
extension NameKind: Choice {}
extension MatchPolicy: Choice {}
extension Relation.Kind: Choice {}

/// What can be said of a name on the command line.
struct NameOptions: ParsableArguments {
  @Option(
    name: .customLong("name-lang"),
    help: .said("The language; told by the letters where not given.", ko: "이름의 언어. 주지 않으면 글자로 압니다."))
  var nameLanguage: Language?
  @Option(help: .said("The script; told by the letters where not given.", ko: "문자. 주지 않으면 글자로 압니다."))
  var script: Script?
  @Option(help: .said("What it is to the entry.", ko: "이름의 종류.")) var kind: NameKind?
  @Option(help: .said("The system of a transliteration.", ko: "표기법.")) var system: String?
  @Option(help: .said("Since when.", ko: "언제부터.", valueName: "date")) var from: PartialDate?
  @Option(help: .said("Until when.", ko: "언제까지.", valueName: "date")) var to: PartialDate?
  @Option(help: .said("When it links: always or context.", ko: "언제 잇는지: always 또는 context.")) var match:
    MatchPolicy?
  @Flag(help: .said("It is the one to write.", ko: "이 이름으로 적습니다.")) var preferred = false
  @Option(help: .said("A note.", ko: "비고.")) var note: String?
  @OptionGroup var sources: SourceOptions

  /// The name `text` with what was said of it.
  func name(_ text: String, kind other: NameKind) throws -> Name {
    let guess = GuessedScript(text)
    return Name(
      lang: nameLanguage ?? guess.lang, script: script ?? guess.script, kind: kind ?? other,
      text: try Self.spelled(text), system: system, from: from, to: to, isPreferred: preferred,
      match: match ?? .always, note: note, sources: try sources.references())
  }

  /// `text` in NFC, without invisible characters, with single blanks.
  static func spelled(_ text: String) throws -> String {
    do throws(NormalizationError) {
      let shown = try Normalizer(.display).normalize(text).string
      if !shown.isEmpty { return shown }
    } catch {
      throw CommandFailure(.usage, error.explanation)
    }
    throw CommandFailure(.usage, Explanation("the name is empty", ko: "이름이 비어 있습니다"))
  }
}

/// Who says so.
struct SourceOptions: ParsableArguments {
  @Option(
    name: .customLong("source"),
    help: .said(
      "A source and the place in it, such as 'report p12', or editors; may be given again.",
      ko: "출처와 그 안의 자리. 예: 'report p12', editors. 여러 번 줄 수 있습니다.", valueName: "source"))
  var texts: [String] = []

  /// The citations; at least one.
  func references() throws -> [SourceReference] {
    if texts.isEmpty, Terminal.isInteractive,
      let answer = Terminal.ask(
        said("Source (editors where nobody looked it up):", ko: "출처(찾아보지 않았으면 editors):")),
      !answer.isEmpty
    {
      return [SourceReference(answer)]
    }
    if texts.isEmpty {
      throw CommandFailure(
        .usage,
        Explanation(
          "no source was given", ko: "출처가 없습니다",
          hint: Message(
            "--source ID names a file under sources/; --source editors where nobody looked it up",
            ko: "--source ID는 sources/ 아래의 파일입니다. 찾아보지 않았으면 --source editors")))
    }
    return texts.map { SourceReference($0) }
  }
}
