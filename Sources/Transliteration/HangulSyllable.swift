/// A precomposed Hangul syllable and its letters.
///
/// The letters are indices in the order of the conjoining jamo (Unicode 15, section 3.12): initials ㄱ 0 … ㅎ 18,
/// vowels ㅏ 0 … ㅣ 20, finals none 0, ㄱ 1 … ㅎ 27.
struct HangulSyllable: Hashable, Sendable {
  var initial: UInt8
  var vowel: UInt8
  var final: UInt8

  init(initial: UInt8, vowel: UInt8, final: UInt8 = 0) {
    (self.initial, self.vowel, self.final) = (initial, vowel, final)
  }

  /// Returns the letters of `value`, or nil where it is no precomposed syllable.
  init?(_ value: UInt32) {
    guard (0xAC00...0xD7A3).contains(value) else { return nil }
    let index = value - 0xAC00
    (initial, vowel, final) = (UInt8(index / 588), UInt8(index / 28 % 21), UInt8(index % 28))
  }

  /// The code point of the syllable.
  var value: UInt32 { 0xAC00 + (UInt32(initial) * 21 + UInt32(vowel)) * 28 + UInt32(final) }

  /// The syllable as text.
  var text: String {
    // Letters come from a syllable or from indices in range, so the code point is a syllable's.
    String(Unicode.Scalar(value).map(Character.init) ?? "\u{FFFD}")
  }
}
