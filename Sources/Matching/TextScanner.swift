import Indexing
import TextModel

/// Finds the names of an index in a text that comes in pieces, in bounded memory.
///
///     var scanner = TextScanner(index, .longest)
///     try scanner.scan(bytes, isLast: true) { match in … }
///
/// However a text is cut into pieces, the matches are those of ``Matcher`` on the whole.
public struct TextScanner: ~Copyable {
  /// A match: where it stands in the text, in UTF-8 bytes, and where its names are in the index.
  public struct Match: Sendable, Hashable {
    /// The first byte and one past the last.
    public let span: TextSpan
    /// The places of its names; see ``NameIndex/names(at:)``.
    public let places: ArraySlice<UInt32>
  }

  /// How many bytes are taken at a time.
  private static let blockSize = 1 << 15

  private let index: NameIndex
  private let policy: OverlapPolicy
  private var window: LetterWindow

  /// Returns a scanner for the names of `index`.
  public init(_ index: NameIndex, _ policy: OverlapPolicy) {
    (self.index, self.policy) = (index, policy)
    window = LetterWindow(index)
  }

  /// Reads the next `bytes` of the text, after which nothing follows if `isLast`, and calls `body` with the matches that
  /// are settled, by start and then end.
  public mutating func scan(
    _ bytes: UnsafeBufferPointer<UInt8>, isLast: Bool, _ body: (Match) -> Void
  ) throws(IndexError) {
    var at = 0
    repeat {
      let end = min(bytes.count, at + Self.blockSize)
      let isEnd = isLast && end == bytes.count
      try window.append(UnsafeBufferPointer(rebasing: bytes[at..<end]), isLast: isEnd)
      let cut = window.cut(isLast: isEnd)
      if cut > window.open || isEnd {
        give(cut, body)
        window.close(cut)
      }
      at = end
    } while at < bytes.count
  }

  private func give(_ cut: Int, _ body: (Match) -> Void) {
    let open = window.open
    let dropped = window.dropped
    let list = window.list
    window.withRun { run in
      let whole = Matcher.whole(run, list.candidates, index)
        .filter { (open..<cut).contains(Int(list.candidates[$0].start)) }
      for number in MatchSelection.choose(whole.map { list.candidates[$0].letters }, policy) {
        let match = list.candidates[whole[number]]
        let span = TextSpan(
          dropped + Int(run.starts[Int(match.start)]), dropped + Int(run.ends[Int(match.end) - 1]))
        body(
          Match(
            span: span, places: list.names[Int(match.firstName)..<Int(match.firstName + match.nameCount)]))
      }
    }
  }
}
