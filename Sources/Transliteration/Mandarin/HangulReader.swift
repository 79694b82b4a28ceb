/// Takes Hangul for Mandarin that was written by sound: the pinyin that 뤼셴즈 may stand for.
struct HangulReader {
  /// The longest name, in Hangul syllables, that is read.
  static let longest = 16

  /// Returns the pinyin of `hangul`, at most `limit`, best first; none where a syllable is no Mandarin.
  ///
  /// - A person's first syllable counts as a surname; the reading of a surname is likelier there.
  static func readings(_ hangul: [UInt32], isPerson: Bool, limit: Int) -> [Reading] {
    let paths = paths(hangul, limit: limit * 2)
    if paths.isEmpty { return [] }
    let syllables = MandarinSyllables.shared
    let table = MandarinHangul.shared
    let rarities = MandarinRarities.shared
    // A surname is likelier at the start of a person's name, a common one likeliest. Only the best are written out.
    let costs = paths.map { $0.cost + (isPerson ? rarities.surname($0.steps[0].syllable) : 0) }
    let order = costs.indices.sorted { (costs[$0], $0) < (costs[$1], $1) }
    // Homophones weigh by how common they are; the best is as likely as its spelling is standard.
    let least = costs[order[0]]
    let odd = paths[order[0]].steps.reduce(0) { $0 + $1.cost }
    let letters = hangul.indices.map { text(hangul[$0...$0]) }
    var result: [Reading] = []
    result.reserveCapacity(limit)
    for path in order where result.count < limit {
      let steps = paths[path].steps
      let form = PinyinSpelling.spelled(paths[path].syllables, firstLength: isPerson ? 1 : steps.count)
      if result.contains(where: { $0.form == form }) { continue }
      var start = 0
      let reasons = steps.map { step in
        let end = Int(step.end)
        let piece = end - start == 1 ? letters[start] : text(hangul[start..<end])
        start = end
        return Reason(piece, syllables.pinyin[Int(step.syllable)], table.rules[Int(step.cause)])
      }
      result.append(
        Reading(.pinyin, form, weight: Double(decay(costs[path] - least + odd)), reasons: reasons))
    }
    return result
  }

  private static func text(_ piece: ArraySlice<UInt32>) -> String {
    var text = ""
    for value in piece { text += Unicode.Scalar(value).map { String($0) } ?? "\u{FFFD}" }
    return text
  }

  /// Returns the ways to take `hangul` for Mandarin, at most `limit`.
  static func paths(_ hangul: [UInt32], limit: Int) -> [MandarinPath] {
    guard !hangul.isEmpty, hangul.count <= longest else { return [] }
    let table = MandarinHangul.shared
    let rarities = MandarinRarities.shared
    return MandarinPath.best(length: hangul.count, limit: limit) { start, found in
      for end in start + 1...min(hangul.count, start + MandarinHangul.longest) {
        for reading in table.readings(of: hangul[start..<end]) {
          let step = MandarinPath.Step(
            syllable: reading.syllable, end: UInt16(end), cause: reading.cause, cost: reading.cost)
          found.append(
            MandarinPath.Piece(step: step, cost: reading.cost + rarities.syllable(reading.syllable)))
        }
      }
    }
  }
}

/// A weight from a cost in natural logarithms; steps of 0.1 are exact enough, and no library is needed.
func decay(_ cost: Float) -> Float {
  var weight: Float = 1
  var left = cost
  while left >= 0.1, weight > 1e-6 {
    weight *= 0.904837
    left -= 0.1
  }
  return weight
}
