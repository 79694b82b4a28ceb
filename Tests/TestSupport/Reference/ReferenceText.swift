import Matching
import Indexing
import Normalization
import TextModel

/// A text made ready for matching: its skeleton, and the way back to the original bytes.
package struct ReferenceText: Sendable {
  /// The original bytes.
  package let original: [UInt8]
  /// The text in the matching profile.
  package let normalized: NormalizedText
  /// Its letters and gaps.
  package let skeleton: ReferenceSkeleton

  /// Returns `bytes`, taken for UTF-8, ready for matching.
  package init(_ bytes: [UInt8]) throws(NormalizationError) {
    original = bytes
    normalized = try Normalizer(.matching).normalize(bytes)
    skeleton = ReferenceSkeleton(normalized)
  }

  /// Where the letters `range` stand in the original, line breaks between them included.
  package func span(_ range: Range<Int>) -> TextSpan { normalized.map.original(skeleton.span(range)) }

  /// The parts of `range` between line breaks, in the original.
  package func fragments(_ range: Range<Int>) -> [TextSpan] {
    skeleton.fragments(range).map { normalized.map.original($0) }
  }

  /// Whether the original has a lower-case letter in `range`.
  func hasLowercase(_ range: Range<Int>) -> Bool {
    original[span(range).range].withUnsafeBufferPointer { LetterCase.hasLowercase($0) }
  }
}
