/// The reasons of a reading as they are written down.
///
/// A batch writes the reasons of a million readings and asks for none of them, so that they are put together as bytes;
/// ``Reading/reasons`` makes texts of them. The readings of a name share one ``Pool``.
package struct Trace: Sendable {
  /// The reasons of several readings.
  final class Pool: Sendable {
    let text: [UInt8]
    let steps: [TraceStep]

    init(_ writer: TraceWriter) { (text, steps) = (writer.text, writer.steps) }
  }

  private let pool: Pool
  private let textStart: UInt32
  private let textEnd: UInt32
  private let stepStart: UInt32
  private let stepEnd: UInt32

  /// Returns the trace of the reasons at `range` of `pool`.
  init(_ pool: Pool, _ range: Range<TraceWriter.Place>) {
    self.pool = pool
    (textStart, stepStart) = (UInt32(range.lowerBound.text), UInt32(range.lowerBound.step))
    (textEnd, stepEnd) = (UInt32(range.upperBound.text), UInt32(range.upperBound.step))
  }

  /// Returns the trace of `reasons`.
  init(_ reasons: [Reason]) {
    var writer = TraceWriter(capacity: reasons.count)
    for reason in reasons { writer.append(reason.source, reason.target, WrittenRule(reason.rule)) }
    self.init(Pool(writer), TraceWriter.Place.start..<writer.place)
  }

  fileprivate var text: ArraySlice<UInt8> { pool.text[Int(textStart)..<Int(textEnd)] }

  /// The reasons as texts.
  var reasons: [Reason] {
    var result: [Reason] = []
    var start = Int(textStart)
    for step in pool.steps[Int(stepStart)..<Int(stepEnd)] {
      let source = (start + 1)..<(start + 1 + Int(step.source))
      let target = (source.upperBound + 3)..<(source.upperBound + 3 + Int(step.target))
      result.append(Reason(pool.text[source].text, pool.text[target].text, Rule(number: Int(step.rule))))
      start += Int(step.length)
    }
    return result
  }
}

extension Trace: Hashable {
  fileprivate var steps: ArraySlice<TraceStep> { pool.steps[Int(stepStart)..<Int(stepEnd)] }

  package static func == (first: Trace, second: Trace) -> Bool {
    first.text == second.text && first.steps == second.steps
  }

  package func hash(into hasher: inout Hasher) { hasher.combine(text) }
}

extension TraceWriter {
  /// Appends the reasons of `trace`.
  mutating func append(_ trace: Trace) { append(trace.text, trace.steps) }
}

/// How the words of a reason fall into its parts; lengths in bytes.
struct TraceStep: Sendable, Equatable {
  let source: UInt32
  let target: UInt32
  let rule: UInt32
  /// That of the whole, with quotes and a comma.
  let length: UInt32
}
