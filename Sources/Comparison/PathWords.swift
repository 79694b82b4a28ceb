import Transliteration

/// A path in words: `吕 = lü = 뤼 · 先 = xian = 셴 · 志 = zhi = 즈`.
enum PathWords {
  static func words(_ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice) -> String
  {
    var result: [UInt8] = []
    result.reserveCapacity(32 * path.steps.count)
    for step in path.steps {
      if !result.isEmpty { divide(&result) }
      append(step, first, second, to: &result)
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The steps that cost something.
  static func rare(_ path: LatticeMatcher.Path, _ first: ReadingLattice, _ second: ReadingLattice) -> String {
    var result: [UInt8] = []
    for step in path.steps where step.cost > 0 {
      if !result.isEmpty { divide(&result) }
      append(step, first, second, to: &result)
      if step.kind == .mandarin, let standard = nonStandard(step, first, second) {
        result += ", non-standard; standard \(standard)".utf8
      }
    }
    return String(decoding: result, as: UTF8.self)
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

  private static func append(
    _ step: LatticeMatcher.Step, _ first: ReadingLattice, _ second: ReadingLattice, to result: inout [UInt8]
  ) {
    func both(_ between: String, _ after: String = "") {
      first.append(step.first, to: &result)
      result += between.utf8
      second.append(step.second, to: &result)
      result += after.utf8
    }
    switch step.kind {
    case .mandarin: sound(HanForms.pinyinBytes(step.value), step, first, second, to: &result)
    case .korean:
      var sound: [UInt8] = []
      sound.append(codePoint: Unicode.Scalar(step.value) == nil ? 0x3F : step.value)
      Self.sound(sound, step, first, second, to: &result)
    case .exonym, .cantonese: both(" = ")
    case .sinoXenic: both(" ~ ", ", readings of one character")
    case .silent: both("", " silent")
    case .placeWord: both("", " only in one")
    case .different: both(" ≠ ")
    case .skipFirst:
      first.append(step.first, to: &result)
      result += " unexplained".utf8
    case .skipSecond:
      second.append(step.second, to: &result)
      result += " unexplained".utf8
    }
  }

  /// Both sides, and what they sound like where neither is written so.
  private static func sound(
    _ sound: [UInt8], _ step: LatticeMatcher.Step, _ first: ReadingLattice, _ second: ReadingLattice,
    to result: inout [UInt8]
  ) {
    let start = result.count
    first.append(step.first, to: &result)
    let isFirst = result[start...].elementsEqual(sound)
    equal(&result)
    let middle = result.count
    second.append(step.second, to: &result)
    if isFirst || result[middle...].elementsEqual(sound) { return }
    result.insert(contentsOf: sound + " = ".utf8, at: middle)
  }

  private static func divide(_ result: inout [UInt8]) {
    result.append(0x20)
    result.append(codePoint: 0xB7)
    result.append(0x20)
  }

  private static func equal(_ result: inout [UInt8]) {
    result.append(0x20)
    result.append(0x3D)
    result.append(0x20)
  }
}
