/// One way to write a syllable or surname in Latin letters, and how likely it is in each style.
struct KoreanSpelling: Sendable {
  /// Styles of a whole name: people who write Hyun also write Young.
  ///
  /// Lanes: R revised, E English-like (oo, ee, u), P plain (u, i, yu), M McCune–Reischauer without marks.
  typealias Styles = SIMD4<Float>

  /// Longest spelling, in letters.
  static let longest = 8

  /// Small letters, packed first lowest.
  var letters: UInt64
  var weights: Styles
  init(letters: UInt64, weights: Styles) { (self.letters, self.weights) = (letters, weights) }

  static func pack(_ letters: some Sequence<UInt8>) -> UInt64? {
    var (packed, shift) = (UInt64(0), UInt64(0))
    for letter in letters {
      guard shift < 64 else { return nil }
      packed |= UInt64(letter) << shift
      shift += 8
    }
    return packed
  }

  static func length(_ letters: UInt64) -> UInt64 { UInt64(64 - letters.leadingZeroBitCount + 7) / 8 }

  /// The spellings of a cell `form=weight form=weight/styles`; a spelling of named styles is a quarter as likely elsewhere.
  /// A form without a weight has 10; a dash is nothing at all.
  static func list(_ cell: Substring.UTF8View) -> [KoreanSpelling] {
    Substring(cell).split(separator: " ").compactMap { item in
      let parts = item.split(separator: "/")
      let pair = parts[0].split(separator: "=")
      guard let letters = pack(pair[0].utf8.filter { $0 != UInt8(ascii: "-") }) else { return nil }
      let weight = pair.count > 1 ? Float(pair[1]) ?? 0 : 10
      var weights = Styles(repeating: weight)
      if parts.count > 1 {
        weights *= 0.25
        for style in parts[1].utf8 {
          if let lane = Array("REPM".utf8).firstIndex(of: style) { weights[lane] = weight }
        }
      }
      return KoreanSpelling(letters: letters, weights: weights)
    }
  }

  /// `spellings` with weights that sum to 1 in every style.
  static func normalized(_ spellings: [KoreanSpelling]) -> [KoreanSpelling] {
    var sum = spellings.reduce(Styles.zero) { $0 + $1.weights }
    sum.replace(with: Styles.one, where: sum .<= 0)
    return spellings.map { KoreanSpelling(letters: $0.letters, weights: $0.weights / sum) }
  }

  /// The letters, of which the first is a capital.
  var capital: UInt64 { letters == 0 ? 0 : letters - 0x20 }

  /// Adds `more` to `spellings`, adding up where the letters are the same.
  static func add(_ more: [KoreanSpelling], times factor: Styles, to spellings: inout [KoreanSpelling]) {
    for spelling in more {
      if let index = spellings.firstIndex(where: { $0.letters == spelling.letters }) {
        spellings[index].weights += spelling.weights * factor
      } else {
        spellings.append(KoreanSpelling(letters: spelling.letters, weights: spelling.weights * factor))
      }
    }
  }

  /// The likeliest `count`, by the sum over styles.
  static func best(_ count: Int, of spellings: [KoreanSpelling]) -> [KoreanSpelling] {
    Array(spellings.sorted { $0.weights.sum() > $1.weights.sum() }.prefix(count))
  }
}
