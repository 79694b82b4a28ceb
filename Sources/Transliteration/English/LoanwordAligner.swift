/// Aligns a name in Hangul with a name in Latin letters by sound: what the one renders of the other.
///
///     var aligner = LoanwordAligner()
///     aligner.align(hangul: "토치센터".scalars, latin: "Torch Center".scalars)?.cost   // 0 …
///
/// - Units: a cost lies in `0...1000`; 0 is a rendering without a departure, 1000 nothing in common. It is the sum of the
///   table's costs over what it would cost to leave everything over, so that names of any length compare.
/// - A name without letters, or longer than 96 sounds or 64 letters, aligns with nothing.
/// - An aligner holds working memory only; one serves one thread.
/// - Source: Tables/english/correspondences.tsv; the least cost by the usual dynamic programme.
struct LoanwordAligner {
  /// One step: whole syllables and the letters that they render.
  struct Step: Hashable {
    /// Places in the Hangul name.
    var hangul: Range<Int>
    /// Places in the Latin name.
    var latin: Range<Int>
    /// The part of the sum, in the table's costs; 12 is a consonant left over.
    var cost: Int
  }

  /// What words and syllables at either end that have no counterpart cost.
  enum Leftovers: UInt16 {
    /// As much as within the name.
    case counted = 100
    /// A fifth: for search, where a name may have a part that is translated (교촌치킨, KyoChon). The share was set on
    /// names of places with general words put beside them.
    case discounted = 20
  }

  /// The least sum by letters (rows) and sounds taken; what stands above is never below the bound.
  private var cells: [UInt16] = []

  init() {}

  /// Returns the alignment of least cost of two names given as code points, or nil where there is none within `bound`.
  mutating func align(
    hangul: [UInt32], latin: [UInt32], bound: Int = 1000, leftovers: Leftovers = .counted
  ) -> (cost: Int, steps: [Step])? {
    let sounds = HangulSounds(hangul)
    let letters = LatinSounds(latin)
    guard let (cost, way) = best(sounds, letters, bound, leftovers) else { return nil }
    // The last way tried need not be the best one.
    guard let end = sum(sounds, letters.ways[way], Int(UInt16.max), leftovers) else { return nil }
    return (cost, steps(sounds, letters.ways[way], end, leftovers))
  }

  /// Returns the least cost, or nil where it is above `bound`; names are prepared once and compared with many.
  mutating func cost(
    _ hangul: HangulSounds, _ latin: LatinSounds, bound: Int = 1000, leftovers: Leftovers = .counted
  ) -> Int? {
    best(hangul, latin, bound, leftovers)?.cost
  }

  private mutating func best(
    _ hangul: HangulSounds, _ latin: LatinSounds, _ bound: Int, _ leftovers: Leftovers
  ) -> (cost: Int, way: Int)? {
    guard !hangul.sounds.isEmpty, !hangul.isTooLong, !latin.isTooLong else { return nil }
    var best: (cost: Int, way: Int)?
    for (index, way) in latin.ways.enumerated() where !way.origins.isEmpty {
      let worst = way.worst + hangul.worst
      let bound = min(bound, best.map { $0.cost - 1 } ?? 1000)
      // The greatest sum that is `bound` or less once it is divided and cut off.
      let limit = ((bound + 1) * worst - 1) / 1000
      guard worst > 0, bound >= 0, let end = sum(hangul, way, limit, leftovers) else { continue }
      best = (end.sum * 1000 / worst, index)
    }
    return best
  }

  /// Where an alignment ends, but for what is left over there, and its sum with that.
  private struct End {
    var sum: Int
    var row: Int
    var column: Int
  }

  /// Fills ``cells`` and returns the least sum of costs, or nil where it exceeds `limit`.
  private mutating func sum(
    _ hangul: HangulSounds, _ latin: LatinSounds.Way, _ limit: Int, _ leftovers: Leftovers
  ) -> End? {
    let width = hangul.sounds.count + 1
    let height = latin.origins.count + 1
    if cells.count < width * height { cells = Array(repeating: 0, count: width * height) }
    for column in 0..<width { cells[column] = leftover(hangul, latin, 0, column, leftovers) }
    var end = End(sum: limit + 1, row: 0, column: 0)
    // Groups have four letters at most, so four rows above the limit end it, unless a later word may begin anew.
    var rowsAbove = 0
    for row in 1..<height {
      let least = fill(row, hangul, latin, leftovers)
      if latin.edges[row], row == height - 1 || leftovers == .discounted {
        close(row, hangul, latin, leftovers, &end)
      }
      rowsAbove = Int(least) > limit ? rowsAbove + 1 : 0
      if rowsAbove == 4, leftovers == .counted { break }
    }
    return end.sum <= limit ? end : nil
  }

  /// What it costs to begin after `row` letters and `column` sounds.
  private func leftover(
    _ hangul: HangulSounds, _ latin: LatinSounds.Way, _ row: Int, _ column: Int, _ leftovers: Leftovers
  ) -> UInt16 {
    let sum = hangul.sums[column] + latin.sums[row]
    return hangul.edges[column] && latin.edges[row] ? sum * leftovers.rawValue / 100 : sum
  }

  /// Fills the cells of the letters up to `row`, and returns the least of them.
  private mutating func fill(
    _ row: Int, _ hangul: HangulSounds, _ latin: LatinSounds.Way, _ leftovers: Leftovers
  ) -> UInt16 {
    let table = Correspondences.shared.costs
    let rates = table.span
    let width = hangul.sounds.count + 1
    let line = row * width
    let silent = UInt16(latin.silent[row - 1])
    let (sounds, costs, pairs) = (hangul.sounds.span, hangul.costs.span, hangul.pairs.span)
    let isEdge = leftovers == .discounted && latin.edges[row]
    let starts = isEdge ? (0..<width).map { leftover(hangul, latin, row, $0, leftovers) } : []
    var cells = self.cells.mutableSpan
    for column in 0..<width { cells[line + column] = cells[line - width + column] &+ silent }
    if isEdge { for column in 0..<width { cells[line + column] = min(cells[line + column], starts[column]) } }
    let groups = latin.groups.span
    for index in latin.groupRange(row - 1) {
      let group = groups[index]
      let from = Int(group.start) * width
      let rate = Int(group.row) * Correspondences.stride
      for column in 1..<width {
        let single = rates[rate + Int(sounds[column - 1])]
        if single != Correspondences.none {
          cells[line + column] = min(cells[line + column], cells[from + column - 1] &+ UInt16(single))
        }
        let pair = pairs[column - 1]
        if pair != 0, rates[rate + Int(pair)] != Correspondences.none {
          cells[line + column] = min(
            cells[line + column], cells[from + column - 2] &+ UInt16(rates[rate + Int(pair)]))
        }
      }
    }
    var least = cells[line]
    for column in 1..<width {
      let left = cells[line + column - 1] &+ UInt16(costs[column - 1])
      if left < cells[line + column] { cells[line + column] = left }
      least = min(least, cells[line + column])
    }
    return least
  }

  /// Makes `end` the best end after `row` letters, where it is better.
  private func close(
    _ row: Int, _ hangul: HangulSounds, _ latin: LatinSounds.Way, _ leftovers: Leftovers, _ end: inout End
  ) {
    let width = hangul.sounds.count + 1
    for column in (leftovers == .discounted ? 0 : width - 1)..<width where hangul.edges[column] {
      let rest = latin.worst - Int(latin.sums[row]) + hangul.worst - Int(hangul.sums[column])
      let sum = Int(cells[row * width + column]) + rest * Int(leftovers.rawValue) / 100
      if sum < end.sum { end = End(sum: sum, row: row, column: column) }
    }
  }

  /// A place on the way through ``cells``, and the sum up to it.
  private struct Cut {
    var row: Int
    var column: Int
    var sum: Int
  }

  /// The way back through ``cells``, joined to whole syllables and letters.
  private func steps(
    _ hangul: HangulSounds, _ latin: LatinSounds.Way, _ end: End, _ leftovers: Leftovers
  ) -> [Step] {
    let table = Correspondences.shared
    let width = hangul.sounds.count + 1
    var (row, column) = (end.row, end.column)
    var cuts = [Cut(row: latin.origins.count, column: hangul.sounds.count, sum: end.sum)]
    if end.row < latin.origins.count || end.column < hangul.sounds.count {
      cuts.append(Cut(row: row, column: column, sum: Int(cells[row * width + column])))
    }
    func cell(_ row: Int, _ column: Int) -> Int { Int(cells[row * width + column]) }
    search: while row > 0 || column > 0 {
      let here = cell(row, column)
      if leftovers == .discounted, here == Int(leftover(hangul, latin, row, column, leftovers)) { break }
      if row > 0, column > 0 {
        for group in latin.groups[latin.groupRange(row - 1)] {
          let (start, rate) = (Int(group.start), Int(group.row) * Correspondences.stride)
          for (taken, sound) in [(1, hangul.sounds[column - 1]), (2, hangul.pairs[column - 1])]
          where taken == 1 || sound != 0 {
            let cost = table.costs[rate + Int(sound)]
            guard cost != Correspondences.none, cell(start, column - taken) + Int(cost) == here else {
              continue
            }
            (row, column) = (start, column - taken)
            cuts.append(Cut(row: row, column: column, sum: cell(row, column)))
            continue search
          }
        }
      }
      if row > 0, cell(row - 1, column) + Int(latin.silent[row - 1]) == here { row -= 1 } else { column -= 1 }
      cuts.append(Cut(row: row, column: column, sum: cell(row, column)))
    }
    if row > 0 || column > 0 { cuts.append(Cut(row: 0, column: 0, sum: 0)) }
    return joined(cuts.reversed(), hangul, latin)
  }

  private func joined(
    _ cuts: [Cut], _ hangul: HangulSounds, _ latin: LatinSounds.Way
  ) -> [Step] {
    func isEdge(_ origins: [Int32], _ index: Int) -> Bool {
      index == 0 || index == origins.count || origins[index] != origins[index - 1]
    }
    func places(_ origins: [Int32], _ range: Range<Int>) -> Range<Int> {
      if range.isEmpty {
        let place =
          range.lowerBound < origins.count ? Int(origins[range.lowerBound]) : Int(origins.last ?? -1) + 1
        return place..<place
      }
      return Int(origins[range.lowerBound])..<Int(origins[range.upperBound - 1]) + 1
    }
    var result: [Step] = []
    var start = cuts[0]
    for (index, cut) in cuts.enumerated().dropFirst() {
      let isLast = index == cuts.count - 1
      guard
        isLast
          || (cut.column > start.column && isEdge(hangul.origins, cut.column)
            && isEdge(latin.origins, cut.row))
      else { continue }
      // Letters that are left without a sound belong to the syllable before them.
      if !isLast, cuts[index + 1].column == cut.column { continue }
      result.append(
        Step(
          hangul: places(hangul.origins, start.column..<cut.column),
          latin: places(latin.origins, start.row..<cut.row), cost: cut.sum - start.sum))
      start = cut
    }
    return result
  }
}
