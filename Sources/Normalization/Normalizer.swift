import TextModel

/// Writes text in the spelling that a profile compares or shows by.
///
///     try Normalizer(.matching).normalize("ＳＫ　하이닉스").string   // "sk 하이닉스"
///
/// - Idempotent: normalizing a result again changes nothing.
/// - Offsets of the result map to UTF-8 offsets of the input; see ``OffsetMap/original(_:)``.
public struct Normalizer: Sendable {
  /// The profile whose steps it runs.
  public let profile: Profile

  /// Returns a normalizer for `profile`.
  public init(_ profile: Profile) { self.profile = profile }

  /// Returns `text` in the profile's spelling.
  public func normalize(_ text: String) throws(NormalizationError) -> NormalizedText {
    try normalize(Array(text.utf8))
  }

  /// Returns `bytes`, taken for UTF-8 and possibly malformed, in the profile's spelling.
  public func normalize(_ bytes: [UInt8]) throws(NormalizationError) -> NormalizedText {
    try normalize(bytes, by: profile.steps)
  }

  /// Returns `bytes` with its blanks as they are, for tables that count them on their own.
  package func normalizeLetters(_ bytes: [UInt8]) throws(NormalizationError) -> NormalizedText {
    try normalize(bytes, by: profile.steps.filter { $0 != .classifyBlanks })
  }

  private func normalize(_ bytes: [UInt8], by steps: [Step]) throws(NormalizationError) -> NormalizedText {
    var current = bytes
    var map = OffsetMap()
    var malformed: [TextSpan] = []
    var hints: [ReadingHint] = []
    for step in steps {
      let rewrite = try step.rewrite(current)
      map.append(rewrite.edits)
      current = rewrite.bytes
      if step == .repair {
        malformed = rewrite.edits.map(\.source)
        hints = Self.hints(current, map)
      }
    }
    return NormalizedText(bytes: current, map: map, malformed: malformed, readingHints: hints)
  }

  private static func hints(_ bytes: [UInt8], _ map: OffsetMap) -> [ReadingHint] {
    ScalarWalk(bytes).compactMap { scalar in
      guard (0xF900...0xFAFF).contains(scalar.value),
        let reading = CompatibilityReadings.table[scalar.value], let ideograph = Unicode.Scalar(scalar.value)
      else { return nil }
      return ReadingHint(
        span: map.original(TextSpan(scalar.range.lowerBound, scalar.range.upperBound)),
        ideograph: ideograph, reading: reading)
    }
  }
}
