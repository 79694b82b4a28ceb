import Indexing
import Normalization

extension LetterRun {
  /// Where the Hangul letters from `start` on end: of the word, and of the next line's first word where a line break
  /// cuts this one, since the break may stand inside a particle (으로부⏎터) or head noun.
  ///
  /// No more letters are read than the longest chain of particles may have and one, which is enough to refuse it.
  @inline(__always)
  func hangulEnds(at start: Int) -> (first: Int, second: Int?) {
    let limit = min(count, start + Particles.longestChain + 1)
    let first = hangulEnd(from: start, limit)
    guard first < limit, gaps[first] == .lineBreak else { return (first, nil) }
    return (first, hangulEnd(from: first, limit))
  }

  private func hangulEnd(from start: Int, _ limit: Int) -> Int {
    var end = start
    while end < limit, end == start || gaps[end] == .none, LetterClass(of: letters[end]) == .hangul {
      end += 1
    }
    return end
  }
}
