/// The way from a rewritten text back to its original, exact to the rewritten unit.
///
/// A rewrite is a list of edits; rewrites that follow one another are kept as layers and undone one by one,
/// so a map is never an approximation of several steps. Offsets are UTF-8 bytes.
public struct OffsetMap: Sendable {
  /// One run that a rewrite changed; everything between two edits is the same bytes, only moved.
  public struct Edit: Sendable, Hashable {
    /// Where it was, in the text before the rewrite.
    public let source: TextSpan
    /// Where it is, in the text after the rewrite.
    public let target: TextSpan

    /// Returns an edit of `source` into `target`.
    public init(source: TextSpan, target: TextSpan) {
      (self.source, self.target) = (source, target)
    }
  }

  /// The edits of each rewrite, first rewrite first; each list is in order and does not overlap.
  private var layers: [[Edit]] = []

  /// Returns the map of a text that was not rewritten.
  public init() {}

  /// Adds a rewrite that was done after all the others; `edits` are in order and do not overlap.
  public mutating func append(_ edits: [Edit]) {
    if !edits.isEmpty { layers.append(edits) }
  }

  /// Returns where `span` of the rewritten text stands in the original.
  ///
  /// A changed run counts as a whole: a span that touches a part of it maps to all of its original.
  /// What a rewrite removed at the edge of the span does not belong to it. An empty span maps to an empty one.
  public func original(_ span: TextSpan) -> TextSpan {
    var result = span
    for edits in layers.reversed() { result = Self.undo(edits, result) }
    return result
  }

  private static func undo(_ edits: [Edit], _ span: TextSpan) -> TextSpan {
    if span.length == 0 {
      let at = sourceStart(edits, span.start)
      return TextSpan(at, at)
    }
    return TextSpan(sourceStart(edits, span.start), sourceEnd(edits, span.end - 1))
  }

  /// The last edit whose target starts at or before `offset` and that is not a removal at `offset`'s left.
  private static func lastEdit(_ edits: [Edit], notAfter offset: Int) -> Edit? {
    var low = 0
    var high = edits.count
    while low < high {
      let middle = (low + high) / 2
      if edits[middle].target.start <= offset { low = middle + 1 } else { high = middle }
    }
    return low == 0 ? nil : edits[low - 1]
  }

  private static func sourceStart(_ edits: [Edit], _ offset: Int) -> Int {
    guard let edit = lastEdit(edits, notAfter: offset) else { return offset }
    return offset < edit.target.end ? edit.source.start : edit.source.end + (offset - edit.target.end)
  }

  private static func sourceEnd(_ edits: [Edit], _ lastByte: Int) -> Int {
    guard let edit = lastEdit(edits, notAfter: lastByte) else { return lastByte + 1 }
    return lastByte < edit.target.end ? edit.source.end : edit.source.end + (lastByte - edit.target.end) + 1
  }
}
