/// The likeliest combinations of spellings of a name's parts.
enum KoreanCombinations {
  /// A given name: which spelling of each syllable, and how likely it is in each style.
  struct Given {
    var weights: KoreanSpelling.Styles
    /// How likely it is in all styles together.
    var sum: Float
    /// A byte for each syllable, the first lowest.
    var indices: UInt32

    init(weights: KoreanSpelling.Styles, indices: UInt32) {
      (self.weights, self.indices, sum) = (weights, indices, weights.sum())
    }

    func index(_ syllable: Int) -> Int { Int(UInt8(truncatingIfNeeded: indices >> (UInt32(syllable) * 8))) }
  }

  struct Pair {
    var weight: Float
    var surname: Int
    var given: Int
  }

  /// Most given names that are carried on to the next syllable.
  private static let beam = 96

  /// The given names of one to four syllables with the first `most` of these spellings; none of other lengths.
  static func all(of syllables: [[KoreanSpelling]], most: Int, styles: KoreanSpelling.Styles) -> [Given] {
    guard (1...4).contains(syllables.count) else { return [] }
    var heads = syllables[0].prefix(most).enumerated().map { index, spelling in
      Given(weights: styles * spelling.weights, indices: UInt32(index))
    }
    for (place, spellings) in syllables.enumerated().dropFirst() {
      if heads.count > beam { heads = Array(heads.sorted { $0.sum > $1.sum }.prefix(beam)) }
      var next: [Given] = []
      let count = min(most, spellings.count)
      next.reserveCapacity(heads.count * count)
      for head in heads {
        for index in 0..<count {
          next.append(
            Given(
              weights: head.weights * spellings[index].weights,
              indices: head.indices | UInt32(index) << (UInt32(place) * 8)))
        }
      }
      heads = next
    }
    return heads
  }

  /// The heaviest `count` pairs, heaviest first, without those that weigh less than the share `least` of the heaviest,
  /// and the weight of all pairs together.
  static func best(_ count: Int, _ surnames: [KoreanSpelling], _ givens: [Given], least: Float) -> (
    pairs: [Pair], sum: Float
  ) {
    let all = surnames.reduce(.zero) { $0 + $1.weights } * givens.reduce(.zero) { $0 + $1.weights }
    var pairs: [Pair] = []
    pairs.reserveCapacity(count + 1)
    var floor: Float = -1
    for surname in surnames.indices {
      let weights = surnames[surname].weights
      // No pair weighs more than its given name in the style that suits the surname best.
      let most = weights.max()
      for given in givens.indices where givens[given].sum * most > floor {
        let weight = (weights * givens[given].weights).sum()
        guard weight > floor else { continue }
        let pair = Pair(weight: weight, surname: surname, given: given)
        if pairs.count < count { pairs.append(pair) }
        var place = pairs.count - 1
        while place > 0, pairs[place - 1].weight < weight {
          pairs[place] = pairs[place - 1]
          place -= 1
        }
        pairs[place] = pair
        if pairs.count == count { floor = pairs[count - 1].weight }
        if least > 0 { floor = max(floor, (least * pairs[0].weight).nextDown) }
      }
    }
    while let last = pairs.last, last.weight < least * pairs[0].weight { pairs.removeLast() }
    return (pairs, max(all.sum(), .leastNormalMagnitude))
  }
}
