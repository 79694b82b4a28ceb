import Transliteration

/// The search of a ``LatticeMatcher``: the cheapest way to each pair of places, from the beginning on.
///
/// Labels are compared as numbers here, since this is where most of the time goes.
struct LatticeSearch {
  private typealias Edge = ReadingLattice.Edge
  fileprivate typealias Kind = LatticeMatcher.Step.Kind

  /// What a search works on, which serves one search after another.
  struct Scratch {
    fileprivate var cells: [Cell] = []

    /// Makes `count` cells new, of which the first is reached; those behind them are of no search.
    fileprivate mutating func begin(_ count: Int) {
      if cells.count < count {
        cells = Array(repeating: Cell(), count: count)
      } else {
        var span = cells.mutableSpan
        for index in 0..<count { span[index] = Cell() }
      }
      cells[0].cost = 0
    }
  }

  /// A pair of places: the cheapest way there, and its last step.
  fileprivate struct Cell {
    var cost: Float = .infinity
    var previous: Int32 = -1
    var value: UInt32 = 0
    var kind: Kind = .skipFirst

    mutating func reach(from here: Int, _ total: Float, _ kind: Kind, _ value: UInt32) {
      (cost, previous, self.value, self.kind) = (total, Int32(here), value, kind)
    }
  }

  /// The most letters of a syllable that differs.
  private static let longestSyllable = 6

  private let a: ReadingLattice
  private let b: ReadingLattice
  private let bound: Float
  private let wordCost: Float
  private let (n, m, width): (Int, Int, Int)
  private let (skipA, skipB): (Float, Float)
  /// Whether letters of either may be silent, and whether a unit of one may stand for letters of the other that differ.
  private let (mayBeSilentA, mayBeSilentB, mayDiffer): (Bool, Bool, Bool)
  private let agreement: LabelAgreement

  init(_ matcher: LatticeMatcher) {
    let (a, b) = (matcher.a, matcher.b)
    (self.a, self.b, bound, wordCost) = (a, b, matcher.bound, matcher.wordCost)
    (n, m, width) = (a.units.count, b.units.count, b.units.count + 1)
    let (isLatinA, isLatinB) = (a.isLatin, b.isLatin)
    skipA = isLatinA ? LatticeMatcher.skipLetter : LatticeMatcher.skipSyllable
    skipB = isLatinB ? LatticeMatcher.skipLetter : LatticeMatcher.skipSyllable
    agreement = LabelAgreement(a, b)
    let isOneScript = a.script.rawValue == b.script.rawValue
    (mayBeSilentA, mayBeSilentB) = (isLatinA && !isOneScript, isLatinB && !isOneScript)
    mayDiffer = matcher.bound >= LatticeMatcher.difference && (!isOneScript || a.script == .hangul)
  }

  /// The cheapest path, or nil where none is within the bound.
  func path(_ scratch: inout Scratch) -> LatticeMatcher.Path? {
    let count = (n + 1) * width
    scratch.begin(count)
    var span = scratch.cells.mutableSpan
    fill(&span)
    guard scratch.cells[count - 1].cost <= bound else { return nil }
    return trace(scratch.cells.span, count)
  }

  private func fill(_ cells: inout MutableSpan<Cell>) {
    let (listA, startsA, marksA) = (a.edges, a.starts, a.marks)
    let (listB, startsB, marksB) = (b.edges, b.starts, b.marks)
    let edgesA = listA.span
    let edgesB = listB.span
    for i in 0...n {
      let rangeA = i < n ? Int(startsA[i])..<Int(startsA[i + 1]) : 0..<0
      let marks = i < n ? marksA[i] : 0
      let endA = mayDiffer && i < n ? pieceEnd(a, i) : 0
      let isSilent = mayBeSilentA && i > 0 && i < n && a.isSilent(i)
      for j in 0...m {
        let here = i * width + j
        let cost = cells[here].cost
        guard cost <= bound else { continue }
        skip(&cells, i, j, cost, isSilent: isSilent)
        guard i < n, j < m else { continue }
        if mayDiffer, cost + LatticeMatcher.difference <= bound { differ(&cells, i, j, endA, cost) }
        // Most sounds of one are none of the other; then they can only cross, at a price, and most cannot.
        let mayCross = agreement.mayCross && cost + LatticeMatcher.crossing <= bound
        if !mayCross, marks & marksB[j] == 0 { continue }
        let rangeB = Int(startsB[j])..<Int(startsB[j + 1])
        meet(&cells, here, cost, edgesA, rangeA, edgesB, rangeB, marksB[j])
      }
    }
  }

  @inline(__always)
  private func reach(
    _ cells: inout MutableSpan<Cell>, _ node: Int, from here: Int, _ total: Float, _ kind: Kind,
    _ value: UInt32 = 0
  ) {
    if total < cells[node].cost, total <= bound { cells[node].reach(from: here, total, kind, value) }
  }

  /// Steps over a unit of one name; `isSilent` says that the first name's is a letter that may be silent.
  @inline(__always)
  private func skip(
    _ cells: inout MutableSpan<Cell>, _ i: Int, _ j: Int, _ cost: Float, isSilent: Bool
  ) {
    let here = i * width + j
    if i < n {
      reach(&cells, here + width, from: here, cost + skipA, .skipFirst)
      if isSilent { reach(&cells, here + width, from: here, cost + LatticeMatcher.silent, .silent) }
      if j == m, i > 0 { dropPlaceWord(&cells, here, cost, a, i) }
    }
    if j < m {
      reach(&cells, here + 1, from: here, cost + skipB, .skipSecond)
      if mayBeSilentB, j > 0, b.isSilent(j) {
        reach(&cells, here + 1, from: here, cost + LatticeMatcher.silent, .silent)
      }
      if i == n, j > 0 { dropPlaceWord(&cells, here, cost, b, j) }
    }
  }

  /// Steps over a word for a kind of place that ends one of the names.
  private func dropPlaceWord(
    _ cells: inout MutableSpan<Cell>, _ here: Int, _ cost: Float, _ lattice: ReadingLattice, _ place: Int
  ) {
    for index in lattice.edgeRange(at: place) {
      let edge = lattice.edges[index]
      if Int(edge.end) == lattice.units.count, edge.label >> 24 == LabelAgreement.exonym, edge.isPlaceWord {
        reach(&cells, n * width + m, from: here, cost + wordCost, .placeWord, edge.value)
      }
    }
  }

  /// Steps over one unit of each name, or over a unit and the letters to the next sign: 세 and sye in Sye-kyun.
  @inline(__always)
  private func differ(
    _ cells: inout MutableSpan<Cell>, _ i: Int, _ j: Int, _ endA: Int, _ cost: Float
  ) {
    let endB = pieceEnd(b, j)
    guard endA - i <= Self.longestSyllable, endB - j <= Self.longestSyllable else { return }
    reach(&cells, endA * width + endB, from: i * width + j, cost + LatticeMatcher.difference, .different)
  }

  /// Where the letters from `place` to the next sign end, or the syllable at `place`.
  private func pieceEnd(_ lattice: ReadingLattice, _ place: Int) -> Int {
    lattice.isLatin ? lattice.pieceEnd(from: place, most: Self.longestSyllable + 1) : place + 1
  }

  /// Steps over units that read alike; `marks` are those of the second name's place.
  private func meet(
    _ cells: inout MutableSpan<Cell>, _ here: Int, _ cost: Float, _ edgesA: Span<Edge>, _ rangeA: Range<Int>,
    _ edgesB: Span<Edge>, _ rangeB: Range<Int>, _ marks: UInt64
  ) {
    let left = bound - cost
    for indexA in rangeA {
      let edgeA = edgesA[indexA]
      guard edgeA.cost <= left else { continue }
      let mayCross = agreement.mayCross && cost + (edgeA.cost + LatticeMatcher.crossing) <= bound
      let crossing = mayCross ? agreement.crossings(of: edgeA) : 0
      let wanted = crossing | 1 &<< UInt64(edgeA.mark)
      guard wanted & marks != 0 else { continue }
      for indexB in rangeB {
        guard wanted & 1 &<< UInt64(edgesB[indexB].mark) != 0 else { continue }
        let edgeB = edgesB[indexB]
        let own = edgeA.cost + edgeB.cost
        guard own <= left else { continue }
        let node = Int(edgeA.end) * width + Int(edgeB.end)
        if edgeA.label >> 24 == edgeB.label >> 24 {
          if edgeA.mark != edgeB.mark { continue }
        } else if crossing & 1 &<< UInt64(edgeB.mark) == 0
          || cost + (own + LatticeMatcher.crossing) >= cells[node].cost
        {
          continue
        }
        guard let (price, kind) = agreement.of(edgeA, edgeB) else { continue }
        reach(&cells, node, from: here, cost + (own + price), kind, edgeA.label & 0xFF_FFFF)
      }
    }
  }

  private func trace(_ cells: Span<Cell>, _ count: Int) -> LatticeMatcher.Path {
    var steps: [LatticeMatcher.Step] = []
    steps.reserveCapacity(8)
    var node = count - 1
    while node > 0 {
      let previous = Int(cells[node].previous)
      steps.append(
        LatticeMatcher.Step(
          kind: cells[node].kind, first: previous / width..<node / width,
          second: previous % width..<node % width,
          value: cells[node].value, cost: cells[node].cost - cells[previous].cost))
      node = previous
    }
    steps.reverse()
    return LatticeMatcher.Path(steps: steps, cost: cells[count - 1].cost)
  }
}

/// When two labels of lattices are taken for one sound.
struct LabelAgreement {
  private typealias Edge = ReadingLattice.Edge

  /// The kinds of labels, in the upper byte, as ``ReadingLattice/Kind`` numbers them: constants, which are quicker.
  private static var mandarin: UInt32 { 1 }
  private static var korean: UInt32 { 2 }
  static var exonym: UInt32 { 3 }
  private static var cantonese: UInt32 { 4 }

  private let isHangul: Bool
  private let mayVary: Bool
  /// Whether the initial-sound law may tell the two apart: it is one of Korean words, and 란퉁 is Mandarin.
  private let isUnderLaw: Bool
  /// Whether readings of two languages may stand for one character.
  let mayCross: Bool
  private let sinoXenic = SinoXenic.shared

  init(_ a: ReadingLattice, _ b: ReadingLattice) {
    isHangul = a.script == .hangul && b.script == .hangul
    // 박정희 holds a syllable that no Mandarin has: its 정 is no spelling of zheng.
    mayVary = isHangul && a.isMandarin && b.isMandarin
    isUnderLaw =
      !mayVary || a.isSinoKorean && b.isSinoKorean && !a.hasLongSyllable && !b.hasLongSyllable
    mayCross = a.script != .han && b.script != .han && !(a.isLatin && b.isLatin)
  }

  /// The marks of labels that readings of one character may have beside that of `edge`, as bits.
  func crossings(of edge: ReadingLattice.Edge) -> UInt64 {
    mayCross && edge.label >> 24 != Self.exonym ? sinoXenic.marks(beside: edge.label) : 0
  }

  /// What it costs beside their own costs that two edges are taken for one sound; nil where they are not.
  func of(
    _ x: ReadingLattice.Edge, _ y: ReadingLattice.Edge
  ) -> (price: Float, kind: LatticeMatcher.Step.Kind)? {
    let (kindX, kindY) = (x.label >> 24, y.label >> 24)
    if x.label == y.label {
      switch kindX {
      case Self.mandarin: return isHangul && !isVariant(x, y) ? nil : (0, .mandarin)
      case Self.korean: return (0, .korean)
      case Self.cantonese: return (0, .cantonese)
      default: return (0, .exonym)
      }
    }
    if kindX == kindY {
      return kindX == Self.korean && isUnderLaw && isLawful(x.value, y.value)
        ? (LatticeMatcher.law, .korean) : nil
    }
    guard mayCross, kindX != Self.exonym, kindY != Self.exonym, let crossed = sinoXenic.cost(x.label, y.label)
    else { return nil }
    let rare: Float = kindX == Self.cantonese || kindY == Self.cantonese ? 0.6 : 0
    return (LatticeMatcher.crossing + rare + 0.3 * crossed, .sinoXenic)
  }

  /// Between two texts in Hangul one has to be standard: what varies is the spelling of one sound.
  private func isVariant(_ x: Edge, _ y: Edge) -> Bool {
    mayVary && (x.cost == 0 || y.cost == 0) && x.cost + y.cost <= LatticeMatcher.dearestVariant
  }

  /// 리 and 이, 로 and 노: one syllable before and after the initial-sound law.
  private func isLawful(_ x: UInt32, _ y: UInt32) -> Bool {
    // Only the initial letter changes, so that the rest is compared first.
    guard x >= 0xAC00, y >= 0xAC00, (x - 0xAC00) % 588 == (y - 0xAC00) % 588 else { return false }
    return HanForms.afterLaw(x) == y || HanForms.afterLaw(y) == x
  }
}
