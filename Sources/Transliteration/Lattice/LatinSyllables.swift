/// What a piece of Latin letters may spell: a Mandarin syllable, or a Korean one, with the habits of Koreans.
///
/// Pieces are packed, the first letter lowest, as in ``KoreanSpelling``.
package struct LatinSyllables: Sendable {
  struct Reading: Sendable {
    let kind: ReadingLattice.Kind
    let value: UInt32
    let cost: Float
    /// Whether it is a spelling of a surname only: Park, Lee.
    let isSurname: Bool
  }

  static let shared = LatinSyllables()
  private var ranges: [UInt64: Range<Int32>] = [:]
  private var readings: [Reading] = []
  private var byInitial: [UInt32: [Reading]] = [:]

  /// The syllables that `packed` may spell.
  func readings(of packed: UInt64) -> ArraySlice<Reading> {
    guard let range = ranges[packed] else { return [] }
    return readings[Int(range.lowerBound)..<Int(range.upperBound)]
  }

  /// The syllables whose spelling begins with `letter`.
  func initials(_ letter: UInt32) -> [Reading] { byInitial[letter] ?? [] }

  private init() {
    var found: [UInt64: [Reading]] = [:]
    func add(_ packed: UInt64, _ reading: Reading) {
      var list = found[packed] ?? []
      if let index = list.firstIndex(where: {
        $0.kind == reading.kind && $0.value == reading.value && $0.isSurname == reading.isSurname
      }) {
        if list[index].cost > reading.cost { list[index] = reading }
      } else {
        list.append(reading)
      }
      found[packed] = list
    }
    for (spelling, id, cost) in MandarinSpellings.shared.all {
      guard spelling.utf8.count <= 8 else { continue }
      add(Self.packed(spelling), Reading(kind: .mandarin, value: UInt32(id), cost: cost, isSurname: false))
    }
    for syllable in Self.koreanSyllables() {
      for spelling in KoreanSpellingTable.shared.spellings(of: syllable) {
        let cost = Costs.ofShare(spelling.weights.sum() / 4)
        add(spelling.letters, Reading(kind: .korean, value: syllable, cost: cost, isSurname: false))
      }
    }
    for surname in KoreanSurnames.shared.all where surname.name.count == 1 {
      for spelling in surname.spellings {
        let cost = Costs.ofShare(spelling.weights.sum() / 4)
        add(spelling.letters, Reading(kind: .korean, value: surname.name[0], cost: cost, isSurname: true))
      }
    }
    for id in 0..<UInt16(CantoneseSyllables.shared.jyutping.count) {
      for (spelling, cost) in CantoneseSyllables.shared.spellings(of: id) where spelling.utf8.count <= 8 {
        add(
          Self.packed(spelling),
          Reading(kind: .cantonese, value: UInt32(id), cost: 0.7 + cost, isSurname: false))
      }
    }
    for (packed, list) in found {
      ranges[packed] = Int32(readings.count)..<Int32(readings.count + list.count)
      readings += list
      let letter = UInt32(packed & 0xFF)
      for reading in list where reading.cost < 1.5 {
        if byInitial[letter]?.contains(where: { $0.kind == reading.kind && $0.value == reading.value })
          != true
        {
          byInitial[letter, default: []].append(reading)
        }
      }
    }
  }

  /// The syllables of given names, and those that Han characters are read as.
  private static func koreanSyllables() -> Set<UInt32> {
    var result = Set(KoreanSpellingTable.shared.shares.keys)
    for reading in HanTable.shared.korean {
      result.insert(UInt32(reading.target))
      result.insert(UInt32(InitialSoundLaw.atStart(reading.target)))
    }
    return result
  }

  static func packed(_ spelling: String) -> UInt64 {
    var (packed, shift) = (UInt64(0), UInt64(0))
    for scalar in spelling.unicodeScalars {
      let letter = LatinLetters.letter(scalar.value) ?? 0x3F
      packed |= UInt64(letter) << shift
      shift += 8
    }
    return packed
  }
}

/// Costs from shares.
enum Costs {
  /// The cost of a spelling with `share`: nothing for a usual one, at most 4.
  static func ofShare(_ share: Float) -> Float {
    share > 0.35 ? 0 : min(4, logarithm(of: 0.35 / max(share, 0.001)))
  }

  /// The natural logarithm of `value`, 1 or more, to a tenth; no library is needed.
  static func logarithm(of value: Float) -> Float {
    var (result, rest): (Float, Float) = (0, value)
    while rest > 1.0517 {
      rest *= 0.904837
      result += 0.1
    }
    return result
  }
}
