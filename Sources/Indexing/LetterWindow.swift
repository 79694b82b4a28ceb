/// The part of a text that a scan holds: its bytes, letters and the candidates among them.
///
/// Bytes come in pieces of any size. Letters are dropped from the front once nothing can depend on them any more, so
/// that a text of any length takes a bounded window, unless one name or one word fills it.
package struct LetterWindow: ~Copyable {
  /// The letters before and after a place that rules may look at. Blanks are counted too, as rules look at words.
  private static let reach = 160
  private static let gapReach = 16

  private let index: NameIndex
  private var reader: LetterReader
  private var finder: OccurrenceFinder
  private var buffer = LetterBuffer(capacity: 1 << 14)
  private var bytes: [UInt8] = []
  /// How many bytes of the text were dropped before the window.
  package private(set) var dropped = 0
  /// How many of its bytes were read into letters, and of how many letters the candidates were looked for.
  private var read = 0
  private var searched = 0
  package private(set) var list = OccurrenceList()
  /// The letters of which the matches were not given yet.
  package private(set) var open = 0

  package init(_ index: NameIndex) {
    self.index = index
    reader = LetterReader(index.tables)
    finder = OccurrenceFinder(index.tables)
  }

  /// Adds bytes of the text, after which nothing follows if `isLast`.
  package mutating func append(_ more: UnsafeBufferPointer<UInt8>, isLast: Bool) throws(IndexError) {
    bytes.append(contentsOf: more)
    var failure: IndexError?
    var read = read
    let held = bytes
    held.withUnsafeBufferPointer { bytes in
      let end = isLast ? bytes.count : reader.safeEnd(bytes, from: read)
      guard end > read else { return }
      do throws(IndexError) { try reader.read(bytes, read, end, into: &buffer) } catch { failure = error }
      read = end
    }
    self.read = read
    if let failure { throw failure }
    search(isLast: isLast)
  }

  private mutating func search(isLast: Bool) {
    // A name that begins near the end may go on in what is still to come; and the last letter may still change.
    let end = isLast ? buffer.count : max(searched, buffer.count - index.header.longest - 4)
    guard end > searched else { return }
    let places = searched..<end
    buffer.terminate()
    // Both are taken out while the rest is used, and put back.
    var found = OccurrenceList()
    swap(&found, &list)
    let held = bytes
    held.withUnsafeBufferPointer { bytes in
      finder.find(run(bytes), buffer.arrays, places, into: &found)
    }
    swap(&found, &list)
    searched = end
  }

  private func run(_ bytes: UnsafeBufferPointer<UInt8>) -> LetterRun {
    LetterRun(
      letters: UnsafeBufferPointer(start: buffer.letters, count: buffer.count),
      gaps: UnsafeBufferPointer(start: buffer.gaps, count: buffer.count),
      starts: UnsafePointer(buffer.starts),
      ends: UnsafePointer(buffer.ends), bytes: bytes)
  }

  /// Calls `body` with the letters of the window.
  package func withRun<R>(_ body: (LetterRun) -> R) -> R {
    bytes.withUnsafeBufferPointer { body(run($0)) }
  }

  package var letterCount: Int { buffer.count }

  /// Where the open letters may be cut: before the last gap that no candidate crosses and after which there are
  /// enough letters and candidates to apply all rules; ``open`` where there is none.
  package func cut(isLast: Bool) -> Int {
    if isLast { return buffer.count }
    var gaps = 0
    var end = searched
    while end > open, gaps < Self.gapReach || searched - end < Self.reach {
      end -= 1
      if buffer.gaps[end] != .none { gaps += 1 }
    }
    guard end > open else { return open }
    // Most often the place is near the end.
    for first in [max(open, end - Self.nearEnd), open] {
      if let place = lastUncrossedGap(first..<end) { return place }
    }
    return open
  }

  private static let nearEnd = 1024

  /// The last place of `places`, or its end, with a gap before it that no candidate crosses; not the first.
  private func lastUncrossedGap(_ places: Range<Int>) -> Int? {
    // Whether a candidate begins before each place and ends after it.
    var crossed = [Bool](repeating: false, count: places.count + 1)
    for candidate in list.candidates.reversed() {
      // Candidates are by start, and none is longer than the longest name.
      if Int(candidate.start) + index.header.longest < places.lowerBound { break }
      var place = max(places.lowerBound, Int(candidate.start) + 1)
      let last = min(places.upperBound, Int(candidate.end) - 1)
      while place <= last {
        crossed[place - places.lowerBound] = true
        place += 1
      }
    }
    var place = places.upperBound
    while place > places.lowerBound {
      if buffer.gaps[place] != .none, !crossed[place - places.lowerBound] { return place }
      place -= 1
    }
    return nil
  }

  /// Closes the letters before `cut`, whose matches were given, and drops those that no rule looks back to.
  package mutating func close(_ cut: Int) {
    open = cut
    var gaps = 0
    var first = cut
    while first > 0, gaps < Self.gapReach || cut - first < Self.reach {
      first -= 1
      if buffer.gaps[first] != .none { gaps += 1 }
    }
    guard first > 0 else { return }
    let byteCount = Int(buffer.starts[first])
    buffer.drop(first, bytes: byteCount)
    bytes.removeSubrange(0..<byteCount)
    dropped += byteCount
    read -= byteCount
    searched -= first
    open -= first
    list.drop(first)
  }
}

extension OccurrenceList {
  /// Drops the candidates that begin before the letter `first`, and moves the rest back by as many letters.
  mutating func drop(_ first: Int) {
    var keptNames: [UInt32] = []
    var kept: [Occurrence] = []
    for candidate in candidates where Int(candidate.start) >= first {
      var moved = candidate
      moved.start -= Int32(first)
      moved.end -= Int32(first)
      moved.firstName = Int32(keptNames.count)
      keptNames += names[Int(candidate.firstName)..<Int(candidate.firstName + candidate.nameCount)]
      kept.append(moved)
    }
    (candidates, names) = (kept, keptNames)
  }
}
