import Lexicography

/// Makes the lattice of a name.
package struct LatticeBuilder: Sendable {
  private typealias Edge = ReadingLattice.Edge

  /// Returns a builder.
  package init() {}

  /// Returns the lattice of a name in one script, or nil of a name in none, or in several.
  ///
  /// - Parameter isPerson: whether the first unit is a surname, which has readings of its own; nil is a guess.
  package func lattice(of text: NameText, type: EntryType?) -> ReadingLattice? {
    switch text.scripts {
    case [.han]: return han(text, type)
    case [.hangul]: return hangul(text)
    case [.latin]:
      return latin(
        text.scalars, isPerson: type == nil || type == .person, isPlace: type == .place || type == .country)
    case [.han, .hangul]: return mixed(text, type)
    default: return nil
    }
  }

  /// The same of code points of one script.
  package func lattice(of scalars: ArraySlice<UInt32>, type: EntryType?) -> ReadingLattice? {
    lattice(of: NameText(scalars: Array(scalars)), type: type)
  }

  // MARK: Han characters

  private func han(_ text: NameText, _ type: EntryType?) -> ReadingLattice {
    let all = text.runs.filter { $0.script == .han }.flatMap { text.scalars[$0.range] }
    let characters = Array(all.prefix(ReadingLattice.longest))
    let hints = text.runs.count == 1 ? text.hints : [:]
    let name = HanName(characters, hints: hints, type: type)
    var edges = [[Edge]](repeating: [], count: characters.count)
    for (place, choices) in MandarinReader.choices(name).enumerated() {
      for choice in choices.list {
        edges[place].append(
          Edge(.mandarin, UInt32(choice.target), end: place + 1, cost: Self.cost(choice.weight)))
      }
    }
    for (place, choices) in SinoKoreanReader.choices(name).enumerated() {
      for choice in choices.list {
        edges[place].append(
          Edge(.korean, UInt32(choice.target), end: place + 1, cost: Self.cost(choice.weight)))
      }
    }
    for place in name.simplified.indices {
      if let id = CantoneseSyllables.shared.reading(of: characters[place]) {
        edges[place].append(Edge(.cantonese, UInt32(id), end: place + 1, cost: 0.15))
      }
      for (length, row) in EstablishedNames.shared.rows(.han, at: place, of: name.simplified) {
        edges[place].append(Edge(.exonym, row, end: place + length, cost: 0.2))
      }
    }
    return ReadingLattice(
      .han, name.simplified, isCut: all.count > characters.count,
      isWordStart: characters.indices.map { $0 == 0 }, edges)
  }

  /// The likeliest reading costs nothing; others what they are rarer, within bounds.
  private static func cost(_ weight: Float) -> Float {
    weight > 0.5 ? 0 : min(4, 0.3 + Costs.logarithm(of: 0.5 / max(weight, 0.001)))
  }

  // MARK: Han characters and Hangul

  /// 金한길, 沈相정: each stretch as it is read alone, of which the first may have the surname.
  private func mixed(_ text: NameText, _ type: EntryType?) -> ReadingLattice? {
    var units: [UInt32] = []
    var edges: [[Edge]] = []
    for run in text.runs where run.script != .other {
      let part = NameText(scalars: Array(text.scalars[run.range]))
      // A surname alone is read as one where a given name follows it.
      let isFirst = units.isEmpty
      let lattice = run.script == .han ? han(part, isFirst ? type : .term) : hangul(part)
      let offset = units.count
      guard offset + lattice.units.count <= ReadingLattice.longest else { return nil }
      units += lattice.units
      for place in lattice.units.indices {
        edges.append(lattice.edges(at: place).map { $0.moved(by: offset) })
      }
      if isFirst, run.script == .han, type != .place, lattice.units.count == 1 {
        let readings = SinoKoreanReader.choices(HanName([lattice.units[0], 0x4E00], type: .person))[0]
        edges[0] += readings.list.map { Edge(.korean, UInt32($0.target), end: 1, cost: Self.cost($0.weight)) }
      }
    }
    return ReadingLattice(
      .hangul, units, isCut: false, isWordStart: units.indices.map { $0 == 0 }, edges)
  }

  // MARK: Hangul

  private func hangul(_ text: NameText) -> ReadingLattice {
    var all: [UInt32] = []
    var isWordStart: [Bool] = []
    for run in text.runs where run.script == .hangul {
      for (index, value) in text.scalars[run.range].enumerated() {
        all.append(value)
        isWordStart.append(index == 0)
      }
    }
    let units = Array(all.prefix(ReadingLattice.longest))
    let table = MandarinHangul.shared
    var edges = [[Edge]](repeating: [], count: units.count)
    for place in units.indices {
      edges[place].append(Edge(.korean, units[place], end: place + 1, cost: 0))
      for end in place + 1...min(units.count, place + MandarinHangul.longest) {
        for reading in table.readings(of: units[place..<end]) where reading.cost < 2 {
          edges[place].append(Edge(.mandarin, UInt32(reading.syllable), end: end, cost: reading.cost))
        }
      }
      for (length, row) in EstablishedNames.shared.rows(.hangul, at: place, of: units) {
        edges[place].append(Edge(.exonym, row, end: place + length, cost: 0.2))
      }
    }
    return ReadingLattice(
      .hangul, units, isCut: all.count > units.count, isWordStart: Array(isWordStart.prefix(units.count)),
      edges)
  }

  // MARK: Latin letters

  /// The lattice of `scalars`; a person's surname may stand in front.
  package func latin(_ scalars: [UInt32], isPerson: Bool, isPlace: Bool = false) -> ReadingLattice? {
    let (all, isCutBefore, wordStart) = LatinLetters.units(scalars)
    guard !all.isEmpty else { return nil }
    let units = Array(all.prefix(ReadingLattice.longest))
    let table = LatinSyllables.shared
    var edges = [[Edge]](repeating: [], count: units.count)
    for place in units.indices {
      var packed: UInt64 = 0
      for end in place..<min(units.count, place + 8) {
        if end > place, isCutBefore[end] { break }
        packed |= UInt64(units[end]) << UInt64(8 * (end - place))
        for reading in table.readings(of: packed) {
          if reading.isSurname && !(isPerson && wordStart[place]) { continue }
          if isPlace, reading.kind == .korean, !reading.isScheme { continue }
          edges[place].append(Edge(reading.kind, reading.value, end: end + 1, cost: reading.cost))
        }
      }
      let isInitial =
        wordStart[place] && (place + 1 == units.count || wordStart[place + 1] || isCutBefore[place + 1])
      if isPerson, isInitial, units.count > 1 {
        for reading in table.initials(units[place]) {
          edges[place].append(Edge(reading.kind, reading.value, end: place + 1, cost: 2.5))
        }
      }
      for (length, row) in EstablishedNames.shared.rows(.latin, at: place, of: units) {
        edges[place].append(Edge(.exonym, row, end: place + length, cost: 0.2))
      }
    }
    return ReadingLattice(
      .latin, units, isCut: all.count > units.count, isWordStart: Array(wordStart.prefix(units.count)),
      isCutBefore: Array(isCutBefore.prefix(units.count)), edges)
  }
}
