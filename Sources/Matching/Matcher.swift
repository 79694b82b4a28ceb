import Indexing
import Lexicography
import Normalization
import TextModel

/// Finds the names of an index in a text.
///
/// The order is fixed: all matches, overlapping ones too; then the boundary check; then what longer names take up;
/// then the choice among those that overlap. So a long match that fails its boundary never hides a shorter one that
/// passes.
public struct Matcher: Sendable {
  /// The names that it finds.
  public let index: NameIndex

  /// Returns a matcher for the names of `index`.
  public init(_ index: NameIndex) { self.index = index }

  /// Returns the matches of `text` that count by `policy`, by start and then end.
  public func matches(in text: MatchText, _ policy: OverlapPolicy = .longest) -> [NameMatch] {
    text.skeleton.withRun(text.original) { run in
      var list = OccurrenceList()
      var finder = OccurrenceFinder(index)
      finder.find(run, 0..<run.count, into: &list)
      let whole = Self.whole(run, list.candidates, index)
      let chosen = MatchSelection.choose(whole.map { list.candidates[$0].letters }, policy)
      return chosen.compactMap { number in
        let match = list.candidates[whole[number]]
        let names = index.names(at: list.names[Int(match.firstName)..<Int(match.firstName + match.nameCount)])
        return names.isEmpty ? nil : NameMatch(letters: match.letters, names: names)
      }
    }
  }

  /// Returns every match that passes its boundary check, overlapping ones too, by start and then end.
  public func allMatches(in text: MatchText) -> [NameMatch] { matches(in: text, .all) }

  /// The indexes of those of `candidates` that are words of their own and no part of a longer name, in order.
  static func whole(_ run: LetterRun, _ candidates: [Occurrence], _ index: NameIndex) -> [Int] {
    let rule = BoundaryRule(run, candidates)
    let others = LongerNameRule(run, candidates, index)
    // What a longer name takes up holds no shorter one either: neither KIC중국 nor KIC in KIC중국 서울사무소.
    var hidden: [Range<Int>] = []
    var whole: [Int] = []
    for (number, match) in candidates.enumerated() where rule.stands[number] {
      if others.isPart(match, besides: rule.mayBegin(at: Int(match.end))) {
        hidden.append(match.letters)
      } else {
        whole.append(number)
      }
    }
    return hidden.isEmpty ? whole : outside(hidden, whole, candidates)
  }

  /// Those of `whole`, which are by start, that lie in none of `hidden`, or that are countries.
  private static func outside(_ hidden: [Range<Int>], _ whole: [Int], _ candidates: [Occurrence]) -> [Int] {
    var next = 0
    var end = 0
    return whole.filter { number in
      let match = candidates[number]
      while next < hidden.count, hidden[next].lowerBound <= Int(match.start) {
        end = max(end, hidden[next].upperBound)
        next += 1
      }
      return Int(match.end) > end || match.types.meets(.country)
    }
  }
}
