import Transliteration

/// Whether a part of one name is a reading or a rendering of a part of another: what is left of the names of
/// organisations once their words are taken away, such as 칭화 and 清华.
enum PhoneticRest {
  /// Paths dearer than this are no reading.
  private static let bound: Float = 4
  /// From this distance on, Hangul renders no Latin letters; a few syllables are near to many letters.
  private static let (farthest, farthestShort) = (0.12, 0.08)

  /// Returns what it costs, 0 for the usual readings, and the steps in words; nil where neither reads as the other.
  static func match(_ a: NamePart, _ b: NamePart) -> (cost: Float, steps: [String])? {
    let shorter = min(a.letters.count, b.letters.count)
    if LetterNames.spell(a.letters, b.letters) || LetterNames.spell(b.letters, a.letters) { return (0.2, []) }
    guard max(a.letters.count, b.letters.count) <= ReadingLattice.longest else { return nil }
    var best: (cost: Float, steps: [String])?
    if let first = a.lattice, let second = b.lattice, first.script != .han || second.script != .han,
      let path = LatticeMatcher(first, second, bound: bound, arePlaces: true).path(), path.isWhole,
      path.count(.sinoXenic) == 0 || CrossedReadings(path, first, second).isThroughout
    {
      best = (1.1 * path.cost, [PathWords.words(path, first, second)])
    }
    if best == nil || best?.cost ?? 0 > 1, let first = a.loanword, let second = b.loanword,
      let distance = first.distance(to: second, bound: shorter < 4 ? farthestShort : farthest)
    {
      let cost = Float(20 * distance)
      if cost < best?.cost ?? .infinity { best = (cost, []) }
    }
    return best
  }
}
