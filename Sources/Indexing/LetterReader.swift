import CMemory
import Normalization
import TextModel

/// Reads original UTF-8 into letters and gaps in one pass, as normalizing it first would.
///
/// Plain letters, blanks and NFD Hangul are read by table. The few stretches that need more (marks after a letter,
/// letters typed as jamo, signs that stand for several letters, malformed bytes) go through the normalizer, from one
/// code point that nothing before can change to the next.
struct LetterReader {
  private typealias Kind = FoldTable.Kind

  /// What is pending before the next letter.
  private enum Pending { case nothing, space, lineEnd, read, fixed }

  let fold: PageTable
  private let cells: LetterCells
  /// The codes of an index.
  private let codes: PageTable?
  private var pending = Pending.nothing
  private var gap = GapReader()
  private var fixed = Gap.none
  private(set) var hasLetter = false

  /// Returns a reader for the names of an index.
  init(_ tables: NameTables) { (fold, cells, codes) = (tables.fold, tables.cells, tables.codes) }

  /// Returns a reader that knows no codes.
  init(_ folding: Folding) { (fold, cells, codes) = (folding.table, folding.cells, nil) }

  /// Reads the bytes `start..<end` of `bytes` into `buffer`.
  ///
  /// What stands at `end` is not read but must be there to be seen, unless the text ends there: a code point that
  /// nothing before it can change; see ``safeEnd(_:from:)``.
  mutating func read(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ end: Int, into buffer: inout LetterBuffer
  ) throws(IndexError) {
    guard let base = bytes.baseAddress else { return }
    var at = start
    while at < end {
      buffer.reserve(end - at)
      // A region of the normalizer may have more letters than bytes, so room is made anew after each.
      at = try readPlain(base, at, end, bytes.count, into: &buffer)
      if at < end { at = try readRegion(bytes, at, end, into: &buffer) }
    }
  }

  /// Reads by table until `end`, of `limit` bytes, or until what only the normalizer knows, and returns where that is.
  private mutating func readPlain(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, _ limit: Int, into buffer: inout LetterBuffer
  ) throws(IndexError) -> Int {
    var at = start
    while at < end {
      at = readFast(base, at, end, into: &buffer)
      guard at < end else { return at }
      let lead = base[at]
      var length = 1
      var scalar = UInt32(lead)
      if lead >= 0x80 {
        length = Self.decode(base, at, end, &scalar)
        if length == 0 { return at }
      }
      let value = fold[scalar]
      if FoldTable.isLetter(value) {
        append(UInt32(value), at, length, into: &buffer)
        at += length
        continue
      }
      switch value {
      case Kind.itself: append(scalar, at, length, into: &buffer)
      case Kind.invisible: break
      case Kind.complex, Kind.joining: return at
      case Kind.initialJamo:
        let read = readJamo(base, at, end, scalar, into: &buffer)
        if read == at { return at }
        at = read
        continue
      case Kind.apostrophe:
        // Inside a Latin word it is a gap, elsewhere a letter.
        guard pending == .nothing, buffer.count > 0, Self.isLatin(buffer.letters[buffer.count - 1]) else {
          append(0x27, at, length, into: &buffer)
          break
        }
        guard let isInside = isLatin(at: at + length, base, limit) else { return at }
        if isInside {
          fixed = .apostrophe
          pending = .fixed
        } else {
          append(0x27, at, length, into: &buffer)
        }
      default: takeGap(value)
      }
      at += length
    }
    return at
  }

  /// Whether a Latin letter begins at `at`; nil where only the normalizer knows.
  private func isLatin(at: Int, _ base: UnsafePointer<UInt8>, _ limit: Int) -> Bool? {
    guard at < limit else { return false }
    var scalar: UInt32 = 0
    guard Self.decode(base, at, limit, &scalar) > 0, !needsNormalizer(fold[scalar]) else { return nil }
    let value = fold[scalar]
    return FoldTable.isLetter(value) && Self.isLatin(UInt32(value))
  }

  /// Reads what most texts are made of, up to anything else or to where fewer than 80 bytes are left; returns where that
  /// is. See `cmemory_read`.
  private mutating func readFast(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, into buffer: inout LetterBuffer
  ) -> Int {
    guard hasLetter, pending == .nothing, end - start >= 80 else { return start }
    var arrays = buffer.arrays
    let read = cmemory_read(
      cells.base, base, end, &arrays, cmemory_progress(at: start, count: buffer.count, blanks: 0))
    buffer.count = read.count
    for _ in 0..<(read.blanks & 3) { takeGap(Kind.space) }
    for _ in 0..<(read.blanks >> 2) { takeGap(Kind.lineEnd) }
    return read.at
  }

  /// Decodes the code point at `at` and returns its length, or 0 where it is malformed.
  @inline(__always)
  static func decode(_ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int, _ scalar: inout UInt32) -> Int {
    let lead = UInt32(base[at])
    if lead < 0x80 {
      scalar = lead
      return 1
    }
    if lead & 0xF0 == 0xE0, at + 2 < end {
      let second = UInt32(base[at + 1])
      let third = UInt32(base[at + 2])
      scalar = (lead & 0x0F) << 12 | (second & 0x3F) << 6 | third & 0x3F
      let isWhole = second & 0xC0 == 0x80 && third & 0xC0 == 0x80
      return isWhole && scalar >= 0x800 && scalar & 0xF800 != 0xD800 ? 3 : 0
    }
    if lead & 0xE0 == 0xC0, at + 1 < end {
      let second = UInt32(base[at + 1])
      scalar = (lead & 0x1F) << 6 | second & 0x3F
      return second & 0xC0 == 0x80 && scalar >= 0x80 ? 2 : 0
    }
    if lead & 0xF8 == 0xF0, at + 3 < end {
      let second = UInt32(base[at + 1])
      let third = UInt32(base[at + 2])
      let fourth = UInt32(base[at + 3])
      scalar = (lead & 7) << 18 | (second & 0x3F) << 12 | (third & 0x3F) << 6 | fourth & 0x3F
      let isWhole = second & 0xC0 == 0x80 && third & 0xC0 == 0x80 && fourth & 0xC0 == 0x80
      return isWhole && scalar >= 0x10000 && scalar < 0x110000 ? 4 : 0
    }
    return 0
  }

  @inline(__always)
  private mutating func append(_ letter: UInt32, _ at: Int, _ length: Int, into buffer: inout LetterBuffer) {
    var gap = pending == .nothing ? Gap.none : takePending()
    if gap == .lineBreak, length == 3, Self.isWord(letter), buffer.count > 0 {
      // Full-width letters are broken anywhere.
      let last = buffer.count - 1
      if buffer.ends[last] - buffer.starts[last] == 3, Self.isWord(buffer.letters[last]) { gap = .wideBreak }
    }
    buffer.append(letter, code: codes?[letter] ?? 0, gap, start: at, length: length)
    hasLetter = true
  }

  private mutating func takePending() -> Gap {
    defer { pending = .nothing }
    let found: Gap =
      switch pending {
      case .nothing: .none
      case .space: .space
      case .lineEnd: .lineBreak
      case .read: gap.take()
      case .fixed: fixed
      }
    return hasLetter ? found : .none
  }

  @inline(__always)
  private mutating func takeGap(_ value: UInt16) {
    if pending == .nothing, value == Kind.space || value == Kind.lineEnd {
      pending = value == Kind.space ? .space : .lineEnd
      return
    }
    takeMoreGap(value)
  }

  private mutating func takeMoreGap(_ value: UInt16) {
    if pending == .space { gap.take(Kind.space, afterLetter: hasLetter) }
    if pending == .lineEnd { gap.take(Kind.lineEnd, afterLetter: hasLetter) }
    pending = .read
    gap.take(value, afterLetter: hasLetter)
  }

  /// Reads a syllable of conjoining jamo, or nothing where it is not a plain one. Returns where it ends.
  private mutating func readJamo(
    _ base: UnsafePointer<UInt8>, _ at: Int, _ end: Int, _ initial: UInt32, into buffer: inout LetterBuffer
  ) -> Int {
    var vowel: UInt32 = 0
    guard at + 3 < end, Self.decode(base, at + 3, end, &vowel) == 3, (0x1161...0x1175).contains(vowel) else {
      return at
    }
    var next = at + 6
    var syllable = 0xAC00 + ((initial - 0x1100) * 21 + (vowel - 0x1161)) * 28
    var final: UInt32 = 0
    if next < end, Self.decode(base, next, end, &final) == 3, (0x11A8...0x11C2).contains(final) {
      syllable += final - 0x11A7
      next += 3
    }
    if next < end {
      var scalar: UInt32 = 0
      let length = Self.decode(base, next, end, &scalar)
      if length == 0 || fold[scalar] == Kind.joining || fold[scalar] == Kind.invisible { return at }
    }
    append(syllable, at, next - at, into: &buffer)
    return next
  }

  // MARK: What only the normalizer knows

  /// Reads the region around `at` through the normalizer, and returns where it ends.
  private mutating func readRegion(
    _ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int, into buffer: inout LetterBuffer
  ) throws(IndexError) -> Int {
    guard let base = bytes.baseAddress else { return end }
    var scalar: UInt32 = 0
    let length = Self.decode(base, at, end, &scalar)
    var start = at
    if length > 0, fold[scalar] == Kind.joining, pending == .nothing, buffer.count > 0 {
      // It may join the letter before it, which is read again.
      start = Int(buffer.starts[buffer.count - 1])
      fixed = buffer.removeLetters(from: start)
      pending = .fixed
      if buffer.count == 0 && fixed == .none { pending = .nothing }
    }
    let stop = regionEnd(bytes, at, end)
    try readNormalized(bytes, start, stop, into: &buffer)
    return stop
  }

  /// Where the region that goes on at `at` ends: before the next code point that only stands for itself.
  private func regionEnd(_ bytes: UnsafeBufferPointer<UInt8>, _ at: Int, _ end: Int) -> Int {
    guard let base = bytes.baseAddress else { return end }
    var next = at
    while next < end {
      var scalar: UInt32 = 0
      let length = Self.decode(base, next, end, &scalar)
      if length > 0, next > at, !needsNormalizer(fold[scalar]) { return next }
      next += max(1, length)
    }
    return end
  }

  private func needsNormalizer(_ value: UInt16) -> Bool {
    switch value {
    case Kind.complex, Kind.joining, Kind.invisible, Kind.initialJamo: true
    default: false
    }
  }

  private mutating func readNormalized(
    _ bytes: UnsafeBufferPointer<UInt8>, _ start: Int, _ stop: Int, into buffer: inout LetterBuffer
  ) throws(IndexError) {
    let text: NormalizedText
    do {
      text = try Normalizer(.matching).normalizeLetters(Array(bytes[start..<stop]))
    } catch { throw .normalization(error) }
    let scalars = String(decoding: text.bytes, as: UTF8.self).unicodeScalars.map(\.value)
    buffer.reserve(scalars.count + 1)
    var at = 0
    for (index, scalar) in scalars.enumerated() {
      let width = scalar < 0x80 ? 1 : scalar < 0x800 ? 2 : scalar < 0x10000 ? 3 : 4
      let span = text.map.original(TextSpan(at, at + width))
      at += width
      let value = fold[scalar]
      switch value {
      case Kind.space, Kind.tab, Kind.lineEnd, Kind.carriageReturn, Kind.paragraph, Kind.hyphen, Kind.dot:
        takeGap(value)
      case Kind.apostrophe:
        let isAfterLatin =
          pending == .nothing && buffer.count > 0 && Self.isLatin(buffer.letters[buffer.count - 1])
        let next =
          index + 1 < scalars.count ? scalars[index + 1] : try letter(after: stop, bytes)
        if isAfterLatin, Self.isLatin(next) {
          fixed = .apostrophe
          pending = .fixed
        } else {
          append(scalar, start + span.start, span.length, into: &buffer)
        }
      default: append(scalar, start + span.start, span.length, into: &buffer)
      }
    }
  }

  /// The first code point of the matching text that begins at `start`; 0 where there is none or a gap.
  private func letter(after start: Int, _ bytes: UnsafeBufferPointer<UInt8>) throws(IndexError) -> UInt32 {
    guard let base = bytes.baseAddress, start < bytes.count else { return 0 }
    var scalar: UInt32 = 0
    let length = Self.decode(base, start, bytes.count, &scalar)
    let value = length > 0 ? fold[scalar] : Kind.complex
    if FoldTable.isLetter(value) { return UInt32(value) }
    guard needsNormalizer(value) else { return value == Kind.itself ? scalar : 0 }
    let stop = regionEnd(bytes, start, bytes.count)
    do {
      let text = try Normalizer(.matching).normalizeLetters(Array(bytes[start..<stop]))
      guard text.bytes.isEmpty else {
        return String(decoding: text.bytes, as: UTF8.self).unicodeScalars.first?.value ?? 0
      }
    } catch { throw .normalization(error) }
    return try letter(after: stop, bytes)
  }

  @inline(__always)
  static func isLatin(_ letter: UInt32) -> Bool { letter &- 0x61 < 26 }

  /// Whether `letter` is a small Latin letter or a digit.
  @inline(__always)
  private static func isWord(_ letter: UInt32) -> Bool { isLatin(letter) || letter &- 0x30 < 10 }

  // MARK: Windows

  /// The greatest offset from `start` on up to which a text that goes on after `bytes` may be read; `start` where
  /// there is none yet.
  func safeEnd(_ bytes: UnsafeBufferPointer<UInt8>, from start: Int) -> Int {
    guard let base = bytes.baseAddress else { return start }
    var at = bytes.count
    while at > start {
      at -= 1
      if base[at] & 0xC0 == 0x80 { continue }
      var scalar: UInt32 = 0
      let length = Self.decode(base, at, bytes.count, &scalar)
      guard length > 0, !needsNormalizer(fold[scalar]), fold[scalar] != Kind.apostrophe else { continue }
      return at
    }
    return start
  }
}
