/// A name as the file holds it.
///
/// Eight bytes, then, of a long one, two lengths of 16 bits, then the text as the lexicon writes it:
/// UInt32 entry (27 bits), type (3), has gaps, needs the normalizer; UInt8 letters; UInt8 bytes of text;
/// UInt8 letters that it shares with the record before it; UInt8 flags.
struct NameRecord {
  enum Flag {
    /// The text is that of the record before it and is not repeated.
    static let sameText: UInt8 = 1
    /// Found only where the text has no small letter.
    static let needsUpperCase: UInt8 = 2
    /// Its own gaps are none that a name may be written with, so that it is never found as it is written.
    static let refusesItself: UInt8 = 4
    /// Made of other names and not written in the lexicon.
    static let isDerived: UInt8 = 8
    /// Its lengths have 16 bits each.
    static let isLong: UInt8 = 16
    /// Looked up, and found in texts only as it is written.
    static let isSilent: UInt8 = 32
  }

  static let headerSize = 8
  static let mostEntries = 1 << 27
  static let mostBytes = 0xFFFF

  let head: UInt32
  let letters: Int
  /// Where its text begins and ends; of one with ``Flag/sameText`` both are the end of the header.
  let textStart: Int
  let textEnd: Int
  let shared: Int
  let flags: UInt8

  var entry: Int { Int(head & 0x7FF_FFFF) }
  var type: Int { Int(head >> 27 & 7) }
  var hasGaps: Bool { head >> 30 & 1 != 0 }
  var isComplex: Bool { head >> 31 != 0 }
  var hasSameText: Bool { flags & Flag.sameText != 0 }

  /// Returns the record at `offset` of `names`, or nil where there is no whole one.
  @inline(__always)
  init?(_ names: UnsafeRawBufferPointer, at offset: Int) {
    guard let base = names.baseAddress, offset >= 0, offset &+ Self.headerSize <= names.count else {
      return nil
    }
    head = (base + offset).loadUnaligned(as: UInt32.self)
    shared = Int((base + offset + 6).load(as: UInt8.self))
    flags = (base + offset + 7).load(as: UInt8.self)
    if flags & Flag.isLong == 0 {
      letters = Int((base + offset + 4).load(as: UInt8.self))
      textStart = offset + Self.headerSize
      textEnd = textStart + Int((base + offset + 5).load(as: UInt8.self))
    } else {
      guard offset &+ Self.headerSize + 4 <= names.count else { return nil }
      letters = Int((base + offset + 8).loadUnaligned(as: UInt16.self))
      textStart = offset + Self.headerSize + 4
      textEnd = textStart + Int((base + offset + 10).loadUnaligned(as: UInt16.self))
    }
    guard textEnd <= names.count else { return nil }
  }
}
