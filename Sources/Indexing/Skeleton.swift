import TextModel

/// The letters of a text without the gaps between them, what each gap was, and where each letter stands.
///
/// A name that is written with, without or across a gap has one skeleton: 중관촌 전시센터, 중관촌전시센터 and
/// 중관촌⏎전시센터. Whether a certain gap may stand at a certain place is ``GapRule``'s business.
/// Punctuation other than hyphen, middle dot and inner apostrophe counts as a letter.
public struct Skeleton: Sendable {
  /// The letters, as code points of the normalized text.
  public let letters: [UInt32]
  /// The gap before each letter.
  public let gaps: [Gap]
  /// The first byte of each letter in the original, and one past its last.
  let starts: [UInt32]
  let ends: [UInt32]

  /// Returns the skeleton of `bytes`, taken for UTF-8 and possibly malformed.
  public init(_ bytes: [UInt8], _ folding: Folding) throws(IndexError) {
    var buffer = LetterBuffer(capacity: bytes.count)
    var reader = LetterReader(folding)
    var failure: IndexError?
    bytes.withUnsafeBufferPointer { bytes in
      do throws(IndexError) { try reader.read(bytes, 0, bytes.count, into: &buffer) } catch {
        failure = error
      }
    }
    if let failure { throw failure }
    letters = Array(UnsafeBufferPointer(start: buffer.letters, count: buffer.count))
    gaps = Array(UnsafeBufferPointer(start: buffer.gaps, count: buffer.count))
    starts = Array(UnsafeBufferPointer(start: buffer.starts, count: buffer.count))
    ends = Array(UnsafeBufferPointer(start: buffer.ends, count: buffer.count))
  }

  /// The number of letters.
  public var count: Int { letters.count }

  /// The span of the letters `range`, without gaps at its ends, in UTF-8 bytes of the original.
  public func span(_ range: Range<Int>) -> TextSpan {
    guard let last = range.last else { return TextSpan(0, 0) }
    return TextSpan(Int(starts[range.lowerBound]), Int(ends[last]))
  }

  /// The parts of `range` between line breaks, each as ``span(_:)``.
  public func fragments(_ range: Range<Int>) -> [TextSpan] {
    var result: [TextSpan] = []
    var start = range.lowerBound
    for index in range.dropFirst() where gaps[index].breaksLine {
      result.append(span(start..<index))
      start = index
    }
    return result + [span(start..<range.upperBound)]
  }
}
