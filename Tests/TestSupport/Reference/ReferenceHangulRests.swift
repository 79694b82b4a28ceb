import Indexing
import Matching
import Normalization

extension ReferenceSkeleton {
  /// The Hangul letters from `start` to the end of the word, and to the end of the next line's first word where
  /// a line break cuts this one: the break may stand inside a particle (으로부⏎터) or head noun.
  ///
  /// No more letters are read than the longest chain of particles may have and one, which is enough to refuse it.
  func hangulRests(at start: Int) -> [ArraySlice<UInt32>] {
    let limit = min(count, start + Particles.longestChain + 1)
    func end(of start: Int) -> Int {
      var end = start
      while end < limit, end == start || gaps[end] == .none, LetterClass(of: letters[end]) == .hangul {
        end += 1
      }
      return end
    }
    let first = end(of: start)
    guard first < limit, gaps[first] == .lineBreak else { return [letters[start..<first]] }
    return [letters[start..<first], letters[start..<end(of: first)]]
  }
}
