/// The tree of names by their first letters.
extension NameWriter {
  private func code(_ index: Int, _ depth: Int) -> UInt16 {
    let letters = drafts[order[index]].letters
    return depth < letters.count ? codes[letters.lowerBound + depth] : 0
  }

  private func count(_ index: Int) -> Int { drafts[order[index]].letters.count }

  func writeTree() -> (directory: [(key: UInt64, range: NameRange)], nodes: [UInt8]) {
    var directory: [(key: UInt64, range: NameRange)] = []
    var nodes: [UInt8] = []
    var start = 0
    while start < order.count {
      var end = start + 1
      while end < order.count, sharedWithPrevious[end] >= min(3, count(start)),
        count(end) >= 3 || count(end) == count(start), min(3, count(end)) == min(3, count(start))
      {
        end += 1
      }
      let key = IndexHash.pack(code(start, 0), code(start, 1), code(start, 2))
      directory.append((key, writeRange(start..<end, depth: min(3, count(start)), into: &nodes)))
      start = end
    }
    return (directory, nodes)
  }

  private func writeRange(_ range: Range<Int>, depth: Int, into nodes: inout [UInt8]) -> NameRange {
    if range.count <= NameRange.most {
      return NameRange(offset: Int(places[range.lowerBound]), count: range.count)
    }
    // All share what the first and the last share.
    var common = depth
    let last = range.upperBound - 1
    while common < count(range.lowerBound), code(range.lowerBound, common) == code(last, common) {
      common += 1
    }
    var ending = range.lowerBound
    while ending < range.upperBound, count(ending) == common { ending += 1 }
    var children: [(code: UInt16, range: Range<Int>)] = []
    var start = ending
    while start < range.upperBound {
      var end = start + 1
      while end < range.upperBound, code(end, common) == code(start, common) { end += 1 }
      children.append((code(start, common), start..<end))
      start = end
    }
    let place = NameRange(offset: Int(places[range.lowerBound]), count: ending - range.lowerBound)
    return writeNode(common, place, children, into: &nodes) { range, nodes in
      writeRange(range, depth: common + 1, into: &nodes)
    }
  }

  /// Adds a node, and what `write` adds for each of its children, and returns its range.
  func writeNode(
    _ depth: Int, _ ending: NameRange, _ children: [(code: UInt16, range: Range<Int>)],
    into nodes: inout [UInt8],
    _ write: (Range<Int>, inout [UInt8]) -> NameRange
  ) -> NameRange {
    let place = nodes.count
    let codesAt = place + NameNode.headerSize
    let placesAt = codesAt + (children.count * 2 + 3) / 4 * 4
    let countsAt = placesAt + children.count * 4
    nodes.append(contentsOf: repeatElement(0, count: countsAt + (children.count * 2 + 3) / 4 * 4 - place))
    Self.put(UInt16(depth), into: &nodes, at: place)
    Self.put(UInt16(children.count), into: &nodes, at: place + 2)
    Self.put(UInt32(ending.offset), into: &nodes, at: place + 4)
    Self.put(UInt32(ending.count), into: &nodes, at: place + 8)
    for (index, child) in children.enumerated() {
      let written = write(child.range, &nodes)
      Self.put(child.code, into: &nodes, at: codesAt + index * 2)
      Self.put(UInt32(written.offset), into: &nodes, at: placesAt + index * 4)
      Self.put(UInt16(written.count), into: &nodes, at: countsAt + index * 2)
    }
    return NameRange(offset: place + (base?.tables.nodes.count ?? 0), count: NameRange.isNode)
  }

  private static func put<T: FixedWidthInteger>(_ value: T, into bytes: inout [UInt8], at place: Int) {
    withUnsafeBytes(of: value) { source in
      for (offset, byte) in source.enumerated() { bytes[place + offset] = byte }
    }
  }
}
