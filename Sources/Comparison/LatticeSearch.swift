import Transliteration

/// The search of a ``LatticeMatcher``: the cheapest way to each pair of places, from the beginning on.
///
/// Labels are compared as numbers here, since this is where most of the time goes.
struct LatticeSearch {
  private typealias Edge = ReadingLattice.Edge
  private typealias Kind = LatticeMatcher.Step.Kind

  /// A pair of places: the cheapest way there, and its last step.
  private struct Cell {
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
    (a, b, bound, wordCost) = (matcher.a, matcher.b, matcher.bound, matcher.wordCost)
    (n, m, width) = (a.units.count, b.units.count, b.units.count + 1)
    let (isLatinA, isLatinB) = (a.isLatin, b.isLatin)
    skipA = isLatinA ? LatticeMatcher.skipLetter : LatticeMatcher.skipSyllable
    skipB = isLatinB ? LatticeMatcher.skipLetter : LatticeMatcher.skipSyllable
    agreement = LabelAgreement(a, b)
    let isOneScript = a.script.rawValue == b.script.rawValue
    (mayBeSilentA, mayBeSilentB) = (isLatinA && !isOneScript, isLatinB && !isOneScript)
    mayDiffer = bound >= LatticeMatcher.difference && (!isOneScript || a.script == .hangul)
  }

  /// The cheapest path, or nil where none is within the bound.
  func path() -> LatticeMatcher.Path? {
    var cells = [Cell](repeating: Cell(), count: (n + 1) * width)
    cells[0].cost = 0
    var span = cells.mutableSpan
    fill(&span)
    guard cells[cells.count - 1].cost <= bound else { return nil }
    return trace(cells.span)
  }

  private func fill(_ cells: inout MutableSpan<Cell>) {
    let (listA, listB, startsB, marksB) = (a.edges, b.edges, b.starts, b.marks)
    let edgesA = listA.span
    let edgesB = listB.span
    for i in 0...n {
      let rangeA = i < n ? a.edgeRange(at: i) : 0..<0
      for j in 0...m {
        let here = i * width + j
        let cost = cells[here].cost
        guard cost <= bound else { continue }
        skip(&cells, i, j, cost)
        guard i < n, j < m else { continue }
        if mayDiffer, cost + LatticeMatcher.difference <= bound { differ(&cells, i, j, cost) }
        let rangeB = Int(startsB[j])..<Int(startsB[j + 1])
        meet(&cells, here, cost, edgesA, rangeA, edgesB, rangeB, marksB[j])
      }
    }
  }

  private func reach(
    _ cells: inout MutableSpan<Cell>, _ node: Int, from here: Int, _ total: Float, _ kind: Kind,
    _ value: UInt32 = 0
  ) {
    if total < cells[node].cost, total <= bound { cells[node].reach(from: here, total, kind, value) }
  }

  /// Steps over a unit of one name.
  private func skip(_ cells: inout MutableSpan<Cell>, _ i: Int, _ j: Int, _ cost: Float) {
    let here = i * width + j
    if i < n {
      reach(&cells, here + width, from: here, cost + skipA, .skipFirst)
      if mayBeSilentA, i > 0, a.isSilent(i) {
        reach(&cells, here + width, from: here, cost + LatticeMatcher.silent, .silent)
      }
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
  private func differ(_ cells: inout MutableSpan<Cell>, _ i: Int, _ j: Int, _ cost: Float) {
    let most = Self.longestSyllable
    let endA = a.isLatin ? a.pieceEnd(from: i, most: most + 1) : i + 1
    let endB = b.isLatin ? b.pieceEnd(from: j, most: most + 1) : j + 1
    guard endA - i <= most, endB - j <= most else { return }
    reach(&cells, endA * width + endB, from: i * width + j, cost + LatticeMatcher.difference, .different)
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
      // Most sounds of one are none of the other; then they can only cross, at a price, and most cannot.
      let mayCross = agreement.mayCross && cost + (edgeA.cost + LatticeMatcher.crossing) <= bound
      let crossing = mayCross ? agreement.crossings(of: edgeA) : 0
      let wanted = crossing | 1 << UInt64(edgeA.mark)
      guard wanted & marks != 0 else { continue }
      for indexB in rangeB {
        let edgeB = edgesB[indexB]
        guard wanted & 1 << UInt64(edgeB.mark) != 0 else { continue }
        let own = edgeA.cost + edgeB.cost
        guard own <= left else { continue }
        let node = Int(edgeA.end) * width + Int(edgeB.end)
        if edgeA.label >> 24 == edgeB.label >> 24 {
          if edgeA.mark != edgeB.mark { continue }
        } else if crossing & 1 << UInt64(edgeB.mark) == 0
          || cost + (own + LatticeMatcher.crossing) >= cells[node].cost
        {
          continue
        }
        guard let (price, kind) = agreement.of(edgeA, edgeB) else { continue }
        reach(&cells, node, from: here, cost + (own + price), kind, edgeA.label & 0xFF_FFFF)
      }
    }
  }

  private func trace(_ cells: Span<Cell>) -> LatticeMatcher.Path {
    var steps: [LatticeMatcher.Step] = []
    steps.reserveCapacity(8)
    var node = cells.count - 1
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
    return LatticeMatcher.Path(steps: steps, cost: cells[cells.count - 1].cost)
  }
}

/// When two labels of lattices are taken for one sound.
struct LabelAgreement {
  private typealias Edge = ReadingLattice.Edge

  /// The kinds of labels, in the upper byte.
  private static let mandarin = ReadingLattice.Kind.mandarin.rawValue
  private static let korean = ReadingLattice.Kind.korean.rawValue
  static let exonym = ReadingLattice.Kind.exonym.rawValue
  private static let cantonese = ReadingLattice.Kind.cantonese.rawValue

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
