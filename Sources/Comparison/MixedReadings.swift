import Transliteration

/// Whether a path reads some units in Mandarin and others in Korean, where no path reads all in one of the two.
///
/// 원주 is no 温州 (원 as wen, 주 as 州): people and places are written by one system. Only the word for the kind of place
/// at the end is read in Korean always: 원저우시 is 温州市.
struct MixedReadings {
  let isMixed: Bool

  /// Up to this cost a reading is usual: 도 is hardly du.
  private static let usual: Float = 0.75
  /// The same of Latin letters, which spell Mandarin in more ways.
  private static let usualInLatin: Float = 1.6

  /// Looks at `path`; a person's name has no word for a kind of place.
  init(_ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice, isPerson: Bool) {
    guard path.steps.contains(where: { $0.kind == .mandarin }),
      path.steps.contains(where: { $0.kind == .korean })
    else {
      isMixed = false
      return
    }
    var (mandarin, korean) = (false, false)
    let ends = isPerson ? (Int.max, Int.max) : (Self.placeWord(first), Self.placeWord(second))
    for step in path.steps where step.first.lowerBound < ends.0 && step.second.lowerBound < ends.1 {
      switch step.kind {
      case .mandarin where !Self.has(.korean, step, first, second): mandarin = true
      case .korean where !Self.has(.mandarin, step, first, second): korean = true
      default: break
      }
    }
    isMixed = mandarin && korean
  }

  /// Where the word for a kind of place begins at the end of Han characters; past every unit where there is none.
  ///
  /// 州 is a part of the name: 温州 is 원저우.
  private static func placeWord(_ lattice: ReadingLattice) -> Int {
    guard lattice.script == .han else { return .max }
    guard let last = lattice.units.last, let words = placeWords[last] else { return .max }
    let longest = words.first { word in
      word.count < lattice.units.count && lattice.units.suffix(word.count).elementsEqual(word)
    }
    return longest.map { lattice.units.count - $0.count } ?? .max
  }

  /// The words by their last letters, the longest first.
  private static let placeWords: [UInt32: [[UInt32]]] = {
    let words = PlaceWords.rows.filter { $0.isAdministrative && $0.han != [0x5DDE] }.map(\.han)
    return Dictionary(grouping: words.sorted { $0.count > $1.count }) { $0.last ?? 0 }
  }()

  /// Whether both read the units of a step alike in another language too.
  private static func has(
    _ kind: ReadingLattice.Kind, _ step: LatticeMatcher.Step, _ first: ReadingLattice,
    _ second: ReadingLattice
  ) -> Bool {
    let others = second.edges(at: step.second.lowerBound)
      .filter { $0.kind == kind && Int($0.end) == step.second.upperBound }
    let usual = first.isLatin || second.isLatin ? usualInLatin : usual
    return first.edges(at: step.first.lowerBound).contains { edge in
      edge.kind == kind && Int(edge.end) == step.first.upperBound
        && others.contains { $0.label == edge.label && $0.cost + edge.cost < usual }
    }
  }
}
