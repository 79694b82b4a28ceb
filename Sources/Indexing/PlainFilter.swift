import CMemory

/// The filters of names by their first bytes: six, then nine; of shorter names the first two.
///
/// Invariant: the pointers are into the bytes of the index and the shifts fit their sizes.
struct PlainFilter: @unchecked Sendable {
  /// Two bits for each hash of six bytes: whether a longer name begins so, and whether one of six to eight does.
  let six: UnsafePointer<UInt8>
  let sixShift: UInt64
  /// A bit for each hash of nine bytes.
  let nine: UnsafePointer<UInt8>
  let nineShift: UInt64
  /// A bit for each two bytes.
  let two: UnsafePointer<UInt8>

  static let twoSize = 1 << 13
  /// How many bytes are read from a place.
  static let reach = 16

  @inline(__always)
  static func hashSix(_ bytes: UInt64) -> UInt64 { (bytes << 16) &* 0x9E37_79B9_7F4A_7C15 }

  @inline(__always)
  static func hashNine(_ bytes: UInt64, _ ninth: UInt64) -> UInt64 {
    let mixed = (bytes ^ (ninth &* 0xC2B2_AE3D_27D4_EB4F)) &* 0x9E37_79B9_7F4A_7C15
    return (mixed ^ (mixed >> 32)) &* 0xD6E8_FEB8_6659_FD93
  }

  /// Notes in `starts` the places of `start..<end`, counted from `base`, at which a name may begin, and returns how
  /// many. From each place at least 80 bytes can be read.
  @inline(__always)
  func filter(
    _ base: UnsafePointer<UInt8>, _ start: Int, _ end: Int, into starts: UnsafeMutablePointer<UInt32>
  ) -> Int {
    let raw = UnsafeRawPointer(base)
    var count = 0
    var at = start
    while at < end {
      var mask = cmemory_starts(base + at)
      if end - at < 64 { mask &= (1 << UInt64(end - at)) - 1 }
      while mask != 0 {
        let place = at + mask.trailingZeroBitCount
        mask &= mask - 1
        let bytes = (raw + place).loadUnaligned(as: UInt64.self)
        let pair = Int(Self.hashSix(bytes) >> sixShift)
        let long = six[pair >> 2] >> UInt8((pair & 3) * 2)
        let first = Int(bytes & 0xFFFF)
        let short = two[first >> 3] >> UInt8(first & 7)
        starts[count] = UInt32(truncatingIfNeeded: place)
        count += Int(((long | long >> 1) | short) & 1)
      }
      at += 64
    }
    var kept = 0
    for index in 0..<count {
      let place = Int(starts[index])
      let bytes = (raw + place).loadUnaligned(as: UInt64.self)
      let pair = Int(Self.hashSix(bytes) >> sixShift)
      let long = six[pair >> 2] >> UInt8((pair & 3) * 2)
      let first = Int(bytes & 0xFFFF)
      let short = two[first >> 3] >> UInt8(first & 7)
      let triple = Int(Self.hashNine(bytes, UInt64(base[place + 8])) >> nineShift)
      let isNine = nine[triple >> 3] >> UInt8(triple & 7)
      starts[kept] = UInt32(truncatingIfNeeded: place)
      kept += Int(((long & isNine) | (long >> 1) | short) & 1)
    }
    return kept
  }
}
