extension NameTables {
  /// A name of the file: its record, its place, and where its text is.
  struct Found {
    let record: NameRecord
    let place: Int
    let text: Range<Int>
  }

  /// Calls `body` with every name whose letters have exactly `wanted` as codes, in the order of the file.
  func forEachName(_ wanted: [UInt16], _ body: (Found) -> Void) {
    guard count > 0, let first = wanted.first, !wanted.contains(0) else { return }
    let key = IndexHash.pack(first, wanted.count > 1 ? wanted[1] : 0, wanted.count > 2 ? wanted[2] : 0)
    directory.forEach(IndexHash.triple(key)) { range in
      var range = range
      var depth = -1
      while range.count == NameRange.isNode {
        guard let node = NameNode(nodes, at: range.offset), node.depth > depth, node.depth <= wanted.count
        else {
          return false
        }
        depth = node.depth
        if depth == wanted.count {
          range = node.ending
          break
        }
        guard let child = node.child(wanted[depth]) else { return false }
        range = child
      }
      var isFound = false
      forEachRecord(from: range.offset, most: range.count) { found in
        if found.record.letters == wanted.count, hasCodes(found, wanted) {
          isFound = true
          if counts(found.record) { body(found) }
        }
        return true
      }
      // Names that were added since have a range of their own.
      return isFound && removed == nil
    }
  }

  /// Whether there may be a name that begins with the codes `wanted` and is longer.
  func mayGoOn(_ wanted: [UInt16]) -> Bool {
    guard !wanted.contains(0) else { return false }
    guard wanted.count >= 3 else { return true }
    var isFound = false
    directory.forEach(IndexHash.triple(IndexHash.pack(wanted[0], wanted[1], wanted[2]))) { range in
      var range = range
      var depth = -1
      while range.count == NameRange.isNode {
        guard let node = NameNode(nodes, at: range.offset), node.depth > depth else { return false }
        depth = node.depth
        if depth >= wanted.count {
          isFound = node.children > 0
          return isFound
        }
        guard let child = node.child(wanted[depth]) else { return false }
        range = child
      }
      forEachRecord(from: range.offset, most: range.count) { found in
        isFound = found.record.letters > wanted.count && codes(of: found).starts(with: wanted)
        return !isFound
      }
      return isFound
    }
    return isFound
  }

  /// Calls `body` with the names from the place `start` on, at most `most`, until it is false.
  func forEachRecord(from start: Int, most: Int = .max, _ body: (Found) -> Bool) {
    var place = start
    var text = 0..<0
    var seen = 0
    while seen < most, let record = NameRecord(names, at: place) {
      if !record.hasSameText { text = record.textStart..<record.textEnd }
      if !body(Found(record: record, place: place, text: text)) { return }
      place = record.textEnd
      seen += 1
    }
  }

  /// Whether the entry of `record` still counts.
  @inline(__always)
  func counts(_ record: NameRecord) -> Bool { removed.map { !$0.contains(record.entry) } ?? true }

  /// The places of the names that count and have the text of that at `place`, which has its own.
  func placesOfText(at place: Int) -> [UInt32] {
    var places: [UInt32] = []
    if removed != nil {
      guard let wanted = NameRecord(names, at: place) else { return [] }
      let text = names[wanted.textStart..<wanted.textEnd]
      var codes: [UInt16] = []
      forEachRecord(from: place, most: 1) { found in
        codes = self.codes(of: found)
        return false
      }
      forEachName(codes) { found in
        if names[found.text].elementsEqual(text) { places.append(UInt32(truncatingIfNeeded: found.place)) }
      }
      return places
    }
    forEachRecord(from: place) { found in
      guard found.place == place || found.record.hasSameText else { return false }
      places.append(UInt32(truncatingIfNeeded: found.place))
      return true
    }
    return places
  }

  /// Whether a name with the text of that at `place`, which has its own, counts among those beside it.
  @inline(__always)
  func hasCounting(at place: Int) -> Bool { removed.map { hasCounting(at: place, $0) } ?? true }

  private func hasCounting(at place: Int, _ removed: RemovedEntries) -> Bool {
    var isFound = false
    forEachRecord(from: place) { found in
      guard found.place == place || found.record.hasSameText else { return false }
      isFound = !removed.contains(found.record.entry)
      return !isFound
    }
    return isFound
  }

  /// Calls `body` with every name that begins with `prefix`, in the order of the file, until it is false.
  func forEachName(beginning prefix: [UInt16], _ body: (Found) -> Bool) {
    guard !prefix.contains(0) else { return }
    func isBefore(_ codes: [UInt16]) -> Bool { codes.lexicographicallyPrecedes(prefix) }
    var low = 0
    var high = samples.count
    while low < high {
      let middle = (low + high) / 2
      var codes: [UInt16] = []
      forEachRecord(from: Int(samples[middle]), most: 1) { found in
        codes = self.codes(of: found)
        return false
      }
      if isBefore(codes) { low = middle + 1 } else { high = middle }
    }
    let start = low == 0 ? 0 : Int(samples[low - 1])
    var isOpen = true
    forEachRecord(from: start) { found in
      let codes = self.codes(of: found)
      if found.place >= addedPlace { return false }
      if codes.starts(with: prefix) {
        isOpen = !counts(found.record) || body(found)
        return isOpen
      }
      return isBefore(codes)
    }
    guard isOpen, removed != nil else { return }
    forEachRecord(from: addedPlace) { found in
      !codes(of: found).starts(with: prefix) || !counts(found.record) || body(found)
    }
  }

  private func hasCodes(_ found: Found, _ wanted: [UInt16]) -> Bool { codes(of: found) == wanted }

  /// The codes of the letters of a name.
  func codes(of found: Found) -> [UInt16] { letters(of: found).map { codes[$0] } }

  /// The letters of a name; none where its bytes are no text.
  func letters(of found: Found) -> [UInt32] { skeleton(of: found).letters }

  /// The letters and gaps of a name.
  func skeleton(of found: Found) -> (letters: [UInt32], gaps: [Gap]) {
    var buffer = LetterBuffer(capacity: found.text.count)
    let bytes = UnsafeRawBufferPointer(rebasing: names[found.text]).bindMemory(to: UInt8.self)
    var reader = LetterReader(self)
    do throws(IndexError) { try reader.read(bytes, 0, bytes.count, into: &buffer) } catch { return ([], []) }
    return (
      Array(UnsafeBufferPointer(start: buffer.letters, count: buffer.count)),
      Array(UnsafeBufferPointer(start: buffer.gaps, count: buffer.count))
    )
  }
}
