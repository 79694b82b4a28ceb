import Transliteration

/// A path in words: `吕 = lü = 뤼 · 先 = xian = 셴 · 志 = zhi = 즈`.
enum PathWords {
  static func words(_ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice) -> String
  {
    var result = ""
    for step in path.steps {
      if !result.isEmpty { result += " · " }
      result += words(step, first, second)
    }
    return result
  }

  /// The steps that cost something.
  static func rare(_ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice) -> String {
    var result = ""
    for step in path.steps where step.cost > 0 {
      if !result.isEmpty { result += " · " }
      result += words(step, first, second)
      if step.kind == .mandarin, let standard = nonStandard(step, first, second) {
        result += ", non-standard; standard \(standard)"
      }
    }
    return result
  }

  private static func nonStandard(
    _ step: LatticeMatcher.Step, _ first: ReadingLattice, _ second: ReadingLattice
  ) -> String? {
    let standard = HanForms.hangul(ofMandarin: step.value)
    for (lattice, range) in [(first, step.first), (second, step.second)] where lattice.script == .hangul {
      if lattice.text(range) != standard { return standard }
    }
    return nil
  }

  private static func words(
    _ step: LatticeMatcher.Step, _ first: ReadingLattice, _ second: ReadingLattice
  ) -> String {
    let (a, b) = (first.text(step.first), second.text(step.second))
    switch step.kind {
    case .mandarin:
      let sound = HanForms.pinyin(step.value)
      return sound == a || sound == b ? "\(a) = \(b)" : "\(a) = \(sound) = \(b)"
    case .korean:
      let sound = String(Unicode.Scalar(step.value).map(Character.init) ?? "?")
      return sound == a || sound == b ? "\(a) = \(b)" : "\(a) = \(sound) = \(b)"
    case .exonym, .cantonese: return "\(a) = \(b)"
    case .sinoXenic: return "\(a) ~ \(b), readings of one character"
    case .silent: return "\(a)\(b) silent"
    case .placeWord: return "\(a)\(b) only in one"
    case .different: return "\(a) ≠ \(b)"
    case .skipFirst: return "\(a) unexplained"
    case .skipSecond: return "\(b) unexplained"
    }
  }
}
