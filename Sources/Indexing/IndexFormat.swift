import CMemory

/// The layout of an index file: a header, a table of sections, and the sections, each at a multiple of 64 bytes.
///
/// All numbers are little-endian. Places are offsets, never pointers. Equal names give equal bytes.
enum IndexFormat {
  /// A first byte that no text has, the name, and line ends, which a transfer as text would change.
  static let magic: [UInt8] = [0x7F, 0x49, 0x52, 0x45, 0x55, 0x4D, 0x0D, 0x0A]
  /// Raised whenever the meaning of a byte changes; files of other versions are refused.
  static let version: UInt32 = 4
  static let headerSize = 128
  static let sectionSize = 32
  static let alignment = 64

  /// What a section holds.
  enum Section: UInt32, CaseIterable {
    /// `PageTable` of `FoldTable`, and of the code of each letter.
    case fold = 1
    case codes
    /// The letter of each code, UInt32.
    case letters
    /// The letter and code of each code point of the first plane; see `LetterCells`.
    case cells
    /// How names begin as they are written, for `cmemory_filter`: their first bytes, then bits by six bytes of all and of
    /// those of six to eight, and by nine bytes.
    case plainFirst
    case plainSix
    case plainEight
    case plainNine
    /// Bits for the first two letters by code, two of each, the second for names of two letters; and for three letters.
    case pairs
    case triples
    /// Slots by the first three letters.
    case directory
    /// Slots by the first code points of those names whose letters cannot be read by table alone.
    case others
    /// Where many names begin with the same letters, or of `others` with the same bytes, the tree that leads to them.
    case nodes
    /// The names in the order of their codes.
    case names
    /// The place of every 64th name.
    case samples
    /// The place of each entry in `entries`, and the entries in the order of their ids.
    case entryPlaces
    case entries
    /// What a lexicon has besides entries: sources, what is not to be tagged, decisions.
    case rest
    /// The keys by parts of their letters; see `NearTable`.
    case near
    /// Of changes alone, see `DeltaFile`: for which index they are; added names by their first letters, and those that only
    /// the normalizer can read; entries of the index that no longer count; where added ones stand among its own.
    case base
    case added
    case addedOthers
    case removed
    case places
  }

  /// Places of the header's fields.
  enum Field {
    static let version = 8
    static let sections = 12
    static let size = 16
    static let digest = 24
    static let icu = 40
    static let unicode = 56
    static let keyVersion = 72
    static let checksum = 80
    static let names = 88
    static let entries = 92
    static let longest = 96
    static let foldVersion = 100
    static let features = 104
  }

  /// A checksum of `bytes`, made to find damage and not to resist forgery.
  ///
  /// Four lanes of multiply and add over 8 bytes each, so that it runs at the speed of memory.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt64 {
    let prime: UInt64 = 0x9E37_79B9_7F4A_7C15
    var a: UInt64 = 1
    var b: UInt64 = 2
    var c: UInt64 = 3
    var d: UInt64 = 4
    var at = 0
    if let base = bytes.baseAddress {
      while at + 32 <= bytes.count {
        a = (a ^ (base + at).loadUnaligned(as: UInt64.self)) &* prime
        b = (b ^ (base + at + 8).loadUnaligned(as: UInt64.self)) &* prime
        c = (c ^ (base + at + 16).loadUnaligned(as: UInt64.self)) &* prime
        d = (d ^ (base + at + 24).loadUnaligned(as: UInt64.self)) &* prime
        a ^= a >> 29
        b ^= b >> 31
        c ^= c >> 33
        d ^= d >> 27
        at += 32
      }
    }
    while at < bytes.count {
      a = (a ^ UInt64(bytes[at])) &* prime
      a ^= a >> 29
      at += 1
    }
    var result = UInt64(bytes.count)
    for lane in [a, b, c, d] {
      result = (result ^ lane) &* prime
      result ^= result >> 32
    }
    return result
  }
}

/// Hashes by which filters and the directory are addressed.
enum IndexHash {
  /// Of two codes, in the upper bits.
  @inline(__always)
  static func pair(_ first: UInt16, _ second: UInt16) -> UInt64 {
    cmemory_hash_pair(UInt32(first), UInt32(second))
  }

  /// Of three codes packed by ``pack(_:_:_:)`` or three code points of 21 bits each, in the upper bits.
  @inline(__always)
  static func triple(_ packed: UInt64) -> UInt64 {
    cmemory_hash_triple(packed)
  }

  @inline(__always)
  static func pack(_ first: UInt16, _ second: UInt16, _ third: UInt16) -> UInt64 {
    UInt64(first) | UInt64(second) << 16 | UInt64(third) << 32
  }
}
