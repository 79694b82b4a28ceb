import Indexing
import Interchange
import Ireum
import Lexicography
import Messaging
import Pairing
import TextModel

/// A lexicon and packs beside it, in which pairs that may be one are looked for.
struct PairedLexicon {
  /// The lexicon, with what was judged.
  let lexicon: Lexicon
  /// Its entries and those of the packs, each id once, in the order of their ids.
  let entries: [Entry]

  /// Reads `files`, of a lexicon, and `packs`; faults end the command.
  init(_ files: [LexiconFile], packs: [String]) throws {
    let result = LexiconReader.read(files)
    guard result.isValid else {
      throw LexiconOptions.failure(.invalidLexicon(result.faults.filter { $0.severity == .error }))
    }
    lexicon = result.lexicon
    var entries = Dictionary(uniqueKeysWithValues: result.lexicon.entries.map { ($0.id, $0) })
    for pack in packs {
      for entry in try IndexSources([pack]).index().lexicon.entries {
        // What a pack says of an entry that is there are more names of it.
        let known = Set((entries[entry.id]?.names ?? []).map(\.text))
        entries[entry.id, default: entry].names +=
          entries[entry.id] == nil
          ? []
          : entry.names.filter {
            !known.contains($0.text)
          }
      }
    }
    self.entries = entries.values.sorted { $0.id < $1.id }
  }

  /// The pairs with at least `leastScore`, best first; how far that is shows at a terminal.
  func pairs(leastScore: Double) async -> [DuplicatePair] {
    let finder = DuplicateFinder(leastScore: leastScore, judgedIn: lexicon)
    defer { Output.progress("") }
    return await finder.pairs(of: entries) { done, all in
      Output.progress(
        said("comparing, \(done * 100 / max(all, 1)) % …", ko: "비교하는 중, \(done * 100 / max(all, 1)) % …"))
    }
  }
}
