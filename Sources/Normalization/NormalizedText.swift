import TextModel

/// A text in a profile's spelling, with the way back to the original.
public struct NormalizedText: Sendable {
  /// The normalized text, well-formed UTF-8.
  public let bytes: [UInt8]
  /// From offsets of ``bytes`` to offsets of the original.
  public let map: OffsetMap
  /// Where the original was malformed UTF-8; each span is one U+FFFD in ``bytes``.
  public let malformed: [TextSpan]
  /// Readings that folding would lose.
  public let readingHints: [ReadingHint]

  /// The normalized text as a string.
  public var string: String { String(decoding: bytes, as: UTF8.self) }
}

/// The Korean reading that a compatibility ideograph carries: U+F9E1 is 李 typed as 이.
///
/// Folding makes it U+674E, whose reading is open (이 or 리); the hint keeps what the writer typed.
/// Source: KS X 1001, whose duplicate ideographs are one for each reading; readings from Unihan kHangul.
public struct ReadingHint: Sendable, Hashable {
  /// Where it stands in the original, in UTF-8 bytes.
  public let span: TextSpan
  /// The compatibility ideograph.
  public let ideograph: Unicode.Scalar
  /// Its reading, one Hangul syllable.
  public let reading: String

  /// Returns the reading that `scalar` carries, or nil where it is no compatibility ideograph with one.
  public static func reading(of scalar: Unicode.Scalar) -> String? {
    CompatibilityReadings.table[scalar.value]
  }
}
