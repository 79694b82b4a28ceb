/// The steps of scans by themselves, for those who measure them; see `tools/bench index`.
extension NameIndex {
  /// The most slots of a directory that one look-up may read: of those by letters, and of those that only the normalizer can
  /// read.
  package var longestLookups: (byLetters: Int, others: Int) {
    (tables.directory.longestRun, tables.others.longestRun)
  }

  /// How many places of `text` the filter of a plain scan lets through.
  package func plainPlaces(in text: UnsafeBufferPointer<UInt8>) -> Int {
    guard let base = text.baseAddress else { return 0 }
    let block = 1 << 14
    return withUnsafeTemporaryAllocation(of: UInt32.self, capacity: block + 1) { places in
      guard let room = places.baseAddress else { return 0 }
      var count = 0
      var at = 0
      while at < text.count - PlainFilter.reach - block {
        count += tables.plain.filter(base + at, block, into: room)
        at += block
      }
      return count
    }
  }

  /// How many letters `text` has.
  package func letterCount(of text: UnsafeBufferPointer<UInt8>) throws(IndexError) -> Int {
    var reader = LetterReader(tables)
    var buffer = LetterBuffer(capacity: 1 << 15)
    var count = 0
    var at = 0
    while at < text.count {
      let piece = UnsafeBufferPointer(rebasing: text[..<min(text.count, at + 1 << 15)])
      let end = piece.count == text.count ? text.count : reader.safeEnd(piece, from: at)
      guard end > at else { return count }
      try reader.read(piece, at, end, into: &buffer)
      count += buffer.count
      buffer.count = 0
      at = end
    }
    return count
  }

  /// How many places of `text` have the letters of names, before any rule.
  package func occurrenceCount(in text: UnsafeBufferPointer<UInt8>) throws(IndexError) -> Int {
    var window = LetterWindow(self)
    var count = 0
    var at = 0
    while at < text.count {
      let end = min(text.count, at + 1 << 15)
      let isLast = end == text.count
      let before = window.list.candidates.count
      try window.append(UnsafeBufferPointer(rebasing: text[at..<end]), isLast: isLast)
      count += window.list.candidates.count - before
      window.close(window.cut(isLast: isLast))
      at = end
    }
    return count
  }
}
