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
    /// Whether a scheme writes it so; people's own spellings are those of people.
    var isScheme = true
  }

  static let shared = LatinSyllables()
  /// Spellings, letter by letter; what stands at their ends are places in ``ranges``.
  private(set) var trie = FormTrie(capacity: 1 << 13)
  private var ranges: [Range<Int>] = []
  private(set) var readings: [Reading] = []
  private var byInitial: [UInt32: [Reading]] = [:]

  /// The places in ``readings`` of what is spelled by the letters up to `node` of ``trie``; empty where nothing is.
  func readings(at node: Int32) -> Range<Int> {
    let place = trie.value(node)
    return place < 0 ? 0..<0 : ranges[Int(place)]
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
        var better = list[index].cost > reading.cost ? reading : list[index]
        better.isScheme = list[index].isScheme || reading.isScheme
        list[index] = better
      } else {
        list.append(reading)
      }
      found[packed] = list
    }
    for (spelling, id, cost) in MandarinSpellings.shared.all {
      guard spelling.utf8.count <= 8 else { continue }
      add(Self.packed(spelling), Reading(kind: .mandarin, value: UInt32(id), cost: cost, isSurname: false))
    }
    for syllable in Self.koreanSyllables().sorted() {
      let schemes = Self.schemes(of: syllable)
      for spelling in KoreanSpellingTable.shared.spellings(of: syllable) {
        let cost = Costs.ofShare(spelling.weights.sum() / 4)
        add(
          spelling.letters,
          Reading(
            kind: .korean, value: syllable, cost: cost, isSurname: false,
            isScheme: schemes.contains(spelling.letters)))
      }
      if let letters = Self.northern(syllable) {
        add(letters, Reading(kind: .korean, value: syllable, cost: 0.7, isSurname: false))
      }
      for letters in schemes {
        add(letters, Reading(kind: .korean, value: syllable, cost: 1, isSurname: false))
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
          Reading(kind: .cantonese, value: UInt32(id), cost: 0.35 + cost, isSurname: false))
      }
    }
    for (packed, list) in found.sorted(by: { $0.key < $1.key }) {
      let letters = (0..<8).map { UInt32(packed >> (8 * UInt64($0)) & 0xFF) }.prefix { $0 != 0 }
      trie.set(trie.add(letters), Int32(ranges.count))
      ranges.append(readings.count..<readings.count + list.count)
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
    for (_, row) in HanTable.shared.characters {
      for reading in HanTable.shared.korean(row, .unihanKorean).list {
        result.insert(UInt32(reading.target))
        result.insert(UInt32(InitialSoundLaw.atStart(reading.target)))
      }
    }
    return result
  }

  /// What the North writes for a syllable: thaek, phyo, jong (its rules of 1992, as used in names).
  private static func northern(_ syllable: UInt32) -> UInt64? {
    let written = KoreanRomanizer(.mr).romanize([syllable]).lowercased()
    var letters = written.replacing("ch'", with: "ch_").replacing("ch", with: "j").replacing("j_", with: "ch")
    letters = letters.replacing("'", with: "h")
    let units = LatinLetters.units(letters.unicodeScalars.map(\.value)).letters
    guard units.count <= 8 else { return nil }
    return units.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) }
  }

  /// What Revised Romanization and McCune–Reischauer write for a syllable, alone and between voiced sounds.
  private static func schemes(of syllable: UInt32) -> Set<UInt64> {
    var result: Set<UInt64> = []
    for scheme in [KoreanScheme.rr, .mr] {
      let written = KoreanRomanizer(scheme).romanize([syllable])
      let letters = LatinLetters.units(written.unicodeScalars.map(\.value)).letters
      guard letters.count <= 8 else { continue }
      let voiced: [UInt32: UInt32] = [0x6B: 0x67, 0x74: 0x64, 0x70: 0x62]
      var forms = [letters]
      if let first = letters.first, let other = voiced[first] { forms.append([other] + letters.dropFirst()) }
      if letters.starts(with: [0x63, 0x68]) { forms.append([0x6A] + letters.dropFirst(2)) }
      for form in forms {
        result.insert(form.enumerated().reduce(0) { $0 | UInt64($1.element) << UInt64(8 * $1.offset) })
      }
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
