import Transliteration

/// Whether a path reads some units in Mandarin and others in Korean, where no path reads all in one of the two.
///
/// 원주 is no 温州 (원 as wen, 주 as 州): people and places are written by one system.
struct MixedReadings {
  let isMixed: Bool

  /// Up to this cost a reading is usual: 도 is hardly du.
  private static let usual: Float = 0.75

  init(_ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice) {
    var (mandarin, korean) = (false, false)
    for step in path.steps {
      switch step.kind {
      case .mandarin where !Self.has(.korean, step, first, second): mandarin = true
      case .korean where !Self.has(.mandarin, step, first, second): korean = true
      default: break
      }
    }
    isMixed = mandarin && korean
  }

  /// Whether both read the units of a step alike in another language too.
  private static func has(
    _ kind: ReadingLattice.Kind, _ step: LatticeMatcher.Step, _ first: ReadingLattice,
    _ second: ReadingLattice
  ) -> Bool {
    let others = second.edges(at: step.second.lowerBound)
      .filter { $0.kind == kind && Int($0.end) == step.second.upperBound }
    return first.edges(at: step.first.lowerBound).contains { edge in
      edge.kind == kind && Int(edge.end) == step.first.upperBound
        && others.contains { $0.label == edge.label && $0.cost + edge.cost < usual }
    }
  }
}
