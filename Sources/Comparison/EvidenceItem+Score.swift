extension EvidenceItem {
  /// Returns the score of `items`, `0...1`: the logistic of the sum of their contributions.
  public static func score(of items: some Sequence<EvidenceItem>) -> Double {
    Logistic.of(items.reduce(0) { $0 + $1.contribution })
  }
}
