import Lexicography
import Transliteration

/// Forms that a name may have in the other languages, to choose from.
public struct NameSuggestions: Sendable {
  private let reader = Reader()

  /// Returns a maker of suggestions.
  public init() {}

  /// Returns at most `limit` forms in `lang` of `names`, best first, each once, with the system that gives it.
  ///
  /// Korean romanizations of a name in Han characters are among them where `country` is Korea.
  public func forms(
    in lang: Language, of names: [String], type: EntryType, country: String?, limit: Int = 6
  ) -> [Reading] {
    var seen = Set(names)
    let isKorean = country == "KR" || country == "KP"
    let found = names.flatMap { name in
      let isHan = GuessedScript(name).lang == .zh
      return reader.readings(of: name, type: type).filter { reading in
        reading.system != .yale && (isKorean || !isHan || (reading.system != .rr && reading.system != .mr))
      }
    }.filter { GuessedScript($0.form).lang == lang && seen.insert($0.form).inserted }
    return Array(found.sorted { $0.weight > $1.weight }.prefix(limit))
  }
}
