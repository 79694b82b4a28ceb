/// Takes Hangul for Mandarin that was written by sound: the pinyin that 뤼셴즈 may stand for.
struct HangulReader {
  /// The longest name, in Hangul syllables, that is read.
  static let longest = 16

  /// Appends the pinyin of `hangul` to `builder`, at most `limit`, best first; none where a syllable is no Mandarin.
  ///
  /// - A person's first syllable counts as a surname; the reading of a surname is likelier there.
  /// - Where no Mandarin is written so by the standard, there are at most `oddLimit`.
  static func append(
    _ hangul: [UInt32], isPerson: Bool, limit: Int, oddLimit: Int, to builder: inout ReadingBuilder
  ) {
    let paths = paths(hangul, limit: limit * 2)
    if paths.isEmpty { return }
    let syllables = MandarinSyllables.shared
    let table = MandarinHangul.shared
    let order = order(of: paths, isPerson: isPerson)
    // Homophones weigh by how common they are; the best is as likely as its spelling is standard.
    let least = order[0].cost
    var steps: [MandarinPath.Step] = []
    steps.reserveCapacity(hangul.count)
    paths.write(order[0].path, to: &steps)
    let odd = steps.reduce(0) { $0 + $1.cost }
    let limit = decay(odd) < 1 ? oddLimit : limit
    let first = builder.count
    for (path, cost) in order where builder.count < first + limit {
      paths.write(path, to: &steps)
      PinyinSpelling.append(
        steps.lazy.map(\.syllable), firstLength: isPerson ? 1 : steps.count, to: &builder.form)
      if builder.isKnown(from: first) {
        builder.dropForm()
        continue
      }
      var start = 0
      for step in steps {
        let piece = hangul[start..<Int(step.end)]
        start = Int(step.end)
        builder.reasons.append(
          piece, packed: syllables.pinyinLetters[Int(step.syllable)], table.writtenRules[Int(step.cause)])
      }
      builder.end(.pinyin, weight: Double(decay(cost - least + odd)))
    }
  }

  /// The paths by cost. A surname is likelier at the start of a person's name, a common one likeliest.
  private static func order(of paths: MandarinPaths, isPerson: Bool) -> [(path: Int, cost: Float)] {
    let rarities = MandarinRarities.shared
    var order: [(path: Int, cost: Float)] = []
    order.reserveCapacity(paths.count)
    for path in paths.indices {
      let cost = paths.cost(path) + (isPerson ? rarities.surname(paths.first(path)) : 0)
      var place = order.count
      while place > 0, order[place - 1].cost > cost { place -= 1 }
      order.append((path, cost))
      for other in stride(from: order.count - 1, to: place, by: -1) { order[other] = order[other - 1] }
      order[place] = (path, cost)
    }
    return order
  }

  /// Returns the ways to take `hangul` for Mandarin, at most `limit`.
  static func paths(_ hangul: [UInt32], limit: Int) -> MandarinPaths {
    guard !hangul.isEmpty, hangul.count <= longest else { return .none }
    let table = MandarinHangul.shared
    let rarities = MandarinRarities.shared
    return MandarinPath.best(length: hangul.count, limit: limit) { start, found in
      let most = min(table.longest(at: hangul[start]), hangul.count - start)
      for end in start..<start + most {
        for reading in table.readings(of: hangul[start...end]) {
          let step = MandarinPath.Step(
            syllable: reading.syllable, end: UInt16(end + 1), cause: reading.cause, cost: reading.cost)
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
