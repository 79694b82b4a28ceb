import CMemory

/// Letters of a stretch of text, the gap before each and where each stands, in arrays side by side.
///
/// Its pointers belong to it alone. Invariant: all hold `capacity` elements, of which the first `count` are set.
struct LetterBuffer: ~Copyable {
  private(set) var letters: UnsafeMutablePointer<UInt32>
  private(set) var gaps: UnsafeMutablePointer<Gap>
  /// The first byte of each letter, counted from the start of the text or window.
  private(set) var starts: UnsafeMutablePointer<UInt32>
  /// One past the last byte of each letter.
  private(set) var ends: UnsafeMutablePointer<UInt32>
  /// The code that an index has for each letter; 0 where there is no index or it has none.
  private(set) var codes: UnsafeMutablePointer<UInt16>
  var count = 0
  private(set) var capacity: Int

  init(capacity: Int) {
    self.capacity = max(16, capacity)
    letters = .allocate(capacity: self.capacity)
    gaps = .allocate(capacity: self.capacity)
    starts = .allocate(capacity: self.capacity)
    ends = .allocate(capacity: self.capacity)
    codes = .allocate(capacity: self.capacity)
  }

  deinit {
    letters.deallocate()
    gaps.deallocate()
    starts.deallocate()
    ends.deallocate()
    codes.deallocate()
  }

  /// Makes room for `more` letters after those that it has.
  mutating func reserve(_ more: Int) {
    guard count + more > capacity else { return }
    let wider = max(capacity * 2, count + more)
    letters = Self.grown(letters, count, wider)
    gaps = Self.grown(gaps, count, wider)
    starts = Self.grown(starts, count, wider)
    ends = Self.grown(ends, count, wider)
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
  mutating func append(_ letter: UInt32, code: UInt16, _ gap: Gap, start: Int, length: Int) {
    letters[count] = letter
    codes[count] = code
    gaps[count] = gap
    starts[count] = UInt32(truncatingIfNeeded: start)
    ends[count] = UInt32(truncatingIfNeeded: start + length)
    count += 1
  }

  /// Writes two zeros after the codes.
  mutating func terminate() {
    reserve(2)
    codes[count] = 0
    codes[count + 1] = 0
  }

  /// The arrays, as the scanner's steps in C take them; they are there until the next call that makes room.
  var arrays: cmemory_letters {
    cmemory_letters(
      letters: letters, starts: starts, ends: ends, codes: codes,
      gaps: UnsafeMutableRawPointer(gaps).assumingMemoryBound(to: UInt8.self))
  }

  /// Takes the last letters away that begin at or after the byte `start`, and returns the gap before the first of them.
  mutating func removeLetters(from start: Int) -> Gap {
    var gap = Gap.none
    while count > 0, Int(starts[count - 1]) >= start {
      count -= 1
      gap = gaps[count]
    }
    return gap
  }

  /// Drops the first `letters` letters and moves the places of the rest back by `bytes`.
  mutating func drop(_ dropped: Int, bytes: Int) {
    let rest = count - dropped
    for index in 0..<rest {
      letters[index] = letters[dropped + index]
      gaps[index] = gaps[dropped + index]
      starts[index] = starts[dropped + index] &- UInt32(truncatingIfNeeded: bytes)
      ends[index] = ends[dropped + index] &- UInt32(truncatingIfNeeded: bytes)
      codes[index] = codes[dropped + index]
    }
    count = rest
  }
}
