/// What a Hangul word looks like: of the dictionary, of another language, or neither.
enum WordShape {
  /// Syllables that stand in at least so many words of the dictionary, most of which are Sino-Korean.
  private static let least = 100
  private static let common: Set<UInt32> = {
    var counts: [UInt32: Int] = [:]
    DictionaryWords.ofTwo.countSyllables(into: &counts)
    DictionaryWords.ofThree.countSyllables(into: &counts)
    return Set(counts.filter { $0.value >= least }.keys)
  }()

  /// Whether the word has a syllable that is rare in the dictionary: 네오릭스, 로보티즈, 샤오미.
  static func isForeign(_ word: ArraySlice<UInt32>) -> Bool { word.contains { !common.contains($0) } }

  /// Whether `word` is in the dictionary, or two words of it, or one and a particle.
  static func isOrdinary(_ word: ArraySlice<UInt32>) -> Bool {
    switch word.count {
    case 2, 3: DictionaryWords.contains(word)
    case 4: DictionaryWords.contains(word.prefix(2)) && DictionaryWords.contains(word.suffix(2))
    case 5:
      (DictionaryWords.contains(word.prefix(2)) && DictionaryWords.contains(word.suffix(3)))
        || (DictionaryWords.contains(word.prefix(3)) && DictionaryWords.contains(word.suffix(2)))
    default: false
    }
  }

  /// Ends of words made of a noun: verbs, the copula, and 모 of 김모 씨.
  private static let endings = Set(
    ["한", "할", "된", "될", "인", "하", "해", "적", "들", "중", "등", "군", "이다", "한다", "하는", "되는"].map {
      $0.unicodeScalars.map(\.value)
    })

  /// Particles that often follow a noun; rarer ones look like parts of names (라 of 로봇에라).
  private static let particles = Set(
    """
    은 는 이 가 을 를 의 에 에서 에게 와 과 도 로 으로 만 까지 부터 보다 처럼 나 이나 라는 이라는 라고 이라고 라며 이라며 랑 이랑 이며 이고 이었다 입니다 였다 \
    한테 께 께서 마다 조차 뿐 밖에 에는 에도 에서는 에서도 으로는 로는 와의 과의 에의
    """.split(whereSeparator: { $0 == " " || $0 == "\n" }).map { $0.unicodeScalars.map(\.value) })

  /// Whether `word` is a title or a generic word, or an ordinary word with an ending: 후보자, 성과가, 지명한, 중이다.
  static func isInflected(_ word: ArraySlice<UInt32>) -> Bool {
    let (titles, heads) = (Titles.shared, Heads.shared)
    func isPlain(_ word: ArraySlice<UInt32>) -> Bool {
      titles.after.contains(Array(word)) || titles.before.contains(Array(word)) || heads.isGeneric(word)
    }
    if isPlain(word) { return true }
    if word.count == 2, word.last == 0xBAA8 { return true }
    return (1..<max(1, word.count)).contains { length in
      let (stem, rest) = (word.dropLast(length), word.suffix(length))
      guard endings.contains(Array(rest)) || particles.contains(Array(rest)) else { return false }
      return stem.count == 1 ? rest.count > 1 : DictionaryWords.contains(stem) || isPlain(stem)
    }
  }
}
