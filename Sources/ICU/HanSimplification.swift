internal import CICU

/// ICU's Traditional-Simplified as a table, one ideograph to one ideograph.
///
/// It is a folding for keys and must never rewrite what is shown: it turns 乾隆 into 干隆.
package enum HanSimplification {
  /// Every ideograph that folds, with what it folds to; applying the table twice changes nothing more.
  package static func pairs() throws(ICUError) -> [UInt32: UInt32] {
    let collector = PairCollector()
    let status = cicu_simplified_pairs(
      { context, from, to in
        guard let context else { return }
        Unmanaged<PairCollector>.fromOpaque(context).takeUnretainedValue().pairs[from] = to
      }, Unmanaged.passUnretained(collector).toOpaque())
    guard status <= 0 else { throw ICUError(call: "Traditional-Simplified", status: status) }
    // Close chains (a → b → c), so that a key does not depend on how often it was folded.
    return collector.pairs.mapValues { value in
      var end = value
      for _ in 0..<4 { end = collector.pairs[end] ?? end }
      return end
    }
  }
}

private final class PairCollector {
  var pairs: [UInt32: UInt32] = [:]
}
