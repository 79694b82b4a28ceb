import Comparison

/// Writes comparisons of two names as `compare --json` does, a line each.
///
/// By hand and not by an encoder, as readings are.
public struct ComparisonWriter: Sendable {
  private var line = JSONText()
  // What stands between the parts, as bytes: all of it is copied for every ground.
  private let first = Array("{\"a\":\"".utf8)
  private let second = Array("\",\"b\":\"".utf8)
  private let evidence = Array("\",\"evidence\":[".utf8)
  private let contribution = Array("{\"contribution\":".utf8)
  private let next = Array("\"},{\"contribution\":".utf8)
  private let feature = Array(",\"feature\":\"".utf8)
  private let source = Array("\",\"source\":\"".utf8)
  private let value = Array("\",\"value\":\"".utf8)
  private let score = Array("\"}],\"score\":".utf8)
  private let scoreOfNone = Array("],\"score\":".utf8)
  private let verdict = Array(",\"verdict\":\"".utf8)
  private let end = Array("\"}\n".utf8)

  /// Returns a writer.
  public init() {}

  /// Returns the line of what comparing `a` and `b` gave, with its end:
  /// `{"a":…,"b":…,"evidence":[…],"score":…,"verdict":…}`.
  public mutating func line(_ a: String, _ b: String, _ comparison: NameComparison) -> [UInt8] {
    line.begin(escaping: a, b)
    line.raw(first)
    line.escaped(a)
    line.raw(second)
    line.escaped(b)
    line.raw(evidence)
    append(comparison.evidence)
    line.raw(comparison.evidence.isEmpty ? scoreOfNone : score)
    line.number(comparison.score)
    line.raw(verdict)
    line.raw(comparison.verdict.rawValue)
    line.raw(end)
    return line.bytes
  }

  private mutating func append(_ evidence: [EvidenceItem]) {
    let items = evidence.span
    for index in items.indices {
      line.raw(index == 0 ? contribution : next)
      line.number(items[index].contribution)
      line.raw(feature)
      line.escaped(items[index].feature)
      line.raw(source)
      line.escaped(items[index].source)
      line.raw(value)
      line.escaped(items[index].value)
    }
  }
}
