import Lexicography
import Transliteration

/// Whether a Latin name is what Revised Romanization or McCune–Reischauer writes for the whole of a Korean one.
///
/// Sound changes run over syllables (왕십리 Wangsimni), so that the whole is written and compared, marks apart.
enum RomanizedForms {
  /// A way to romanize.
  enum Scheme: Sendable {
    case revised, mcCune

    /// What it is called.
    var name: String {
      switch self {
      case .revised: "Revised Romanization"
      case .mcCune: "McCune–Reischauer"
      }
    }

    /// The ground that a name is written by it.
    var feature: Ground.Feature {
      switch self {
      case .revised: .revised
      case .mcCune: .mcCune
      }
    }
  }

  /// What a scheme writes for a name: letters without marks.
  struct Written: Sendable {
    let letters: [UInt32]
    let scheme: Scheme
  }

  private static let schemes: [(romanizer: KoreanRomanizer, scheme: Scheme)] = [
    (KoreanRomanizer(.rr), .revised), (KoreanRomanizer(.mr), .mcCune),
  ]

  /// Returns the scheme by which the Korean form of `name` is written as `letters`, and that form.
  static func match(_ name: PreparedName, _ letters: [UInt32]) -> (form: [UInt32], scheme: Scheme)? {
    guard letters.count > 2, let first = letters.first, let form = name.koreanForm,
      mayBegin(form, with: first), letters.count <= 6 * form.count
    else { return nil }
    return name.romanized.first { $0.letters == letters }.map { (form, $0.scheme) }
  }

  /// What the schemes write for `form`, as a word and as a place.
  static func written(_ form: [UInt32]) -> [Written] {
    schemes.flatMap { romanizer, scheme in
      [nil, EntryType.place].map { type in
        let text = romanizer.romanize(form, type: type).unicodeScalars.map(\.value)
        return Written(letters: LatinLetters.units(text).letters, scheme: scheme)
      }
    }
  }

  /// Whether a scheme may write the first syllable with `letter`, which is asked before all of it is written.
  private static func mayBegin(_ form: [UInt32], with letter: UInt32) -> Bool {
    guard let syllable = form.first, (0xAC00...0xD7A3).contains(syllable) else { return false }
    return first[Int(syllable - 0xAC00) / 588].contains(letter)
  }

  /// The first letters of the nineteen initial consonants, ㄱ to ㅎ, in the schemes.
  private static let first: [[UInt32]] = [
    "gk", "kg", "n", "dt", "td", "rln", "m", "bp", "pb", "s", "s", "aeiouyw", "jc", "jct", "c", "k", "t", "p",
    "h",
  ].map { $0.unicodeScalars.map(\.value) }
}
