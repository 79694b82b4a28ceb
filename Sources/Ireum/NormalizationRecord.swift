import Normalization
import TextModel

/// A normalized text as `normalize --json` writes it.
public struct NormalizationRecord: Encodable, Sendable {
  struct Hint: Encodable, Sendable {
    let start: Int
    let end: Int
    let ideograph: String
    let reading: String
  }

  let query: String
  let profile: String
  let text: String
  let unit: String
  /// Where the input was malformed UTF-8, in its bytes, start and end.
  let malformedBytes: [[Int]]
  /// Where each code point of `text` stands in `query`, as start and end.
  let spans: [[Int]]
  let readingHints: [Hint]

  /// Returns the record of `normalized`, made of `query` by `profile`, and of what was `malformed` in the input; offsets of `query` count `unit`.
  public init(
    _ normalized: NormalizedText, of query: [UInt8], malformed: [TextSpan], profile: Profile, unit: OffsetUnit
  ) {
    self.query = String(decoding: query, as: UTF8.self)
    self.profile = profile.rawValue
    self.unit = unit.rawValue
    text = normalized.string
    malformedBytes = malformed.map { [$0.start, $0.end] }
    let offsets = OffsetConverter(query, to: unit)
    var at = 0
    spans = normalized.string.unicodeScalars.map { scalar in
      let end = at + UTF8.width(scalar)
      let span = normalized.map.original(TextSpan(at, end))
      at = end
      return [offsets.convert(span.start), offsets.convert(span.end)]
    }
    readingHints = normalized.readingHints.map { hint in
      Hint(
        start: offsets.convert(hint.span.start), end: offsets.convert(hint.span.end),
        ideograph: String(hint.ideograph), reading: hint.reading)
    }
  }
}
