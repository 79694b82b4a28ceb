/// Names of people as the North spells them in English: McCune–Reischauer without its marks, but j for ㅈ and kh, th, ph.
///
///     NorthernSpelling.of(Array("장성택".unicodeScalars.map(\.value)))   // "Jang Song-thaek"
enum NorthernSpelling {
  private static let onsets = words("k kk n t tt r m p pp s ss - j jj ch kh th ph h")
  private static let voiced = words("g kk n d tt r m b pp s ss - j jj ch kh th ph h")
  private static let vowels = words("a ae ya yae o e yo ye o wa wae oe yo u wo we wi yu u ui i")
  private static let codas = KoreanLetters(.mr).codas.map {
    String(decoding: KoreanLetters.unpacked($0), as: UTF8.self)
  }

  /// The spelling of `name`, a person's in Hangul; nil where it is none.
  static func of(_ name: [UInt32]) -> String? {
    guard let length = KoreanSurnames.shared.length(in: name) else { return nil }
    let syllables = name.compactMap { HangulSyllable($0) }
    guard length < syllables.count else { return nil }
    var result = ""
    for (place, syllable) in syllables.enumerated() {
      // The surname and the given name begin as words do; inside the given name voiced sounds voice what follows.
      let isStart = place == 0 || place == length
      let isVoiced = !isStart && [0, 4, 8, 16, 21].contains(syllables[place - 1].final)
      let onset = (isVoiced ? voiced : onsets)[Int(syllable.initial)]
      let spelling = onset + vowels[Int(syllable.vowel)] + codas[Int(syllable.final)]
      if place > 0, place >= length { result += isStart ? " " : "-" }
      result += isStart ? spelling.prefix(1).uppercased() + spelling.dropFirst() : spelling
    }
    return result
  }

  private static func words(_ text: String) -> [String] {
    text.split(separator: " ").map { $0 == "-" ? "" : String($0) }
  }
}

extension Rule {
  static let northern = Rule("as the North spells names in English")
}
