/// The keys of an index by parts of their letters, through which those within two edits are found.
///
/// A key of three and more letters has three parts. Two edits leave one of them whole, and it then stands at one of few
/// places in what is asked for. Keys of one and two letters are all looked through. Beside each key stands the set of its
/// letters, which tells most of those apart that share a part and no more, so that few have their letters compared.
///
/// Source: Li, Deng, Wang, Feng (2011), Pass-Join, doi:10.14778/2078331.2078340.
///
/// All numbers are little-endian UInt32, but for codes, UInt16: how many keys, lengths, bits of a bucket's number and codes
/// there are; of each length its letters, first key and first code, by length; the place of the first name of each key; the
/// end of each bucket's keys among all, after a 0; the keys of the buckets, each with its ``LetterSignature``; the codes of the
/// keys, one key after another.
struct NearTable: @unchecked Sendable {
  static let parts = 3
  static let headerCount = 4

  /// A key in a bucket, as the file has it.
  private struct Posting {
    let key: UInt32
    let letters: LetterSignature
  }

  /// The keys of one length.
  struct Keys {
    let length: Int
    let keys: Range<Int>
    let codes: UnsafePointer<UInt16>

    /// The codes of `key`, as many as ``length`` says.
    @inline(__always)
    func codes(of key: Int) -> UnsafePointer<UInt16> { codes + (key - keys.lowerBound) * length }
  }

  /// Invariant: all pointers are into bytes that the owner of the index keeps. Of what they lead to, the lengths were
  /// checked by ``init``; keys and ends of buckets are checked where they are followed.
  let lengths: [Keys]
  private let places: UnsafePointer<UInt32>
  private let ends: UnsafePointer<UInt32>
  private let postings: UnsafePointer<Posting>
  private let postingCount: Int
  private let shift: UInt64
  let count: Int

  /// Returns the table in `bytes`, or nil where it is not what it must be.
  init?(bytes: UnsafeRawBufferPointer) {
    guard let base = bytes.baseAddress, UInt(bitPattern: base) % 4 == 0, bytes.count % 4 == 0,
      bytes.count >= Self.headerCount * 4
    else { return nil }
    let numbers = base.assumingMemoryBound(to: UInt32.self)
    let (count, lengthCount, bits, codeCount) = (
      Int(numbers[0]), Int(numbers[1]), Int(numbers[2]), Int(numbers[3])
    )
    guard (1...30).contains(bits) else { return nil }
    let buckets = 1 << bits
    let placesAt = Self.headerCount + lengthCount * 3
    let endsAt = placesAt + count
    let postingsAt = endsAt + buckets + 1
    guard postingsAt * 4 <= bytes.count else { return nil }
    let postingCount = Int(numbers[postingsAt - 1])
    let codesAt = postingsAt + postingCount * 2
    guard codesAt * 4 + (codeCount + 1) / 2 * 4 == bytes.count else { return nil }
    let codes = (base + codesAt * 4).assumingMemoryBound(to: UInt16.self)
    var lengths: [Keys] = []
    var firstCode = 0
    for index in 0..<lengthCount {
      let row = numbers + Self.headerCount + index * 3
      let (length, first) = (Int(row[0]), Int(row[1]))
      let next = index + 1 < lengthCount ? Int(row[4]) : count
      guard length > lengths.last?.length ?? 0, first == lengths.last?.keys.upperBound ?? 0, next >= first,
        next <= count, Int(row[2]) == firstCode, (next - first) * length <= codeCount - firstCode
      else { return nil }
      lengths.append(Keys(length: length, keys: first..<next, codes: codes + firstCode))
      firstCode += (next - first) * length
    }
    guard lengths.last?.keys.upperBound ?? 0 == count else { return nil }
    (self.lengths, self.count, self.postingCount) = (lengths, count, postingCount)
    places = numbers + placesAt
    ends = numbers + endsAt
    postings = UnsafeRawPointer(numbers + postingsAt).assumingMemoryBound(to: Posting.self)
    shift = UInt64(64 - bits)
  }

  /// The place of the first name of `key`, which is one that ``search(_:_:within:_:)`` gave.
  func place(of key: Int) -> UInt32 { places[key] }

  /// Where the part `number` of a key of `length` letters begins; for ``parts`` where it ends.
  @inline(__always)
  static func start(_ number: Int, of length: Int) -> Int {
    switch number {
    case 0: 0
    case 1: length / 3
    case 2: length / 3 + (length + 1) / 3
    default: length
    }
  }

  /// The hash of a part of a key of `length` letters, in the upper bits.
  @inline(__always)
  static func hash(_ codes: UnsafePointer<UInt16>, _ count: Int, part: Int, of length: Int) -> UInt64 {
    var hash = UInt64(length << 2 | part) &* 0x9E37_79B9_7F4A_7C15
    for index in 0..<count {
      hash = (hash ^ UInt64(codes[index])) &* 0xD6E8_FEB8_6659_FD93
      hash ^= hash >> 32
    }
    return hash &* 0x9E37_79B9_7F4A_7C15
  }

  /// Calls `body` once with every key within `limit` edits of the `count` codes at `query`, and its distance. `limit` is at
  /// most ``LetterDistance/most``.
  ///
  /// Invariant: `query` has `count` elements. No key has the code 0, which stands for a letter that no name has.
  func search(
    _ query: UnsafePointer<UInt16>, _ count: Int, within limit: Int,
    _ body: (_ keys: Keys, _ key: Int, _ edits: Int) -> Void
  ) {
    let letters = LetterSignature(query, count)
    for keys in lengths where abs(keys.length - count) <= limit {
      let test = LetterSignature.Test(letters, count, keys.length, limit)
      if keys.length < Self.parts {
        for key in keys.keys where test.passes(LetterSignature(keys.codes(of: key), keys.length)) {
          if let edits = distance(query, count, keys, key, limit) { body(keys, key, edits) }
        }
      } else {
        search(query, count, limit, keys, test, body)
      }
    }
  }

  /// The same among `keys`, which have parts.
  private func search(
    _ query: UnsafePointer<UInt16>, _ count: Int, _ limit: Int, _ keys: Keys, _ test: LetterSignature.Test,
    _ body: (_ keys: Keys, _ key: Int, _ edits: Int) -> Void
  ) {
    for part in 0..<Self.parts {
      let start = Self.start(part, of: keys.length)
      let size = Self.start(part + 1, of: keys.length) - start
      for place in Self.places(part, keys.length, count, limit) {
        let bucket = Int(Self.hash(query + place, size, part: part, of: keys.length) >> shift)
        let (first, end) = (Int(ends[bucket]), Int(ends[bucket + 1]))
        guard first < end, end <= postingCount else { continue }
        var last = -1
        for index in first..<end where test.passes(postings[index].letters) {
          let key = Int(postings[index].key)
          // Two parts of a key may be in one bucket, and keys of other parts and lengths.
          guard key != last, keys.keys.contains(key) else { continue }
          last = key
          guard Self.isSame(query + place, keys.codes(of: key) + start, size),
            let edits = distance(query, count, keys, key, limit),
            !isFound(query, count, limit, keys, key, before: part, place)
          else { continue }
          body(keys, key, edits)
        }
      }
    }
  }

  /// Whether `key` was found by a part or place before `place` of `part`.
  private func isFound(
    _ query: UnsafePointer<UInt16>, _ count: Int, _ limit: Int, _ keys: Keys, _ key: Int, before part: Int,
    _ place: Int
  ) -> Bool {
    for earlier in 0...part {
      let start = Self.start(earlier, of: keys.length)
      let size = Self.start(earlier + 1, of: keys.length) - start
      for other in Self.places(earlier, keys.length, count, limit) {
        if earlier == part, other >= place { return false }
        if Self.isSame(query + other, keys.codes(of: key) + start, size) { return true }
      }
    }
    return false
  }

  @inline(__always)
  private static func isSame(_ left: UnsafePointer<UInt16>, _ right: UnsafePointer<UInt16>, _ count: Int)
    -> Bool
  {
    for index in 0..<count where left[index] != right[index] { return false }
    return true
  }

  /// Where in `count` letters a part of a key of `length` may stand that is whole, while another part is whole nowhere
  /// before it: moved by the edits before it, and by those after it, whichever are fewer.
  @inline(__always)
  private static func places(_ part: Int, _ length: Int, _ count: Int, _ limit: Int) -> Range<Int> {
    // One edit lies in one part: then the first is whole and not moved, or the last is.
    if limit < 2, part == 1 { return 0..<0 }
    let start = start(part, of: length)
    let size = Self.start(part + 1, of: length) - start
    let moved = count - length
    let (before, after) = (min(part, limit), min(parts - 1 - part, limit))
    let low = max(0, start - before, start + moved - after)
    let high = min(count - size, start + before, start + moved + after)
    return low..<max(low, high + 1)
  }

  @inline(__always)
  private func distance(
    _ query: UnsafePointer<UInt16>, _ count: Int, _ keys: Keys, _ key: Int, _ limit: Int
  ) -> Int? {
    LetterDistance.between(query, count, keys.codes(of: key), keys.length, atMost: limit)
  }
}
