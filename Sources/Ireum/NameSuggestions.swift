import Lexicography
import Transliteration

/// Forms that a name may have in the other languages, to choose from.
public struct NameSuggestions: Sendable {
  private let reader = Reader()

  /// Returns a maker of suggestions.
  public init() {}

  /// Returns at most `limit` forms in `lang` of `names`, best first, each once, with the system that gives it.
  public func forms(
    in lang: Language, of names: [String], type: EntryType, limit: Int = 6
  ) -> [Reading] {
    var seen = Set(names)
    let found = names.flatMap { reader.readings(of: $0, type: type) }.filter { reading in
      GuessedScript(reading.form).lang == lang && reading.system != .yale
        && seen.insert(reading.form).inserted
    }
    return Array(found.sorted { $0.weight > $1.weight }.prefix(limit))
  }
}
