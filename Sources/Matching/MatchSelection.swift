/// Which of the matches that overlap one another count: the longest, and of equals the first.
public enum MatchSelection {
  /// Returns those of `matches` that count, in the order of the text; no two overlap.
  public static func longest(_ matches: [NameMatch]) -> [NameMatch] {
    let byLength = matches.sorted { left, right in
      left.letters.count != right.letters.count
        ? left.letters.count > right.letters.count : left.letters.lowerBound < right.letters.lowerBound
    }
    var taken: Set<Int> = []
    var chosen: [NameMatch] = []
    for match in byLength where match.letters.allSatisfy({ !taken.contains($0) }) {
      taken.formUnion(match.letters)
      chosen.append(match)
    }
    return chosen.sorted { $0.letters.lowerBound < $1.letters.lowerBound }
  }
}
