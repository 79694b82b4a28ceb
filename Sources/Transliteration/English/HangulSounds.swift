/// Hangul as a row of sounds: initials, glides, plain vowels and finals as they are spoken.
///
/// The numbers are indices of cost tables: 0...18 initials in the order of the jamo (11, the silent one, is none),
/// then ㅏㅐㅓㅔㅗㅜㅡㅣ, the glides w and y, and seven finals; after them, pairs of sounds.
struct HangulSounds: Sendable {
  /// Most sounds that are kept; a longer name has `isTooLong`.
  static let longest = 96
  static let vowels: UInt8 = 19
  static let w: UInt8 = 27
  static let y: UInt8 = 28
  static let finals: UInt8 = 29
  /// Sounds that stand alone.
  static let count = 36
  /// The text of each sound, as tables write it.
  static let names: [String] =
    "ㄱㄲㄴㄷㄸㄹㅁㅂㅃㅅㅆㅇㅈㅉㅊㅋㅌㅍㅎㅏㅐㅓㅔㅗㅜㅡㅣwy".map(String.init)
    + "ㄱㄴㅅㄹㅁㅂㅇ".map { "-\($0)" }

  /// The sounds.
  private(set) var sounds: [UInt8] = []
  /// By sound, the number of the pair that it ends, or 0.
  private(set) var pairs: [UInt8] = []
  /// The place in the name of each sound.
  private(set) var origins: [Int32] = []
  /// What it costs to leave each sound without letters.
  private(set) var costs: [UInt8] = []
  /// The sum of ``costs`` before each sound and, last, of all.
  private(set) var sums: [UInt16] = [0]
  /// Whether a syllable ends before each sound and, last, at the end.
  private(set) var edges: [Bool] = [true]
  private(set) var isTooLong = false

  init(_ scalars: some Collection<UInt32>) {
    sounds.reserveCapacity(scalars.count * 3)
    origins.reserveCapacity(scalars.count * 3)
    for (place, value) in scalars.enumerated() {
      if let syllable = HangulSyllable(value) {
        append(syllable, place)
      } else if let names = EnglishLetters.shared.hangul(of: value) {
        for value in names { if let syllable = HangulSyllable(value) { append(syllable, place) } }
      }
      if sounds.count > Self.longest {
        isTooLong = true
        break
      }
    }
    costs = sounds.indices.map(cost)
    let table = Correspondences.shared
    pairs = sounds.indices.map {
      $0 == 0 ? 0 : table.pairs[Int(sounds[$0 - 1]) * Self.count + Int(sounds[$0])]
    }
    for (index, cost) in costs.enumerated() {
      sums.append(sums[index] + UInt16(cost))
      edges.append(index + 1 == origins.count || origins[index + 1] != origins[index])
    }
  }

  private mutating func append(_ syllable: HangulSyllable, _ place: Int) {
    func add(_ sound: UInt8) {
      sounds.append(sound)
      origins.append(Int32(place))
    }
    if syllable.initial != 11 { add(syllable.initial) }
    let (glide, vowel) = Self.split[Int(syllable.vowel)]
    if glide != 0 { add(glide) }
    add(vowel)
    if syllable.final != 0 { add(Self.final[Int(syllable.final)]) }
  }

  /// What it costs to leave every sound without letters.
  var worst: Int { Int(sums[sums.count - 1]) }

  /// What it costs to leave the sound at `index` without letters: vowels that only carry a consonant are free.
  private func cost(_ index: Int) -> UInt8 {
    switch sounds[index] {
    case 18: 5
    case Self.vowels + 2: 4
    case Self.vowels + 6: 0
    case Self.vowels + 7: 4
    case Self.vowels..<Self.w: 6
    case Self.w: 2
    case Self.y: 1
    default: 12
    }
  }

  /// Glide and plain vowel of each vowel letter, ㅏ to ㅣ.
  private static let split: [(UInt8, UInt8)] = [
    (0, 19), (0, 20), (y, 19), (y, 20), (0, 21), (0, 22), (y, 21), (y, 22), (0, 23), (w, 19), (w, 20),
    (w, 22),
    (y, 23), (0, 24), (w, 21), (w, 22), (w, 26), (y, 24), (0, 25), (0, 26), (0, 26),
  ]
  /// The spoken final of each final letter (표준 발음법 8–11항); index 0 is no final.
  private static let final: [UInt8] = [
    0, 29, 29, 29, 30, 30, 30, 31, 32, 29, 33, 32, 32, 32, 34, 32, 33, 34, 34, 31, 31, 35, 31, 31, 29, 31, 34,
    31,
  ]
}
