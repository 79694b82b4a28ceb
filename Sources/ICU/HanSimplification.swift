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
    return closed(collector.pairs)
  }

  /// `pairs` with every chain followed to its end, so that a key does not depend on how often it was folded. A
  /// circle (苎 and 苧 in ICU 72) ends in its smallest member.
  private static func closed(_ pairs: [UInt32: UInt32]) -> [UInt32: UInt32] {
    var result: [UInt32: UInt32] = [:]
    for start in pairs.keys {
      var path = [start]
      while let next = path.last.flatMap({ pairs[$0] }) {
        if let circle = path.firstIndex(of: next) {
          path.append(path[circle...].min() ?? next)
          break
        }
        path.append(next)
      }
      if let end = path.last, end != start { result[start] = end }
    }
    return result
  }
}

private final class PairCollector {
  var pairs: [UInt32: UInt32] = [:]
}
