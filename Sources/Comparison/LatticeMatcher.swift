import Transliteration

/// Finds the cheapest path that two lattices have in common.
///
/// - Cost: the sum over steps of what each side's reading is rarer than the likeliest, natural logarithm. A unit that
///   nothing explains is skipped at a price, so that near names are ranked; paths above `bound` are none.
/// - Work: the places of one name times those of the other, within ``ReadingLattice/longest``.
struct LatticeMatcher {
  /// One step of a path: some units of each name, and what both read as.
  struct Step {
    enum Kind: UInt8 {
      /// Both read as one sound of Mandarin, of Korean, of Cantonese, or are one established name.
      case mandarin, korean, cantonese, exonym
      /// Each reads as another language, and a character has both readings.
      case sinoXenic
      /// A unit and the letters of a syllable that differ.
      case different
      /// A letter that is not spoken.
      case silent
      /// A word for a kind of place at the end of one name only: 청두 and 成都市.
      case placeWord
      /// Units that nothing explains, of the first or the second.
      case skipFirst, skipSecond
    }
    let kind: Kind
    let first: Range<Int>
    let second: Range<Int>
    /// The sound, where both read as one.
    let value: UInt32
    let cost: Float
  }

  /// A path from the beginning of both names to the end of both.
  struct Path {
    let steps: [Step]
    let cost: Float

    /// Whether every unit of both names is explained.
    var isWhole: Bool {
      !steps.contains { $0.kind == .skipFirst || $0.kind == .skipSecond || $0.kind == .different }
    }

    /// How many steps are of `kind`.
    func count(_ kind: Step.Kind) -> Int { steps.count { $0.kind == kind } }
  }

  /// What a Han character or Hangul syllable, and a Latin letter, costs where nothing explains it.
  static let skipSyllable: Float = 3.5
  static let skipLetter: Float = 1.6
  /// What it costs that one of two syllables has the initial-sound law and the other has not.
  static let law: Float = 0.4
  /// What a silent letter costs: e of June, w of Whun, h of Teh.
  static let silent: Float = 0.9
  /// Between two texts in Hangul only usual spellings of one sound are taken for one: 쫭 for 좡, not 상 for 산.
  static let dearestVariant: Float = 0.95
  /// What a word for a kind of place costs that one name only has.
  static let placeWord: Float = 0.5
  /// The same where nothing says that the names are of places: 성 of 김일성 is none.
  static let guessedPlaceWord: Float = 3
  /// What a unit and another syllable cost that differ.
  static let difference: Float = 4
  /// What it costs that only a shared character would explain a step.
  static let crossing: Float = 0.8

  private let a: ReadingLattice
  private let b: ReadingLattice
  private let bound: Float
  private let wordCost: Float

  /// Returns a matcher; `arePlaces` says that the names are of places, nil that they may be.
  init(_ a: ReadingLattice, _ b: ReadingLattice, bound: Float, arePlaces: Bool? = false) {
    (self.a, self.b, self.bound) = (a, b, bound)
    wordCost = arePlaces.map { $0 ? Self.placeWord : .infinity } ?? Self.guessedPlaceWord
  }

  private struct Back {
    var previous: Int32 = -1
    var value: UInt32 = 0
    var kind: Step.Kind = .skipFirst
  }

  func path() -> Path? {
    let (n, m) = (a.units.count, b.units.count)
    let width = m + 1
    var cost = [Float](repeating: .infinity, count: (n + 1) * width)
    var back = [Back](repeating: Back(), count: cost.count)
    cost[0] = 0
    let mayCross = a.script != .han && b.script != .han && !(a.script == .latin && b.script == .latin)
    let isHangul = a.script == .hangul && b.script == .hangul
    let mayBeSilent = a.script != b.script
    // 박정희 holds a syllable that no Mandarin has: its 정 is no spelling of zheng.
    let mayVary = isHangul && a.isMandarin && b.isMandarin
    let skipA = a.script == .latin ? Self.skipLetter : Self.skipSyllable
    let skipB = b.script == .latin ? Self.skipLetter : Self.skipSyllable
    for i in 0...n {
      let edgesA = i < n ? a.edges(at: i) : []
      for j in 0...m {
        let here = i * width + j
        let known = cost[here]
        guard known <= bound else { continue }
        func reach(_ node: Int, _ price: Float, _ kind: Step.Kind, _ value: UInt32) {
          let total = known + price
          if total < cost[node], total <= bound {
            cost[node] = total
            back[node] = Back(previous: Int32(here), value: value, kind: kind)
          }
        }
        if i < n { reach(here + width, skipA, .skipFirst, 0) }
        if i > 0, i < n, mayBeSilent, a.isSilent(i) { reach(here + width, Self.silent, .silent, 0) }
        if j == m, i > 0, i < n {
          for edge in edgesA where Int(edge.end) == n && edge.isPlaceWord {
            reach(n * width + m, wordCost, .placeWord, edge.value)
          }
        }
        guard j < m else { continue }
        if i == n, j > 0 {
          for edge in b.edges(at: j) where Int(edge.end) == m && edge.isPlaceWord {
            reach(n * width + m, wordCost, .placeWord, edge.value)
          }
        }
        reach(here + 1, skipB, .skipSecond, 0)
        if j > 0, mayBeSilent, b.isSilent(j) { reach(here + 1, Self.silent, .silent, 0) }
        guard i < n else { continue }
        differ(i, j, known, reach)
        for edgeA in edgesA where known + edgeA.cost <= bound {
          for edgeB in b.edges(at: j) {
            let node = Int(edgeA.end) * width + Int(edgeB.end)
            if edgeA.label == edgeB.label {
              // Between two texts in Hangul one has to be standard: what varies is the spelling of one sound.
              if isHangul, edgeA.kind == .mandarin,
                !mayVary || (edgeA.cost > 0 && edgeB.cost > 0)
                  || edgeA.cost + edgeB.cost > Self.dearestVariant
              {
                continue
              }
              let kind: Step.Kind =
                switch edgeA.kind {
                case .mandarin: .mandarin
                case .korean: .korean
                case .exonym: .exonym
                case .cantonese: .cantonese
                }
              reach(node, edgeA.cost + edgeB.cost, kind, edgeA.value)
            } else if edgeA.kind == .korean, edgeB.kind == .korean,
              HanForms.afterLaw(edgeA.value) == edgeB.value || HanForms.afterLaw(edgeB.value) == edgeA.value
            {
              // 리 and 이, 로 and 노: one syllable before and after the initial-sound law.
              reach(node, edgeA.cost + edgeB.cost + Self.law, .korean, edgeA.value)
            } else if mayCross, edgeA.kind != edgeB.kind, edgeA.kind != .exonym, edgeB.kind != .exonym {
              if let crossed = SinoXenic.shared.cost(edgeA.label, edgeB.label) {
                let rare: Float = edgeA.kind == .cantonese || edgeB.kind == .cantonese ? 0.6 : 0
                reach(
                  node, edgeA.cost + edgeB.cost + Self.crossing + rare + 0.3 * crossed, .sinoXenic, 0)
              }
            }
          }
        }
      }
    }
    guard cost[cost.count - 1] <= bound else { return nil }
    return trace(back, cost, width)
  }

  /// Steps over one unit of each name, or over a unit and the letters to the next sign: 세 and sye in Sye-kyun.
  private func differ(_ i: Int, _ j: Int, _ known: Float, _ reach: (Int, Float, Step.Kind, UInt32) -> Void) {
    guard known + Self.difference <= bound, a.script != b.script || a.script == .hangul else { return }
    let width = b.units.count + 1
    if a.script == .latin {
      let end = a.pieceEnd(from: i)
      if end - i <= 6 { reach(end * width + j + 1, Self.difference, .different, 0) }
    } else if b.script == .latin {
      let end = b.pieceEnd(from: j)
      if end - j <= 6 { reach((i + 1) * width + end, Self.difference, .different, 0) }
    } else {
      reach((i + 1) * width + j + 1, Self.difference, .different, 0)
    }
  }

  private func trace(_ back: [Back], _ cost: [Float], _ width: Int) -> Path {
    var steps: [Step] = []
    var node = back.count - 1
    while node > 0 {
      let previous = Int(back[node].previous)
      steps.append(
        Step(
          kind: back[node].kind, first: previous / width..<node / width,
          second: previous % width..<node % width,
          value: back[node].value, cost: cost[node] - cost[previous]))
      node = previous
    }
    steps.reverse()
    return Path(steps: steps, cost: cost[cost.count - 1])
  }
}
