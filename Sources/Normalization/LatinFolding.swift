import ICU

/// Latin letters without diacritics, so that Lü, Lǚ and Lu are spelled alike.
enum LatinFolding {
  /// Precomposed letters and their bases, from ICU's canonical decompositions.
  private static let bases: [UInt32: UInt32] = {
    var bases: [UInt32: UInt32] = [:]
    for block in [0xC0...0x24F, 0x1E00...0x1EFF] as [ClosedRange<UInt32>] {
      for value in block { bases[value] = CharacterProperties.latinBase(of: value) }
    }
    return bases
  }()

  static func strip(_ bytes: [UInt8]) -> Rewrite {
    let bases = bases
    return Rewrite.of(bytes) { result in
      var isAfterLatin = false
      for scalar in ScalarWalk(bytes) {
        switch scalar.value {
        case 0x41...0x5A, 0x61...0x7A:
          isAfterLatin = true
        case 0xC0...0x24F, 0x1E00...0x1EFF:
          isAfterLatin = true
          if let base = bases[scalar.value] { result.replace(scalar.range, of: bytes, by: utf8(base)) }
        case 0x300...0x36F:
          // Combining marks belong to the letter before them; after other letters they stay.
          if isAfterLatin { result.replace(scalar.range, of: bytes, by: []) }
        default:
          isAfterLatin = false
        }
      }
    }
  }
}
