extension TaggingEvaluation {
  /// What is scored.
  public enum Measure: String, Sendable, CaseIterable {
    /// The span of every mention of the lexicon's, linked or ambiguous, to the letter.
    case spans = "span, strong"
    /// The span to the letter and the entry.
    case strongLinks = "link, strong"
    /// The entry, on an overlapping span.
    case weakLinks = "link, weak"
  }

  /// Returns the counts of `measure` over `cases`.
  public static func score(_ cases: some Sequence<TaggingCase>, _ measure: Measure) -> Score {
    cases.reduce(into: Score()) { score, item in
      score += count(item, measure)
    }
  }

  /// Returns the mean over documents of the F1 of `measure`; a document with nothing to find and nothing found
  /// counts 1.
  public func macroF1(_ measure: Measure) -> Double {
    let groups = Dictionary(grouping: cases, by: \.doc)
    let docs = documentNames
    guard !docs.isEmpty else { return 1 }
    return docs.reduce(0) { $0 + Self.score(groups[$1] ?? [], measure).f1 } / Double(docs.count)
  }

  /// How many gold mentions are ambiguous, how many of them were left so, and how many were linked.
  public var ambiguous: (total: Int, right: Int, linked: Int) { apart("ambiguous") }

  /// How many gold mentions are nil, how many of them were left alone, and how many were linked.
  public var missing: (total: Int, right: Int, linked: Int) { apart("nil") }

  private func apart(_ gold: String) -> (total: Int, right: Int, linked: Int) {
    let those = cases.filter { $0.gold == gold }
    return (those.count, those.count { $0.outcome == .right }, those.count { $0.outcome == .wrongLink })
  }

  private static func count(_ item: TaggingCase, _ measure: Measure) -> Score {
    var score = Score()
    let isFound = item.found != "-"
    switch measure {
    case .spans:
      let isWanted = item.gold != "-" && item.gold != "nil"
      // An undecided or wrongly linked find of the same span is still the right span; of another, both wrong.
      let isExact = isFound && isWanted && item.isExact
      if isExact { score.truePositives = 1 }
      if isFound, !isExact { score.falsePositives = 1 }
      if isWanted, !isExact { score.falseNegatives = 1 }
    case .strongLinks, .weakLinks:
      let isLinked = isFound && item.found != "ambiguous"
      let isWanted = !["-", "nil", "ambiguous"].contains(item.gold)
      let isRight =
        isWanted && (item.outcome == .right || (measure == .weakLinks && item.outcome == .otherSpan))
      if isRight { score.truePositives = 1 }
      if isLinked, !isRight { score.falsePositives = 1 }
      if isWanted, !isRight { score.falseNegatives = 1 }
    }
    return score
  }
}
