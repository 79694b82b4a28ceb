import ArgumentParser
import Ireum
import Lexicography
import Transliteration

struct VariantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variants",
    abstract: said(
      "List the spellings of names that a search should try, likeliest first.",
      ko: "찾을 때 써 볼 표기를 그럴듯한 차례로 적습니다."),
    discussion: said(
      "A line of a batch is a name, or a name, a tab and its type.",
      ko: "일괄 처리의 한 줄은 이름, 또는 이름과 유형이며 탭으로 나눕니다."))

  @Option(help: .said("The most spellings of a name.", ko: "한 이름에 적을 표기의 최대 수.")) var limit = 20
  @Option(
    help: .said(
      "What the names are: person, place, organization …; guessed where not given.",
      ko: "이름의 유형: person, place, organization 등. 주지 않으면 짐작합니다."))
  var type: EntryType?
  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("Names.", ko: "이름.")) var names: [String] = []

  func validate() throws {
    try batch.check(names)
    if limit < 1 {
      throw ValidationError(said("--limit \(limit): give 1 or more.", ko: "--limit \(limit): 1 이상을 주십시오."))
    }
  }

  func run() throws {
    let variants = Variants()
    let style = Style(color.color)
    var writer = ReadingWriter()
    try batch.answer(
      names, unanswered: { Output.write(writer.line(TypedName.name(of: $0), variants: [])) }
    ) { query, asJSON in
      let (name, type) = try TypedName.parse(query, type)
      let found = variants.ranked(of: name, type: type, limit: limit)
      if asJSON {
        Output.write(writer.line(name, variants: found))
      } else {
        Output.line(style.bold(name) + (found.isEmpty ? said(": no reading", ko: ": 읽지 못했습니다") : ""))
        let rows = found.map { [TypedName.shown($0.weight), $0.form, $0.system.rawValue] }
        if !rows.isEmpty {
          for line in style.table(
            [said("weight", ko: "무게"), said("form", ko: "표기"), said("system", ko: "표기법")], rows,
            limits: [6, 48, 12])
          {
            Output.line("  " + line)
          }
        }
      }
      return !found.isEmpty
    }
  }
}
