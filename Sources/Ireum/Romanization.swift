import Lexicography
import Transliteration

/// The Latin letters of a name, for ids.
enum Romanization {
  /// Returns the likeliest romanization of `name`; empty where it has none.
  static func slug(of name: String, type: EntryType) -> String {
    let readings = Reader().readings(of: name, type: type)
    let systems: [ReadingSystem] = [.rr, .pinyin]
    let isHan = name.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
    return (isHan ? systems.reversed() : systems).lazy
      .compactMap { system in readings.first { $0.system == system }?.form }.first ?? ""
  }
}
