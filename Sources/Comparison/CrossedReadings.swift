import Transliteration

/// Whether a path that crosses from one language into another is that of one name in Korean and the other in Mandarin or
/// Cantonese, each throughout: 여선지 and Lyu Xianzhi.
///
/// 원저우 is no Wenchang, though 저 has a character that is cha, and 우 one that is ng: 원 is wen in Mandarin only.
struct CrossedReadings {
  let isThroughout: Bool

  init(_ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice) {
    isThroughout =
      path.steps.allSatisfy { Self.crosses($0.first, first, $0.second, second, $0.kind) }
      || path.steps.allSatisfy { Self.crosses($0.second, second, $0.first, first, $0.kind) }
  }

  /// Whether the units in `range` of `korean` are a Korean reading of a character that those of `other` read otherwise.
  private static func crosses(
    _ range: Range<Int>, _ korean: ReadingLattice, _ otherRange: Range<Int>, _ other: ReadingLattice,
    _ kind: LatticeMatcher.Step.Kind
  ) -> Bool {
    switch kind {
    case .exonym, .placeWord, .silent: return true
    case .skipFirst, .skipSecond, .different: return false
    case .mandarin, .korean, .cantonese, .sinoXenic: break
    }
    let sounds = other.edges(at: otherRange.lowerBound).filter {
      ($0.kind == .mandarin || $0.kind == .cantonese) && Int($0.end) == otherRange.upperBound
    }
    return korean.edges(at: range.lowerBound).contains { edge in
      edge.kind == .korean && Int(edge.end) == range.upperBound
        && sounds.contains { SinoXenic.shared.cost(edge.label, $0.label) != nil }
    }
  }
}
