/// Hangul that was typed with the keyboard in Latin letters: ghkqnftpsxj is 횃불센터 (KS X 5002, two-set layout).
public enum KeyboardLayout {
  private static let letters: [Character: Unicode.Scalar] = [
    "q": "ㅂ", "w": "ㅈ", "e": "ㄷ", "r": "ㄱ", "t": "ㅅ", "y": "ㅛ", "u": "ㅕ", "i": "ㅑ", "o": "ㅐ", "p": "ㅔ",
    "a": "ㅁ",
    "s": "ㄴ", "d": "ㅇ", "f": "ㄹ", "g": "ㅎ", "h": "ㅗ", "j": "ㅓ", "k": "ㅏ", "l": "ㅣ", "z": "ㅋ", "x": "ㅌ",
    "c": "ㅊ",
    "v": "ㅍ", "b": "ㅠ", "n": "ㅜ", "m": "ㅡ", "Q": "ㅃ", "W": "ㅉ", "E": "ㄸ", "R": "ㄲ", "T": "ㅆ", "O": "ㅒ",
    "P": "ㅖ",
  ]
  private static let vowelPairs: [String: Unicode.Scalar] = [
    "ㅗㅏ": "ㅘ", "ㅗㅐ": "ㅙ", "ㅗㅣ": "ㅚ", "ㅜㅓ": "ㅝ", "ㅜㅔ": "ㅞ", "ㅜㅣ": "ㅟ", "ㅡㅣ": "ㅢ",
  ]
  private static let finalPairs: [String: Unicode.Scalar] = [
    "ㄱㅅ": "ㄳ", "ㄴㅈ": "ㄵ", "ㄴㅎ": "ㄶ", "ㄹㄱ": "ㄺ", "ㄹㅁ": "ㄻ", "ㄹㅂ": "ㄼ", "ㄹㅅ": "ㄽ", "ㄹㅌ": "ㄾ", "ㄹㅍ": "ㄿ",
    "ㄹㅎ": "ㅀ", "ㅂㅅ": "ㅄ",
  ]
  private static let initials = Array("ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars)
  private static let vowels = Array("ㅏㅐㅑㅒㅓㅔㅕㅖㅗㅘㅙㅚㅛㅜㅝㅞㅟㅠㅡㅢㅣ".unicodeScalars)
  private static let finals = Array("ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars)

  /// Returns the Hangul that the keys of `text` type, or nil where they leave a letter over.
  public static func hangul(ofKeys text: String) -> String? {
    var jamo: [Unicode.Scalar] = []
    for character in text where character != " " {
      guard let letter = letters[character] ?? letters[Character(character.lowercased())] else { return nil }
      jamo.append(letter)
    }
    var result = String.UnicodeScalarView()
    var place = 0
    while place < jamo.count {
      guard let initial = initials.firstIndex(of: jamo[place]), place + 1 < jamo.count,
        var vowel = vowels.firstIndex(of: jamo[place + 1])
      else { return nil }
      place += 2
      if place < jamo.count, let found = vowelPairs[pair(jamo[place - 1], jamo[place])],
        let both = vowels.firstIndex(of: found)
      {
        vowel = both
        place += 1
      }
      var final = 0
      func begins(_ index: Int) -> Bool { index + 1 < jamo.count && vowels.contains(jamo[index + 1]) }
      if place < jamo.count, !begins(place), let one = finals.firstIndex(of: jamo[place]) {
        final = one + 1
        place += 1
        if place < jamo.count, !begins(place), let found = finalPairs[pair(jamo[place - 1], jamo[place])],
          let both = finals.firstIndex(of: found)
        {
          final = both + 1
          place += 1
        }
      }
      let value = 0xAC00 + (initial * 21 + vowel) * 28 + final
      result.append(Unicode.Scalar(UInt32(value)) ?? "\u{FFFD}")
    }
    return result.isEmpty ? nil : String(result)
  }

  private static func pair(_ first: Unicode.Scalar, _ second: Unicode.Scalar) -> String {
    String(String.UnicodeScalarView([first, second]))
  }
}
