/// A short key that a name in Latin letters and its Hangul often share: the classes of their consonants.
///
///     LoanwordKey.key(ofHangul: "토치센터".scalars)         // "TSNT"
///     LoanwordKey.keys(ofLatin: "Torch Center".scalars)   // ["TSNT"]
///
/// - Classes: K (ㄱㅋ, g k c q), T (ㄷㅌ, final ㅅ; t d), P (ㅂㅍ; b p f v), S (ㅅㅈㅊ; s z j ch sh, soft c and g),
///   M, N (ㄴ, final ㅇ), L (ㄹ; l, r before a vowel). Vowels, glides, ㅎ and r after a vowel have none; of equal
///   neighbours one stays.
/// - Stable: it changes with Tables/english/correspondences.tsv only, whose key column gives the classes of letters.
enum LoanwordKey {
  /// The key of a name in Hangul; letters and digits within it count by their names.
  static func key(ofHangul hangul: [UInt32]) -> String { key(of: HangulSounds(hangul)) }

  /// The keys of a name in Latin letters, one for each way to take it: as words, or with runs of capitals spelled.
  static func keys(ofLatin latin: [UInt32]) -> [String] { keys(of: LatinSounds(latin)) }

  static func key(of sounds: HangulSounds) -> String {
    var result: [UInt8] = []
    for sound in sounds.sounds {
      let letter = classes[Int(sound)]
      if letter != 0, result.last != letter { result.append(letter) }
    }
    return String(decoding: result, as: UTF8.self)
  }

  static func keys(of sounds: LatinSounds) -> [String] {
    sounds.ways.map { String(decoding: $0.key, as: UTF8.self) }
  }

  /// By sound of ``HangulSounds``; 0 where a sound has no class.
  private static let classes: [UInt8] =
    Array("KKNTTLMPPSS-SSSKTP-".utf8).map { $0 == 0x2D ? 0 : $0 }
    + [UInt8](repeating: 0, count: 10) + Array("KNTLMPN".utf8)
}
