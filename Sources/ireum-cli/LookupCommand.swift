import ArgumentParser
import Ireum
import Lexicography
import Resolution

struct LookupCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "lookup", abstract: "Say what names refer to, in three languages.",
    discussion: """
      A name is found in any width, case, spacing, normalization form, in simplified and traditional characters. \
      Where none is the same, near names are suggested, never linked.
      """)

  @OptionGroup var batch: BatchOptions
  @OptionGroup var color: ColorOptions
  @OptionGroup var lexicon: LexiconOptions
  @Argument(help: "Names.") var names: [String] = []

  func run() throws {
    let toolkit = try lexicon.toolkit()
    let style = Style(color.color)
    try batch.answer(names) { query, asJSON in
      let name = String(decoding: query, as: UTF8.self)
      let results: [Finder.Result]
      do throws(ToolkitError) {
        results = try toolkit.lookup(name)
      } catch {
        throw CommandFailure(.unreadable, error.explanation)
      }
      if asJSON {
        Output.line(JSONLine.write(LookupRecord(query: name, results: results, lexicon: toolkit.lexicon)))
      } else {
        print(name, results, toolkit.lexicon, style)
      }
      return results.contains(where: \.isExact)
    }
  }

  private func print(_ query: String, _ results: [Finder.Result], _ lexicon: Lexicon, _ style: Style) {
    let exact = results.filter(\.isExact)
    let headline =
      switch (exact.count, results.count) {
      case (0, 0): "not in the lexicon"
      case (0, _): "not in the lexicon; did you mean:"
      case (1, _): ""
      case (let count, _): "\(count) entries have this name"
      }
    Output.line(style.bold(query) + (headline.isEmpty ? "" : ": \(headline)"))
    for result in results {
      guard let entry = lexicon[result.entry] else { continue }
      EntryPrinter(entry, lexicon: lexicon, style: style).printSummary(of: result)
    }
  }
}
