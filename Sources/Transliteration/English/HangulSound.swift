/// The numbers of the sounds of Hangul, which are indices of cost tables: 0...18 initials in the order of the jamo (11,
/// the silent one, is none), then ㅏㅐㅓㅔㅗㅜㅡㅣ, the glides w and y, and seven finals.
enum HangulSound {
  /// The first vowel.
  static let vowels: UInt8 = 19
  static let w: UInt8 = 27
  static let y: UInt8 = 28
  /// The first final.
  static let finals: UInt8 = 29
  /// Sounds that stand alone.
  static let count = 36
  /// The text of each sound, as tables write it.
  static let names: [String] =
    "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅓㅔㅗㅜㅡㅣwy".map(String.init)
    + "ㄱㄴㅅㄹㅁㅂㅇ".map { "-\($0)" }
}
