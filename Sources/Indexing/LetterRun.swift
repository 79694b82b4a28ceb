/// The letters of a text or of a part of it, for those that look for names in them.
///
/// Invariant: all pointers have at least `count` elements and are valid for the time of the call that gets the run.
package struct LetterRun {
  package let letters: UnsafeBufferPointer<UInt32>
  package let gaps: UnsafeBufferPointer<Gap>
  /// The first byte of each letter in ``bytes``, and one past its last.
  package let starts: UnsafePointer<UInt32>
  package let ends: UnsafePointer<UInt32>
  /// The original.
  package let bytes: UnsafeBufferPointer<UInt8>

  package init(
    letters: UnsafeBufferPointer<UInt32>, gaps: UnsafeBufferPointer<Gap>, starts: UnsafePointer<UInt32>,
    ends: UnsafePointer<UInt32>, bytes: UnsafeBufferPointer<UInt8>
  ) {
    (self.letters, self.gaps, self.starts, self.ends, self.bytes) = (letters, gaps, starts, ends, bytes)
  }

  @inlinable @inline(__always)
  package var count: Int { letters.count }

  /// The bytes of the letters `range`, what stands between them included.
  @inlinable
  package func original(_ range: Range<Int>) -> UnsafeBufferPointer<UInt8> {
    guard let last = range.last else { return UnsafeBufferPointer(start: nil, count: 0) }
    return UnsafeBufferPointer(rebasing: bytes[Int(starts[range.lowerBound])..<Int(ends[last])])
  }
}

extension Skeleton {
  /// Calls `body` with the letters of `original`, of which this is the skeleton.
  package func withRun<R>(_ original: [UInt8], _ body: (LetterRun) -> R) -> R {
    original.withUnsafeBufferPointer { bytes in
      letters.withUnsafeBufferPointer { letters in
        gaps.withUnsafeBufferPointer { gaps in
          starts.withUnsafeBufferPointer { starts in
            ends.withUnsafeBufferPointer { ends in
              // An empty array may have no address; nothing is read of one.
              let empty = UnsafePointer<UInt32>(bitPattern: 8).unsafelyUnwrapped
              return body(
                LetterRun(
                  letters: letters, gaps: gaps, starts: starts.baseAddress ?? empty,
                  ends: ends.baseAddress ?? empty,
                  bytes: bytes))
            }
          }
        }
      }
    }
  }
}
