import ArgumentParser
import Ireum
import Lexicography
import Transliteration

struct VariantsCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "variants",
    abstract: "List the spellings of names that a search should try, likeliest first.",
    discussion: "A line of a batch is a name, or a name, a tab and its type.")

  @Option(help: "The most spellings of a name.") var limit = 20
  @Option(help: "What the names are: person, place, organization …; guessed where not given.") var type:
    EntryType?
  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @Argument(help: "Names.") var names: [String] = []

  func validate() throws {
    if limit < 1 { throw ValidationError("--limit \(limit): give 1 or more.") }
  }

  func run() throws {
    let variants = Variants()
    let style = Style(color.color)
    try batch.answer(names) { query, asJSON in
      let (name, type) = try TypedName.parse(query, type)
      let found = variants.ranked(of: name, type: type, limit: limit)
      if asJSON {
        Output.write(VariantsRecord(input: name, variants: found).json)
      } else {
        Output.line(style.bold(name) + (found.isEmpty ? ": no reading" : ""))
        let rows = found.map { [TypedName.shown($0.weight), $0.form, $0.system.rawValue] }
        if !rows.isEmpty {
          for line in style.table(["weight", "form", "system"], rows, limits: [6, 48, 12]) {
            Output.line("  " + line)
          }
        }
      }
      return !found.isEmpty
    }
  }
}
