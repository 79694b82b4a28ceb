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
  private let mayBeSilent: Bool
  private let agreement: LabelAgreement
  private var cells: [Cell]
  /// Of each edge of one place of the first name, the marks of what may be of one character with it, as bits.
  private var crossings: [UInt64] = []

  init(_ matcher: LatticeMatcher) {
    (a, b, bound, wordCost) = (matcher.a, matcher.b, matcher.bound, matcher.wordCost)
    (n, m, width) = (a.units.count, b.units.count, b.units.count + 1)
    skipA = a.script == .latin ? LatticeMatcher.skipLetter : LatticeMatcher.skipSyllable
    skipB = b.script == .latin ? LatticeMatcher.skipLetter : LatticeMatcher.skipSyllable
    agreement = LabelAgreement(a, b)
    mayBeSilent = a.script != b.script
    cells = Array(repeating: Cell(), count: (n + 1) * width)
    cells[0].cost = 0
  }

  mutating func run() -> LatticeMatcher.Path? {
    let (edgesA, edgesB) = (a.edges, b.edges)
    for i in 0...n {
      let rangeA = i < n ? a.edgeRange(at: i) : 0..<0
      crossings.removeAll(keepingCapacity: true)
      for j in 0...m where cells[i * width + j].cost <= bound {
        let rangeB = j < m ? b.edgeRange(at: j) : 0..<0
        skip(i, j, rangeA, rangeB)
        if i < n, j < m {
          differ(i, j)
          if crossings.isEmpty {
            for index in rangeA { crossings.append(agreement.crossings(of: edgesA[index])) }
          }
          meet(i * width + j, edgesA.span, rangeA, edgesB.span, rangeB, b.marks[j])
        }
      }
    }
    guard cells[cells.count - 1].cost <= bound else { return nil }
    return trace()
  }

  private mutating func reach(_ node: Int, from here: Int, _ price: Float, _ kind: Kind, _ value: UInt32) {
    let total = cells[here].cost + price
    if total < cells[node].cost, total <= bound { cells[node].reach(from: here, total, kind, value) }
  }

  /// Steps over a unit of one name.
  private mutating func skip(_ i: Int, _ j: Int, _ rangeA: Range<Int>, _ rangeB: Range<Int>) {
    let here = i * width + j
    if i < n {
      reach(here + width, from: here, skipA, .skipFirst, 0)
      if i > 0, mayBeSilent, a.isSilent(i) {
        reach(here + width, from: here, LatticeMatcher.silent, .silent, 0)
      }
      if j == m, i > 0 { dropPlaceWord(here, a.edges[rangeA], n) }
    }
    if j < m {
      reach(here + 1, from: here, skipB, .skipSecond, 0)
      if j > 0, mayBeSilent, b.isSilent(j) { reach(here + 1, from: here, LatticeMatcher.silent, .silent, 0) }
      if i == n, j > 0 { dropPlaceWord(here, b.edges[rangeB], m) }
    }
  }

  /// Steps over a word for a kind of place that ends one of the names.
  private mutating func dropPlaceWord(_ here: Int, _ edges: ArraySlice<Edge>, _ end: Int) {
    for edge in edges where Int(edge.end) == end && edge.label >> 24 == LabelAgreement.exonym {
      if edge.isPlaceWord { reach(n * width + m, from: here, wordCost, .placeWord, edge.value) }
    }
  }

  /// Steps over one unit of each name, or over a unit and the letters to the next sign: 세 and sye in Sye-kyun.
  private mutating func differ(_ i: Int, _ j: Int) {
    let here = i * width + j
    guard cells[here].cost + LatticeMatcher.difference <= bound, a.script != b.script || a.script == .hangul
    else { return }
    let most = Self.longestSyllable
    let endA = a.script == .latin ? a.pieceEnd(from: i, most: most + 1) : i + 1
    let endB = b.script == .latin ? b.pieceEnd(from: j, most: most + 1) : j + 1
    guard endA - i <= most, endB - j <= most else { return }
    reach(endA * width + endB, from: here, LatticeMatcher.difference, .different, 0)
  }

  /// Steps over units that read alike; `marks` are those of the second name's place.
  private mutating func meet(
    _ here: Int, _ edgesA: Span<Edge>, _ rangeA: Range<Int>, _ edgesB: Span<Edge>, _ rangeB: Range<Int>,
    _ marks: UInt64
  ) {
    let (bound, width, agreement) = (bound, width, agreement)
    let crossings = self.crossings
    var cells = self.cells.mutableSpan
    let cost = cells[here].cost
    let left = bound - cost
    for indexA in rangeA {
      let edgeA = edgesA[indexA]
      // Most sounds of one are none of the other; then they can only cross, at a price, and most cannot.
      let mayAgree = marks & 1 << UInt64(edgeA.mark) != 0
      let crossing = crossings[indexA - rangeA.lowerBound]
      if edgeA.cost > left
        || !mayAgree
          && !(crossing & marks != 0 && cost + (edgeA.cost + LatticeMatcher.crossing) <= bound)
      {
        continue
      }
      for indexB in rangeB {
        let edgeB = edgesB[indexB]
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
        let total = cost + (own + price)
        if total < cells[node].cost, total <= bound {
          cells[node].reach(from: here, total, kind, edgeA.label & 0xFF_FFFF)
        }
      }
    }
  }

  private func trace() -> LatticeMatcher.Path {
    var steps: [LatticeMatcher.Step] = []
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
  /// Whether readings of two languages may stand for one character.
  let mayCross: Bool
  private let sinoXenic = SinoXenic.shared

  init(_ a: ReadingLattice, _ b: ReadingLattice) {
    isHangul = a.script == .hangul && b.script == .hangul
    // 박정희 holds a syllable that no Mandarin has: its 정 is no spelling of zheng.
    mayVary = isHangul && a.isMandarin && b.isMandarin
    mayCross = a.script != .han && b.script != .han && !(a.script == .latin && b.script == .latin)
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
      return kindX == Self.korean && isLawful(x.value, y.value) ? (LatticeMatcher.law, .korean) : nil
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
