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
    switch text.mixture {
    case .han: return han(text, type)
    case .hangul: return hangul(text)
    case .latin:
      return latin(
        text.scalars, isPerson: type == nil || type == .person, isPlace: type == .place || type == .country)
    case .hanAndHangul: return mixed(text, type)
    default: return nil
    }
  }

  /// The same of code points of one script.
  package func lattice(of scalars: ArraySlice<UInt32>, type: EntryType?) -> ReadingLattice? {
    lattice(of: NameText(scalars: Array(scalars)), type: type)
  }

  // MARK: Han characters

  private func han(_ text: NameText, _ type: EntryType?) -> ReadingLattice {
    let isPlain = text.runs.count == 1
    let all =
      isPlain
      ? text.scalars : text.runs.filter { $0.script == .han }.flatMap { text.scalars[$0.range] }
    let characters =
      all.count > ReadingLattice.longest ? Array(all.prefix(ReadingLattice.longest)) : all
    let name = HanName(characters, hints: isPlain ? text.hints : [:], type: type)
    let (mandarin, korean) = (MandarinReader.choices(name), SinoKoreanReader.choices(name))
    let folded = characters.map(HanForms.folded)
    var edges = EdgeList(places: characters.count)
    for place in characters.indices {
      Self.add(mandarin, .mandarin, at: place, to: &edges)
      Self.add(korean, .korean, at: place, to: &edges)
      if let id = CantoneseSyllables.shared.reading(of: characters[place]) {
        edges.add(Edge(.cantonese, UInt32(id), end: place + 1, cost: 0.15))
      }
      edges.add(EstablishedNames.shared.rows(.han, at: place, of: folded), at: place)
      edges.next()
    }
    return ReadingLattice(
      .han, name.simplified, isCut: all.count > characters.count,
      isWordStart: Self.firstOnly(characters.count),
      edges)
  }

  /// True of the first of `count` places only.
  private static func firstOnly(_ count: Int) -> [Bool] {
    var result = [Bool](repeating: false, count: count)
    if count > 0 { result[0] = true }
    return result
  }

  /// Adds what the character at `place` may be.
  private static func add(
    _ choices: [Choices], _ kind: ReadingLattice.Kind, at place: Int, to edges: inout EdgeList
  ) {
    guard place < choices.count else { return }
    for index in choices[place].indices {
      let choice = choices[place][index]
      edges.add(Edge(kind, UInt32(choice.target), end: place + 1, cost: cost(choice.weight)))
    }
  }

  /// The likeliest reading costs nothing; others what they are rarer, within bounds.
  private static func cost(_ weight: Float) -> Float {
    weight > 0.5 ? 0 : min(4, 0.3 + Costs.logarithm(of: 0.5 / max(weight, 0.001)))
  }

  // MARK: Han characters and Hangul

  /// 金한길, 沈相정: each stretch as it is read alone, of which the first may have the surname.
  private func mixed(_ text: NameText, _ type: EntryType?) -> ReadingLattice? {
    var units: [UInt32] = []
    var edges = EdgeList(places: text.scalars.count)
    for run in text.runs where run.script != .other {
      let part = NameText(scalars: Array(text.scalars[run.range]))
      // A surname alone is read as one where a given name follows it.
      let isFirst = units.isEmpty
      let lattice = run.script == .han ? han(part, isFirst ? type : .term) : hangul(part)
      let offset = units.count
      guard offset + lattice.units.count <= ReadingLattice.longest else { return nil }
      units += lattice.units
      for place in lattice.units.indices {
        for edge in lattice.edges(at: place) { edges.add(edge.moved(by: offset)) }
        if isFirst, run.script == .han, type != .place, lattice.units.count == 1 {
          Self.add(
            SinoKoreanReader.choices(HanName([lattice.units[0], 0x4E00], type: .person)), .korean, at: 0,
            to: &edges)
        }
        edges.next()
      }
    }
    return ReadingLattice(
      .hangul, units, isCut: false, isWordStart: Self.firstOnly(units.count), edges)
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
    let units = all.count > ReadingLattice.longest ? Array(all.prefix(ReadingLattice.longest)) : all
    let table = MandarinHangul.shared
    var edges = EdgeList(places: units.count)
    for place in units.indices {
      edges.add(Edge(.korean, units[place], end: place + 1, cost: 0))
      let longest = max(1, table.longest(at: units[place]))
      for end in place + 1...min(units.count, place + longest) {
        for reading in table.readings(of: units[place..<end]) where reading.cost < 2 {
          edges.add(Edge(.mandarin, UInt32(reading.syllable), end: end, cost: reading.cost))
        }
      }
      edges.add(EstablishedNames.shared.rows(.hangul, at: place, of: units), at: place)
      edges.next()
    }
    return ReadingLattice(
      .hangul, units, isCut: all.count > units.count, isWordStart: Array(isWordStart.prefix(units.count)),
      edges)
  }

  // MARK: Latin letters

  /// The lattice of `scalars`; a person's surname may stand in front.
  package func latin(_ scalars: [UInt32], isPerson: Bool, isPlace: Bool = false) -> ReadingLattice? {
    let (all, isCutBefore, wordStart) = LatinLetters.unitsWithoutDigits(scalars)
    guard !all.isEmpty else { return nil }
    let isLong = all.count > ReadingLattice.longest
    let units = isLong ? Array(all.prefix(ReadingLattice.longest)) : all
    let table = LatinSyllables.shared
    var edges = EdgeList(places: 2 * units.count)
    for place in units.indices {
      var node = FormTrie.root
      for end in place..<min(units.count, place + 8) {
        if end > place, isCutBefore[end] { break }
        node = table.trie.step(node, units[end])
        if node == FormTrie.root { break }
        for index in table.readings(at: node) {
          let reading = table.readings[index]
          if reading.isSurname && !(isPerson && wordStart[place]) { continue }
          if isPlace, reading.kind == .korean, !reading.isScheme { continue }
          edges.add(Edge(reading.kind, reading.value, end: end + 1, cost: reading.cost))
        }
      }
      let isInitial =
        wordStart[place] && (place + 1 == units.count || wordStart[place + 1] || isCutBefore[place + 1])
      if isPerson, isInitial, units.count > 1 {
        for reading in table.initials(units[place]) {
          edges.add(Edge(reading.kind, reading.value, end: place + 1, cost: 2.5))
        }
      }
      edges.add(EstablishedNames.shared.rows(.latin, at: place, of: units), at: place)
      edges.next()
    }
    return ReadingLattice(
      .latin, units, isCut: isLong, isWordStart: isLong ? Array(wordStart.prefix(units.count)) : wordStart,
      isCutBefore: isLong ? Array(isCutBefore.prefix(units.count)) : isCutBefore, edges)
  }
}
