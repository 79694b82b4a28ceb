/// Writes the sounds of English in Hangul by 외래어 표기법 (notice 85-11), chapter 2 table 1 and chapter 3 section 1.
///
/// Long vowels are not marked (clause 7); parts of a diphthong are written apart (clause 8).
struct EnglishHangul {
  /// A syllable, the sound that it ends with, and the clause that made it where it is more than table 1.
  struct Piece {
    var syllable: HangulSyllable
    var end: Int
    var clause: Int?
  }

  private let sounds: [EnglishSound]
  private(set) var pieces: [Piece] = []

  private static let silent: UInt8 = 11
  private static let eu: UInt8 = 18
  private static let yu: UInt8 = 17
  private static let i: UInt8 = 20

  init(_ sounds: [EnglishSound]) {
    self.sounds = sounds
    var place = 0
    while place < sounds.count { place = write(place) }
  }

  /// Writes the sound at `place` with what belongs to its syllable, and returns where the next begins.
  private mutating func write(_ place: Int) -> Int {
    switch sounds[place] {
    case .vowel(let vowel, _):
      append(Self.silent, vowel, end: place)
      return place + 1
    case .consonant(let sign):
      if let (vowel, glide, end) = nucleus(place + 1) { return open(sign, glide, vowel, end: end) }
      close(sign, place)
      return place + 1
    }
  }

  /// The vowel at `place`, with a glide before it.
  private func nucleus(_ place: Int) -> (vowel: UInt8, glide: UInt8, end: Int)? {
    guard place < sounds.count else { return nil }
    if case .vowel(let vowel, _) = sounds[place] { return (vowel, 0, place) }
    guard case .consonant(let glide) = sounds[place],
      glide == UInt8(ascii: "w") || glide == UInt8(ascii: "y"),
      place + 1 < sounds.count, case .vowel(let vowel, _) = sounds[place + 1]
    else { return nil }
    return (vowel, glide, place + 1)
  }

  /// A consonant before a vowel; returns where the next syllable begins.
  private mutating func open(_ sign: UInt8, _ glide: UInt8, _ vowel: UInt8, end: Int) -> Int {
    if glide == UInt8(ascii: "w"), "lmn".utf8.contains(sign) {
      close(sign, end - 2)
      append(Self.silent, Self.glided(glide, vowel), end: end, clause: 9)
      return end + 1
    }
    switch sign {
    case UInt8(ascii: "w"), UInt8(ascii: "y"):
      append(Self.silent, Self.glided(sign, vowel), end: end, clause: 9)
    case UInt8(ascii: "S"):
      append(9, Self.glided(UInt8(ascii: "y"), vowel), end: end, clause: 3)
    case UInt8(ascii: "C"), UInt8(ascii: "J"), UInt8(ascii: "Z"):
      append(Self.initial(sign), vowel, end: end)
    case UInt8(ascii: "l"):
      // Clause 6-2: ㄹㄹ within a word, but one ㄹ after a nasal.
      if let last = pieces.indices.last, pieces[last].syllable.final == 0 { pieces[last].syllable.final = 8 }
      append(5, Self.glided(glide, vowel), end: end, clause: pieces.isEmpty ? nil : 6)
    case UInt8(ascii: "N"):
      close(sign, end)
      append(Self.silent, vowel, end: end)
    default:
      let joins = [UInt8(ascii: "k"), UInt8(ascii: "g"), UInt8(ascii: "h")].contains(sign)
      if glide == UInt8(ascii: "w"), !joins {
        append(Self.initial(sign), Self.eu, end: end - 2, clause: 9)
        append(Self.silent, Self.glided(glide, vowel), end: end)
      } else {
        append(Self.initial(sign), Self.glided(glide, vowel), end: end, clause: glide == 0 ? nil : 9)
      }
    }
    return end + 1
  }

  /// A consonant before another or at the end.
  private mutating func close(_ sign: UInt8, _ place: Int) {
    switch sign {
    case UInt8(ascii: "m"): addFinal(16, 6, clause: 5, place)
    case UInt8(ascii: "n"): addFinal(4, 2, clause: 5, place)
    case UInt8(ascii: "N"): addFinal(21, nil, clause: 5, place)
    case UInt8(ascii: "l"): addFinal(8, 5, clause: 6, place)
    case UInt8(ascii: "p"): stop(17, place)
    case UInt8(ascii: "t"): stop(19, place)
    case UInt8(ascii: "k"): stop(1, place)
    case UInt8(ascii: "b"), UInt8(ascii: "d"), UInt8(ascii: "g"):
      append(Self.initial(sign), Self.eu, end: place, clause: 2)
    case UInt8(ascii: "S"): append(9, place + 1 == sounds.count ? Self.i : Self.yu, end: place, clause: 3)
    case UInt8(ascii: "Z"): append(12, Self.i, end: place, clause: 3)
    case UInt8(ascii: "C"), UInt8(ascii: "J"): append(Self.initial(sign), Self.i, end: place, clause: 4)
    case UInt8(ascii: "X"): append(14, Self.eu, end: place, clause: 4)
    case UInt8(ascii: "h"), UInt8(ascii: "w"), UInt8(ascii: "y"), UInt8(ascii: "r"): break
    default: append(Self.initial(sign), Self.eu, end: place, clause: 3)
    }
  }

  /// A voiceless stop (clause 1): a final after a short vowel, but not before l r m n; with ㅡ elsewhere.
  private mutating func stop(_ final: UInt8, _ place: Int) {
    let isLiquid = place + 1 < sounds.count && "lrmn".utf8.contains { sounds[place + 1] == .consonant($0) }
    if !isLiquid, place > 0, case .vowel(_, false) = sounds[place - 1], let last = pieces.indices.last,
      pieces[last].syllable.final == 0
    {
      addFinal(final, nil, clause: 1, place)
    } else {
      let initial: UInt8 = final == 17 ? 17 : final == 19 ? 16 : 15
      append(initial, Self.eu, end: place, clause: 1)
    }
  }

  /// Puts `final` under the last syllable; where there is none without a final, writes `initial` with ㅡ.
  private mutating func addFinal(_ final: UInt8, _ initial: UInt8?, clause: Int, _ place: Int) {
    if let last = pieces.indices.last, pieces[last].syllable.final == 0 {
      pieces[last].syllable.final = final
      pieces[last].end = place
      pieces[last].clause = clause
    } else if initial != nil, sounds[max(place - 1, 0)] == .consonant(UInt8(ascii: "l")) {
      // helm 헬름, kiln 킬른: the ㄹ goes on.
      append(5, Self.eu, end: place, clause: clause)
      pieces[pieces.count - 1].syllable.final = final
    } else if let initial {
      append(initial, Self.eu, end: place, clause: clause)
    }
  }

  private mutating func append(_ initial: UInt8, _ vowel: UInt8, end: Int, clause: Int? = nil) {
    pieces.append(Piece(syllable: HangulSyllable(initial: initial, vowel: vowel), end: end, clause: clause))
  }

  /// A vowel after a glide (clause 9): ㅘ ㅝ ㅟ …, ㅑ ㅠ ….
  private static func glided(_ glide: UInt8, _ vowel: UInt8) -> UInt8 {
    let w: [UInt8: UInt8] = [0: 9, 1: 10, 4: 14, 5: 15, 8: 14, 18: 13, 20: 16]
    let y: [UInt8: UInt8] = [0: 2, 1: 3, 4: 6, 5: 7, 8: 12, 13: 17, 18: 17]
    switch glide {
    case UInt8(ascii: "w"): return w[vowel] ?? vowel
    case UInt8(ascii: "y"): return y[vowel] ?? vowel
    default: return vowel
    }
  }

  /// Table 1: the initial of a consonant before a vowel.
  private static func initial(_ sign: UInt8) -> UInt8 {
    switch Unicode.Scalar(sign) {
    case "p", "f": 17
    case "t": 16
    case "k": 15
    case "b", "v": 7
    case "d", "D": 3
    case "g": 0
    case "s", "T", "S": 9
    case "z", "Z", "J": 12
    case "C", "X": 14
    case "m": 6
    case "n": 2
    case "l", "r": 5
    case "h": 18
    default: silent
    }
  }
}
