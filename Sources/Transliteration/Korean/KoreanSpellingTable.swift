/// How Koreans spell each syllable of a given name: habits of syllables over habits of letters.
struct KoreanSpellingTable: Sendable {
  static let shared = KoreanSpellingTable()

  /// Most spellings that a syllable keeps.
  static let most = 8
  /// Of a syllable with habits of its own, how much comes from them.
  private static let habit: Float = 0.85

  private var onsets: [[KoreanSpelling]]
  private var codas: [[KoreanSpelling]]
  /// By vowel and final; empty where no row is that narrow.
  private var rimes: [[KoreanSpelling]]
  private var opens: [[KoreanSpelling]]
  private var closed: [[KoreanSpelling]]
  private var habits: [UInt32: [KoreanSpelling]] = [:]
  /// Relative frequency of a syllable in given names, `0...1`; those of the table alone.
  private(set) var shares = HangulMap<Float>()
  private var cache = HangulMap<[KoreanSpelling]>()

  private init() {
    let rrCodas = KoreanLetters(.rr).codas
    onsets = Array(repeating: [], count: 19)
    codas = rrCodas.map { [KoreanSpelling(letters: $0, weights: .one)] }
    (opens, closed) = (Array(repeating: [], count: 21), Array(repeating: [], count: 21))
    rimes = Array(repeating: [], count: 21 * 28)
    Table.forEachRow(of: "korean/letters.tsv") { readLetters($0) }
    readSyllables()
    // What Korean readings of Han characters may be is asked for often, in the table or not.
    for syllable in Set(shares.keys).union(HanTable.shared.koreanSyllables) {
      cache[syllable] = make(syllable)
    }
  }

  private mutating func readLetters(_ cells: [Substring.UTF8View]) {
    let spellings = Self.byStyle(cells[2...])
    let letters = Substring(cells[1]).unicodeScalars.map(\.value)
    switch String(Substring(cells[0])) {
    case "onset": onsets[Self.initials.firstIndex(of: letters[0]) ?? 0] = spellings
    case "coda": codas[Int(Self.final(letters[0]))] = spellings
    case "open": opens[Int(letters[0] - 0x314F)] = spellings
    case "rime" where letters.count == 1: closed[Int(letters[0] - 0x314F)] = spellings
    default: rimes[Int(letters[0] - 0x314F) * 28 + Int(Self.final(letters[1]))] = spellings
    }
  }

  private mutating func readSyllables() {
    var sum: Float = 0
    Table.forEachRow(of: "korean/syllables.tsv") { cells in
      guard let syllable = Substring(cells[0]).unicodeScalars.first?.value else { return }
      shares[syllable] = Float(Table.number(cells[1]))
      sum += Float(Table.number(cells[1]))
      let spellings = Self.byStyle(cells[2...])
      if !spellings.isEmpty { habits[syllable] = spellings }
    }
    for syllable in shares.keys { shares[syllable]? /= sum }
  }

  /// The spellings of four cells, one a style.
  private static func byStyle(_ cells: ArraySlice<Substring.UTF8View>) -> [KoreanSpelling] {
    var result: [KoreanSpelling] = []
    for (lane, cell) in cells.enumerated() {
      var style = KoreanSpelling.Styles.zero
      style[lane] = 1
      KoreanSpelling.add(KoreanSpelling.list(cell), times: style, to: &result)
    }
    return KoreanSpelling.normalized(result)
  }

  private static let initials: [UInt32] = "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎ".unicodeScalars.map(\.value)
  private static let finals: [UInt32] = "-ㄱㄲㄳㄴㄵㄶㄷㄹㄺㄻㄼㄽㄾㄿㅀㅁㅂㅄㅅㅆㅇㅈㅊㅋㅌㅍㅎ".unicodeScalars.map(\.value)

  private static func final(_ letter: UInt32) -> UInt8 { UInt8(finals.firstIndex(of: letter) ?? 0) }

  /// The spellings of `syllable`, likeliest first; none where it is no syllable of Hangul.
  func spellings(of syllable: UInt32) -> [KoreanSpelling] { cache[syllable] ?? make(syllable) }

  private func make(_ value: UInt32) -> [KoreanSpelling] {
    guard let syllable = HangulSyllable(value) else { return [] }
    var spellings = byLetters(syllable)
    if let own = habits[value] {
      for index in spellings.indices { spellings[index].weights *= 1 - Self.habit }
      KoreanSpelling.add(own, times: .init(repeating: Self.habit), to: &spellings)
    }
    return KoreanSpelling.normalized(KoreanSpelling.best(Self.most, of: spellings))
  }

  private func byLetters(_ syllable: HangulSyllable) -> [KoreanSpelling] {
    let (vowel, final) = (Int(syllable.vowel), Int(syllable.final))
    let rime: [KoreanSpelling]
    if final == 0 {
      rime = opens[vowel]
    } else if !rimes[vowel * 28 + final].isEmpty {
      rime = rimes[vowel * 28 + final]
    } else {
      rime = Self.product(closed[vowel], codas[final])
    }
    return Self.product(onsets[Int(syllable.initial)], rime)
  }

  private static func product(_ heads: [KoreanSpelling], _ tails: [KoreanSpelling]) -> [KoreanSpelling] {
    var result: [KoreanSpelling] = []
    result.reserveCapacity(heads.count * tails.count)
    for head in heads {
      let length = KoreanSpelling.length(head.letters)
      for tail in tails where length + KoreanSpelling.length(tail.letters) <= KoreanSpelling.longest {
        let letters = head.letters | tail.letters << (length * 8)
        let weights = head.weights * tail.weights
        if letters != 0 {
          KoreanSpelling.add([KoreanSpelling(letters: letters, weights: weights)], times: .one, to: &result)
        }
      }
    }
    return result
  }
}
