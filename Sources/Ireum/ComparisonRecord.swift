import Comparison

/// The comparison of two names as `compare --json` writes it, on one line.
public struct ComparisonRecord: Sendable {
  private let a: String
  private let b: String
  private let comparison: NameComparison

  /// Returns the record of what comparing `a` and `b` gave.
  public init(_ a: String, _ b: String, _ comparison: NameComparison) {
    (self.a, self.b, self.comparison) = (a, b, comparison)
  }

  /// The record as one line of JSON with its line end: `{"a":…,"b":…,"evidence":[…],"score":…,"verdict":…}`.
  public var json: [UInt8] {
    var line = JSONText(escaping: a, b, capacity: 1024)
    line.raw("{\"a\":")
    line.string(a)
    line.raw(",\"b\":")
    line.string(b)
    line.raw(",\"evidence\":[")
    for (index, item) in comparison.evidence.enumerated() {
      line.raw(index == 0 ? "{\"contribution\":" : ",{\"contribution\":")
      line.number(item.contribution)
      line.raw(",\"feature\":")
      line.string(item.feature)
      line.raw(",\"source\":")
      line.string(item.source)
      line.raw(",\"value\":")
      line.string(item.value)
      line.raw("}")
    }
    line.raw("],\"score\":")
    line.number(comparison.score)
    line.raw(",\"verdict\":\"")
    line.raw(comparison.verdict.rawValue)
    line.raw("\"}\n")
    return line.bytes
  }
}
