/// How a judgement weighs Hangul that may render a name of another language by its sound.
extension Judgement {
  /// What language a name in Latin letters is of that Hangul renders by its sound.
  enum Language {
    /// Another than Korean and Chinese, as far as is known.
    case foreign
    /// The letters are Korean syllables too, and may be of another language.
    case korean
    /// The letters are pinyin, of which the standard would write fewer syllables of Hangul: Lyu Xianzhi is no
    /// 루이지애나주.
    case mandarin
    /// The Hangul is as short as names of people and places of Korea and China.
    case native
  }

  /// A name in Hangul that renders one in Latin letters.
  ///
  /// Few letters are like those of many names; and a person or place that Korean or Mandarin readings would explain is
  /// rarely one of a third language.
  static func rendered(
    _ a: String, _ b: String, _ distance: Double, letters: Int, syllables: Int, language: Language,
    isWhole: Bool
  ) -> Judgement {
    let isLikely = language == .foreign || language == .korean
    var grounds: [Ground] = []
    grounds.reserveCapacity(5)
    grounds.append(prior)
    grounds.append(Ground(.rendering, 4.5 - (syllables < 4 ? 40 : 28) * distance))
    if letters < 7 { grounds.append(Ground(.length, -0.6 * Double(7 - letters), count: letters)) }
    if let doubt = language.doubt { grounds.append(doubt) }
    if !isWhole { grounds.append(Ground(.renderedPart, -2.5)) }
    return Judgement(
      !isLikely ? .nativeRendering : isWhole ? .rendering : .partRendering, grounds,
      .names(a, b, between: " = "),
      // What is left of a rendering after its doubts has to speak for it.
      ceiling: isLikely && isWhole && grounds.reduce(0) { $0 + $1.contribution } > 0 ? .same : .possible)
  }
}

extension Judgement.Language {
  /// What it speaks against a rendering, if anything.
  fileprivate var doubt: Ground? {
    switch self {
    case .foreign: nil
    case .korean: Ground(.koreanLetters, -1.2)
    case .mandarin: Ground(.pinyinLetters, -5.5)
    case .native: Ground(.native, -5.5)
    }
  }
}
