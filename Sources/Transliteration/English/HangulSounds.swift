/// Hangul as a row of sounds, by the numbers of ``HangulSound``: initials, glides, plain vowels and spoken finals.
struct HangulSounds: Sendable {
  /// Most sounds that are kept; a longer name has `isTooLong`.
  static let longest = 96
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
    sums.reserveCapacity(sounds.count + 1)
    edges.reserveCapacity(sounds.count + 1)
    let table = Correspondences.shared
    pairs = sounds.indices.map {
      $0 == 0 ? 0 : table.pairs[Int(sounds[$0 - 1]) * HangulSound.count + Int(sounds[$0])]
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
    case HangulSound.vowels + 2: 4
    case HangulSound.vowels + 6: 0
    case HangulSound.vowels + 7: 4
    case HangulSound.vowels..<HangulSound.w: 6
    case HangulSound.w: 2
    case HangulSound.y: 1
    default: 12
    }
  }

  /// Glide and plain vowel of each vowel letter, ㅏ to ㅣ.
  private static let split: [(UInt8, UInt8)] = [
    (0, 19), (0, 20), (HangulSound.y, 19), (HangulSound.y, 20), (0, 21), (0, 22), (HangulSound.y, 21),
    (HangulSound.y, 22), (0, 23), (HangulSound.w, 19), (HangulSound.w, 20),
    (HangulSound.w, 22),
    (HangulSound.y, 23), (0, 24), (HangulSound.w, 21), (HangulSound.w, 22), (HangulSound.w, 26),
    (HangulSound.y, 24), (0, 25), (0, 26), (0, 26),
  ]
  /// The spoken final of each final letter (표준 발음법 8–11항); index 0 is no final.
  private static let final: [UInt8] = [
    0, 29, 29, 29, 30, 30, 30, 31, 32, 29, 33, 32, 32, 32, 34, 32, 33, 34, 34, 31, 31, 35, 31, 31, 29, 31, 34,
    31,
  ]
}
