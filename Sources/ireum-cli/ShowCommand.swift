import ArgumentParser
import Ireum
import Lexicography

struct ShowCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show",
    abstract: said("Show everything that the lexicon says of entries.", ko: "표제어에 대해 사전에 있는 것을 모두 보입니다."))

  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @OptionGroup var language: LanguageOption
  @Argument(help: .said("Ids of entries.", ko: "표제어의 식별자.")) var ids: [String] = []

  /// The answer to an id that is none.
  private struct Missing: Encodable {
    let id: String
    let error = said("no entry has this id", ko: "이 식별자를 가진 표제어가 없습니다")
    let near: [String]
  }

  func validate() throws { try batch.check(ids) }

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
            near.isEmpty
            ? said("ireum lookup finds ids by name", ko: "ireum lookup으로 이름에서 식별자를 찾을 수 있습니다")
            : said(
              "did you mean \(near.joined(separator: ", "))?", ko: "혹시 \(near.joined(separator: ", "))입니까?")
          Output.complain("\(id): \(Missing(id: id, near: near).error) (\(hint))")
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
