import ArgumentParser
import Ireum
import Lexicography

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "Show everything that the lexicon says of entries.")

  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @Argument(help: "Ids of entries.") var ids: [String] = []

  /// The answer to an id that is none.
  private struct Missing: Encodable {
    let id: String
    let error = "no entry has this id"
    let near: [String]
  }

  func run() throws {
    let toolkit = try lexicon.toolkit()
    let style = Style(color.color)
    try batch.answer(ids) { query, asJSON in
      let id = String(decoding: query, as: UTF8.self)
      guard let entry = toolkit.entry(id) else {
        let near = toolkit.idsNear(id).map(\.rawValue)
        if asJSON {
          Output.line(JSONLine.write(Missing(id: id, near: near)))
        } else {
          let hint =
            near.isEmpty ? "ireum lookup finds ids by name" : "did you mean \(near.joined(separator: ", "))?"
          Output.complain(worded((message: "\(id): no entry has this id", hint: hint)))
        }
        return false
      }
      if asJSON {
        Output.line(JSONLine.write(EntryRecord(entry)))
      } else {
        EntryPrinter(entry, lexicon: toolkit.lexicon, style: style).printAll()
      }
      return true
    }
  }
}
