import ArgumentParser
import Comparison
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
  @Option(
    help: ArgumentHelp(
      "Rank against a list instead of the lexicon: a file of lines {id, names […]}.", valueName: "jsonl"))
  var index: String?
  @Option(help: "The most entries of the list that answer a name.") var limit = 5
  @Argument(help: "Names.") var names: [String] = []

  func run() throws {
    if let index { return try rank(against: index) }
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
      return results.contains { $0.score >= Self.soundFrom }
    }
  }

  /// From which score on a name is found by its sound and not only suggested.
  private static let soundFrom = 0.9

  private func print(_ query: String, _ results: [Finder.Result], _ lexicon: Lexicon, _ style: Style) {
    let exact = results.filter(\.isExact)
    let headline =
      switch (exact.count, results.count) {
      case (0, 0): "not in the lexicon"
      case (0, _) where results[0].score >= Self.soundFrom:
        "not in the lexicon as it is; found by its reading:"
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

  /// Answers from the list of `path`; a line of a batch is a name, or a name, a tab and its type.
  private func rank(against path: String) throws {
    var lines: [[UInt8]] = []
    try InputFile.forEachLine(of: path) { lines.append($0) }
    let ranking: NameRanking
    do {
      ranking = try NameList.read(lines)
    } catch {
      throw CommandFailure(
        .unreadable,
        (message: "\(InputFile.shown(path)): \(error.explanation.message)", hint: error.explanation.hint))
    }
    let style = Style(color.color)
    try batch.answer(names) { query, asJSON in
      let (name, type) = try TypedName.parse(query, nil)
      let results = ranking.find(name, type: type, limit: limit)
      let record = RankingRecord(query: name, results: results)
      if asJSON {
        Output.line(JSONLine.write(record))
      } else {
        Output.line(style.bold(name))
        let rows = results.map { found in
          [
            TypedName.shown(found.comparison.score), found.comparison.verdict.rawValue, found.id, found.name,
          ]
        }
        for line in style.table(["score", "verdict", "id", "name"], rows, limits: [6, 9, 32, 40]) {
          Output.line("  " + line)
        }
      }
      return results.contains { $0.comparison.verdict != .different }
    }
  }
}
