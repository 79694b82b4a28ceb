/// Well-formed UTF-8 out of any bytes.
enum Repair {
  static let replacement: [UInt8] = [0xEF, 0xBF, 0xBD]

  static func rewrite(_ bytes: [UInt8]) -> Rewrite {
    Rewrite.of(bytes) { result in
      for range in malformed(bytes) { result.replace(range, of: bytes, by: replacement) }
    }
  }

  /// The ill-formed parts of `bytes`, each maximal (Unicode 15, section 3.9, practice "maximal subpart").
  static func malformed(_ bytes: [UInt8]) -> [Range<Int>] {
    var found: [Range<Int>] = []
    var at = 0
    while at < bytes.count {
      if bytes[at] < 0x80 {
        at += 1
        continue
      }
      let (length, isWellFormed) = sequence(bytes, at)
      if !isWellFormed { found.append(at..<(at + length)) }
      at += length
    }
    return found
  }

  /// The length of the sequence or of the ill-formed part at `at` (table 3-7 of Unicode 15).
  private static func sequence(_ bytes: [UInt8], _ at: Int) -> (length: Int, isWellFormed: Bool) {
    let lead = bytes[at]
    let count: Int
    var second: ClosedRange<UInt8> = 0x80...0xBF
    switch lead {
    case 0xC2...0xDF: count = 2
    case 0xE0: (count, second) = (3, 0xA0...0xBF)
    case 0xED: (count, second) = (3, 0x80...0x9F)
    case 0xE1...0xEF: count = 3
    case 0xF0: (count, second) = (4, 0x90...0xBF)
    case 0xF1...0xF3: count = 4
    case 0xF4: (count, second) = (4, 0x80...0x8F)
    default: return (1, false)
    }
    for offset in 1..<count {
      let allowed = offset == 1 ? second : 0x80...0xBF
      guard at + offset < bytes.count, allowed.contains(bytes[at + offset]) else { return (offset, false) }
    }
    return (count, true)
  }
}
