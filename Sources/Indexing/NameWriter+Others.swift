/// The names whose letters cannot be read by table alone, by their first code points.
///
/// Thousands may begin alike (Al-‘…, Qal‘a…), so that where more than a few do, a tree by their bytes leads to them; each
/// place of a text that begins so would else be compared with all.
extension NameWriter {
  /// The most names that begin alike and have a slot each.
  private static let mostSlots = 2

  /// Adds the trees to `nodes`, and returns what begins with each hash.
  mutating func writeOthers(into nodes: inout [UInt8]) -> [(hash: UInt64, range: NameRange)] {
    // Names of one text have one place, that of the first.
    var names: [(start: UInt64, index: Int)] = []
    for (index, number) in order.enumerated() where drafts[number].isComplex && !hasTextOfPrevious[index] {
      let start = firstScalars(of: drafts[number])
      features |= NameTables.Feature.others
      if start.count < 3 { features |= NameTables.Feature.shortOthers }
      names.append((start.packed, index))
    }
    names.sort { left, right in
      left.start != right.start
        ? left.start < right.start : text(left.index).lexicographicallyPrecedes(text(right.index))
    }
    let sorted = names.map(\.index)
    var found: [(hash: UInt64, range: NameRange)] = []
    var first = 0
    while first < names.count {
      var end = first + 1
      while end < names.count, names[end].start == names[first].start { end += 1 }
      let hash = IndexHash.triple(names[first].start)
      if end - first <= Self.mostSlots {
        found += sorted[first..<end].map { (hash: hash, range: NameRange(offset: Int(places[$0]), count: 1)) }
      } else {
        found.append((hash, writeBytes(sorted, first..<end, depth: 0, into: &nodes)))
      }
      first = end
    }
    return found
  }

  private func text(_ index: Int) -> ArraySlice<UInt8> {
    let draft = drafts[order[index]]
    return texts[draft.start..<(draft.start + draft.length)]
  }

  /// Adds the node that tells the names `range` of `sorted` apart, which are by their bytes and share the first `depth`.
  private func writeBytes(
    _ sorted: [Int], _ range: Range<Int>, depth: Int, into nodes: inout [UInt8]
  ) -> NameRange {
    let first = Int(places[sorted[range.lowerBound]])
    if range.count == 1 { return NameRange(offset: first, count: 1) }
    // All share what the first and the last share.
    let (least, greatest) = (text(sorted[range.lowerBound]), text(sorted[range.upperBound - 1]))
    var common = depth
    while common < least.count,
      least[least.startIndex + common] == greatest[greatest.startIndex + common]
    {
      common += 1
    }
    func byte(_ number: Int) -> UInt8 {
      let text = text(sorted[number])
      return text[text.startIndex + common]
    }
    var start = range.lowerBound
    if least.count == common { start += 1 }
    let ending = NameRange(offset: first, count: start - range.lowerBound)
    var children: [(code: UInt16, range: Range<Int>)] = []
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, byte(end) == byte(start) { end += 1 }
      children.append((UInt16(byte(start)), start..<end))
      start = end
    }
    return writeNode(common, ending, children, into: &nodes) { range, nodes in
      writeBytes(sorted, range, depth: common + 1, into: &nodes)
    }
  }

  /// The first code points of a name, at most three of 21 bits each, the first in the lowest.
  private func firstScalars(of draft: NameDraft) -> (packed: UInt64, count: Int) {
    texts.withUnsafeBufferPointer { texts in
      guard let base = texts.baseAddress else { return (0, 0) }
      var packed: UInt64 = 0
      var count = 0
      var at = draft.start
      let end = draft.start + draft.length
      while at < end, count < 3 {
        var scalar: UInt32 = 0
        let length = LetterReader.decode(base, at, end, &scalar)
        if length == 0 { break }
        packed |= UInt64(scalar) << UInt64(21 * count)
        count += 1
        at += length
      }
      return (packed, count)
    }
  }
}
