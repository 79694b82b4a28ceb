/// A name of parts that are read by themselves, as a place within a place or a name in two scripts.
struct PartedName {
  /// A part: what it is read as, or what it stays.
  enum Part {
    case read([Reading])
    case literal(String)
  }

  let parts: [Part]
  /// What stands between two parts.
  let separator: String

  /// Returns the name in each of `systems`, at most `limit` forms a system, best first: every part by its best
  /// reading, then by its others, one part at a time. A system that a part has no reading in has none.
  func readings(in systems: [ReadingSystem], limit: Int) -> [Reading] {
    systems.flatMap { system in
      let choices = parts.map { Self.choices(of: $0, system) }
      guard !choices.contains(where: \.isEmpty) else { return [Reading]() }
      var result = [joined(choices.map { $0[0] }, system)]
      for (place, list) in choices.enumerated() {
        for other in list.dropFirst() where result.count < limit && other.weight >= list[0].weight / 50 {
          var taken = choices.map { $0[0] }
          taken[place] = other
          result.append(joined(taken, system))
        }
      }
      return result.sorted { $0.weight > $1.weight }
    }
  }

  private static func choices(of part: Part, _ system: ReadingSystem) -> [Reading] {
    switch part {
    case .read(let readings): readings.filter { $0.system == system }
    case .literal(let text): [Reading(system, isDot(text) ? " " : text, weight: 1, reasons: [])]
    }
  }

  /// The dot between the parts of a name from another language, for which Hangul and pinyin have a blank.
  private static func isDot(_ text: String) -> Bool { ["·", "•", "・", "‧"].contains(text) }

  private func joined(_ readings: [Reading], _ system: ReadingSystem) -> Reading {
    Reading(
      system, readings.map(\.form).joined(separator: separator),
      weight: readings.reduce(1) { $0 * $1.weight },
      reasons: readings.flatMap(\.reasons))
  }
}
