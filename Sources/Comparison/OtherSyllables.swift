import Transliteration

/// Hangul that is read as a slip, though it is the standard spelling of another Mandarin syllable: 추 for qu is chu.
enum OtherSyllables {
  /// From this cost on a spelling is a slip; 쉬 for shi and 수 for su, which many write, cost less.
  static let slip: Float = 0.9

  /// How many steps of `path` take such Hangul for the syllable that it is not.
  static func count(
    in path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice
  ) -> Int {
    path.steps.count { step in
      step.kind == .mandarin && step.cost >= slip
        && (isOther(step.first, first, step.value) || isOther(step.second, second, step.value))
    }
  }

  private static func isOther(_ range: Range<Int>, _ lattice: ReadingLattice, _ syllable: UInt32) -> Bool {
    guard lattice.script == .hangul else { return false }
    let isSlip = lattice.edges(at: range.lowerBound).contains {
      $0.kind == .mandarin && $0.value == syllable && Int($0.end) == range.upperBound && $0.cost >= slip
    }
    return isSlip && HanForms.isStandard(lattice.units[range])
  }
}
