import ArgumentParser
import Ireum
import Lexicography
import Transliteration

struct RomanizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "romanize",
    abstract: said(
      "Write Korean and Chinese names in Latin letters, by one scheme.",
      ko: "한국어와 중국어 이름을 한 가지 표기법에 따라 로마자로 씁니다."),
    discussion: said(
      """
      rr: Revised Romanization (2000); mr: McCune–Reischauer; yale: Yale; pinyin: Hanyu Pinyin. A line of a batch is a \
      name, or a name, a tab and its type; its answer is the form alone.
      """,
      ko: """
        rr: 국어의 로마자 표기법(2000), mr: 매큔·라이샤워, yale: 예일, pinyin: 한어 병음. 일괄 처리의 한 줄은 이름, 또는 이름과 유형이며 탭으로 \
        나눕니다. 답은 표기뿐입니다.
        """))

  enum Scheme: String, Choice {
    case rr, mr, yale, pinyin

    var system: ReadingSystem {
      switch self {
      case .rr: .rr
      case .mr: .mr
      case .yale: .yale
      case .pinyin: .pinyin
      }
    }
  }

  @Option(
    help: .said(
      "rr, mr, yale or pinyin; pinyin for Han characters and rr for Hangul where not given.",
      ko: "rr, mr, yale, pinyin. 주지 않으면 한자는 pinyin, 한글은 rr."))
  var scheme: Scheme?
  @Option(
    help: .said(
      "What the names are: person, place, organization …; guessed where not given.",
      ko: "이름의 유형: person, place, organization 등. 주지 않으면 짐작합니다."))
  var type: EntryType?
  @Option(
    help: .said(
      "Read one a line from a file, or - for standard input; a form a line answers, in order.",
      ko: "파일에서 한 줄에 하나씩 읽습니다(-는 표준 입력). 차례대로 한 줄에 표기 하나로 답합니다.", valueName: "file"))
  var batch: String?
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("Names.", ko: "이름.")) var names: [String] = []

  func validate() throws {
    if batch != nil, !names.isEmpty {
      throw ValidationError(said("Give arguments or --batch, not both.", ko: "인자와 --batch 가운데 하나만 주십시오."))
    }
    if batch == nil, names.isEmpty {
      throw ValidationError(
        said("Give at least one name, or --batch FILE.", ko: "이름을 하나 이상 주거나 --batch FILE을 쓰십시오."))
    }
  }

  func run() throws {
    let romanizer = Romanizer()
    if let batch {
      try BatchLines.forEach(of: batch, unanswered: { _ in Output.line("") }) { line in
        let (name, type) = try TypedName.parse(line, type)
        Output.line(romanizer.romanize(name, scheme?.system, type: type) ?? "")
      }
      return
    }
    var isFound = false
    for name in names {
      guard let form = romanizer.romanize(name, scheme?.system, type: type) else {
        Output.complain(said("\(name): no reading", ko: "\(name): 읽지 못했습니다"))
        continue
      }
      isFound = true
      Output.line(form)
    }
    if !isFound { throw CommandFailure(.nothingFound) }
  }
}
