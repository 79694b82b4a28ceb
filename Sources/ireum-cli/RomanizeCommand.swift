import ArgumentParser
import Ireum
import Lexicography
import Transliteration

struct RomanizeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "romanize", abstract: "Write Korean and Chinese names in Latin letters, by one scheme.",
    discussion: """
      rr: Revised Romanization (2000); mr: McCune–Reischauer; yale: Yale; pinyin: Hanyu Pinyin. A line of a batch is a \
      name, or a name, a tab and its type; its answer is the form alone.
      """)

  enum Scheme: String, ExpressibleByArgument, CaseIterable {
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

  @Option(help: "rr, mr, yale or pinyin; pinyin for Han characters and rr for Hangul where not given.")
  var scheme: Scheme?
  @Option(help: "What the names are: person, place, organization …; a word where not given.") var type:
    EntryType?
  @Option(
    help: ArgumentHelp(
      "Read one a line from a file, or - for standard input; a form a line answers, in order.",
      valueName: "file"))
  var batch: String?
  @Argument(help: "Names.") var names: [String] = []

  func run() throws {
    let romanizer = Romanizer()
    if let batch {
      if !names.isEmpty { throw ValidationError("Give arguments or --batch, not both.") }
      try InputFile.forEachLine(of: batch) { line in
        let (name, type) = try TypedName.parse(line, type)
        Output.line(romanizer.romanize(name, scheme?.system, type: type) ?? "")
      }
      return
    }
    if names.isEmpty { throw ValidationError("Give at least one name, or --batch FILE.") }
    var isFound = false
    for name in names {
      guard let form = romanizer.romanize(name, scheme?.system, type: type) else {
        Output.complain("\(name): no reading")
        continue
      }
      isFound = true
      Output.line(form)
    }
    if !isFound { throw CommandFailure(.nothingFound) }
  }
}
