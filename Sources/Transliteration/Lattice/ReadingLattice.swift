import Lexicography

/// All the ways to read a name at once: places between its units, and edges that read some units as one sound.
///
/// Two names of any scripts are compared by a path that both lattices have: 吕 reads lü and 려, 뤼 may write lü,
/// `Lyu` spells lü. Sounds of Mandarin, of Korean and established names are labels of kinds of their own.
///
/// - Units: Han characters (simplified), Hangul syllables, or small Latin letters without marks (ü stays, as `|`).
/// - Bounded: units beyond ``longest`` are left out, and ``isCut`` says so.
package final class ReadingLattice: Sendable {
  /// The most units of a name that are compared.
  package static let longest = 64

  /// What a name is written in.
  package enum Script: UInt8, Sendable { case han, hangul, latin }

  /// What a sound or name is a sound of.
  package enum Kind: UInt32, Sendable {
    case mandarin = 1
    case korean = 2
    case exonym = 3
    case cantonese = 4
  }

  /// Some units read as one sound.
  package struct Edge: Sendable {
    /// The kind in the upper byte; the syllable's id (Mandarin, Cantonese) or code point, or an established name's row.
    package let label: UInt32
    /// The place after the units.
    package let end: UInt16
    /// The number of a bit, one for sounds that the initial-sound law makes one; others may share it.
    package let mark: UInt8
    /// How much rarer than the likeliest this is, natural logarithm.
    package let cost: Float

    init(_ kind: Kind, _ value: UInt32, end: Int, cost: Float) {
      label = kind.rawValue << 24 | value
      self.end = UInt16(end)
      self.cost = cost
      mark = Self.mark(of: label)
    }

    /// The mark of an edge with `label`.
    static func mark(of label: UInt32) -> UInt8 {
      let (kind, value) = (label >> 24, label & 0xFF_FFFF)
      let sound = kind == Kind.korean.rawValue && value >= 0xAC00 ? (value - 0xAC00) % 588 : value
      return UInt8(truncatingIfNeeded: ((sound << 3 | kind) &* 0x9E37_79B1) >> 26)
    }

    /// Whether it is a word for an administrative unit, which a name may lack.
    package var isPlaceWord: Bool { kind == .exonym && EstablishedNames.shared.isAdministrative(value) }

    /// The same edge, `offset` places on.
    func moved(by offset: Int) -> Edge { Edge(kind, value, end: Int(end) + offset, cost: cost) }

    /// What the label is of.
    package var kind: Kind { Kind(rawValue: label >> 24) ?? .exonym }
    /// The label without its kind.
    package var value: UInt32 { label & 0xFF_FFFF }
  }

  /// What the name is written in.
  package let script: Script
  /// Whether that is Latin letters.
  package var isLatin: Bool { script.rawValue == Script.latin.rawValue }
  /// The units.
  package let units: [UInt32]
  /// Whether the name was longer.
  package let isCut: Bool
  /// Before which units a word begins.
  package let isWordStart: [Bool]
  /// Before which units a word or, after a hyphen, a syllable begins.
  package let isCutBefore: [Bool]
  /// All edges, by the place where they begin.
  package let edges: [Edge]
  /// By place, where its edges begin in ``edges``; one more at the end.
  package let starts: [Int32]
  /// By place, the marks of its edges, as bits.
  package let marks: [UInt64]

  init(
    _ script: Script, _ units: [UInt32], isCut: Bool, isWordStart: [Bool], isCutBefore: [Bool]? = nil,
    _ list: EdgeList
  ) {
    (self.script, self.units, self.isCut, self.isWordStart) = (script, units, isCut, isWordStart)
    self.isCutBefore = isCutBefore ?? isWordStart
    (edges, starts) = (list.edges, list.starts)
    var marks = [UInt64](repeating: 0, count: units.count)
    for place in units.indices {
      for index in Int(list.starts[place])..<Int(list.starts[place + 1]) {
        marks[place] |= 1 << UInt64(list.edges[index].mark)
      }
    }
    self.marks = marks
    isMandarinHangul = script == .hangul && Self.isRead(as: .mandarin, list.edges, list.starts)
  }

  /// Of a name in Hangul whether it ``isMandarin``, which every comparison asks.
  private let isMandarinHangul: Bool

  /// Whether the whole of it can be read in Mandarin.
  package var isMandarin: Bool {
    script == .hangul ? isMandarinHangul : Self.isRead(as: .mandarin, edges, starts)
  }

  /// Whether the whole of it can be read in Korean.
  package var isKorean: Bool { Self.isRead(as: .korean, edges, starts) }

  /// Whether each unit, all Hangul, is the reading of some Han character in Korean: 남 and 통, and not 퉁.
  package var isSinoKorean: Bool {
    units.allSatisfy { $0 < 0xAC00 || SinoXenic.shared.marks(beside: Kind.korean.rawValue << 24 | $0) != 0 }
  }

  /// Whether the standard writes a Mandarin syllable that it has as two of Hangul or more: 저우 of 라이저우.
  package var hasLongSyllable: Bool {
    units.indices.contains { place in
      edges(at: place).contains { $0.kind == .mandarin && $0.cost == 0 && Int($0.end) > place + 1 }
    }
  }

  private static func isRead(as kind: Kind, _ edges: [Edge], _ starts: [Int32]) -> Bool {
    let count = starts.count - 1
    // A bit for each place, of which there are ``longest`` and one more at most.
    var reached: UInt128 = 1
    for place in 0..<count where reached &>> UInt128(place) & 1 != 0 {
      for index in Int(starts[place])..<Int(starts[place + 1])
      where edges[index].label >> 24 == kind.rawValue && edges[index].cost < 1 {
        reached |= 1 &<< UInt128(edges[index].end)
      }
    }
    return reached &>> UInt128(count) & 1 != 0
  }

  /// How many syllables of Hangul the standard writes at most where all of it is pinyin; nil where it is none.
  package var pinyinInHangul: Int? {
    var most = [Int](repeating: -1, count: units.count + 1)
    most[0] = 0
    for place in units.indices where most[place] >= 0 {
      for edge in edges(at: place) where edge.kind == .mandarin && edge.cost < 0.5 {
        let syllables = most[place] + HanForms.hangul(ofMandarin: edge.value).unicodeScalars.count
        most[Int(edge.end)] = max(most[Int(edge.end)], syllables)
      }
    }
    return most[units.count] < 0 ? nil : most[units.count]
  }

  /// The rows of established names that the whole name is: 허베이 is 河北, and nothing else.
  package var established: [UInt32] { EstablishedNames.shared.whole(script, units) }

  /// The edges that begin at `place`.
  package func edges(at place: Int) -> ArraySlice<Edge> { edges[edgeRange(at: place)] }

  /// Where in ``edges`` those are that begin at `place`.
  @inlinable package func edgeRange(at place: Int) -> Range<Int> {
    Int(starts[place])..<Int(starts[place + 1])
  }

  /// Whether the unit is a Latin letter that spellings add without a sound: e, h and w.
  package func isSilent(_ place: Int) -> Bool {
    isLatin && (units[place] == 0x65 || units[place] == 0x68 || units[place] == 0x77)
  }

  /// Whether a word ends before `place`.
  package func isWordEnd(_ place: Int) -> Bool { place >= units.count || isWordStart[place] }

  /// Where the letters from `start` to the next sign end, or `most` letters on.
  package func pieceEnd(from start: Int, most: Int) -> Int {
    var end = start + 1
    while end < units.count, end - start < most, !isCutBefore[end] { end += 1 }
    return end
  }

  /// Appends the units of `range` in UTF-8.
  package func append(_ range: Range<Int>, to result: inout [UInt8]) {
    for value in units[range] { result.append(codePoint: value == 0x7C ? 0xFC : value) }
  }

  /// The units of `range` as text.
  package func text(_ range: Range<Int>) -> String {
    String(
      String.UnicodeScalarView(units[range].compactMap { $0 == 0x7C ? "ü" : Unicode.Scalar($0) }))
  }
}

/// The edges of a lattice as they are found, place by place.
struct EdgeList {
  private(set) var edges: [ReadingLattice.Edge] = []
  private(set) var starts: [Int32] = [0]

  init(places: Int) {
    edges.reserveCapacity(4 * places)
    starts.reserveCapacity(places + 1)
  }

  /// Adds an edge that begins at the open place.
  mutating func add(_ edge: ReadingLattice.Edge) { edges.append(edge) }

  /// Adds an edge to each of `rows`, established names and their lengths at `place`, which is open.
  mutating func add(_ rows: [(length: Int, row: UInt32)], at place: Int) {
    for (length, row) in rows {
      edges.append(ReadingLattice.Edge(.exonym, row, end: place + length, cost: 0.2))
    }
  }

  /// Ends the open place and opens the next.
  mutating func next() { starts.append(Int32(edges.count)) }
}
