/// Letters of a stretch of text, the gap before each and where each stands, in arrays side by side.
///
/// Its pointers belong to it alone. Invariant: all hold `capacity` elements, of which the first `count` are set.
struct LetterBuffer: ~Copyable {
  private(set) var letters: UnsafeMutablePointer<UInt32>
  private(set) var gaps: UnsafeMutablePointer<Gap>
  /// The first byte of each letter, counted from the start of the text or window.
  private(set) var starts: UnsafeMutablePointer<UInt32>
  /// The number of bytes of each letter; 255 where ``longEnds`` says where it ends.
  private(set) var lengths: UnsafeMutablePointer<UInt8>
  /// The code of each letter; see ``LetterCodes``. Set by whoever needs it.
  private(set) var codes: UnsafeMutablePointer<UInt16>
  var count = 0
  private(set) var capacity: Int
  /// The ends of letters of 255 bytes and more, by letter, in order.
  private(set) var longEnds: [(letter: Int, end: UInt32)] = []

  static let isLong: UInt8 = 255

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    letters = .allocate(capacity: self.capacity)
    gaps = .allocate(capacity: self.capacity)
    starts = .allocate(capacity: self.capacity)
    lengths = .allocate(capacity: self.capacity)
    codes = .allocate(capacity: self.capacity)
  }

  deinit {
    letters.deallocate()
    gaps.deallocate()
    starts.deallocate()
    lengths.deallocate()
    codes.deallocate()
  }

  /// Makes room for `more` letters after those that it has.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let wider = max(capacity * 2, count + more)
    letters = Self.grown(letters, count, wider)
    gaps = Self.grown(gaps, count, wider)
    starts = Self.grown(starts, count, wider)
    lengths = Self.grown(lengths, count, wider)
    codes = Self.grown(codes, count, wider)
    capacity = wider
  }

  private static func grown<T>(_ old: UnsafeMutablePointer<T>, _ count: Int, _ capacity: Int)
    -> UnsafeMutablePointer<T>
  {
    let new = UnsafeMutablePointer<T>.allocate(capacity: capacity)
    new.moveInitialize(from: old, count: count)
    old.deallocate()
    return new
  }

  /// Adds a letter; the caller has reserved room for it.
  @inline(__always)
  mutating func append(_ letter: UInt32, _ gap: Gap, start: Int, length: Int) {
    letters[count] = letter
    gaps[count] = gap
    starts[count] = UInt32(truncatingIfNeeded: start)
    lengths[count] = UInt8(truncatingIfNeeded: length)
    if length >= Int(Self.isLong) {
      lengths[count] = Self.isLong
      longEnds.append((count, UInt32(truncatingIfNeeded: start + length)))
    }
    count += 1
  }

  /// Takes the last letters away that begin at or after the byte `start`, and returns the gap before the first of them.
  mutating func removeLetters(from start: Int) -> Gap {
    var gap = Gap.none
    while count > 0, Int(starts[count - 1]) >= start {
      count -= 1
      gap = gaps[count]
      if longEnds.last?.letter == count { longEnds.removeLast() }
    }
    return gap
  }

  /// One past the last byte of the letter at `index`.
  @inline(__always)
  func end(_ index: Int) -> Int {
    let length = lengths[index]
    return length == Self.isLong ? longEnd(index) : Int(starts[index]) + Int(length)
  }

  private func longEnd(_ index: Int) -> Int {
    var low = 0
    var high = longEnds.count
    while low < high {
      let middle = (low + high) / 2
      if longEnds[middle].letter < index { low = middle + 1 } else { high = middle }
    }
    return Int(longEnds[low].end)
  }

  /// Drops the first `letters` letters and moves the places of the rest back by `bytes`.
  mutating func drop(_ dropped: Int, bytes: Int) {
    let rest = count - dropped
    for index in 0..<rest {
      letters[index] = letters[dropped + index]
      gaps[index] = gaps[dropped + index]
      starts[index] = starts[dropped + index] &- UInt32(truncatingIfNeeded: bytes)
      lengths[index] = lengths[dropped + index]
      codes[index] = codes[dropped + index]
    }
    longEnds = longEnds.compactMap { long in
      long.letter < dropped
        ? nil : (long.letter - dropped, long.end &- UInt32(truncatingIfNeeded: bytes))
    }
    count = rest
  }
}
