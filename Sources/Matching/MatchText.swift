import Indexing
import Normalization
import TextModel

/// A text made ready for matching: its letters, and where each stands in the original bytes.
public struct MatchText: Sendable {
  /// The original bytes.
  public let original: [UInt8]
  /// Its letters and gaps.
  public let skeleton: Skeleton
  private let folding: Folding

  /// Returns `bytes`, taken for UTF-8, as `folding` reads them.
  public init(_ bytes: [UInt8], _ folding: Folding) throws(IndexError) {
    original = bytes
    self.folding = folding
    skeleton = try Skeleton(bytes, folding)
  }

  /// Where the letters `range` stand in the original, line breaks between them included.
  public func span(_ range: Range<Int>) -> TextSpan { skeleton.span(range) }

  /// The parts of `range` between line breaks, in the original.
  public func fragments(_ range: Range<Int>) -> [TextSpan] { skeleton.fragments(range) }

  /// The first `count` bytes of the text in the matching profile.
  public func head(_ count: Int) throws(IndexError) -> [UInt8] { try folding.head(of: original, count) }
}
