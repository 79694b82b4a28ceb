import Lexicography
import Transliteration

/// Whether a Latin name is what Revised Romanization or McCune–Reischauer writes for the whole of a Korean one.
///
/// Sound changes run over syllables (왕십리 Wangsimni), so that the whole is written and compared, marks apart.
struct RomanizedForms: Sendable {
  private let schemes: [(romanizer: KoreanRomanizer, name: String)] = [
    (KoreanRomanizer(.rr), "Revised Romanization"), (KoreanRomanizer(.mr), "McCune–Reischauer"),
  ]

  /// Returns the scheme by which one of `hangul`, Korean forms of a name, is written as `letters`, and that form.
  func match(_ hangul: [[UInt32]], _ letters: [UInt32]) -> (form: [UInt32], scheme: String)? {
    guard letters.count > 2, let first = letters.first else { return nil }
    for form in hangul where Self.mayBegin(form, with: first) && letters.count <= 6 * form.count {
      for (romanizer, name) in schemes {
        for type in [nil, EntryType.place] {
          let written = LatinLetters.units(romanizer.romanize(form, type: type).unicodeScalars.map(\.value))
            .letters
          if written.first == first, written == letters { return (form, name) }
        }
      }
    }
    return nil
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
