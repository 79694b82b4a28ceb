/// The keys by parts of their letters; see ``NearTable``.
extension NameWriter {
  func writeNear() -> [UInt8] {
    // The first name of each key, by length.
    var firsts: [(length: Int, index: Int)] = []
    firsts.reserveCapacity(order.count)
    for index in order.indices {
      let count = drafts[order[index]].letters.count
      let isSame =
        index > 0 && sharedWithPrevious[index] == count && drafts[order[index - 1]].letters.count == count
      if !isSame { firsts.append((count, index)) }
    }
    firsts = Self.sortedByLength(firsts)
    var lengths: [UInt32] = []
    var keyCodes: [UInt16] = []
    keyCodes.reserveCapacity(codes.count + 1)
    var keyPlaces: [UInt32] = []
    keyPlaces.reserveCapacity(firsts.count)
    for (key, first) in firsts.enumerated() {
      if key == 0 || firsts[key - 1].length != first.length {
        lengths += [UInt32(first.length), UInt32(key), UInt32(keyCodes.count)]
      }
      keyCodes.append(contentsOf: codes[drafts[order[first.index]].letters])
      keyPlaces.append(places[first.index])
    }
    let (bits, ends, postings) = Self.buckets(firsts.map(\.length), keyCodes)
    var bytes = Self.bytes([
      UInt32(firsts.count), UInt32(lengths.count / 3), UInt32(bits), UInt32(keyCodes.count),
    ])
    if keyCodes.count % 2 != 0 { keyCodes.append(0) }
    for part in [lengths, keyPlaces, ends, postings] { bytes += Self.bytes(part) }
    return bytes + Self.bytes(keyCodes)
  }

  /// By length; those of one length stay in their order.
  private static func sortedByLength(_ keys: [(length: Int, index: Int)]) -> [(length: Int, index: Int)] {
    var starts = [Int](repeating: 0, count: (keys.map(\.length).max() ?? 0) + 2)
    for key in keys { starts[key.length + 1] += 1 }
    for length in starts.indices.dropFirst() { starts[length] += starts[length - 1] }
    var sorted = keys
    for key in keys {
      sorted[starts[key.length]] = key
      starts[key.length] += 1
    }
    return sorted
  }

  /// The keys by the hashes of their parts, each with the set of its letters.
  private static func buckets(
    _ lengths: [Int], _ codes: [UInt16]
  ) -> (bits: Int, ends: [UInt32], postings: [UInt32]) {
    let parted = lengths.count { $0 >= NearTable.parts }
    var bits = 4
    while 1 << bits < parted * NearTable.parts / 2 { bits += 1 }
    let shift = UInt64(64 - bits)
    var numbers: [UInt32] = []
    numbers.reserveCapacity(parted * NearTable.parts)
    var sets: [UInt32] = []
    sets.reserveCapacity(parted)
    codes.withUnsafeBufferPointer { codes in
      guard var base = codes.baseAddress else { return }
      for length in lengths {
        if length >= NearTable.parts {
          sets.append(LetterSignature(base, length).bits)
          for part in 0..<NearTable.parts {
            let start = NearTable.start(part, of: length)
            let count = NearTable.start(part + 1, of: length) - start
            let hash = NearTable.hash(base + start, count, part: part, of: length)
            numbers.append(UInt32(truncatingIfNeeded: hash >> shift))
          }
        }
        base += length
      }
    }
    var ends = [UInt32](repeating: 0, count: 1 << bits + 1)
    for number in numbers { ends[Int(number) + 1] += 1 }
    for index in ends.indices.dropFirst() { ends[index] += ends[index - 1] }
    var next = ends
    var postings = [UInt32](repeating: 0, count: numbers.count * 2)
    let first = lengths.count - parted
    for (index, number) in numbers.enumerated() {
      let place = Int(next[Int(number)]) * 2
      postings[place] = UInt32(first + index / NearTable.parts)
      postings[place + 1] = sets[index / NearTable.parts]
      next[Int(number)] += 1
    }
    return (bits, ends, postings)
  }
}
