/// A way to take a text for Mandarin syllables.
struct MandarinPath: Sendable {
  /// The syllables' ids.
  var syllables: [UInt16] = []
  /// Where in the text each syllable ends.
  var ends: [Int] = []
  /// Why, for each syllable.
  var rules: [Rule] = []
  /// The sum of costs, natural logarithm.
  var cost: Float = 0

  /// The likeliest paths over a text of `length` units, at most `limit`, best first.
  ///
  /// `pieces` gives the syllables that may stand at a place, each with its end. Work is bounded by `limit` paths a place.
  static func best(
    length: Int, limit: Int,
    pieces: (Int, inout [(end: Int, syllable: UInt16, cost: Float, rule: Rule)]) -> Void
  ) -> [MandarinPath] {
    var open = [[MandarinPath]](repeating: [], count: length + 1)
    open[0] = [MandarinPath()]
    var found: [(end: Int, syllable: UInt16, cost: Float, rule: Rule)] = []
    for place in 0..<length where !open[place].isEmpty {
      if open[place].count > limit {
        open[place].sort { $0.cost < $1.cost }
        open[place].removeSubrange(limit...)
      }
      found.removeAll(keepingCapacity: true)
      pieces(place, &found)
      for piece in found {
        for path in open[place] {
          var longer = path
          longer.syllables.append(piece.syllable)
          longer.ends.append(piece.end)
          longer.rules.append(piece.rule)
          longer.cost += piece.cost
          open[piece.end].append(longer)
        }
      }
      open[place] = []
    }
    return Array(open[length].sorted { $0.cost < $1.cost }.prefix(limit))
  }
}
